#!/usr/bin/env python3
"""Scores a build on a folder of labelled pages: precision and recall by rule, language, group.

usage: score.py [--trueline FILE] [--builtin-lists] [--save FILE] [--compare FILE] [--pages] FOLDER

FOLDER holds pages and `labels.tsv`, tab-separated with a line of names:
    path        of the page, from FOLDER
    class       spam-channel or honest; other pages are left out
    language    such as zh, en
    canonical   the contacts that it promotes, `kind:value`, joined by ` || `; kind `number` means
                any number
    strength    `grey` where people would disagree: left out
    scope       `far` for spam of other trades, which is counted by group only
    group       what pages of one sort are called

A page counts as caught by a rule that has a warning or an error on it. Precision is the share of
spam among the pages that are caught, recall the share of caught pages among the spam; a contact
is named if a finding above a note is about it. At the end stands what was read, whatever the
rules made of it (`reading.py`). `--save` keeps a run, `--compare` says what has
changed since one, page by page. The exit status is 0 whatever the numbers are.
"""
import argparse
import collections
import csv
import json
import os
import re
import subprocess
import sys

import reading  # beside this file

NUMBERS = {"number", "phone", "whatsapp", "sms", "viber", "signal", "zalo", "hotline"}
ADDRESSES = {"url", "domain", "image"}
FACTS = ("wrong-", "outdated-", "unsupported-", "self-contra", "contradicting-")


def labels(folder):
    path = os.path.join(folder, "labels.tsv")
    with open(path, encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            known = row["class"] in ("spam-channel", "honest") and row["strength"] != "grey"
            if known and os.path.isfile(os.path.join(folder, row["path"])):
                yield row


def scan(trueline, folder, paths, flags):
    """The findings of each page; pages that could not be scanned are missing."""
    found = {}
    for begin in range(0, len(paths), 200):
        run = subprocess.run(
            [trueline, "scan", "--format", "json", "--fail-on", "never", *flags, "--",
             *paths[begin:begin + 200]], cwd=folder, stdout=subprocess.PIPE)
        if run.returncode not in (0, 2):
            sys.exit(f"{trueline} ended with status {run.returncode}")
        for source in json.loads(run.stdout)["sources"]:
            if source["status"] == "scanned":
                found[os.path.normpath(source["name"])] = source["findings"]
    return found


def bare(address):
    address = re.sub(r"^[a-z]+://(www\.)?|^www\.", "", address.strip().lower())
    return re.split(r"[?#]", address)[0].rstrip("/")


def names(finding, kind, value):
    """Whether a finding is about a labelled contact."""
    subject = finding["subject"]
    found_kind, found = subject["kind"], subject.get("value")
    if not isinstance(found, str):
        return False
    if kind in NUMBERS and found_kind in NUMBERS:
        a, b = (re.sub(r"\D", "", text).lstrip("0") for text in (value, found))
        return a == b or (min(len(a), len(b)) >= 9 and a[-9:] == b[-9:])
    if kind in ADDRESSES and found_kind in ADDRESSES:
        a, b = bare(value), bare(found)
        if "/" in a and "/" in b:
            return a.startswith(b) or b.startswith(a)
        a, b = a.split("/")[0], b.split("/")[0]
        return a == b or a.endswith("." + b) or b.endswith("." + a)
    same = found.lower().lstrip("@+") == value.lower().lstrip("@+")
    return same and kind.split("-")[0] == found_kind.split("-")[0]


class Count:
    """What was counted of a rule, a language or a group."""

    def __init__(self):
        self.spam = self.caught = self.honest = self.alarms = 0
        self.contacts = self.named = 0

    def row(self):
        fired = self.caught + self.alarms
        return [share(self.caught, fired), share(self.caught, self.spam),
                f"{self.caught}/{self.spam}", f"{self.alarms}/{self.honest}",
                f"{self.named}/{self.contacts}" if self.contacts else ""]


def share(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "-"


def measured(folder, trueline, flags):
    rows = list(labels(folder))
    if not rows:
        sys.exit(f"no labelled page in {folder}")
    found = scan(trueline, folder, [row["path"] for row in rows], flags)
    pages = {}
    for row in rows:
        findings = found.get(os.path.normpath(row["path"]), [])
        loud = [f for f in findings if f["level"] != "note"]
        contacts = [c.split(":", 1) for c in (row["canonical"] or "").split(" || ") if ":" in c]
        pages[row["path"]] = {
            "class": row["class"], "language": row["language"] or "?", "group": row["group"] or "?",
            "scope": row["scope"], "notes": len(findings) - len(loud),
            "rules": sorted({f"{f['rule']} {f['level']}" for f in loud}),
            "contacts": {f"{k}:{v}": any(names(f, k, v) for f in loud) for k, v in contacts}}
    return pages


def tables(pages):
    """Counts by rule, language and group."""
    counts = {"all": collections.defaultdict(Count), "rule": collections.defaultdict(Count),
              "language": collections.defaultdict(Count), "group": collections.defaultdict(Count)}
    near = [p for p in pages.values() if p["class"] == "honest" or p["scope"] != "far"]
    ids = {rule.split()[0] for page in near for rule in page["rules"]}
    for page in pages.values():
        channel = [r for r in page["rules"] if not r.startswith(FACTS)]
        places = [("group", page["group"])]
        if page["class"] == "honest" or page["scope"] != "far":
            places += [("all", "all pages"), ("language", page["language"])]
        for table, key in places:
            add(counts[table][key], page, bool(channel))
    for page in near:
        own = {rule.split()[0] for rule in page["rules"]}
        for rule in ids:
            add(counts["rule"][rule], page, rule in own, contacts=False)
    return counts


def add(count, page, is_caught, contacts=True):
    if page["class"] == "honest":
        count.honest += 1
        count.alarms += is_caught
        return
    count.spam += 1
    count.caught += is_caught
    if contacts:
        count.contacts += len(page["contacts"])
        count.named += sum(page["contacts"].values())


LEGEND = """\
precision  spam among the pages with a warning or an error     recall  of the spam, pages with one
caught     spam pages with one, of all spam pages              alarms  honest pages, the same
named      contacts of spam pages that a warning or an error names, of all labelled
By rule only that rule counts, else every rule about contacts. One rule need not catch all."""


def show(counts, before):
    print(LEGEND)
    for table, rows in counts.items():
        old = before[table] if before else {}
        print(f"\n{table:34}{'precision':>10}{'recall':>10}{'caught':>10}{'alarms':>10}"
              f"{'named':>10}")
        for key in sorted(rows):
            line = rows[key].row()
            print(f"  {key:32}" + "".join(f"{cell:>10}" for cell in line).rstrip())
            if key in old and old[key].row() != line:
                print(f"  {'  before':32}"
                      + "".join(f"{cell:>10}" for cell in old[key].row()).rstrip())


def show_pages(pages):
    for path, page in sorted(pages.items()):
        loud = [r for r in page["rules"] if not r.startswith(FACTS)]
        missing = [contact for contact, named in page["contacts"].items() if not named]
        if page["class"] == "honest" and page["rules"]:
            print(f"alarm    {path}: {', '.join(page['rules'])}")
        elif page["class"] != "honest" and page["scope"] != "far" and not loud:
            print(f"missed   {path}: {', '.join(missing)}")
        elif page["class"] != "honest" and page["scope"] != "far" and missing:
            print(f"unnamed  {path}: {', '.join(missing)}")


def show_changes(pages, before):
    print()
    for path in sorted(set(pages) | set(before)):
        old, new = before.get(path), pages.get(path)
        if old is None or new is None:
            print(f"{'new' if old is None else 'gone':9}{path}")
            continue
        gained = sorted(set(new["rules"]) - set(old["rules"]))
        lost = sorted(set(old["rules"]) - set(new["rules"]))
        gained += [c for c, named in new["contacts"].items()
                   if named and not old["contacts"].get(c)]
        lost += [c for c, named in old["contacts"].items()
                 if named and not new["contacts"].get(c)]
        if gained or lost:
            print(f"{new['class']:14}{path}: "
                  + ", ".join(["+ " + x for x in gained] + ["- " + x for x in lost]))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trueline", default=".build/release/trueline")
    parser.add_argument("--builtin-lists", action="store_true", help="let the lists help")
    parser.add_argument("--save", metavar="FILE", help="keep this run")
    parser.add_argument("--compare", metavar="FILE", help="say what changed since a kept run")
    parser.add_argument("--pages", action="store_true", help="list every miss and alarm")
    parser.add_argument("folder", nargs="?")
    options = parser.parse_args()
    if not options.folder or not os.path.isfile(os.path.join(options.folder, "labels.tsv")):
        print("No folder with a labels.tsv was given, so nothing was scored: "
              "make score CORPUS=folder.")
        return
    flags = [] if options.builtin_lists else ["--no-builtin-lists"]
    pages = measured(options.folder, os.path.abspath(options.trueline), flags)
    before = None
    if options.compare:
        with open(options.compare, encoding="utf-8") as file:
            before = json.load(file)
    show(tables(pages), tables(before) if before else None)
    if before:
        show_changes(pages, before)
    reading.recall(options.folder, os.path.abspath(options.trueline), misses=options.pages)
    if options.pages:
        print()
        show_pages(pages)
    if options.save:
        with open(options.save, "w", encoding="utf-8") as file:
            json.dump(pages, file, indent=1, sort_keys=True, ensure_ascii=False)


if __name__ == "__main__":
    main()
