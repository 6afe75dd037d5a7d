#!/usr/bin/env python3
"""Scans honest documentation and prints every finding above a note: there should be none.

usage: honest.py TRUELINE FOLDER [FOLDER ...]

Nobody who writes documentation offers to cancel other people's SIM cards, so what is reported
is a false alarm until somebody has looked. The same excerpt in translations of one page counts
once for each page. On Debian such folders are, with their packages:
    /usr/share/doc/debian-handbook/html (debian-handbook)     /usr/share/doc/git (git-doc)
    /usr/share/doc/postgresql-doc-15    /usr/share/doc/python3.11 (python3-doc)
    /usr/share/doc/python-django-doc    /usr/share/debian-reference (debian-reference-zh-cn)
    /usr/share/doc/kicad/help (kicad-doc-zh)    /usr/share/doc/debian-edu-doc (-zh-cn)
"""
import collections
import json
import os
import subprocess
import sys
import time


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    trueline, folders = sys.argv[1], [f for f in sys.argv[2:] if os.path.isdir(f)]
    for missing in set(sys.argv[2:]) - set(folders):
        print(f"left out, no such folder: {missing}")
    if not folders:
        sys.exit("no folder to scan")
    begin = time.monotonic()
    run = subprocess.run(
        [trueline, "scan", "--format", "json", "--fail-on", "never", "--", *folders],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    seconds = time.monotonic() - begin
    if run.returncode not in (0, 2):
        sys.exit(f"{trueline} ended with status {run.returncode}")
    report = json.loads(run.stdout)
    scanned = [s for s in report["sources"] if s["status"] == "scanned"]
    size = sum(s["bytes"] for s in scanned)
    levels = collections.Counter()
    for source in scanned:
        for finding in source["findings"]:
            levels[finding["level"]] += 1
            if finding["level"] == "note":
                continue
            subject = finding["subject"]
            what = subject.get("value")
            print(f"{finding['level']:8}{finding['rule']:26}{subject['kind']}:{what}\n"
                  f"        {source['name']}:{finding['evidence']['line']}: "
                  f"{finding['evidence']['excerpt'][:100]!r}")
    for finding in report["findings"]:
        levels[finding["level"]] += 1
        print(f"{finding['level']:8}{finding['rule']:26}run: {finding['message'][:150]}")
    for problem in report["problems"]:
        if problem["code"] not in ("binary", "unsupported", "not-read-yet", "skipped"):
            levels["problem " + problem["code"]] += 1
    print(f"{len(scanned)} documents, {size / 1e6:.1f} MB, {seconds:.1f} s: "
          + ", ".join(f"{count} {level}" for level, count in sorted(levels.items())))


if __name__ == "__main__":
    main()
