#!/usr/bin/env python3
"""How well pages are read, whatever the rules make of it: `trueline scan --sightings`.

usage: reading.py [--trueline FILE] [--misses] FOLDER
       reading.py [--trueline FILE] --draw N [--seed S] FOLDER

FOLDER holds pages and `labels.tsv`, as `score.py` describes it. The first form prints the recall
of reading: of the contacts that labels name, how many are among the sightings of their page, by
kind and by language, and how many sightings there are. The second draws N sightings of honest
pages by a seed and prints each with the words around it, to be read by a person: how many are
what they are said to be says whether recall was bought with noise.
"""
import argparse
import collections
import csv
import json
import os
import random
import re
import subprocess
import sys
import unicodedata

# Kinds whose value is a telephone number, in labels and in reports.
DIALLED = {"number", "phone", "whatsapp", "hotline", "sms", "viber", "signal", "zalo", "tel",
           "short-code"}
# Labels of these kinds name an address.
ADDRESSES = {"url", "domain", "wechat-link", "whatsapp-link"}
# Kinds of reports that an address may be read as: links of messengers are contacts of theirs.
LINKED = ADDRESSES | {"telegram", "whatsapp", "wechat", "line", "zalo", "messenger"}
# No contact of their own: pictures, and what stands in a label for people only.
UNREAD = {"image", "referral-code", "handle", "telegram-search"}
# Hosts on which everybody has a path or a name of their own, so that the host names nobody.
SHARED = {
    "bit.ly", "blogspot.com", "cutt.ly", "discord.gg", "docs.google.com", "facebook.com",
    "flowus.cn", "github.com", "i.postimg.cc", "ift.tt", "is.gd", "line.me", "linktr.ee", "m.me",
    "msha.ke", "page.link", "py.pl", "q.me-qr.com", "sites.google.com", "t.me", "tinyurl.com",
    "twitter.com", "u.wechat.com", "wa.me", "weebly.com", "wixsite.com", "youtube.com",
    "yuque.com", "zalo.me"}
# Digits at the end that tell a number whose country code one side leaves out.
TELLING_DIGITS = 9
PAGES_A_CALL = 100


def digits(value):
    return re.sub(r"\D", "", unicodedata.normalize("NFKC", value))


def parts(address):
    """Host without `www.`, user and port, and the steps of the path."""
    address = address.lower().replace("[.]", ".")
    address = re.sub(r"^[a-z]+://", "", address)
    steps = re.split(r"[?#]", address)[0].rstrip("/").split("/")
    host = steps[0].split("@")[-1].split(":")[0]
    return host.removeprefix("www."), [step.lstrip("@+") for step in steps]


def is_same_number(label, value):
    a, b = digits(label).lstrip("0"), digits(value).lstrip("0")
    if len(b) < 3:
        return False
    long = min(len(a), len(b)) >= TELLING_DIGITS
    return a == b or (long and a[-TELLING_DIGITS:] == b[-TELLING_DIGITS:])


def is_same_address(label, value):
    (a, wanted), (b, found) = parts(label), parts(value)
    if a not in SHARED:
        return "." in b and b not in SHARED and (
            a == b or a.endswith("." + b) or b.endswith("." + a))
    if a == b:
        return wanted[1:] == found[1:]
    # A messenger's link whose value is the account alone.
    return ("." not in b or len(found) == 1) and wanted[-1] == found[-1]


def is_same(label_kind, label, kind, value):
    """Whether a contact that was read is the one that a label names."""
    is_number = digits(label) == label.lstrip("+")
    if label_kind in DIALLED and is_number:
        return kind in DIALLED | {"wechat"} and is_same_number(label, value)
    if label_kind in ADDRESSES:
        return kind in LINKED and is_same_address(label, value)
    if label_kind in ("qq", "qq-group"):
        return kind in ("qq", "qq-group") and digits(label) == digits(value)
    if label_kind == "wechat" and is_number:
        return kind in DIALLED | {"wechat"} and digits(label) == digits(value)
    bare = [text.lower().strip("@ ") for text in (label, value)]
    return kind == label_kind and bare[0] == bare[1]


def labelled(folder, wanted):
    """Rows of the labels whose page is there, of some classes."""
    with open(os.path.join(folder, "labels.tsv"), encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["class"] in wanted and os.path.isfile(os.path.join(folder, row["path"])):
                yield row


def contacts(row):
    """Kind and value of each contact that a row's page promotes."""
    pairs = [c.split(":", 1) for c in (row["canonical"] or "").split(" || ") if ":" in c]
    return [(kind, value) for kind, value in pairs if kind not in UNREAD]


def read(trueline, folder, paths):
    """The report of each page that could be scanned, with what was read; the lists stay out."""
    sources = {}
    for begin in range(0, len(paths), PAGES_A_CALL):
        run = subprocess.run(
            [trueline, "scan", "--sightings", "--format", "json", "--fail-on", "never",
             "--no-builtin-lists", "--", *paths[begin:begin + PAGES_A_CALL]],
            cwd=folder, stdout=subprocess.PIPE)
        if run.returncode not in (0, 2):
            sys.exit(f"{trueline} ended with status {run.returncode}")
        for source in json.loads(run.stdout)["sources"]:
            if source["status"] == "scanned":
                sources[os.path.normpath(source["name"])] = source
    return sources


def recall(folder, trueline, misses=False):
    """Prints the recall of reading by kind and language, and the number of sightings."""
    rows = list(labelled(folder, ("spam-channel", "honest")))
    sources = read(trueline, folder, [row["path"] for row in rows])
    counts = {key: collections.defaultdict(lambda: [0, 0]) for key in ("all", "kind", "language")}
    missed = []
    for row in rows:
        source = sources.get(os.path.normpath(row["path"]), {})
        found = source.get("channels", [])
        for kind, value in contacts(row):
            met = any(is_same(kind, value, c["kind"], c["value"]) for c in found)
            if not met:
                missed.append(f"unread   {row['path']}: {kind}:{value}")
            for key, name in (("all", "all"), ("kind", kind), ("language", row["language"] or "?")):
                counts[key][name][0] += met
                counts[key][name][1] += 1
    print("\nread       labelled contacts that are among the sightings, whatever the rules say")
    for key, table in counts.items():
        print(f"\n{key:34}{'recall':>10}{'read':>10}")
        for name, (met, of) in sorted(table.items(), key=lambda item: (-item[1][1], item[0])):
            print(f"  {name:32}{100 * met / of:>8.1f} %{f'{met}/{of}':>10}")
    kinds = collections.Counter(
        (row["class"], c["kind"]) for row in rows
        for c in sources.get(os.path.normpath(row["path"]), {}).get("channels", []))
    print(f"\n{'sightings':34}{'spam':>10}{'honest':>10}")
    print(f"  {'all':32}" + "".join(
        f"{sum(n for (c, _), n in kinds.items() if c == name):>10}"
        for name in ("spam-channel", "honest")))
    for kind in sorted({kind for _, kind in kinds}):
        print(f"  {kind:32}{kinds['spam-channel', kind]:>10}{kinds['honest', kind]:>10}")
    if misses:
        print("\n" + "\n".join(missed))


def around(folder, source, place):
    """The words before and behind a place, of the file's own bytes."""
    with open(os.path.join(folder, source["name"]), "rb") as file:
        data = file.read()
    start, end = place["offset"], place["offset"] + place["length"]
    pieces = (data[max(0, start - 100):start], data[end:end + 60])
    encoding = source["encoding"] or "utf-8"
    try:
        texts = [piece.decode(encoding, errors="replace") for piece in pieces]
    except LookupError:  # a WHATWG label that Python calls otherwise
        texts = [piece.decode("latin-1") for piece in pieces]
    return [re.sub(r"\s+", " ", text) for text in texts]


def draw(folder, trueline, count, seed):
    """Prints sightings of honest pages, drawn by a seed, with what stands around them."""
    rows = list(labelled(folder, ("honest",)))
    sources = read(trueline, folder, [row["path"] for row in rows])
    pool = [(name, at) for name in sorted(sources)
            for at in range(len(sources[name]["channels"]))]
    chosen = random.Random(seed).sample(pool, min(count, len(pool)))
    print(f"{len(chosen)} of {len(pool)} sightings of {len(sources)} honest pages, seed {seed}\n")
    for number, (name, at) in enumerate(chosen, 1):
        channel = sources[name]["channels"][at]
        before, after = around(folder, sources[name], channel["evidence"])
        print(f"{number:4} {channel['kind']}:{channel['value']}   in {channel['block']} of {name}, "
              f"{channel['evidence']['line']}:{channel['evidence']['column']}   "
              f"{' '.join(channel['traits'])}")
        print(f"       {before}⟦{channel['evidence']['excerpt']}⟧{after}")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trueline", default=".build/release/trueline")
    parser.add_argument("--misses", action="store_true", help="list what was not read")
    parser.add_argument("--draw", type=int, metavar="N", help="print N sightings to be read")
    parser.add_argument("--seed", type=int, default=1, help="of the drawing (default: 1)")
    parser.add_argument("folder")
    options = parser.parse_args()
    trueline = os.path.abspath(options.trueline)
    if not os.path.isfile(os.path.join(options.folder, "labels.tsv")):
        sys.exit(f"{options.folder}: no labels.tsv there; name a folder with labelled pages.")
    if options.draw:
        draw(options.folder, trueline, options.draw, options.seed)
    else:
        recall(options.folder, trueline, misses=options.misses)


if __name__ == "__main__":
    main()
