#!/usr/bin/env python3
"""Holds true sentences against the program: none may be accused above a note.

usage: Scripts/true-claims.py TRUELINE [FOLDER]

Makes a sentence of every hotline, balance code and site of every carrier of the reference in
every language of Tests/TrueLineCheckingTests/Fixtures/true-claims.tsv, and the first sentence of
each language with every tail that stands there behind its hotline; scans them all, and lists what
is accused by sentence and by tail. Carriers that are gone have no true sentences of this kind.
FOLDER keeps the sentences, one a file; without it they go when it ends. Exit status 1 if any
sentence is accused.
"""

import collections
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHAPES = ROOT / "Tests/TrueLineCheckingTests/Fixtures/true-claims.tsv"
# Statuses of facts that clear a contact.
SUPPORTED = {"verified", "corroborated", "single-source"}
# The purpose of a fact that the sentences speak of, by its kind.
KINDS = {"hotline": None, "code": "balance", "domain": None}


def shapes():
    """The sentences by kind of fact, and the tails, as lists of (language, text)."""
    found = {kind: [] for kind in [*KINDS, "tail"]}
    for line in SHAPES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            what, language, text = line.split("\t")
            found[what].append((language, text.replace("\\n", "\n")))
    return found, found.pop("tail")


def known():
    """Every carrier's name with its supported values by kind; of hotlines those that are numbers."""
    for path in sorted((ROOT / "Sources/TrueLineReferenceData/Carriers").glob("*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        for carrier in file["carriers"]:
            if carrier["status"] in ("closed", "merged"):
                continue
            values = {kind: [] for kind in KINDS}
            for fact in file["facts"]:
                kind = fact["kind"]
                if fact["carrier"] != carrier["id"] or fact["status"] not in SUPPORTED:
                    continue
                if kind in KINDS and fact["purpose"] == KINDS[kind]:
                    values[kind] += [
                        v for v in fact["values"]
                        if v not in values[kind] and not (kind == "hotline" and "*" in v)]
            yield carrier["name"], values


def sentences():
    """Every sentence with its shape and its tail."""
    shapes_of, tails = shapes()
    for name, values in known():
        for kind, shapes_here in shapes_of.items():
            for index, value in enumerate(values[kind]):
                other = values[kind][(index + 1) % len(values[kind])]
                tailed = set()
                for language, shape in shapes_here:
                    text = shape.replace("{name}", name).replace("{value}", value)
                    yield text, shape, ""
                    if kind != "hotline" or language in tailed:
                        continue
                    tailed.add(language)
                    for tongue, tail in tails:
                        if tongue in ("*", language):
                            yield text + tail.replace("{other}", other), shape, tail


def main(trueline, folder):
    made = {}
    for index, (text, shape, tail) in enumerate(sentences()):
        name = f"{index:06}.md"
        (folder / name).write_text(text + "\n", encoding="utf-8")
        made[name] = (text, shape, tail)
    report = subprocess.run(
        [trueline, "scan", "--format", "json", "--fail-on", "never", str(folder)],
        stdout=subprocess.PIPE, check=True)
    by_shape, by_tail = collections.Counter(), collections.Counter()
    shown = collections.defaultdict(list)
    for source in json.loads(report.stdout)["sources"]:
        bad = [f for f in source["findings"] if f["level"] != "note"]
        if bad:
            text, shape, tail = made[pathlib.Path(source["name"]).name]
            by_shape[shape] += 1
            by_tail[tail] += 1
            shown[shape].append((text, bad[0]["rule"], bad[0]["evidence"]["excerpt"]))
    for shape, count in by_shape.most_common():
        print(f"{count:5} {shape!r}")
        for text, rule, excerpt in shown[shape][:3]:
            print(f"        {text!r}: {rule} at {excerpt!r}")
    for tail, count in by_tail.most_common():
        print(f"{count:5} with the tail {tail!r}")
    print(f"{sum(by_shape.values())} of {len(made)} true sentences are accused")
    return 1 if by_shape else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    if len(sys.argv) == 3:
        kept = pathlib.Path(sys.argv[2])
        kept.mkdir(parents=True, exist_ok=True)
        sys.exit(main(sys.argv[1], kept))
    with tempfile.TemporaryDirectory() as made:
        sys.exit(main(sys.argv[1], pathlib.Path(made)))
