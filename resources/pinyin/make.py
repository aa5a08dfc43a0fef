#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes readings.txt out of Unihan: which syllables a Chinese character can be read as, without tones.

usage: make.py [/usr/share/unicode/Unihan_Readings.txt.bz2] > readings.txt   (Debian package unicode-data)

All readings of 现代汉语词典 (kXHC1983), of the frequency list 现代汉语频率词典 (kHanyuPinlu) and the customary ones
(kMandarin): names need the rare ones (曾 zeng, 单 shan, 解 xie), which a dictionary of the most frequent reading
does not give. One line a syllable, its characters in the order of their code points; ü is v.
"""
import bz2
import re
import sys
import unicodedata
from collections import defaultdict

SOURCES = ("kXHC1983", "kHanyuPinlu", "kMandarin")
SYLLABLE = re.compile(r"^[a-z]+$")


def plain(syllable):
    """zhǎng -> zhang, lǜ -> lv: the tone goes, the diaeresis becomes v; nothing for what is not of letters."""
    letters = ""
    for sign in syllable.lower():
        parts = unicodedata.normalize("NFD", sign)
        letters += "v" if "\u0308" in parts else parts[0] if not unicodedata.combining(parts[0]) else ""
    return letters if SYLLABLE.match(letters) else None


def syllables(field, value):
    for part in value.split():
        if field == "kXHC1983":
            part = part.split(":", 1)[1]
        for one in part.split(","):
            yield plain(re.sub(r"\(\d+\)|\*", "", one))


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode/Unihan_Readings.txt.bz2"
    characters = defaultdict(set)
    with bz2.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) != 3 or columns[1] not in SOURCES:
                continue
            for syllable in syllables(columns[1], columns[2]):
                if syllable:
                    characters[syllable].add(int(columns[0][2:], 16))
    print("# Readings of Chinese characters, made by make.py from Unihan (kXHC1983, kHanyuPinlu, kMandarin).")
    print("# Copyright © 1991-2022 Unicode, Inc., Unicode terms of use: https://www.unicode.org/terms_of_use.html")
    for syllable in sorted(characters):
        print(syllable, "".join(chr(c) for c in sorted(characters[syllable])), sep=" ")


main()
