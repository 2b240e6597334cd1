# SPDX-License-Identifier: GPL-3.0-or-later
"""English names of people, places and bodies, from lists in Debian packages; for scripts/train_tagger.

wordnet-base        WordNet 3.0: places, people and bodies, and what else has a capital (its licence)
libgeonames-common  towns of the world, of GeoNames (CC BY 4.0)
rig                 given and family names of the US census of 1990 (GPL-2+)
php-faker           given and family names of some sixty countries (Expat)
scowl               words in small letters (its licence, like X11's)
"""

import gettext
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

WORDNET = Path("/usr/share/wordnet")
GEONAMES = Path("/usr/share/locale/en/LC_MESSAGES/geonames.mo")
CENSUS = Path("/usr/share/rig")
FAKER = Path("/usr/share/php/Faker/Provider")
SCOWL = Path("/usr/share/dict/scowl")
PACKAGES = {WORDNET: "wordnet-base", GEONAMES: "libgeonames-common", CENSUS: "rig",
            FAKER: "php-faker", SCOWL: "scowl"}

FAKER_LIST = re.compile(r"\$(first|last)Name\w* = (?:array\(|\[)(.*?)(?:\)|\]);", re.DOTALL)
SMALL_WORD_LEVELS = (10, 20, 35, 40, 50)  # of SCOWL; the higher, the rarer the words
SMALL_IN_NAMES = {"of", "the", "and", "in", "on", "de", "la", "du", "des", "da", "do", "di", "al"}
GROUP, LOCATION, NATURAL_OBJECT, PERSON = "14", "15", "17", "18"  # lexicographer files of WordNet


def check_packages():
    for path, package in PACKAGES.items():
        if not path.exists():
            sys.exit(f"train_tagger: {path}: not there; install {package}, or run "
                     "scripts/setup --training")


def without_accents(name):
    return "".join(letter for letter in unicodedata.normalize("NFD", name)
                   if not unicodedata.combining(letter))


def in_latin_letters(names):
    """The names that can be written with A to Z, so written."""
    plain = (without_accents(name) for name in names)
    return [name for name in plain if re.fullmatch(r"[A-Z][A-Za-z'’. -]*[A-Za-z]", name)]


def people_lists():
    """Yields ("given" or "family", names), a pair for each list: some countries have several."""
    for file, kind in (("fnames", "given"), ("mnames", "given"), ("lnames", "family")):
        yield kind, (CENSUS / f"{file}.idx").read_text().split()
    for path in sorted(FAKER.glob("*/Person.php")):
        for which, quoted in FAKER_LIST.findall(path.read_text(encoding="utf-8")):
            names = [one or two for one, two in re.findall(r"'([^'{}]+)'|\"([^\"{}]+)\"", quoted)]
            kind = "given" if which == "first" else "family"
            yield kind, [name.split()[-1] for name in in_latin_letters(names)]


def towns():
    with open(GEONAMES, "rb") as file:
        # The catalogue is keyed by numbers, which the module's public functions cannot list.
        return in_latin_letters(gettext.GNUTranslations(file)._catalog.values())


def wordnet_names(part):
    """Yields (lexicographer file, is one thing rather than a kind, name) of what has a capital."""
    with open(WORDNET / f"data.{part}", encoding="utf-8") as lines:
        for line in lines:
            columns = line.split(" | ")[0].split(" ")
            if line.startswith(" "):  # the licence
                continue
            lemma_count = int(columns[3], 16)
            for lemma in columns[4:4 + 2 * lemma_count:2]:
                name = re.sub(r"\(.*\)", "", lemma).replace("_", " ")
                if name[:1].isupper():
                    yield columns[1], "@i" in columns, name


def small_words():
    for level in SMALL_WORD_LEVELS:
        for path in sorted(SCOWL.glob(f"*-words.{level}")):
            yield from (word for word in path.read_text(encoding="latin-1").split()
                        if word.islower())


class NameWords:
    """What each word of names can be, by its small letters."""

    def __init__(self):
        self.kinds = defaultdict(set)

    def add(self, word, kind):
        plain = without_accents(word)
        if len(plain) > 1 and re.fullmatch(r"[A-Za-z]+(?:['’.-][A-Za-z]+)*", plain):
            self.kinds[plain.lower()].add(kind)

    def add_place(self, name):
        first, *later = name.split()
        self.add(first, "place_first" if later else "place")
        for word in later:
            if word.lower() not in SMALL_IN_NAMES:
                self.add(word, "place_later")

    def add_body(self, name):
        for word in name.split():
            if word[:1].isupper():
                self.add(word, "body")

    def add_person(self, name):
        words = [word for word in name.split() if word[:1].isupper() and len(word) > 2]
        if len(words) > 1 and len(words) == len(name.split()):
            self.add(words[0], "given")
        if words:
            self.add(words[-1], "family")

    def add_of_wordnet(self, kind, is_one_thing, name):
        if kind == LOCATION or (kind == NATURAL_OBJECT and is_one_thing):
            self.add_place(name)
        elif kind == PERSON and is_one_thing:
            self.add_person(name)
        elif kind == GROUP:
            self.add_body(name)
        elif " " not in name:
            self.add(name, "other_capital")  # "Iraqi", "Monday"


def name_words():
    """Yields (word in small letters, kinds as the trainer's proper_nouns.cpp has them), sorted."""
    words = NameWords()
    for part in ("noun", "adj"):
        for kind, is_one_thing, name in wordnet_names(part):
            words.add_of_wordnet(kind, is_one_thing, name)
    for name in towns():
        words.add_place(name)
    for kind, names in people_lists():
        for name in names:
            words.add(name, kind)
    for word in small_words():
        if word in words.kinds:
            words.kinds[word].add("small")
    for word, kinds in sorted(words.kinds.items()):
        yield word, sorted(kinds)
