#!/usr/bin/env python3
"""Breaks the program in many ways, one at a time, and shows which of them the tests notice.

    Scripts/mutants.py              all mutants; goes on where the last run stopped
    Scripts/mutants.py --list       what would be broken
    Scripts/mutants.py --only signs-3 M02    these alone, once more
    Scripts/mutants.py --again      all from the beginning

The mutants are the 24 of a review and some drawn by a seed, by operators over signs, lists, rules,
opinions, claims and reports. All are compiled into one copy of the project under .build/mutants,
each behind its number; so there is one build, and a run of the tests for each. What was seen is
kept in .build/mutants/seen.json, by what is broken and by the project's files: a mutant is run
again when either changes. Equivalent mutants count as survivors.
"""

import argparse
import concurrent.futures
import hashlib
import json
import math
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

from mutation import review, sites
from mutation.tree import Tree

PROJECT = Path(__file__).resolve().parent.parent
PLACE = PROJECT / ".build" / "mutants"
TESTS = PLACE / "tree" / ".build" / "debug" / "truelinePackageTests.xctest"
# The test of the golden pages and its suite.
GOLDEN = ("The golden pages", "are judged as before, in the same words")
QUICK = "TrueLine(Rules|Claims|Channels|Reports|ReferenceData|Text|Language|Golden)[A-Za-z]*Tests"
# Fuzzing fails by the clock where the machine is busy.
TIMED = "Any bytes|Any_bytes"

# Which files each kind of mutant is drawn from.
AREAS = {
    "signs": r"/TrueLineRules/(Weighing|Signs|Dossier)/",
    "lists": r"/TrueLine(Channels|Language|Text|ReferenceData/(Brands|Lists))/",
    "rules": r"/TrueLineRules/(Catalog/|\w+\.swift)|/TrueLineChecking/",
    "opinions": r"/TrueLineReferenceData/(Opinions/|Reference|Official|Remedy)",
    "claims": r"/TrueLineClaims/",
    "reports": r"/TrueLineReports/",
}
# All tests take half a minute; a mutant under which they take this long hangs.
LIMIT = 240


def chosen(sources, seed, count, refused):
    """The review's mutants and `count` drawn ones, none in the place of another."""
    taken, missing = review.sites(sources)
    for name in missing:
        print(f"not in the sources any more: {name}", file=sys.stderr)
    for area, pattern in AREAS.items():
        files = [sites.in_file(path, text) for path, text in sources.items()
                 if re.search(pattern, path)]
        if area == "lists":
            files = [{"lists": found["lists"], "numbers": found["numbers"]} for found in files]
        wanted = count // len(AREAS)
        drawn = sites.drawn(seed, files, 1 << 30)
        for site in drawn:
            if wanted == 0:
                break
            if key(site) in refused or any(site.overlaps(other) for other in taken):
                continue
            taken.append(sites.replace(site, name=f"{area}-{count // len(AREAS) - wanted + 1}"))
            wanted -= 1
    return taken


def key(site):
    return hashlib.sha256(f"{site.path} {site.both} {site.what} {site.line}".encode()).hexdigest()[:16]


def built(tree, seed, count, state):
    """Mutants by number, all compiled; sites that do not compile give way to others."""
    refused = set(state["refused"])
    while True:
        mutants = dict(enumerate(chosen(tree.sources(), seed, count, refused), start=1))
        tree.write(mutants)
        errors = tree.build()
        if not errors:
            return mutants
        before = len(refused)
        for path, lines in errors.items():
            here = [site for site in mutants.values() if site.path == path]
            if not here:
                # An operator or a helper of its module cannot be read: none of them is to blame.
                raise SystemExit(f"{path} does not compile at {sorted(lines)}")
            for line in lines:
                nearest = min(here, key=lambda site: abs(site.line - line))
                if nearest.name.startswith("M"):
                    raise SystemExit(f"{nearest.name} does not compile: {path}:{nearest.line}")
                refused.add(key(nearest))
        state["refused"] = sorted(refused)
        save(state)
        print(f"{len(refused) - before} sites do not compile and give way to others", file=sys.stderr)


def noticed(number):
    """The tests that fail with a mutant.

    Most tests take seconds together; those that start the command, read a thousand hostile inputs or
    check long lists take most of the time, and are asked only about what the others let pass.
    """
    failed = failing(number, ["--filter", QUICK])
    if number and any(name not in GOLDEN for name in failed):
        return failed
    return sorted({*failed, *failing(number, ["--skip", QUICK, "--skip", TIMED])})


def failing(number, choice):
    environment = {**os.environ, "MUTANT": str(number), "GOLDEN": "all", "NO_COLOR": "1"}
    process = subprocess.Popen(
        [TESTS, "--testing-library", "swift-testing", *choice], cwd=PLACE / "tree",
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
    try:
        output = process.communicate(timeout=LIMIT)[0].decode(errors="replace")
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return ["(hangs)"]
    output = re.sub(r"\x1b\[[0-9;]*m", "", output)
    failed = set(re.findall(r'^. (?:Test|Suite) "?(.+?)"? (?:with \d+ test cases? )?failed after',
                            output, re.M))
    # An end without a summary is a crash: of which test, nobody knows.
    if process.returncode != 0 and not re.search(r"Test run with .* failed after", output):
        failed.add("(crashes)")
    return sorted(name for name in failed if not name.startswith("run with "))


def save(state):
    PLACE.mkdir(parents=True, exist_ok=True)
    new = PLACE / "seen.new"
    new.write_text(json.dumps(state, indent=1, ensure_ascii=False, sort_keys=True) + "\n")
    new.replace(PLACE / "seen.json")


def fingerprint():
    """What the outcome depends on beside the mutant: the project's sources and tests."""
    files = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z", "Sources", "Tests", "Samples",
         "Blocklists", "Package.swift"], cwd=PROJECT, check=True, capture_output=True).stdout
    hashed = hashlib.sha256()
    for name in sorted(files.decode().split("\0")):
        if name and (PROJECT / name).is_file():
            hashed.update(name.encode() + (PROJECT / name).read_bytes())
    return hashed.hexdigest()[:16]


def report(mutants, seen):
    """Shares of the mutants that are noticed, and those that are not."""
    with_golden = without = 0
    survivors, golden_only = [], []
    for site in mutants.values():
        tests = seen.get(key(site))
        if tests is None:
            continue
        place = f"{site.name:12} {site.path}:{site.line}: {site.what}"
        others = [name for name in tests if name not in GOLDEN]
        with_golden += bool(tests)
        without += bool(others)
        if not tests:
            survivors.append(place)
        elif not others:
            golden_only.append(place)
    count = sum(key(site) in seen for site in mutants.values())
    print(f"\nnoticed by the golden pages alone:\n  " + "\n  ".join(golden_only or ["none"]))
    print(f"\nsurvivors:\n  " + "\n  ".join(survivors or ["none"]))
    print(f"\n{count} of {len(mutants)} mutants were run")
    if count:
        print(f"noticed: {with_golden} ({with_golden / count:.1%}), "
              f"with the golden pages left out: {without} ({without / count:.1%})")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=9, help="draws other mutants (default: 9)")
    parser.add_argument("--count", type=int, default=66, help="how many are drawn (default: 66)")
    parser.add_argument("--jobs", type=int, default=max(1, (os.cpu_count() or 2) // 2),
                        help="how many test runs go on at once")
    parser.add_argument("--minutes", type=float, help="begin no run later than that")
    parser.add_argument("--list", action="store_true", help="only show what would be broken")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="run these once more")
    parser.add_argument("--again", action="store_true", help="forget what was seen")
    arguments = parser.parse_args()

    file = PLACE / "seen.json"
    state = {"refused": [], "runs": {}}
    if file.is_file() and not arguments.again:
        state = json.loads(file.read_text())
    tree = Tree(PROJECT, PLACE / "tree")
    if arguments.list:
        for site in chosen(tree.sources(), arguments.seed, arguments.count, set(state["refused"])):
            print(f"{site.name:12} {site.path}:{site.line}: {site.what}")
        return
    seen = state["runs"].setdefault(fingerprint(), {})
    mutants = built(tree, arguments.seed, arguments.count, state)
    if "whole" not in seen:
        seen["whole"] = noticed(0)
        if seen["whole"]:
            raise SystemExit(f"the tests fail without a mutant: {', '.join(seen['whole'])}")
        save(state)
    left = [(number, site) for number, site in mutants.items()
            if (site.name in arguments.only if arguments.only else key(site) not in seen)]
    end = time.monotonic() + 60 * arguments.minutes if arguments.minutes else math.inf
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        runs = {pool.submit(lambda n=number: noticed(n) if time.monotonic() < end else None): site
                for number, site in left}
        for done, run in enumerate(concurrent.futures.as_completed(runs), start=1):
            site = runs[run]
            if run.result() is None:
                continue
            seen[key(site)] = run.result()
            save(state)
            said = ", ".join(seen[key(site)][:4]) or "NOT NOTICED"
            print(f"{done}/{len(left)} {site.name} {site.path.rsplit('/', 1)[-1]}:{site.line} "
                  f"{site.what}\n    {said}", flush=True)
    report(mutants, seen)


if __name__ == "__main__":
    main()
