#!/usr/bin/env python3
"""Holds what each target imports against what Package.swift declares for it, and the table of
modules in docs/architecture.md against both.

A module that is used and not declared builds by luck, as long as somebody else brings it in; one
that is declared and not used is an arrow that the architecture does not have. Tests declare a
command without importing it, so that it is there to be run.
"""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
IMPORT = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public |package |internal |private )?"
    r"import\s+(?:(?:struct|enum|class|func|protocol|var|let|typealias)\s+)?(\w+)", re.MULTILINE)


TABLE = re.compile(r"^\| `(\w+)` \| ([^|]*) \|", re.MULTILINE)


def told():
    """The modules that each one imports, as the architecture tells."""
    text = (ROOT / "docs/architecture.md").read_text("utf-8")
    return {name: set(re.findall(r"`(\w+)`", cells)) for name, cells in TABLE.findall(text)}


def main():
    described = subprocess.run(
        ["swift", "package", "--package-path", str(ROOT), "dump-package"],
        check=True, stdout=subprocess.PIPE).stdout
    targets = json.loads(described)["targets"]
    ours = {target["name"] for target in targets}
    commands = {target["name"] for target in targets if target["type"] == "executable"}
    wrong = []
    table = told()
    for target in targets:
        if target["type"] == "system":
            continue
        declared, products = set(), set()
        for dependency in target["dependencies"]:
            name = (dependency.get("byName") or dependency.get("target")
                    or dependency.get("product"))[0]
            declared.add(name)
            if "product" in dependency:
                products.add(name)
        folder = ROOT / (target.get("path") or default_folder(target))
        files = sorted(folder.rglob("*.swift"))
        if not files:
            continue
        used = {module for file in files for module in IMPORT.findall(file.read_text("utf-8"))}
        used &= ours | products
        if target["type"] != "test" and folder.parent.name == "Sources":
            if table.get(target["name"]) != declared:
                wrong.append(f"docs/architecture.md tells other imports of {target['name']}")
        for module in sorted(used - declared - {target["name"]}):
            wrong.append(f"Package.swift: {target['name']} imports {module} and does not declare it")
        for module in sorted(declared - used - commands):
            wrong.append(f"Package.swift: {target['name']} declares {module} and does not import it")
    for line in wrong:
        print(f"{line}: say what is used, and only that.", file=sys.stderr)
    sys.exit(1 if wrong else 0)


def default_folder(target):
    return ("Tests/" if target["type"] == "test" else "Sources/") + target["name"]


main()
