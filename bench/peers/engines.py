# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the engines beside this file, each by the command line that peer.py tells of."""
import json
import pathlib
import shutil
import statistics
import subprocess
import sys

import questions

HERE = pathlib.Path(__file__).resolve().parent
ENGINES = {name: HERE / name for name in
           ("khabar", "lucene_peer", "tantivy_peer", "xapian_omega", "sqlite_fts5")}
ONE_THREAD = ("xapian_omega", "sqlite_fts5")  # engines whose indexing has no more
PASSES = 3  # of all questions; the last one counts, when caches and Java's compiler are warm


def note(text):
    print(text, file=sys.stderr, flush=True)


def command_of(engine, python):
    """tantivy_peer runs in the given Python, where its wheel may be installed."""
    return [python, ENGINES[engine]] if engine == "tantivy_peer" else [ENGINES[engine]]


def find_versions(names, python):
    versions = {}
    for name in names:
        asked = subprocess.run([*command_of(name, python), "version"], capture_output=True,
                               text=True, check=False)
        if asked.returncode == 0:
            versions[name] = asked.stdout.strip()
        else:
            note(f"{name}: left out: {asked.stderr.strip()}")
    return versions


def folder_bytes(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def build(command, corpus, folder, threads):
    """Seconds to index."""
    shutil.rmtree(folder, ignore_errors=True)
    done = subprocess.run([*command, "index", corpus, folder, str(threads)], check=True,
                          stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)["seconds"]


def ask(command, folder, asked):
    """The answers to questions, in one process."""
    lines = "".join(json.dumps(question, ensure_ascii=False) + "\n" for question in asked)
    done = subprocess.run([*command, "search", folder], check=True, input=lines,
                          stdout=subprocess.PIPE, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def percentile(sorted_values, share):
    return sorted_values[min(len(sorted_values) - 1, int(share * len(sorted_values)))]


def measure_speed(command, corpus, queries, folder, threads):
    """One round of one engine, whose index is left in `folder`: {measure: value}."""
    seconds = {count: build(command, corpus, folder, count) for count in threads}
    size = folder_bytes(folder)
    asked = list(questions.read_topics(queries).values())
    answers = ask(command, folder, asked * PASSES)[-len(asked):]
    times = sorted(answer["took_ms"] for answer in answers)
    return {"seconds": seconds, "size": size, "p50": percentile(times, 0.50),
            "p95": percentile(times, 0.95), "p99": percentile(times, 0.99),
            "total": statistics.mean(answer["total"] for answer in answers)}
