# SPDX-License-Identifier: GPL-3.0-or-later
"""What the peers written in Python share: their command line and what crosses it.

    PEER version                        prints its version, or why it cannot run (exit status 3)
    PEER index CORPUS INDEX THREADS     makes INDEX of CORPUS, prints the seconds it took as JSON
    PEER search INDEX                   reads questions, writes answers, a line of JSON each

A question: {"text": as typed, "words": [...], "phrases": [...], "filters": [[field, value], ...]},
all of whose words are optional and whose filters must hold; a date's value is "FROM..TO".
An answer: {"took_ms", "total", "ids": the ten best, "snippets": their passages, "source": values
counted, "entity": values counted}.
"""
import json
import re
import sys
import time

UNAVAILABLE = 3
TEXT_FIELDS = ("title", "description", "body")
HITS = 10
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


def main(version, index, open_searcher):
    """Runs one of three functions: version() -> text; index(corpus, folder, threads), which may
    return the seconds to count instead of all; open_searcher(folder) -> a function that turns a
    question into an answer, whose time is taken here unless the engine tells it."""
    command, *arguments = sys.argv[1:] or ["--help"]
    try:
        if command == "version":
            print(version())
        elif command == "index":
            corpus, folder, threads = arguments
            start = time.perf_counter()
            seconds = index(corpus, folder, int(threads))
            print(json.dumps({"seconds": seconds or time.perf_counter() - start}))
        elif command == "search":
            search = open_searcher(arguments[0])
            for line in sys.stdin:
                question = json.loads(line)
                start = time.perf_counter()
                answer = search(question)
                elapsed_ms = (time.perf_counter() - start) * 1000
                answer.setdefault("took_ms", elapsed_ms)
                print(json.dumps(answer, ensure_ascii=False), flush=True)
        else:
            print(__doc__)
    except Unavailable as reason:
        print(reason, file=sys.stderr)
        sys.exit(UNAVAILABLE)
