# SPDX-License-Identifier: GPL-3.0-or-later
"""What the peers written in Python share: their command line and what crosses it.

    PEER version                              prints its version, or why it cannot run (exit status 3)
    PEER index CORPUS INDEX THREADS           makes INDEX of CORPUS; prints {"seconds"}, and {"bytes"}
                                              when INDEX is not a folder of this machine
    PEER search INDEX MATCH THREADS           reads questions, writes answers; THREADS may work on one
    PEER clients INDEX MATCH CLIENTS SECONDS  reads questions to the end, then asks them in turn by
                                              clients at once; prints what they did

A line of JSON each. A question: {"text": as typed, "words": [...], "phrases": [...], "filters":
[[field, value], ...]}. MATCH is "all" or "any" of its words and phrases, or "own": as the engine
has it by itself, where it has no rule of its own "any". Filters must hold; a date's value is
"FROM..TO".

An answer: {"took_ms", "total", "ids": the ten best, "snippets": their passages, "source": values
counted, "entity": values counted}. After the last one {"memory_kb": {"VmRSS": ..., "RssFile": ...}}
of the process that answered, where it is of this machine's own.

What clients did: {"answers", "seconds", "times_ms"}. They have asked for half as long before, and
every question twice. Here a client is a process, so that Python's lock holds none back.
"""
import json
import multiprocessing
import re
import sys
import time

UNAVAILABLE = 3
TEXT_FIELDS = ("title", "description", "body")
HITS = 10
WARM_PASSES = 2
ISO_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Unavailable(Exception):
    """The engine cannot run here; the message says what to install."""


def read_articles(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def entities_of(article):
    return [entity["name"] for entity in article.get("entities", [])]


def day_of(article):
    """"2024-06-30", or nothing when the date is told in another form."""
    day = ISO_DAY.match(article.get("published", ""))
    return day.group() if day else ""


def split_dates(value):
    first, last = value.split("..")
    return first, last


def memory_of(process="self"):
    """Resident memory in kB, and of it what is files, as the system says."""
    with open(f"/proc/{process}/status", encoding="utf-8") as status:
        fields = dict(line.split(":", 1) for line in status)
    return {name: int(fields[name].split()[0]) for name in ("VmRSS", "RssFile")}


def ask_in_turn(search, questions, taken, count, seconds):
    """Milliseconds of each answer, until `count` are taken by all clients and time is up."""
    times = []
    begun = time.perf_counter()
    while True:
        with taken.get_lock():
            number = taken.value
            taken.value += 1
        start = time.perf_counter()
        if number >= count and start - begun >= seconds:
            return times
        search(questions[number % len(questions)])
        times.append((time.perf_counter() - start) * 1000)


def ask_by_clients(open_client, questions, clients, seconds):
    """What clients did; open_client() -> a function that answers a question."""
    context = multiprocessing.get_context("fork")
    warm_taken, taken = context.Value("L"), context.Value("L")
    warm, results = context.Barrier(clients), context.SimpleQueue()

    def client():
        search = open_client()
        ask_in_turn(search, questions, warm_taken, WARM_PASSES * len(questions), seconds / 2)
        warm.wait()
        start = time.perf_counter()
        times = ask_in_turn(search, questions, taken, 0, seconds)
        results.put((start, time.perf_counter(), times))

    processes = [context.Process(target=client) for _ in range(clients)]
    for process in processes:
        process.start()
    starts, ends, times = zip(*(results.get() for _ in processes))
    for process in processes:
        process.join()
    return {"answers": sum(map(len, times)), "seconds": max(ends) - min(starts),
            "times_ms": [one for client_times in times for one in client_times]}


def answer_all(search, lines):
    for line in lines:
        question = json.loads(line)
        start = time.perf_counter()
        answer = search(question)
        elapsed_ms = (time.perf_counter() - start) * 1000
        answer.setdefault("took_ms", elapsed_ms)
        print(json.dumps(answer, ensure_ascii=False), flush=True)


def main(version, index, open_searcher, memory=memory_of, clients=None):
    """Runs what is asked for on the command line.

    version()                          -> text
    index(corpus, folder, threads)     -> nothing, the seconds to count instead of all, or a line
    open_searcher(folder, match)       -> a function that turns a question into an answer, whose
                                          time is taken here unless the engine tells it
    memory()                           -> as memory_of, or None
    clients(folder, match, questions, clients, seconds), where an engine has clients of its own
    """
    command, *arguments = sys.argv[1:] or ["--help"]
    try:
        if command == "version":
            print(version())
        elif command == "index":
            corpus, folder, threads = arguments
            start = time.perf_counter()
            done = index(corpus, folder, int(threads))
            if not isinstance(done, dict):
                done = {"seconds": done or time.perf_counter() - start}
            print(json.dumps(done))
        elif command == "search":
            folder, match, _threads = arguments
            answer_all(open_searcher(folder, match), sys.stdin)
            print(json.dumps({"memory_kb": memory()}))
        elif command == "clients":
            folder, match, count, seconds = arguments
            questions = [json.loads(line) for line in sys.stdin]
            asked = (clients(folder, match, questions, int(count), float(seconds)) if clients else
                     ask_by_clients(lambda: open_searcher(folder, match), questions, int(count),
                                    float(seconds)))
            print(json.dumps(asked))
        else:
            print(__doc__)
    except Unavailable as reason:
        print(reason, file=sys.stderr)
        sys.exit(UNAVAILABLE)
