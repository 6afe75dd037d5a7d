#!/usr/bin/env python3
"""Scores a build on labelled pages as it is, and with each trade left out of what it learned.

usage: columns.py [--trueline FILE] [--seed N] --trades FILE FOLDER ...

The FOLDERs and the file of trades are train.py's. The first column is the build as it is, which
has learned from these very pages, where they train. In the second one each page was judged by
points that were learned without its trade (honest pages: without a share of the web sites);
that is the column that counts. Rows stand for all pages, then by split, language, trade and form
of page. A share stands with the interval in which it lies nineteen times out of twenty (Wilson).
Pages of far trades and those where people would disagree are left out.
"""
import argparse
import collections
import math
import os
import tempfile

import numpy as np

import score  # beside this file
import train  # beside this file

FLAGS = ["--no-builtin-lists"]
# Rows of fewer pages say nothing.
FEWEST = 5


def interval(part, whole):
    """Wilson's score interval for 95 %, in per cent."""
    z, share = 1.96, part / whole
    middle = share + z * z / 2 / whole
    width = z * math.sqrt(share * (1 - share) / whole + z * z / 4 / whole / whole)
    return tuple(100 * max(0, (middle + sign * width) / (1 + z * z / whole)) for sign in (-1, 1))


def cell(part, whole):
    if not whole:
        return ""
    low, high = interval(part, whole)
    return f"{part}/{whole} {100 * part / whole:.1f} % ({low:.1f}-{high:.1f})"


class Tally:
    """What was counted of some pages."""

    def __init__(self):
        self.spam = self.caught = self.contacts = self.named = 0
        self.honest = self.errors = self.alarms = 0

    def add(self, document, findings):
        loud = [f for f in findings
                if f["level"] != "note" and not f["rule"].startswith(score.FACTS)]
        if document.is_spam:
            self.spam += 1
            self.caught += bool(loud)
            self.contacts += len(document.labels)
            self.named += sum(any(score.names(f, *label) for f in loud)
                              for label in document.labels)
        else:
            self.honest += 1
            self.alarms += bool(loud)
            self.errors += any(f["level"] == "error" for f in loud)

    def cells(self):
        return {"pages caught": cell(self.caught, self.spam),
                "contacts named": cell(self.named, self.contacts),
                "honest, errors": cell(self.errors, self.honest),
                "honest, any": cell(self.alarms, self.honest)}


def places(document):
    yield "all", "all pages"
    yield "split", document.split or "none"
    yield "language", document.language or "?"
    if document.is_spam:
        yield "trade", document.trade
    yield "form", os.path.splitext(document.file)[1].lstrip(".").lower() or "none"


def tally(documents, found):
    rows = collections.defaultdict(Tally)
    for document in documents:
        findings = found.get(document.file, [])
        for place in places(document):
            rows[place].add(document, findings)
    return rows


def scan(trueline, documents, flags):
    files = [document.file for document in documents]
    return score.scan(trueline, "/", files, FLAGS + flags) if files else {}


def left_out(trueline, documents, corpus, seed):
    """What is found on each page by points that were learned without its trade.

    A corpus holds the pages with contacts that points are given to; of others nothing is learned.
    """
    fold, count = train.folds(corpus, seed)
    models = {}
    totals = train.left_out(corpus, seed, models)
    limits, _ = train.bars(corpus, totals)
    weighed = {d.file for d in corpus.documents}
    found = scan(trueline, [d for d in documents if d.file not in weighed], [])
    for number in range(count):
        own = [d for d, f in zip(corpus.documents, fold) if f == number and not d.variant_of]
        with tempfile.TemporaryDirectory() as folder:
            train.write(folder, corpus, models[number], limits, f"without-{number}")
            found.update(scan(trueline, own, ["--scorecard", folder]))
    return found


def show(columns):
    table = None
    for place in sorted(columns[0], key=lambda p: (["all", "split", "language", "trade", "form"]
                                                  .index(p[0]), p[1])):
        if columns[0][place].spam + columns[0][place].honest < FEWEST:
            continue
        if place[0] != table:
            table = place[0]
            print(f"\n{table:24}{'as it is':>32}{'without its trade':>32}")
        print(place[1])
        for name in columns[0][place].cells():
            cells = [column[place].cells()[name] for column in columns]
            if any(cells):
                print(f"  {name:22}" + "".join(f"{cell:>32}" for cell in cells))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trueline", default=".build/release/trueline")
    parser.add_argument("--trades", metavar="FILE", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("folders", nargs="+")
    options = parser.parse_args()
    trueline = os.path.abspath(options.trueline)
    documents = train.read(options.folders, options.trades)
    for document in documents:
        document.file = os.path.abspath(document.file)
    rows = train.see(trueline, documents)
    train.join(documents)
    corpus = train.Corpus(documents, rows)
    counted = [d for d in documents if not d.is_grey and not d.is_far]
    show([tally(counted, scan(trueline, counted, [])),
          tally(counted, left_out(trueline, documents, corpus, options.seed))])


if __name__ == "__main__":
    main()
