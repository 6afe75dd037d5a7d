#!/usr/bin/env python3
"""Writes the manual page of what the command says of itself.

    trueline --experimental-dump-help | Scripts/man-page.py >trueline.1

The command's own definition is the only source: what --help says, the page says, in the macros of
man(7) that every system has.
"""
import json
import re
import sys

FILES = """\
.TP
.I .trueline.yml
Settings, looked for in the working folder and above it, up to the folder of version control.
.B trueline scan \\-\\-show\\-config
prints what holds and why.
.TP
.IR .gitignore ", " .truelineignore
What is left out of folders of your own working tree."""


def escaped(text):
    """Text that troff sets as it stands."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.MULTILINE)


def name(argument):
    if argument["kind"] == "positional":
        return f"\\fI{escaped(argument['valueName'])}\\fR"
    names = []
    for each in sorted(argument["names"], key=lambda each: each["kind"] != "short"):
        dashes = "-" if each["kind"] == "short" else "--"
        names.append("\\fB" + escaped(dashes + each["name"]) + "\\fR")
    value = f" \\fI{escaped(argument['valueName'])}\\fR" if argument["kind"] == "option" else ""
    return ", ".join(names) + value


def description(argument):
    lines = [argument.get("abstract", "")]
    if argument.get("allValues"):
        lines.append("Values: " + ", ".join(argument["allValues"]) + ".")
    if argument.get("defaultValue"):
        lines.append(f"Default: {argument['defaultValue']}.")
    return escaped(" ".join(line for line in lines if line))


def prose(text):
    """A discussion: lines that are indented or end where they are broken stay as they are."""
    return [".nf", *(escaped(line) if line else ".PP" for line in text.split("\n")), ".fi"]


def synopsis(path, command):
    words = ["\\fB" + escaped(" ".join(path)) + "\\fR"]
    if command.get("subcommands"):
        words.append("\\fIsubcommand\\fR")
    elif any(argument["kind"] != "positional" for argument in shown(command)):
        words.append("[\\fIoption\\fR ...]")
    for argument in shown(command):
        if argument["kind"] == "positional":
            word = name(argument) + (" ..." if argument["isRepeating"] else "")
            words.append(f"[{word}]" if argument["isOptional"] else word)
    return " ".join(words)


def shown(command):
    return [each for each in command.get("arguments", []) if each["shouldDisplay"]]


def leaves(path, command):
    """Every command that does something, with the words that call it."""
    subcommands = [each for each in command.get("subcommands", []) if each["shouldDisplay"]]
    subcommands = [each for each in subcommands if each["commandName"] != "help"]
    if not subcommands:
        yield path, command
    for each in subcommands:
        yield from leaves(path + [each["commandName"]], each)


def section(path, command):
    lines = [f".SH {escaped(' '.join(path).upper())}", escaped(command.get("abstract", ""))]
    title = None
    for argument in shown(command):
        names = {each["name"] for each in argument.get("names", [])}
        if names & {"help", "version"}:
            continue
        if argument.get("sectionTitle") != title:
            title = argument.get("sectionTitle")
            if title:
                lines.append(f".SS {escaped(title)}")
        lines += [".TP", name(argument), description(argument)]
    if command.get("discussion"):
        lines += [".SS Notes", *prose(command["discussion"])]
    return lines


def main():
    root = json.load(sys.stdin)["command"]
    top = [root["commandName"]]
    version = sys.argv[1] if len(sys.argv) > 1 else ""
    commands = list(leaves(top, root))
    lines = [
        f'.TH {top[0].upper()} 1 "" "{escaped((top[0] + " " + version).strip())}" "User Commands"',
        ".SH NAME", f"{top[0]} \\- {escaped(root['abstract'].rstrip('.'))}", ".SH SYNOPSIS"]
    for path, command in commands:
        lines += [synopsis(path, command), ".br"]
    lines += [".SH DESCRIPTION", *prose(root["discussion"])]
    for path, command in commands:
        lines += section(path, command)
    print("\n".join(lines + [".SH FILES", FILES]))


main()
