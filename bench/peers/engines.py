# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the engines beside this file, each by the command line that peer.py tells of."""
import json
import math
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time

import questions

HERE = pathlib.Path(__file__).resolve().parent
ENGINES = {name: HERE / name for name in ("khabar", "lucene_peer", "tantivy_peer", "opensearch_peer",
                                          "xapian_omega", "sqlite_fts5")}
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


def machine():
    """The machine, its load and the commit of these scripts, as a phrase."""
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
                  if line.startswith("model name")), platform.processor())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2 ** 30
    commit = subprocess.run(["git", "-C", HERE, "describe", "--always", "--dirty"], check=False,
                            capture_output=True, text=True).stdout.strip()
    return (f"{model}, {os.cpu_count()} cores, {memory:.0f} GB; commit {commit}; "
            f"load {os.getloadavg()[0]:.1f}")


def folder_bytes(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def build(command, corpus, folder, threads):
    """Seconds to index, and bytes of the index."""
    shutil.rmtree(folder, ignore_errors=True)
    done = subprocess.run([*command, "index", corpus, folder, str(threads)], check=True,
                          stdout=subprocess.PIPE, text=True)
    told = json.loads(done.stdout)
    return told["seconds"], told["bytes"] if "bytes" in told else folder_bytes(folder)


def as_lines(asked):
    return "".join(json.dumps(question, ensure_ascii=False) + "\n" for question in asked)


def ask(command, folder, asked, match="own", threads=1):
    """The answers to questions, in one process, and the memory that it has at the end."""
    done = subprocess.run([*command, "search", folder, match, str(threads)], check=True,
                          input=as_lines(asked), stdout=subprocess.PIPE, text=True)
    *answers, last = (json.loads(line) for line in done.stdout.splitlines())
    return answers, last["memory_kb"]


def first_answer_ms(command, folder, question, match="own"):
    """Of a new process: from its start to its first answer."""
    start = time.perf_counter()
    with subprocess.Popen([*command, "search", folder, match, "1"], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True) as process:
        print(as_lines([question]), end="", file=process.stdin, flush=True)
        process.stdout.readline()
        elapsed_ms = (time.perf_counter() - start) * 1000
        process.communicate()
    return elapsed_ms


def percentile(values, share):
    """The smallest that at least this share of them do not exceed."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)]


def percentiles(times):
    return {f"p{percent}": percentile(times, percent / 100) for percent in (50, 95, 99)}


def measure_indexing(command, corpus, folder, threads):
    """The index of the last of `threads` is left in `folder`."""
    seconds = {}
    for count in threads:
        seconds[count], size = build(command, corpus, folder, count)
    return {"seconds": seconds, "size": size}


def measure_latency(command, folder, asked, match, threads=1):
    answers, memory = ask(command, folder, asked * PASSES, match, threads)
    answers = answers[-len(asked):]
    return percentiles([answer["took_ms"] for answer in answers]) | {
        "total": statistics.mean(answer["total"] for answer in answers), "memory_kb": memory}


def measure_clients(command, folder, asked, match, clients, seconds):
    """Answers a second to clients at once, and how long those took."""
    done = subprocess.run([*command, "clients", folder, match, str(clients), str(seconds)],
                          check=True, input=as_lines(asked), stdout=subprocess.PIPE, text=True)
    told = json.loads(done.stdout)
    return {"answers_per_second": told["answers"] / told["seconds"],
            **percentiles(told["times_ms"])}
