# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences in which names are marked: "[P Modi] will visit [L Gaya] on Sunday."."""

import re

TYPES = {"P": "person", "L": "place", "O": "organisation"}


def read_marked(path):
    """Yields (text, [(begin, end, type)]), in characters; empty lines and comments are skipped."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        text, names, last = "", [], 0
        for mark in re.finditer(r"\[([PLO]) ([^\]]+)\]", line):
            text += line[last:mark.start()]
            names.append((len(text), len(text) + len(mark[2]), TYPES[mark[1]]))
            text += mark[2]
            last = mark.end()
        yield text + line[last:], names
