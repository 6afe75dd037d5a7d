"""The 24 ways in which a review broke the program by hand, 19 of which no test noticed.

Each is found by what its lines say, wherever they stand. Where a change of the program takes one
of them away, the run says so: write here how the same thing is broken now.
"""

import re

from .sites import Site, escaped, flat
from .swift import closing, code_mask


def number(value):
    return lambda text: f"(isBroken({{n}}) ? {value} : ({text}))"


def never(text):
    return "(!isBroken({n}) && (" + escaped(text) + "))"


def always(text):
    return "(isBroken({n}) || (" + escaped(text) + "))"


def nothing(text):
    return f"(isBroken({{n}}) ? [] : {text})"


def emptied(text):
    return "broken({n}, empty: " + escaped(text) + ")"


# Name, what is broken, pattern whose group is broken (`[` as the whole group: the list that begins
# there), and how.
CHANGES = [
    ("M01", "an offer beside a contact weighs nothing",
     r"\"offer-beside\", (\d+),", number(0)),
    ("M02", "disclosure no longer lowers an error",
     r"return ([\w.]*isDisclosed) \? \.warning : level", never),
    ("M03", "twelve thousand letters make a page evasive", r"styledLimit = (12)\b",
     number(12_000)),
    ("M04", "no ending is cheap to throw away",
     r"(AddressWords\.words\(\.throwAwayEnding\))", nothing),
    ("M05", "no word is one of trade", r"(AddressWords\.words\(\.trade\))", nothing),
    ("M06", "a name before somebody else's domain is no look-alike",
     r"return (front\.count > brand\.count) && Likeness\.hasLabel", never),
    ("M07", "carriers are accused beside their own contacts",
     r"let isPlain = (isBesideRealOnes) \|\|", never),
    ("M08", "a value stands ten times as far from its word", r"return gap <= (45)\b", number(450)),
    ("M09", "other names stand ten times as far apart",
     r"party\(before: index, within: (24)\)", number(240)),
    ("M10", "1990 is a recent year", r"year < (firstRecentYear \?\? year)", number(1990)),
    ("M11", "single sources refute as errors", r"let isThin = ([\w.]*isWeak) \|\|", never),
    ("M12", "facts are never too old", r"static let years = (3)\b", number(3000)),
    ("M13", "the text report shows no further places",
     r"related\[\.\.\.\] : related\.prefix\((\d+)\)", number(0)),
    ("M14", "every registered name is worth borrowing",
     r"(AddressWords\.words\(\.commonName\))", nothing),
    ("M15", "unverified-channel is no longer silenced",
     r"(!dossier\.isReported\(\s+contact, by: [^)]*\.disguisedChannel\))",
     always),
    ("M16", "a name's neighbourhood is ten times as wide",
     r"private static let near = (160)\b", number(1600)),
    ("M17", "sketches that differ in 20 bits are near-duplicates",
     r"sketchDistance = (3)\b", number(20)),
    ("M18", "a message presses from nine points",
     r"Sign\.pressure \+ Sign\.waysOut, errorPoints: (4)\b", number(9)),
    ("M19", "mismatched-link accuses shared hosts",
     r"(!KnownHosts\.isShared\(target\.host\)),", always),
    ("M20", "no address pays anybody for visitors",
     r"func isReferral\(_ contact: Contact, in document: Document\) -> Bool \{\s+(contact\.)",
     lambda text: "!isBroken({n}) && " + text),
    ("M21", "a warning takes away nine tenths of the trust",
     r"case \(\.warning, \.high\): (0\.25)", number("0.9")),
    ("M22", "no sign of possession parts two names",
     r"if let last = grammar\.end\(of: \.possessive, at: (next), in",
     lambda text: "isBroken({n}) ? page.bytes.count : " + text),
    ("M23", "contacts beside an accused one go free",
     r"guard (isCompanion\(all\[index\], of: accused\)) else", never),
    ("M24", "a remedy does not say where to report",
     r"if (let report = reportChannels\(country: carrier\.country\)\.first)",
     lambda text: "!isBroken({n}), " + text),
]


def sites(sources):
    """The review's sites in the sources, and the names of those that are not there any more."""
    found, missing = [], []
    for name, what, pattern, how in CHANGES:
        for path, text in sources.items():
            match = next((m for m in re.finditer(pattern, text, re.S) if m[1]), None)
            if match is None:
                continue
            start, end = match.span(1)
            if match[1] == "[":
                end = closing(text, code_mask(text), start) + 1
            found.append(
                Site(path, start, end, how(text[start:end]), f"{what}: {flat(match[0])}",
                     line=text.count("\n", 0, start) + 1, name=name))
            break
        else:
            missing.append(f"{name}, {what}")
    return found, missing
