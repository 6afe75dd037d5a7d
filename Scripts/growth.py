#!/usr/bin/env python3
"""Whether pages cost in proportion to their length: usage growth.py TRUELINE

Reads phrases with contacts and claims, repeated 2,000 times and 16 times as often, and holds the
processor times against each other. The time of a start is taken off both. In proportion is a
factor of 16, a square 256; from 40 on this fails.
"""
import resource
import subprocess
import sys
import tempfile

PHRASES = [
    "Telegram: @example_%\n\n", "注销手机卡 https://t.me/example_% ", "call +1 202 555 01%, ",
    "Example Mobile hotline is 10%, ", "Samplecell（Testel）, ", "http://h%.example/ ",
    "[](https://h%.example/) ", "<b>*% ", "WeChat example_% ", "+1202555%",
]
COUNT, TIMES, MOST = 2_000, 16, 40


def seconds(binary, text):
    """The least processor time of three runs."""
    with tempfile.NamedTemporaryFile(suffix=".md") as page:
        page.write(text.encode())
        page.flush()
        return min(once(binary, page.name) for _ in range(3))


def once(binary, page):
    before = used()
    subprocess.run([binary, "scan", "--fail-on", "never", page], stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=True)
    return used() - before


def used():
    """Processor seconds of all runs so far."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    start = seconds(sys.argv[1], "")
    is_wrong = False
    for phrase in PHRASES:
        small, large = (
            max(seconds(sys.argv[1], "".join(phrase.replace("%", str(i)) for i in range(count)))
                - start, 0.01) for count in (COUNT, COUNT * TIMES))
        factor = large / small
        is_wrong |= factor > MOST
        print(f"{factor:5.1f}  {large:6.2f} s  {phrase!r}")
    sys.exit(1 if is_wrong else 0)


main()
