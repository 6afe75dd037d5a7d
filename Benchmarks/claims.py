#!/usr/bin/env python3
"""Makes a page of 1 MB whose every sentence names a carrier.

usage: Benchmarks/claims.py FOLDER

FOLDER/claims.md is one page: sentences of seven languages, lists and tables, with the hotlines,
codes and sites that the reference gives to the carriers; paragraphs of five sentences, as guides
have. What it says is true, so that the time is that of reading and judging, and not of writing
ten thousand findings. The seed is fixed: the same bytes come out each time.
"""

import json
import pathlib
import random
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CARRIERS = ROOT / "Sources/TrueLineReferenceData/Carriers"
# Bytes of the page, at least.
SIZE = 1_000_000
SENTENCES = [
    "The hotline of {name} is {number}.",
    "{name} customers check their balance with {code}, and its website is {domain}.",
    "Many travellers like {name}, which sells SIM cards at the airport and in its shops.",
    "{name}的客服热线是{number}，查余额拨打{code}。",
    "{name}是当地主要的运营商之一，官网是{domain}。",
    "La línea de atención de {name} es {number}.",
    "Официальный сайт {name} — {domain}.",
    "Tổng đài của {name} là {number}, kiểm tra số dư bấm {code}.",
    "คอลเซ็นเตอร์ของ {name} คือ {number}",
    "Der Kundenservice von {name} ist unter {number} erreichbar.",
    "Le service client de {name} répond au {number}, tous les jours.",
]


def carriers():
    """Every carrier that has a value of each kind that the sentences hold: its name and those."""
    for path in sorted(CARRIERS.glob("*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        for carrier in file["carriers"]:
            found = {"hotline": [], "code": [], "domain": []}
            for fact in file["facts"]:
                if fact["carrier"] == carrier["id"] and fact["kind"] in found:
                    if fact["kind"] == "domain" or fact["purpose"] in (None, "balance"):
                        found[fact["kind"]] += fact["values"]
            if all(found.values()):
                yield carrier["name"], found


def main(folder):
    known = list(carriers())
    dice = random.Random(13)
    page, size = [], 0

    def fill(sentence):
        name, found = dice.choice(known)
        return sentence.format(
            name=name, number=dice.choice(found["hotline"]), code=dice.choice(found["code"]),
            domain=dice.choice(found["domain"]))

    while size < SIZE:
        shape = dice.random()
        if shape < 0.1:
            lines = ["| Carrier | Hotline | Balance |", "|---|---|---|"]
            lines += [fill("| {name} | {number} | {code} |") for _ in range(6)]
        elif shape < 0.2:
            lines = ["Hotlines:", ""] + [fill("- {name}: {number}") for _ in range(6)]
        else:
            lines = [" ".join(fill(dice.choice(SENTENCES)) for _ in range(5))]
        text = "\n".join(lines) + "\n"
        page.append(text)
        size += len(text.encode()) + 1
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "claims.md").write_text("\n".join(page), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
