"""Just enough of Swift's grammar to change a program without parsing it."""

import re

OPENING = {"(": ")", "[": "]", "{": "}"}


def code_mask(text):
    """One flag a character: 1 in code, 0 in comments and string literals."""
    mask = bytearray(b"\x01" * len(text))
    at = 0
    while at < len(text):
        if text.startswith("//", at):
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
        elif text.startswith("/*", at):
            end = text.find("*/", at) + 2
        elif literal := re.compile(r'(#*)("""|")').match(text, at):
            end = string_end(text, at, *literal.groups())
        else:
            at += 1
            continue
        mask[at:end] = bytes(end - at)
        at = end
    return mask


def string_end(text, start, hashes, quote):
    """The offset behind a string literal; interpolations count as part of it."""
    at = start + len(hashes) + len(quote)
    depth = 0
    escape = "\\" + hashes
    while at < len(text):
        if text.startswith(escape + "(", at) and not depth:
            depth = 1
            at += len(escape) + 1
        elif depth:
            if inner := re.compile(r'(#*)("""|")').match(text, at):
                at = string_end(text, at, *inner.groups())
                continue
            depth += {"(": 1, ")": -1}.get(text[at], 0)
            at += 1
        elif text.startswith(escape, at):
            at += len(escape) + 1
        elif text.startswith(quote + hashes, at):
            return at + len(quote) + len(hashes)
        else:
            at += 1
    return len(text)


def closing(text, mask, start):
    """The offset of the bracket that closes the one at `start`, None where nothing does."""
    depth = 0
    for at in range(start, len(text)):
        if not mask[at]:
            continue
        if text[at] in OPENING:
            depth += 1
        elif text[at] in OPENING.values():
            depth -= 1
            if depth == 0:
                return at
    return None


def parts(text, mask, start, end):
    """Ranges between top-level commas, without the blanks around them."""
    depth, begin, found = 0, start, []
    for at in range(start, end + 1):
        if at < end and not mask[at]:
            continue
        if at == end or depth == 0 and text[at] == ",":
            piece = text[begin:at]
            left = begin + len(piece) - len(piece.lstrip())
            right = begin + len(piece.rstrip())
            if left < right:
                found.append((left, right))
            begin = at + 1
        elif text[at] in OPENING:
            depth += 1
        elif text[at] in OPENING.values():
            depth -= 1
    return found
