#!/usr/bin/env python3
"""Holds true sentences against the program: none may be accused above a note.

usage: Scripts/hotlines.py TRUELINE [FOLDER]

Makes a sentence of every hotline of every carrier of the reference, with every tail and in
every language of Tests/TrueLineCheckingTests/Fixtures/hotlines.tsv, scans them all, and lists
what is accused. FOLDER keeps the sentences, one a file; without it they go when it ends.
Exit status 1 if any sentence is accused.
"""

import collections
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHAPES = ROOT / "Tests/TrueLineCheckingTests/Fixtures/hotlines.tsv"
# Statuses of facts that clear a contact.
SUPPORTED = {"verified", "corroborated", "single-source"}


def shapes():
    """The sentences and the tails, as lists of (language, text)."""
    found = {"sentence": [], "tail": []}
    for line in SHAPES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            what, language, text = line.split("\t")
            found[what].append((language, text.replace("\\n", "\n")))
    return found["sentence"], found["tail"]


def hotlines():
    """Every carrier's name with its supported hotlines that are numbers."""
    for path in sorted((ROOT / "Sources/TrueLineReferenceData/Carriers").glob("*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        for carrier in file["carriers"]:
            numbers = []
            for fact in file["facts"]:
                if fact.get("carrier") != carrier["id"] or fact["kind"] != "hotline":
                    continue
                if fact["status"] in SUPPORTED and fact["purpose"] is None:
                    numbers += [n for n in fact["values"] if "*" not in n and n not in numbers]
            yield carrier["name"], numbers


def sentences():
    leads, tails = shapes()
    for name, numbers in hotlines():
        for index, number in enumerate(numbers):
            other = numbers[(index + 1) % len(numbers)]
            for language, lead in leads:
                for tongue, tail in tails:
                    if tongue in ("*", language):
                        text = lead.replace("{name}", name).replace("{number}", number)
                        yield text + tail.replace("{other}", other), tail


def main(trueline, folder):
    tail_of = {}
    for index, (text, tail) in enumerate(sentences()):
        name = f"{index:05}.md"
        (folder / name).write_text(text + "\n", encoding="utf-8")
        tail_of[name] = (tail, text)
    report = subprocess.run(
        [trueline, "scan", "--format", "json", "--fail-on", "never", str(folder)],
        stdout=subprocess.PIPE, check=True)
    accused = collections.Counter()
    shown = collections.defaultdict(list)
    for source in json.loads(report.stdout)["sources"]:
        bad = [f for f in source["findings"] if f["level"] != "note"]
        if bad:
            tail, text = tail_of[pathlib.Path(source["name"]).name]
            accused[tail] += 1
            shown[tail].append((text, bad[0]["rule"], bad[0]["evidence"]["excerpt"]))
    for tail, count in accused.most_common():
        print(f"{count:5} {tail!r}")
        for text, rule, excerpt in shown[tail][:3]:
            print(f"        {text!r}: {rule} at {excerpt!r}")
    print(f"{sum(accused.values())} of {len(tail_of)} true sentences are accused")
    return 1 if accused else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    if len(sys.argv) == 3:
        kept = pathlib.Path(sys.argv[2])
        kept.mkdir(parents=True, exist_ok=True)
        sys.exit(main(sys.argv[1], kept))
    with tempfile.TemporaryDirectory() as made:
        sys.exit(main(sys.argv[1], pathlib.Path(made)))
