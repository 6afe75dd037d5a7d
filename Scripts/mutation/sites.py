"""The places where a program can be broken, found by pattern on the sources as they are.

Every site gives a replacement that holds both programs: the whole one, and the broken one that
the environment variable MUTANT switches on. So all of them are compiled at once, and one build
serves every mutant.
"""

import hashlib
import re
from dataclasses import dataclass, replace

from .swift import closing, code_mask, parts


@dataclass(frozen=True)
class Site:
    """A change of one stretch of one file; `{n}` in `both` stands for the mutant's number."""

    path: str
    start: int
    end: int
    both: str
    what: str
    line: int = 0
    name: str = ""
    # An operator of the language's own that has to be declared: kind and meaning.
    operator: str = ""

    def overlaps(self, other):
        return self.path == other.path and self.start < other.end and other.start < self.end


def in_file(path, text):
    """All sites of one file, by operator."""
    mask = code_mask(text)
    finders = [numbers, comparisons, booleans, negations, conditions, lists]
    found = {finder.__name__: list(finder(path, text, mask)) for finder in finders}
    return {
        kind: [replace(site, line=text.count("\n", 0, site.start) + 1) for site in sites]
        for kind, sites in found.items()
    }


def code(pattern, text, mask):
    """Matches that stand in code from end to end."""
    return (m for m in re.finditer(pattern, text) if all(mask[m.start() : m.end()]))


def numbers(path, text, mask):
    """A number ten times as large, or half of it; offsets and indexes (0, 1) are left alone."""
    for match in code(r"(?<![\w.#$])\d[\d_]*(?![\w.]|\s*\.\.)", text, mask):
        value = int(match[0].replace("_", ""))
        before = text[max(0, match.start() - 12) : match.start()]
        if value < 2 or re.search(r"rawValue: $|case \w+ = $|@$", before):
            continue
        for other in (value * 10, value // 2):
            yield Site(
                path, match.start(), match.end(),
                f"(isBroken({{n}}) ? {other} : {match[0]})", f"{match[0]} becomes {other}")


SWAPPED = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "==": "!=", "!=": "=="}


def comparisons(path, text, mask):
    """A comparison turned round."""
    for match in code(r"(?<= )(<=|>=|==|!=|<|>)(?= )", text, mask):
        if re.match(r" (nil|\[|\.|_)", text[match.end() :]):
            continue
        yield Site(
            path, match.start(), match.end(), "{operator}",
            f"{match[0]} becomes {SWAPPED[match[0]]}", operator=match[0])


def booleans(path, text, mask):
    """A truth turned round."""
    for match in code(r"\b(true|false)\b", text, mask):
        yield Site(
            path, match.start(), match.end(), f"({match[0]} != isBroken({{n}}))",
            f"{match[0]} is turned round")


def negations(path, text, mask):
    """A `!` that does nothing."""
    for match in code(r"(?<=[ (\[])!(?=[\w(.$])", text, mask):
        yield Site(
            path, match.start(), match.end(), "{operator}", "! is dropped", operator="!")


def conditions(path, text, mask):
    """A condition of a guard that always holds, one of an `if` or `where` that never does."""
    for match in code(r"\b(guard|if|where)\s", text, mask):
        depth, end = 0, match.end()
        while end < len(text):
            if mask[end]:
                if text[end] == "{" and depth == 0 and text[end - 1] == " ":
                    break
                if match[1] == "where" and text[end] in ":\n" and depth == 0:
                    break
                depth += (text[end] in "([{") - (text[end] in ")]}")
            end += 1
        stop = end
        if match[1] == "guard":
            stop = text.rfind("else", match.end(), end)
            if stop < 0:
                continue
        for left, right in parts(text, mask, match.end(), stop):
            clause = text[left:right]
            if re.match(r"(let|var|case|#)\b", clause) or "else" in clause or "->" in clause:
                continue
            both = "isBroken({n}) || " if match[1] == "guard" else "!isBroken({n}) && "
            yield Site(
                path, left, right, "(" + both + "(" + escaped(clause) + "))",
                f"{match[1]}: “{flat(clause)}” {'always' if match[1] == 'guard' else 'never'} holds")


def lists(path, text, mask):
    """A list without one of its rows, and one without any."""
    for match in code(r"(?<=[=(:, ])\[", text, mask):
        end = closing(text, mask, match.start())
        if end is None or match.start() and text[match.start() - 1] in "])":
            continue
        rows = parts(text, mask, match.start() + 1, end)
        head = text[match.start() + 1 : end]
        # Examples are tests of their own and no part of the program.
        if re.search(r"(flags|passes|examples): $", text[: match.start()]):
            continue
        if len(rows) < 3 or re.match(r"\s*[A-Z]\w*\s*:|\s*\w+ in\b", head):
            continue
        if any(top_level(":", text, mask, left, right) for left, right in rows):
            continue
        whole = escaped(text[match.start() : end + 1])
        if len(rows) >= 5:
            yield Site(
                path, match.start(), end + 1, "broken({n}, empty: " + whole + ")",
                f"a list of {len(rows)} is emptied: [{flat(text[rows[0][0] : rows[0][1]])}, …]")
        for index, (left, right) in enumerate(rows):
            yield Site(
                path, match.start(), end + 1, f"broken({{n}}, without: {index}, " + whole + ")",
                f"a list loses {flat(text[left:right])}")


def top_level(sign, text, mask, start, end):
    depth = 0
    for at in range(start, end):
        if mask[at]:
            if depth == 0 and text[at] == sign:
                return True
            depth += (text[at] in "([{") - (text[at] in ")]}")
    return False


def escaped(text):
    return text.replace("{", "{{").replace("}", "}}")


def flat(text):
    """On one line, short enough to read."""
    line = " ".join(text.split())
    return line if len(line) <= 70 else line[:67] + "..."


def drawn(seed, sites_of_files, count):
    """`count` sites by chance: each operator equally often, the same whatever else a file has.

    A site's lot is a hash of the seed, its file and the change, so that lines that move or
    stand elsewhere change nothing about it.
    """
    def lot(site, order):
        words = f"{seed} {site.path.rsplit('/', 1)[-1]} {site.both} {site.what} {order}"
        return hashlib.sha256(words.encode()).digest()

    queues = []
    for kind in sorted({kind for sites in sites_of_files for kind in sites}):
        found = [site for sites in sites_of_files for site in sites.get(kind, [])]
        seen, lots = {}, []
        for site in found:
            order = seen.setdefault((site.path, site.both, site.what), 0)
            seen[site.path, site.both, site.what] += 1
            lots.append((lot(site, order), site))
        queues.append([site for _, site in sorted(lots, key=lambda entry: entry[0])])
    turn = 0
    while count > 0 and any(queues):
        queue = queues[turn % len(queues)]
        turn += 1
        if queue:
            yield queue.pop(0)
