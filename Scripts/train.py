#!/usr/bin/env python3
"""Learns points for signs and words from folders of labelled pages.

usage: train.py [--trueline FILE] [--trades FILE] [--seed N] [--left-out] [--out FOLDER] FOLDER ...

Each FOLDER holds pages and `labels.tsv` as score.py describes it, and a column `split`: rows of
the split `test` never train. TRADES is a file of lines `group<TAB>trade`; without it every group
is a trade. What is learned are whole numbers, 20 to a unit of log odds, in `signs.tsv` and
`words.tsv` under OUT; the same input and seed give the same bytes.

- Documents that share a contact, a web site or near text stay together.
- Every document has one vote, both classes count the same, and in a second pass an honest
  document votes mostly by the contact that looks worst.
- A sign may count only in its direction, which `trueline signs --rows` prints. A word may speak
  against a contact if at least three campaigns of at least two trades have it, and clear one if
  three web sites have it.
- Variants made of the pages themselves measure what changes do: honest ones with a contact of
  their owner, a group, an office number, or a quoted trick with a warning; spam before or behind
  honest text, or with the words of a project.
- The bars are those that let one in a hundred honest documents with contacts be warned of, and one
  in five hundred condemned, when the trades of spam, and the web sites of the honest, were left
  out of training in turn. `--left-out` prints what is caught then; those figures count.
"""
import argparse
import collections
import csv
import hashlib
import json
import os
import random
import re
import subprocess
import sys
import tempfile

import numpy as np
import scipy.optimize
import scipy.sparse as sparse

import reading  # beside this file

UNIT = 20
CAP = 15
VOCABULARY = 3000
WARNED, CONDEMNED = 0.01, 0.002
# Variants only measure. Trained with at 0.2 to 2, with a bar of their own, they cost 4 to 11 of the
# 115 pages caught of trades left out, hardly lowered the alarms on changed honest pages, and raised
# those on quoted tricks. Without them, words of a project hide more spam that was trained with:
# 55 of 101 such pages are caught, against 76 to 79.
VARIANT_WEIGHT = 0.0
HARDEST = 5
PENALTY = 1.0
CONSENT_SHARE = 0.9
COMPANION_STEP = UNIT
ZONES = "NOD"
# A word in so large a share of a language's documents is one of grammar; languages with fewer
# documents than that tell nothing.
GRAMMAR, LANGUAGE_SIZE = 0.25, 20


# What a person could write on an own page; nobody's real contact is in it.
OWN = {
    "zh": ["联系作者：微信 {id}", "我的 Telegram：@{id}", "有问题加我微信：{id}"],
    "id": ["Hubungi penulis lewat Telegram @{id}", "WhatsApp penulis: {number}"],
    "": ["You can reach the author on Telegram: @{id}", "Author: WhatsApp {number}",
         "Questions? My Telegram is @{id}"]}
GROUP = {"zh": ["交流群：https://t.me/{id}_group"],
         "": ["Discussion group: https://t.me/{id}_group", "Our chat: https://t.me/{id}_chat"]}
OFFICE = {"zh": ["办公室电话：{number}"], "": ["Office: {number}, Monday to Friday"]}
QUOTED = {
    "zh": "请注意：骗子会发“{trick}”，不要相信，也不要联系他们。",
    "": "Beware: scammers post texts such as “{trick}”. Do not write to them."}
PROJECT = "\n\n## Contributing\n\nPull requests are welcome. MIT License. Beware of scams.\n"


def labelled(folders):
    for folder in folders:
        path = os.path.join(folder, "labels.tsv")
        with open(path, encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                file = os.path.join(folder, row["path"])
                if row["class"] in ("spam-channel", "honest") and os.path.isfile(file):
                    row["file"] = file
                    yield row


def read(folders, trades=None):
    """The labelled pages of folders; `trades` is a file of lines `group<TAB>trade`."""
    names = {}
    if trades:
        with open(trades, encoding="utf-8") as lines:
            names = dict(line.rstrip("\n").split("\t")[:2] for line in lines)
    return [Document(row, names) for row in labelled(folders)]


class Document:
    def __init__(self, row, trades, variant_of=None):
        self.file = row["file"]
        self.is_spam = row["class"] != "honest"
        self.is_grey = row["strength"] == "grey"
        self.is_far = row["scope"] == "far"
        self.is_test = row.get("split") == "test"
        self.split = row.get("split", "")
        self.group = row["group"]
        self.trade = trades.get(row["group"], row["group"])
        self.language = row["language"]
        self.labels = [part.split(":", 1) for part in (row["canonical"] or "").split(" || ")
                       if ":" in part]
        self.site = site(row)
        self.variant_of = variant_of
        self.traces = None
        self.cluster = None


def site(row):
    origin = row.get("provenance") or row["path"]
    found = re.search(r"https?://([^/\s]+)", origin) or re.search(r"([\w.-]+/[\w.-]+)", origin)
    return found.group(1) if found else row["path"]


# MARK: Variants

def variants(documents, folder, chance):
    """Pages changed as an owner or a spammer would change them, written into a folder."""
    honest = [d for d in documents if not d.is_spam]
    spam = [d for d in documents if d.is_spam and not d.is_grey and d.labels]
    made = []

    def text(document):
        with open(document.file, "rb") as file:
            return file.read().decode("utf-8", "replace")

    def keep(document, kind, words):
        ending = os.path.splitext(document.file)[1] or ".txt"
        path = os.path.join(folder, f"{len(made):05d}-{kind}{ending}")
        with open(path, "wb") as file:
            file.write(words.encode())
        row = {"file": path, "class": "spam-channel" if document.is_spam else "honest",
               "strength": "clear", "scope": "", "split": document.split, "group": document.group,
               "language": document.language, "canonical": "", "path": path}
        variant = Document(row, {document.group: document.trade}, variant_of=document)
        variant.labels = document.labels
        made.append(variant)

    def say(lines, language):
        line = chance.choice(lines.get(language[:2], lines[""]))
        identity = chance.choice(["anna", "kuo", "maks", "lin", "dewi"]) + str(
            chance.randrange(10, 99)) + chance.choice(["dev", "_w", "home", "x"])
        return line.format(id=identity, number=f"+1 202 555 01{chance.randrange(10, 99)}")

    def added(document, line):
        words = text(document)
        if document.file.endswith((".html", ".htm")):
            return words.replace("</body>", f"<p>{line}</p></body>", 1) if "</body>" in words \
                else words + f"<p>{line}</p>"
        return words.rstrip("\n") + "\n\n" + line + "\n"

    for document in honest:
        if document.file.endswith((".json", ".xml")):
            continue
        kind, lines = chance.choice([("own", OWN), ("own", OWN), ("group", GROUP),
                                     ("office", OFFICE)])
        if chance.random() < 0.5:
            keep(document, kind, added(document, say(lines, document.language)))
        elif spam and chance.random() < 0.4:
            same = [s for s in spam if s.language[:2] == document.language[:2]] or spam
            trick = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", text(chance.choice(same))))[:200]
            frame = QUOTED.get(document.language[:2], QUOTED[""])
            keep(document, "quoted", added(document, frame.format(trick=trick)))
    plain = [d for d in honest if d.file.endswith((".md", ".txt"))]
    for document in spam:
        if not document.file.endswith((".md", ".txt")):
            continue
        words = text(document)
        other = text(chance.choice(plain))[:3000] if plain else ""
        kind = chance.randrange(3)
        if kind == 0:
            keep(document, "diluted", words + "\n\n" + other)
        elif kind == 1:
            keep(document, "moved", other[:1500] + "\n\n" + words)
        else:
            keep(document, "project", words + PROJECT)
    return made


# MARK: What the program sees

def see(trueline, documents):
    by_file = {os.path.abspath(d.file): d for d in documents}
    files = sorted(by_file)
    for begin in range(0, len(files), 200):
        run = subprocess.run(
            [trueline, "signs", "--no-builtin-lists", "--", *files[begin:begin + 200]],
            stdout=subprocess.PIPE, check=True)
        for line in run.stdout.splitlines():
            traces = json.loads(line)
            by_file[os.path.abspath(traces["source"])].traces = traces
    run = subprocess.run([trueline, "signs", "--rows"], stdout=subprocess.PIPE, check=True)
    return [line.split("\t") for line in run.stdout.decode().splitlines()]


def label(document, contact):
    return [i for i, (kind, value) in enumerate(document.labels)
            if reading.is_same(kind, value, contact["kind"], contact["value"])]


def join(documents):
    """Numbers the clusters: what shares a contact, a web site of few documents, or near text."""
    parent = list(range(len(documents)))

    def find(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    sites = collections.Counter(d.site for d in documents if not d.is_spam and not d.variant_of)
    first = {}
    place = {id(d): i for i, d in enumerate(documents)}
    for i, document in enumerate(documents):
        if document.variant_of:
            parent[find(i)] = find(place[id(document.variant_of)])
            continue
        keys = [tuple(l) for l in document.labels if len(l[1]) > 4] if document.is_spam else []
        # A repository with more documents is a collection of many sites.
        if not document.is_spam and sites[document.site] <= 8:
            keys.append(("site", document.site))
        for key in keys:
            if key in first:
                parent[find(i)] = find(first[key])
            first.setdefault(key, i)
    words = {}
    rows = [[words.setdefault(w, len(words)) for w in d.traces["page"]]
            if d.traces and not d.variant_of else [] for d in documents]
    matrix = binary(rows, len(words))
    spread = np.asarray(matrix.sum(0)).ravel()
    sizes = np.asarray(matrix.sum(1)).ravel()
    rare = matrix[:, (spread > 1) & (spread < 60)]
    shared = (rare @ rare.T).tocoo()
    for i, j, count in zip(shared.row, shared.col, shared.data):
        if i < j and count >= 15 and count / (sizes[i] + sizes[j] - count) > 0.3:
            parent[find(int(i))] = find(int(j))
    for i, document in enumerate(documents):
        document.cluster = find(i)


def binary(rows, width):
    indices = [j for row in rows for j in row]
    ends = np.cumsum([0] + [len(row) for row in rows])
    return sparse.csr_matrix((np.ones(len(indices)), indices, ends), shape=(len(rows), width))


# MARK: Learning

class Corpus:
    """Documents and the contacts on them as matrices."""

    def __init__(self, documents, rows):
        self.documents = [d for d in documents if d.traces and not d.traces["message"]]
        self.signs = [row[0] for row in rows]
        self.direction = np.array([{"against": 1, "clearing": -1}.get(row[1], 0) for row in rows])
        self.contacts, self.of, self.answer = [], [], []
        for i, document in enumerate(self.documents):
            for contact in document.traces["contacts"]:
                contact["labels"] = label(document, contact) if document.is_spam else []
                self.contacts.append(contact)
                self.of.append(i)
                self.answer.append(
                    0 if not document.is_spam else 1 if contact["labels"] else -1)
        self.of, self.answer = np.array(self.of), np.array(self.answer)
        place = {sign: j for j, sign in enumerate(self.signs)}
        self.has = binary([[place[s] for s in c["signs"]] for c in self.contacts], len(place))
        def flags(name):
            return np.array([bool(getattr(d, name)) for d in self.documents])
        self.is_spam, self.is_grey = flags("is_spam"), flags("is_grey")
        self.is_far, self.is_test = flags("is_far"), flags("is_test")
        self.is_variant = flags("variant_of")
        self.cluster = np.array([d.cluster for d in self.documents])
        self.trade = np.array([d.trade for d in self.documents])
        seen = collections.defaultdict(set)
        for document in self.documents:
            if not document.variant_of:
                for word in document.traces["page"]:
                    seen[word].add(document.cluster)
        self.words = sorted(w for w, clusters in seen.items() if len(clusters) >= 3)
        place = {word: j for j, word in enumerate(self.words)}
        def zone(lists):
            return binary([[place[w] for w in l if w in place] for l in lists], len(place))
        self.near = zone(c["words"] for c in self.contacts)
        self.opening = zone(d.traces["opening"] for d in self.documents)
        self.page = zone(d.traces["page"] for d in self.documents)

        self.is_grammar = np.zeros(len(self.words), bool)
        languages = collections.Counter(d.language for d in self.documents)
        for language in [l for l, count in languages.items() if count >= LANGUAGE_SIZE]:
            own = np.array([d.language == language for d in self.documents]) & ~self.is_variant
            shares = [np.asarray((self.page[own & kind] > 0).mean(0)).ravel()
                      for kind in (self.is_spam, ~self.is_spam) if (own & kind).sum()]
            self.is_grammar |= np.mean(shares, axis=0) > GRAMMAR

    def vocabulary(self, train):
        """The clean words that tell most, and whether each may accuse and may clear."""
        def groups(mask, names):
            numbers = {name: i for i, name in enumerate(sorted(set(names[mask])))}
            rows = np.where(mask)[0]
            gather = sparse.csr_matrix(
                (np.ones(len(rows)), ([numbers[names[r]] for r in rows], rows)),
                shape=(max(1, len(numbers)), len(self.documents)))
            return np.asarray(((gather @ self.page) > 0).sum(0)).ravel(), max(1, len(numbers))
        train = train & ~self.is_variant & ~self.is_test & ~self.is_grey
        campaigns, spam = groups(train & self.is_spam, self.cluster)
        trades, _ = groups(train & self.is_spam, self.trade)
        sites, honest = groups(train & ~self.is_spam, self.cluster)
        may_accuse, may_clear = (campaigns >= 3) & (trades >= 2), sites >= 3
        p, q = (campaigns + 0.5) / (spam + 1), (sites + 0.5) / (honest + 1)
        gain = (p - q) ** 2 / (p * (1 - p) / spam + q * (1 - q) / honest)
        gain[((p > q) & ~may_accuse) | ((p < q) & ~may_clear)] = 0
        gain[self.is_grammar] = 0
        best = np.argsort(-gain, kind="stable")[:VOCABULARY]
        best = np.sort(best[gain[best] > 0])
        return best, may_accuse[best], may_clear[best]

    def zones(self, rows, words):
        of = self.of[rows]
        for matrix in (self.near[:, words][rows], self.opening[:, words][of],
                       self.page[:, words][of]):
            known = np.maximum(np.asarray(matrix.sum(1)).ravel(), 9)
            yield sparse.diags(1 / np.sqrt(known)) @ matrix

    def weights(self, rows, looks=None):
        of, answer = self.of[rows], self.answer[rows]
        weight = np.zeros(len(rows))
        places = collections.defaultdict(list)
        for place, document in enumerate(of):
            places[document].append(place)
        for document, own in places.items():
            share = np.full(len(own), 1 / len(own))
            if looks is not None and answer[own[0]] == 0:
                worst = np.exp(np.clip(looks[own] - looks[own].max(), -30, 0))
                share = 0.7 * worst / worst.sum() + 0.3 * share
            weight[own] = share * (VARIANT_WEIGHT if self.is_variant[document] else 1)
        for kind in (0, 1):
            weight[answer == kind] *= 100 / weight[answer == kind].sum()
        return weight

    def fit(self, train):
        """Points of signs and words as whole numbers, and the start."""
        rows = np.where(train[self.of] & (self.answer >= 0) & ~self.is_test[self.of]
                        & ~self.is_grey[self.of])[0]
        low = np.where(self.direction > 0, 0, -np.inf)
        high = np.where(self.direction < 0, 0, np.inf)
        answer = self.answer[rows]
        signs = descend(self.has[rows], answer, self.weights(rows), low, high)
        looks = self.has[rows] @ signs[:-1]
        signs = descend(self.has[rows], answer, self.weights(rows, looks), low, high, signs)
        looks = self.has[rows] @ signs[:-1]
        kept, places = [], collections.defaultdict(list)
        for place, document in enumerate(self.of[rows]):
            places[document].append(place)
        for document, own in places.items():
            if not self.is_spam[document]:
                own = sorted(own, key=lambda place: -looks[place])[:HARDEST]
            kept += own
        kept = np.array(sorted(kept))
        rows, looks, answer = rows[kept], looks[kept], answer[kept]
        words, may_accuse, may_clear = self.vocabulary(train)
        whole = sparse.hstack([self.has[rows], *self.zones(rows, words)]).tocsr()
        low = np.r_[low, np.tile(np.where(may_clear, -np.inf, 0), 3)]
        high = np.r_[high, np.tile(np.where(may_accuse, np.inf, 0), 3)]
        begin = np.r_[signs[:-1], np.zeros(3 * len(words)), signs[-1]]
        for _ in range(2):
            begin = descend(whole, answer, self.weights(rows, looks), low, high, begin)
            looks = whole @ begin[:-1]
        points = np.rint(begin * UNIT).astype(int)
        count = len(self.signs)
        zones = points[count:-1].reshape(3, len(words))
        known = zones.any(axis=0)
        return {"signs": points[:count], "words": words[known], "zones": zones[:, known],
                "start": int(points[-1])}

    def totals(self, model, rows):
        total = model["start"] + self.has[rows] @ model["signs"]
        for zone, points in zip(self.zones(rows, model["words"]), model["zones"]):
            total = total + np.clip(np.floor(zone @ points), -CAP, CAP)
        return total


def descend(matrix, answer, weight, low, high, begin=None):
    sign = np.where(answer > 0, 1.0, -1.0)
    turned = matrix.T.tocsr()

    def loss(point):
        margin = sign * (matrix @ point[:-1] + point[-1])
        slope = -sign * weight / (1 + np.exp(np.clip(margin, -50, 50)))
        value = (weight * np.logaddexp(0, -margin)).sum() + point[:-1] @ point[:-1] / 2 / PENALTY
        return value, np.append(turned @ slope + point[:-1] / PENALTY, slope.sum())

    if begin is None:
        begin = np.zeros(matrix.shape[1] + 1)
    return scipy.optimize.minimize(
        loss, begin, jac=True, method="L-BFGS-B", bounds=[*zip(low, high), (None, None)],
        options={"maxiter": 200, "maxcor": 20}).x


def folds(corpus, seed):
    """A number for each document: the trade of spam, and a trade's share of the web sites."""
    trades = sorted(set(corpus.trade[corpus.is_spam]))
    numbers = {trade: i for i, trade in enumerate(trades)}
    fold = np.empty(len(corpus.documents), int)
    for i, document in enumerate(corpus.documents):
        mark = f"{seed} {(document.variant_of or document).site} {document.cluster}"
        fold[i] = (numbers[document.trade] if document.is_spam else
                   int(hashlib.sha256(mark.encode()).hexdigest(), 16) % len(trades))
    for cluster in set(corpus.cluster[~corpus.is_spam]):
        own = np.where((corpus.cluster == cluster) & ~corpus.is_spam)[0]
        fold[own] = fold[own[0]]
    return fold, len(trades)


def left_out(corpus, seed, models=None):
    """The total of each contact by points learned without its trade; `models` keeps the points."""
    fold, count = folds(corpus, seed)
    totals = np.full(len(corpus.contacts), -10_000.0)
    for number in range(count):
        out = fold == number
        train = ~out & ~np.isin(corpus.cluster, corpus.cluster[out])
        rows = np.where(out[corpus.of])[0]
        if len(rows) or models is not None:
            model = corpus.fit(train)
            totals[rows] = corpus.totals(model, rows)
            if models is not None:
                models[number] = model
        print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return totals


def bars(corpus, totals):
    """The sums that so many honest documents with contacts reach."""
    worst = np.full(len(corpus.documents), -10_000.0)
    np.maximum.at(worst, corpus.of, totals)
    honest = ~corpus.is_spam & ~corpus.is_grey & ~corpus.is_variant & (worst > -10_000)
    looks = np.sort(worst[honest])[::-1]
    warning = int(looks[int(len(looks) * WARNED)]) + 1
    error = int(looks[int(len(looks) * CONDEMNED)]) + 1
    return {"warning": warning, "error": max(error, warning + 1),
            "consent": warning - 2 * UNIT, "companion": warning - COMPANION_STEP}, worst


def report(corpus, totals, limits, worst):
    def line(name, mask, contacts=False):
        rows = np.where(mask)[0]
        warned, condemned = (worst[rows] >= limits["warning"]), (worst[rows] >= limits["error"])
        text = f"{name:24}{warned.sum():5} of {len(rows):5} caught,{condemned.sum():5} by an error"
        if contacts:
            named = total = 0
            for i in rows:
                bar = limits["companion" if worst[i] >= limits["warning"] else "warning"]
                own = [r for r in np.where(corpus.of == i)[0] if totals[r] >= bar]
                named += len({l for r in own for l in corpus.contacts[r]["labels"]})
                total += len(corpus.documents[i].labels)
            text += f", {named} of {total} contacts"
        print(text)
    real = ~corpus.is_variant & ~corpus.is_grey
    line("spam", real & corpus.is_spam & ~corpus.is_far, contacts=True)
    line("spam of far trades", real & corpus.is_spam & corpus.is_far)
    line("honest", real & ~corpus.is_spam)
    for kind in ("own", "group", "office", "quoted", "diluted", "moved", "project"):
        line(f"  {kind} added", np.array(
            [bool(d.variant_of) and f"-{kind}." in d.file for d in corpus.documents]))


def write(folder, corpus, model, limits, version):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "signs.tsv"), "w", encoding="utf-8", newline="\n") as file:
        file.write("# Learned by Scripts/train.py: points of signs, 20 to a unit of log odds.\n"
                   "# Lines with = are the start, the bars and the cap of a zone of words.\n")
        heads = {"version": version, "start": model["start"], "cap": CAP, **limits}
        file.writelines(f"={name}\t{value}\n" for name, value in heads.items())
        for points, sign in sorted(zip(-model["signs"], corpus.signs)):
            if points:
                file.write(f"{-points}\t{sign}\n")
    with open(os.path.join(folder, "words.tsv"), "w", encoding="utf-8", newline="\n") as file:
        file.write("# Learned by Scripts/train.py: zone (N near, O opening, D page), word, points.\n")
        lines = [f"{letter}\t{corpus.words[word]}\t{points}\n"
                 for letter, zone in zip(ZONES, model["zones"])
                 for word, points in zip(model["words"], zone) if points]
        file.writelines(sorted(lines, key=str.encode))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trueline", default=".build/release/trueline")
    parser.add_argument("--trades", metavar="FILE")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--left-out", action="store_true", help="say what is caught then, no files")
    parser.add_argument("--no-variants", action="store_true")
    parser.add_argument("--out", default="Sources/TrueLineRules/Points")
    parser.add_argument("folders", nargs="+")
    options = parser.parse_args()
    documents = read(options.folders, options.trades)
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        if not options.no_variants:
            documents += variants(documents, folder, chance)
        rows = see(os.path.abspath(options.trueline), documents)
    join(documents)
    corpus = Corpus(documents, rows)
    totals = left_out(corpus, options.seed)
    limits, worst = bars(corpus, totals)
    report(corpus, totals, limits, worst)
    if options.left_out:
        return
    model = corpus.fit(np.ones(len(corpus.documents), bool))
    words = "".join(f"{s}{p}" for s, p in zip(corpus.signs, model["signs"]))
    words += "".join(f"{corpus.words[w]}{p}" for w, p in zip(model["words"], model["zones"].T.tolist()))
    version = hashlib.sha256(words.encode()).hexdigest()[:8]
    write(options.out, corpus, model, limits, version)


if __name__ == "__main__":
    main()
