"""A copy of the project in which every mutant is compiled in, each waiting for its number."""

import re
import subprocess
from pathlib import Path

# What a broken place asks; one file in each module, so that nothing has to be imported.
SUPPORT = """\
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The mutant that is switched on, 0 for none.
let mutantNumber = getenv("MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

func isBroken(_ number: Int) -> Bool { number == mutantNumber }

func broken<T>(_ number: Int, empty list: [T]) -> [T] { isBroken(number) ? [] : list }
@_disfavoredOverload
func broken<T: Hashable>(_ number: Int, empty list: [T]) -> Set<T> {
  isBroken(number) ? [] : Set(list)
}

func broken<T>(_ number: Int, without index: Int, _ list: [T]) -> [T] {
  guard isBroken(number) else { return list }
  return Array(list[..<index] + list[(index + 1)...])
}
@_disfavoredOverload
func broken<T: Hashable>(_ number: Int, without index: Int, _ list: [T]) -> Set<T> {
  Set(broken(number, without: index, list) as [T])
}
@_disfavoredOverload
func broken<T: OptionSet>(_ number: Int, without index: Int, _ list: [T]) -> T
where T.Element == T {
  T(broken(number, without: index, list) as [T])
}
"""


def operator_name(sign, number):
    """An operator of its own for each mutant: its number in signs that operators may have."""
    digits = ""
    while number:
        digits = "~^%&"[number % 4] + digits
        number //= 4
    return sign + "~" + digits


def operator(site, number):
    """The declaration of a comparison or `!` that a mutant turns round."""
    name = operator_name(site.operator, number)
    if site.operator == "!":
        return f"""
prefix operator {name}
prefix func {name} (value: Bool) -> Bool {{ isBroken({number}) ? value : !value }}
"""
    swapped = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "==": "!=", "!=": "=="}[site.operator]
    bound = "Equatable" if site.operator in ("==", "!=") else "Comparable"
    return f"""
infix operator {name}: ComparisonPrecedence
func {name} <T: {bound}>(a: T, b: T) -> Bool {{
  isBroken({number}) ? a {swapped} b : a {site.operator} b
}}
"""


class Tree:
    def __init__(self, project, place):
        self.project, self.place = project, place

    def sources(self):
        """The project's Swift sources by their path."""
        return {
            str(path.relative_to(self.project)): path.read_text(encoding="utf-8")
            for path in sorted(self.project.glob("Sources/TrueLine*/**/*.swift"))
        }

    def write(self, mutants):
        """Brings the copy up to date; files that are as wanted keep their time, and are not built."""
        files = subprocess.run(
            ["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=self.project, check=True,
            capture_output=True).stdout.decode().split("\0")
        wanted = {}
        for name in files:
            if name and (self.project / name).is_file():
                wanted[name] = (self.project / name).read_bytes()
        modules = {}
        for number, site in mutants.items():
            modules.setdefault(site.path.split("/")[1], []).append((number, site))
        for module, entries in modules.items():
            declared = [operator(site, number) for number, site in entries if site.operator]
            wanted[f"Sources/{module}/Mutants.swift"] = (SUPPORT + "".join(declared)).encode()
            for path in {site.path for _, site in entries}:
                wanted[path] = broken_text(
                    wanted[path].decode(), [e for e in entries if e[1].path == path]).encode()
        for name, content in wanted.items():
            path = self.place / name
            if not path.is_file() or path.read_bytes() != content:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
                path.chmod((self.project / name).stat().st_mode if name in files else 0o644)
        for path in self.place.glob("*/**/*"):
            name = str(path.relative_to(self.place))
            if path.is_file() and not name.startswith(".build/") and name not in wanted:
                path.unlink()

    def build(self):
        """Builds the tests; gives the lines of sources that do not compile, by path."""
        built = subprocess.run(
            ["swift", "build", "--build-tests"], cwd=self.place, capture_output=True, text=True)
        if built.returncode == 0:
            return {}
        errors = {}
        for match in re.finditer(
            r"^(?:.*?/)?(Sources/\S+?\.swift):(\d+):\d+: error", built.stdout, re.M):
            errors.setdefault(match[1], set()).add(int(match[2]))
        if not errors:
            raise SystemExit("the copy does not build:\n" + (built.stdout + built.stderr)[-3000:])
        return errors


def broken_text(text, entries):
    """The text of a file with all of its mutants in it."""
    for number, site in sorted(entries, key=lambda entry: -entry[1].start):
        name = operator_name(site.operator, number) if site.operator else ""
        both = name if site.operator else site.both.format(n=number)
        text = text[: site.start] + both + text[site.end :]
    return text
