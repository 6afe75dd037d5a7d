#!/usr/bin/env python3
"""Rebuilds the table of countries' names from Unicode's CLDR, as PyPI babel has it.

    Scripts/country-names.py [--check]

Writes Sources/TrueLineReferenceData/Countries/names.tsv: a country's ISO code, a tab, its names in the languages in which claims
are read, parted by `; `. Run it where babel can be imported (`pip install babel==2.18.0`). With --check nothing is written; the
exit status is 1 where the file would change.

Left out are names that are ordinary words of some language, or so short that they stand in other words: whoever meets one of these
learns the country from another word of the page.
"""
import argparse
import pathlib
import re
import sys
import unicodedata

from babel import Locale

TABLE = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "TrueLineReferenceData" / "Countries" / "names.tsv"
LANGUAGES = ("en zh_Hans zh_Hant zh_Hant_HK km vi th lo my id ms es pt ru fr de it tr ar hi ja ko").split()
HEAD = """\
# Names of countries in the languages in which claims are read
# source: Unicode CLDR, by PyPI babel
# licence: Unicode-3.0
# built by Scripts/country-names.py
"""
# Names of no inhabited place, and of places that share their name with a larger one.
NOWHERE = "AQ BV HM TF UM CP EU EZ UN AC DG EA IC TA CQ QO XA XB ZZ".split()
# Words of a language: a state of America, a man's name, "finance", "law", "brother", "gardener", "means", "arrogance", the ABC.
WORDS = set("Georgia Chad Niger Guinea Pháp Anh Fas Cina مالي माली 수단 가나 오만".split())


def names_of(code):
    names = []
    for language in LANGUAGES:
        name = Locale.parse(language).territories.get(code, "")
        # "Myanmar (Burma)" is Myanmar; the soft blanks of Khmer and Burmese are no letters.
        name = re.sub(r"\s*[(（].*?[)）]", "", name).replace("\u200b", "").strip()
        letters = [c for c in unicodedata.normalize("NFC", name) if c.isalpha()]
        latin = bool(letters) and "LATIN" in unicodedata.name(letters[0])
        kana = bool(letters) and "KATAKANA" in unicodedata.name(letters[0])
        if not letters or len(letters) < (3 if kana or latin and not name.isascii() else 4 if latin else 2):
            continue
        if name not in WORDS and name not in names and ";" not in name:
            names.append(name)
    return names


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    codes = sorted(c for c in Locale("en").territories if re.fullmatch("[A-Z]{2}", c) and c not in NOWHERE)
    lines = [f"{code}\t{'; '.join(names)}\n" for code in codes if (names := names_of(code))]
    text = HEAD + "".join(lines)
    if check:
        sys.exit(0 if TABLE.is_file() and TABLE.read_text(encoding="utf-8") == text else 1)
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(text, encoding="utf-8", newline="\n")
    print(f"{TABLE.name}: {len(lines)} countries, {text.count('; ') + len(lines)} names")


if __name__ == "__main__":
    main()
