#!/usr/bin/env python3
"""Rebuilds the tables of organisations and of known hosts.

    Scripts/organisations-table.py FOLDER [--cache DIR] [--check]

FOLDER holds what was researched: organisations.tsv, domain-evidence.tsv, sources.tsv, own-shorteners.tsv, government-suffixes.tsv,
restricted-suffixes.tsv and user-content-hosts.tsv (tab-separated, one header line, `|` inside a cell). Candidates without a source
and ranks are not read. The lists of shorteners, of pages of links, of banks' sites and of much linked sites come from PyPI
pymispwarninglists 1.7.0, which pip fetches as this machine has it set up.

Writes organisations.tsv, domains.tsv, suffixes.tsv, user-hosts.tsv, sites.tsv and sources.tsv into
Sources/TrueLineReferenceData/Organisations. A pair of name and domain ships only where a source under a permissive licence ties it,
and names those sources alone. With --check nothing is written; the exit status is 1 where a file would change. The index over
these files is made by `make organisations`, see Organisations/README.md.
"""
import argparse
import csv
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import zipfile

DATA = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "TrueLineReferenceData"
TABLES = DATA / "Organisations"
LISTS = "pymispwarninglists==1.7.0"

# A licence that asks for no more than its name and its owners' names, or a single fact under one that asks for more of a whole file.
PERMISSIVE = ("CC0-1.0", "MIT", "Apache-2.0", "Unlicense", "Public domain", "CC BY 4.0", "MPL-2.0 (single facts)")

STROKED = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"}

# Names that messages use for other things: a one-time password, a question.
WORDS_OF_MESSAGES = {"bank/hu/otp", "other/gb/which"}

USERS = {"url-shortener": "misp-url-shortener", "link-in-bio": "misp-link-in-bio"}


class Trouble(Exception):
    """Input that cannot be used: the message names the place and the cure."""


def table(folder, name, columns):
    """The rows of a file as dictionaries, with the columns that are needed."""
    path = folder / name
    if not path.is_file():
        raise Trouble(f"{path}: no such file: name the folder of the research")
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    missing = [column for column in columns if rows and column not in rows[0]]
    if missing:
        raise Trouble(f"{path}:1: no column {', '.join(missing)}: the header line names the columns")
    for number, row in enumerate(rows, 2):
        if None in row or None in row.values():
            raise Trouble(f"{path}:{number}: not as many cells as the header line has: tabs stand between cells, none inside")
    return rows


def cell(text):
    return [part.strip() for part in text.split("|") if part.strip()]


def listed(text):
    """Sources of the suffix table: `2fa; simple-icons`, with an empty one where a word is still missing."""
    return [part.strip() for part in text.split(";") if part.strip()]


def warning_lists(cache):
    """Values by list, and the day of each list, from the package of the MISP project."""
    cache.mkdir(parents=True, exist_ok=True)
    if not list(cache.glob("pymispwarninglists-1.7.0-*.whl")):
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(cache), LISTS], check=True)
    values, days = {}, {}
    with zipfile.ZipFile(next(cache.glob("pymispwarninglists-1.7.0-*.whl"))) as archive:
        for name in ("url-shortener", "link-in-bio", "bank-website", "majestic_million"):
            member = next(m for m in archive.namelist() if m.endswith(f"/lists/{name}/list.json"))
            content = json.loads(archive.read(member))
            values[name] = sorted({host for host in map(plain_host, content["list"]) if host})
            days[name] = str(content["version"])
    return values, days


def plain_host(text):
    """`.Example.COM` as `example.com`; none for what is no name of a host."""
    host = text.strip().strip(".").lower()
    host = host.removeprefix("www.")
    return host if re.fullmatch(r"(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)+[a-z][a-z0-9-]*[a-z0-9]", host) else None


def unmarked(name):
    """`Itau` for `Itaú`, as people type it: Latin letters alone, since marks make other letters of other scripts."""
    plain = ""
    for letter in name:
        parts = unicodedata.normalize("NFD", letter)
        plain += parts[0] if parts[0].isascii() else STROKED.get(letter, letter)
    return plain


def spellings(name):
    """What a display name says in brackets or beside a stroke, one by one: `DHL (Express)` is called DHL."""
    bare = re.sub(r"\s*\([^)]*\)\s*$", "", name)
    parts = [bare] + (re.split(r"\s+/\s+", bare) if " / " in bare else [])
    # `X (Twitter)` must not make a name of the letter.
    return [part for part in parts if len(part) > 2]


def name_key(name):
    """What two spellings of one name have in common."""
    return "".join(c for c in name.casefold() if c.isalnum())


class Carriers:
    """The carriers that the reference knows, so that none is known twice."""

    def __init__(self):
        self.by_domain, self.by_name = {}, {}
        for path in sorted((DATA / "Carriers").glob("*.json")):
            content = json.loads(path.read_text(encoding="utf-8"))
            for carrier in content["carriers"]:
                if carrier.get("sector") != "regulator":
                    for name in [carrier["name"], *carrier["names"]]:
                        self.by_name.setdefault((content["country"], name_key(name)), set()).add(carrier["id"])
            for fact in content["facts"]:
                if fact["kind"] == "domain" and not fact["carrier"].endswith("/*") and fact["status"] not in ("disputed", "unknown"):
                    for value in fact["values"]:
                        self.by_domain.setdefault(value.lower().removeprefix("www."), set()).add(fact["carrier"])

    def same_as(self, identity, country, names, domains):
        """Ids of carriers that an organisation is: by a domain, or by name, country and trade."""
        found = {carrier for host, ids in self.by_domain.items() for carrier in ids
                 if any(host == domain or host.endswith("." + domain) for domain in domains)}
        if identity.startswith("telecom/"):
            for name in names:
                found |= self.by_name.get((country, name_key(name)), set())
        return sorted(found)


def build(folder, cache):
    """The lines of each file, without their heads."""
    sources = {row["source"]: row for row in table(folder, "sources.tsv", ["source", "title", "url", "licence", "redistributable", "version"])}

    def shippable(names):
        return [n for n in names if n in sources and sources[n]["redistributable"] == "y" and sources[n]["licence"].startswith(PERMISSIVE)]

    lists, days = warning_lists(cache)
    used, owners, ties = set(), {}, {}
    for row in table(folder, "domain-evidence.tsv", ["id", "domain", "sources"]):
        kept = shippable(cell(row["sources"]))
        if kept:
            owners.setdefault(row["domain"], {})[row["id"]] = kept
            ties.setdefault(row["id"], []).append(row["domain"])

    users, short = {}, set()
    for row in table(folder, "own-shorteners.tsv", ["shortener", "org_id", "leads_to", "in_domain_list", "sources"]):
        kept = shippable(cell(row["sources"]))
        if row["leads_to"] == "organisation's own pages":
            short.add(row["shortener"])
        elif kept:
            kind = "shortener" if row["leads_to"] == "any site on the internet" else "user-content"
            users[row["shortener"]] = (kind, row["org_id"] if row["org_id"] in ties else "", kept)
    for name, kind in (("url-shortener", "shortener"), ("link-in-bio", "link-in-bio")):
        for host in lists[name]:
            # A short domain that leads to its owner's own pages is no shortener for everybody.
            if host not in short:
                users.setdefault(host, (kind, "", []))[2].append(USERS[name])
    for row in table(folder, "user-content-hosts.tsv", ["host", "source"]):
        users.setdefault(row["host"], ("user-content", "", []))[2].append("misp-lots-project")

    files = {}
    carriers = Carriers()
    lines = []
    for row in table(folder, "organisations.tsv", ["id", "display_name", "other_names", "country", "name_is_common_word"]):
        domains = sorted(set(ties.get(row["id"], [])))
        if not domains:
            continue
        name = row["display_name"]
        others = dict.fromkeys([*spellings(name), *cell(row["other_names"])])
        others.update(dict.fromkeys(unmarked(n) for n in [name, *others]))
        others.pop(name, None)
        country = "" if row["country"] == "*" else row["country"]
        same = carriers.same_as(row["id"], country, [name, *others], domains)
        common = "y" if row["name_is_common_word"] == "y" or row["id"] in WORDS_OF_MESSAGES else ""
        lines.append("\t".join([row["id"], name, "|".join(others), country, common, "|".join(same), "|".join(domains)]))
    files["organisations.tsv"] = lines

    known = {line.split("\t")[0] for line in lines}
    lines = []
    for domain, ids in owners.items():
        kept = sorted({s for names in ids.values() for s in names})
        used.update(kept)
        lines.append("\t".join([domain, "short" if domain in short else "official", "|".join(sorted(ids)), "|".join(kept)]))
    files["domains.tsv"] = lines

    lines = []
    for row in table(folder, "government-suffixes.tsv", ["country", "suffix", "kind", "source"]):
        kept = ["psl"] if row["source"] == "Public Suffix List" else shippable(listed(row["source"]))
        if not kept:
            kept = sorted({s for names in owners.get(row["suffix"], {}).values() for s in names})
        if kept:
            used.update(kept)
            lines.append("\t".join([row["suffix"], row["kind"].replace(" ", "-"), row["country"], "|".join(kept)]))
    for row in table(folder, "restricted-suffixes.tsv", ["country", "suffix", "source"]):
        lines.append("\t".join([row["suffix"], "restricted", row["country"], "psl"]))
    files["suffixes.tsv"] = lines

    lines = []
    for host, (kind, owner, kept) in users.items():
        kept = sorted(set(kept))
        used.update(kept)
        lines.append("\t".join([host, kind, owner if owner in known else "", "|".join(kept)]))
    files["user-hosts.tsv"] = lines

    lines = []
    elsewhere = {line.split("\t")[0] for name in ("domains.tsv", "suffixes.tsv", "user-hosts.tsv") for line in files[name]}
    banks = set(lists["bank-website"])
    for host in sorted((banks | set(lists["majestic_million"])) - elsewhere):
        kind, source = ("bank", "misp-bank-website") if host in banks else ("much-linked", "majestic")
        lines.append("\t".join([host, kind, "", source]))
    files["sites.tsv"] = lines

    rows = {name: (row["title"], row["url"], row["licence"].removesuffix(" (single facts)"), row["version"])
            for name, row in sources.items() if name in used}
    rows["psl"] = ("Public Suffix List, ICANN section", "https://publicsuffix.org", "MPL-2.0", sources["PSL"]["version"])
    rows["psl-private"] = ("Public Suffix List, private section, asked for at run time", "https://publicsuffix.org", "MPL-2.0", "libpsl's own")
    misp = "https://github.com/MISP/misp-warninglists"
    for source, title, day in (
            ("misp-lots-project", "MISP warning lists, lots-project", "20241104"),
            ("misp-url-shortener", "MISP warning lists, url-shortener", days["url-shortener"]),
            ("misp-link-in-bio", "MISP warning lists, link-in-bio", days["link-in-bio"]),
            ("misp-bank-website", "MISP warning lists, bank-website", days["bank-website"])):
        rows[source] = (title, misp, "CC0-1.0", f"version {day}, pymispwarninglists 1.7.0")
    rows["majestic"] = ("Majestic Million, the first 10,000, by MISP warning lists", "https://majestic.com/reports/majestic-million",
                        "CC BY 3.0", f'{days["majestic_million"]}, pymispwarninglists 1.7.0')
    files["sources.tsv"] = ["\t".join([name, *row]) for name, row in rows.items()]
    return files


HOSTS = "host\tkind\twhose\tsources"
HEADS = {
    "organisations.tsv": (
        "Organisations that are imitated, with the domains that are theirs", "names and facts, each tied to its domains by domains.tsv",
        "id\tname\tnames\tcountry\tcommon\tcarriers\tdomains"),
    "domains.tsv": ("Official domains of organisations, and which sources tie the two", "see sources.tsv; single facts", HOSTS),
    "suffixes.tsv": ("Suffixes under which only a country's government, or only its banks, have names", "MPL-2.0", HOSTS),
    "user-hosts.tsv": ("Hosts where anybody can publish, shorten or link", "CC0-1.0, own short domains as sources.tsv says", HOSTS),
    "sites.tsv": ("Sites of banks, and the most linked sites of the web: known to be somebody's", "CC0-1.0 (bank), CC BY 3.0 (much-linked)", HOSTS),
    "sources.tsv": ("Sources of the tables beside this one", "facts about them", "source\ttitle\turl\tlicence\tversion"),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--cache", type=pathlib.Path, default=pathlib.Path(".build/organisations"))
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    try:
        files = build(options.folder, options.cache.resolve())
    except Trouble as trouble:
        sys.exit(f"organisations-table: {trouble}")
    changed = False
    for name, body in files.items():
        what, licence, columns = HEADS[name]
        head = f"# {what}\n# licence: {licence}\n# built by Scripts/organisations-table.py\n{columns}\n"
        text = head + "".join(line + "\n" for line in sorted(body, key=lambda line: line.split("\t")[0].encode()))
        path = TABLES / name
        changed |= not path.exists() or path.read_text(encoding="utf-8") != text
        if not options.check:
            path.write_text(text, encoding="utf-8", newline="\n")
        print(f"{name}: {len(body)} rows, {len(text.encode()) // 1024} KB", file=sys.stderr)
    return 1 if options.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
