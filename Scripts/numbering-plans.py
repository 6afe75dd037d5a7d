#!/usr/bin/env python3
"""Writes Sources/TrueLineText/Tables/numbering.tsv: which numbers each country's plan has.

usage: Scripts/numbering-plans.py [--check]

The source is libphonenumber's metadata, which comes with the Python package `phonenumbers`; it
is put into a folder of its own and thrown away. --check writes nothing and exits with 1 where
the table differs from what would be written.

A line is a region of a calling code: its ISO 3166-1 code (001 for numbers of no country), the
calling code, the trunk prefix, and for each length of national numbers the ranges of their
first three digits that some kind of number has (fixed, mobile, free, shared cost, premium,
personal, voice over IP, company-wide, pager). Ranges are exact: the patterns are followed as
automata, not tried out. Where there is a trunk prefix, `=` begins those ranges whose numbers are
also written without it at home, as the metadata's formats say of a number of each; numbers that
nobody reaches from abroad are not among them.
"""
import pathlib
import re
import re._parser as parser
import subprocess
import sys
import tempfile
import venv

TABLE = pathlib.Path(__file__).resolve().parent.parent / "Sources/TrueLineText/Tables/numbering.tsv"
KINDS = ["fixed_line", "mobile", "toll_free", "shared_cost", "premium_rate", "personal_number",
         "voip", "uan", "pager"]
DEPTH = 3
# Numbers of these that are shorter than any two countries' numbers are told apart by stay as dialled.
SERVICES = {"toll_free", "shared_cost", "premium_rate", "uan"}
SHORTEST_SERVICE = 9


class Automaton:
    """The pattern of one kind of number as a nondeterministic automaton over digits."""

    def __init__(self, pattern):
        self.steps = [[]]
        self.end = self.add(parser.parse(pattern), 0)

    def state(self):
        self.steps.append([])
        return len(self.steps) - 1

    def add(self, items, start):
        for kind, value in items:
            start = getattr(self, "add_" + str(kind).lower())(value, start)
        return start

    def digit(self, digits, start):
        end = self.state()
        self.steps[start].append((digits, end))
        return end

    def add_literal(self, value, start):
        return self.digit({chr(value)}, start)

    def add_in(self, value, start):
        digits = set()
        for kind, what in value:
            if str(kind) == "LITERAL":
                digits.add(chr(what))
            elif str(kind) == "RANGE":
                digits |= {chr(code) for code in range(what[0], what[1] + 1)}
            else:
                digits |= set("0123456789")
        return self.digit(digits, start)

    def add_subpattern(self, value, start):
        return self.add(value[-1], start)

    def add_branch(self, value, start):
        end = self.state()
        for branch in value[1]:
            self.steps[self.add(branch, start)].append((None, end))
        return end

    def add_max_repeat(self, value, start):
        low, high, items = value
        for _ in range(low):
            start = self.add(items, start)
        end = self.state()
        self.steps[start].append((None, end))
        for _ in range(high - low):
            start = self.add(items, start)
            self.steps[start].append((None, end))
        return end

    def closed(self, states):
        todo, seen = list(states), set(states)
        while todo:
            for digits, target in self.steps[todo.pop()]:
                if digits is None and target not in seen:
                    seen.add(target)
                    todo.append(target)
        return frozenset(seen)

    def after(self, states, digit):
        return self.closed({target for state in states for digits, target in self.steps[state]
                            if digits is not None and (digit is None or digit in digits)})

    def sample(self, states, count):
        """The first string of digits, of a length, that leads from states to the end."""
        if count == 0:
            return "" if self.end in states else None
        for digit in "0123456789":
            after = self.after(states, digit)
            if after and count - 1 in self.lengths(after):
                return digit + self.sample(after, count - 1)
        return None

    def lengths(self, states):
        """How many digits lead from states to the end."""
        found = set()
        for count in range(18):
            if self.end in states:
                found.add(count)
            states = self.after(states, None)
        return found


def is_bare(number, metadata, choose):
    """Whether a national number is written without the trunk prefix at home, and reached from abroad."""
    home_only = metadata.no_international_dialling
    if (home_only is not None and home_only.national_number_pattern
            and re.fullmatch(home_only.national_number_pattern, number)):
        return False
    style = choose(metadata.number_format, number)
    if style is None:
        return False
    # `(\\1)` puts brackets around the area code and no prefix before it.
    rule = style.national_prefix_formatting_rule or ""
    return (metadata.national_prefix not in rule.replace("\\1", "")
            or bool(style.national_prefix_optional_when_formatting))


def ranges(metadata, choose):
    """Lengths with the ranges of their first digits, ascending, a sign between them: `:` for all,
    `=` for those written without a trunk prefix."""
    prefixes, prefixed = {}, {}
    for kind in KINDS:
        description = getattr(metadata, kind)
        if description is None or not description.national_number_pattern:
            continue
        possible = {length for length in description.possible_length if length > 0}
        automaton = Automaton(description.national_number_pattern)
        memory, samples = {}, {}
        level = {"": automaton.closed({0})}
        for _ in range(DEPTH):
            level = {prefix + digit: states for prefix, before in level.items()
                     for digit in "0123456789" if (states := automaton.after(before, digit))}
        for prefix, states in level.items():
            if states not in memory:
                memory[states] = automaton.lengths(states)
            for count in memory[states]:
                if count + DEPTH not in possible:
                    continue
                prefixes.setdefault(count + DEPTH, set()).add(int(prefix))
                if metadata.national_prefix:
                    if (states, count) not in samples:
                        samples[states, count] = automaton.sample(states, count)
                    is_short = kind in SERVICES and count + DEPTH < SHORTEST_SERVICE
                    if is_short or not is_bare(prefix + samples[states, count], metadata, choose):
                        prefixed.setdefault(count + DEPTH, set()).add(int(prefix))
    cells = [(length, ":", starts) for length, starts in prefixes.items()]
    if metadata.national_prefix:
        cells += [(length, "=", starts - prefixed.get(length, set()))
                  for length, starts in prefixes.items()]
    for length, sign, starts in sorted(cells, key=lambda cell: cell[:2]):
        runs = []
        for start in sorted(starts):
            if runs and runs[-1][1] == start - 1:
                runs[-1][1] = start
            else:
                runs.append([start, start])
        if runs:
            yield f"{length}{sign}" + ",".join(
                f"{low:03}" if low == high else f"{low:03}-{high:03}" for low, high in runs)


def table(phonenumbers):
    lines = [f"# Numbering plans of all countries, written by Scripts/numbering-plans.py from "
             f"phonenumbers {phonenumbers.__version__}."]
    for code, regions in sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE.items()):
        for region in sorted(regions):
            metadata = (phonenumbers.PhoneMetadata.metadata_for_nongeo_region(code)
                        if region == "001" else phonenumbers.PhoneMetadata.metadata_for_region(region))
            cells = ranges(metadata, phonenumbers.phonenumberutil._choose_formatting_pattern_for_number)
            lines.append("\t".join([region, str(code), metadata.national_prefix or "", *cells]))
    return "\n".join(lines) + "\n"


def main():
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        subprocess.run([f"{folder}/bin/pip", "install", "--quiet", "phonenumbers"], check=True)
        site = next(pathlib.Path(folder).glob("lib/python*/site-packages"))
        sys.path.insert(0, str(site))
        import phonenumbers
        text = table(phonenumbers)
    if "--check" not in sys.argv:
        TABLE.write_text(text)
    elif TABLE.read_text() != text:
        sys.exit(f"{TABLE.name} differs: run Scripts/numbering-plans.py and look at the changes")


if __name__ == "__main__":
    main()
