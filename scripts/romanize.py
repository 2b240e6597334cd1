"""Writes Hindi the way people type it in Latin letters. For measuring only: it is on purpose
simple, made from a letter table, and shares nothing with the programs that it tests."""

CONSONANTS = {
    "क": "k", "ख": "kh", "ग": "g", "घ": "gh", "ङ": "n", "च": "ch", "छ": "chh", "ज": "j", "झ": "jh",
    "ञ": "n", "ट": "t", "ठ": "th", "ड": "d", "ढ": "dh", "ण": "n", "त": "t", "थ": "th", "द": "d",
    "ध": "dh", "न": "n", "प": "p", "फ": "f", "ब": "b", "भ": "bh", "म": "m", "य": "y", "र": "r",
    "ल": "l", "ळ": "l", "व": "v", "श": "sh", "ष": "sh", "स": "s", "ह": "h",
}
NUKTA = {"ज": "z", "ड": "r", "ढ": "rh", "फ": "f", "ख": "kh", "ग": "g", "क": "q"}
VOWELS = {"अ": "a", "आ": "aa", "इ": "i", "ई": "i", "उ": "u", "ऊ": "u", "ऋ": "ri", "ए": "e",
          "ऐ": "ai", "ओ": "o", "औ": "au", "ऑ": "o", "ऍ": "e"}
SIGNS = {"ा": "a", "ि": "i", "ी": "i", "ु": "u", "ू": "u", "ृ": "ri", "े": "e", "ै": "ai", "ो": "o",
         "ौ": "au", "ॉ": "o", "ॅ": "e"}
VIRAMA, NUKTA_SIGN = "्", "़"
NASALS = {"ं": "n", "ँ": "n"}
IGNORED = {"ः", "\u200c", "\u200d"}


def units_of(word):
    """[latin, has an inherent a that may be silent]: one entry a letter."""
    units = []
    i = 0
    while i < len(word):
        letter = word[i]
        following = word[i + 1] if i + 1 < len(word) else ""
        if letter in CONSONANTS:
            latin = CONSONANTS[letter]
            if following == NUKTA_SIGN:
                latin = NUKTA.get(letter, latin)
                i += 1
                following = word[i + 1] if i + 1 < len(word) else ""
            if following == VIRAMA:
                units.append([latin, False])
                i += 1
            elif following in SIGNS:
                units.append([latin + SIGNS[following], False])
                i += 1
            else:
                units.append([latin, True])
        elif letter in VOWELS:
            units.append([VOWELS[letter], False])
        elif letter in NASALS:
            units.append([NASALS[letter], False])
        elif "०" <= letter <= "९":
            units.append([str(ord(letter) - ord("०")), False])
        elif letter not in IGNORED:
            units.append([letter, False])
        i += 1
    return units


def romanize_word(word):
    units = units_of(word)
    latin = ""
    spoken_before = False
    for place, (text, inherent) in enumerate(units):
        last = place == len(units) - 1
        next_opens = place + 1 < len(units) and (not units[place + 1][1] and
                                                 units[place + 1][0][-1:] in "aeiou")
        silent = inherent and ((last and place > 0) or
                               (not last and place > 0 and spoken_before and next_opens))
        latin += text + ("a" if inherent and not silent else "")
        spoken_before = not silent
    return latin


def romanize(text):
    return " ".join(romanize_word(word) for word in text.replace("।", " ").split())
