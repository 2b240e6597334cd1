# SPDX-License-Identifier: GPL-3.0-or-later
"""A vocabulary like that of news: frequent words from real sentences, rare ones made of syllables.
It has no end, so that the longer a text, the more different words it has."""
import collections
import functools
import itertools
import re

HINDI, ENGLISH = "hi", "en"
LETTERS = {HINDI: re.compile("[\u0904-\u0939\u093c-\u094d\u0958-\u0963]+"),
           ENGLISH: re.compile("[A-Za-z]+")}
SYLLABLES = {
    HINDI: [c + v for c in "कखगघचजझटठडतथदधनपफबभमयरलवशसह"
            for v in ("", "ा", "ि", "ी", "ु", "े", "ो", "ं", "ार")],
    ENGLISH: [c + v + e for c in ("b", "ch", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r",
                                  "s", "sh", "t", "tr", "v", "w")
              for v in "aeiou" for e in ("", "n", "r")],
}

# Word frequency falls as 1/rank up to some ten thousand words and as 1/rank² beyond (Ferrer i
# Cancho and Solé, "Two Regimes in the Frequency of Words", 2001). The second regime makes the
# number of different words grow with the square root of the text (Heaps' law).
HEAD_RANKS = 30_000
HEAD_EXPONENT = 1.05
TABLE_SIZE = 1 << 19


class Vocabulary:
    """Words of one script, drawn by Zipf's law. known: real words, most frequent first."""

    def __init__(self, language, known):
        self.language = language
        self.ranked = known + [self.made_word(rank) for rank in range(len(known), HEAD_RANKS)]
        weights = [1 / (rank + 3) ** HEAD_EXPONENT for rank in range(HEAD_RANKS)]
        tail = HEAD_RANKS * weights[-1]  # the sum of weights[-1] * (HEAD_RANKS / rank)² beyond it
        total = sum(weights) + tail
        sums = [round(TABLE_SIZE * s / total) for s in itertools.accumulate(weights, initial=0)]
        self.tail_share = tail / total
        self.table = [word for word, first, last in zip(self.ranked, sums, sums[1:])
                      for _ in range(last - first)]

    @functools.lru_cache(maxsize=1 << 18)
    def made_word(self, rank):
        """The word of that rank: three or four syllables; neighbours look nothing alike."""
        syllables = SYLLABLES[self.language]
        number = rank * 0x9E3779B1 % (1 << 24)
        word = ""
        while number:
            number, syllable = divmod(number, len(syllables))
            word += syllables[syllable]
        return word

    def words(self, rng, count):
        """`count` words. A rare word comes twice, as news repeats what it is about."""
        drawn = rng.choices(self.table, k=count)
        for _ in range(round(count * self.tail_share / 2)):
            rare = self.made_word(int(HEAD_RANKS / (1 - rng.random())))
            drawn[rng.randrange(count)] = rare
            drawn[rng.randrange(count)] = rare
        return drawn


def learn(texts):
    """{language: Vocabulary} from real texts of both scripts."""
    counts = {language: collections.Counter() for language in LETTERS}
    for text in texts:
        for language, letters in LETTERS.items():
            counts[language].update(word.lower() for word in letters.findall(text))
    return {language: Vocabulary(language, [word for word, _ in count.most_common()])
            for language, count in counts.items()}
