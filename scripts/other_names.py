# SPDX-License-Identifier: GPL-3.0-or-later
"""Labelled sentences once more, with other people and places in them, for scripts/train_tagger: what
stands around a name then says more than the name."""

import random
import re

from english_names import LOCATION, people_lists, towns, wordnet_names

SEED = 5
KNOWN_PLACES = 3  # each place of WordNet is drawn as often as three towns of GeoNames
SHORT = 3  # "US", "LA", "J." stay


class OtherNames:
    def __init__(self):
        self.random = random.Random(SEED)
        people = [(kind, names) for kind, names in people_lists() if names]
        self.given = [names for kind, names in people if kind == "given"]
        self.family = [names for kind, names in people if kind == "family"]
        self.known_given = {name.lower() for names in self.given for name in names}
        known = [name for kind, is_one_thing, name in wordnet_names("noun")
                 if kind == LOCATION and is_one_thing]
        places = [place for place in towns() + KNOWN_PLACES * known
                  if re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?", place)]
        self.one_word_places = [place for place in places if " " not in place]
        self.two_word_places = [place for place in places if " " in place]

    def draw(self, lists):
        """A name of any list: large countries are drawn no more often than small ones."""
        return self.random.choice(self.random.choice(lists))

    def other_person(self, words):
        parts = [i for i, word in enumerate(words) if len(word) >= SHORT and word.isalpha()]
        other = list(words)
        for i in parts:
            last = i == parts[-1] and (len(words) > 1 or words[0].lower() not in self.known_given)
            other[i] = self.draw(self.family if last else self.given)
        return other

    def other_place(self, words):
        if len(words) > 2 or len(words[0]) <= SHORT or not all(map(str.isalpha, words)):
            return words
        places = self.one_word_places if len(words) == 1 else self.two_word_places
        return self.random.choice(places).split()

    def other_name(self, words, label):
        if label.endswith("PERSON"):
            other = self.other_person(words)
        elif label.endswith("LOCATION"):
            other = self.other_place(words)
        else:
            return words
        if all(word.islower() for word in words):
            return [word.lower() for word in other]
        long = [word for word in words if len(word) >= SHORT]
        if long and all(word.isupper() for word in long):
            return [word.upper() for word in other]
        return other

    def copy(self, sentence):
        """The sentence, as [(token, label)], with other names."""
        copied, name = [], []
        for token, label in [*sentence, ("", "O")]:
            if name and not label.startswith("I-"):
                kind = name[0][1][2:]
                words = self.other_name([word for word, _ in name], kind)
                copied += [(word, f"{'I' if i else 'B'}-{kind}") for i, word in enumerate(words)]
                name = []
            if label == "O":
                copied.append((token, label))
            else:
                name.append((token, label))
        return copied[:-1]

    def copies(self, sentences, count):
        for _ in range(count):
            yield from map(self.copy, sentences)
