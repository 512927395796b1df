#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a language in which each text is twice as long, to find out where the window cuts words.

Usage: double-words.py gainsay.pot FOLDER STAMP

Writes FOLDER/en@double/LC_MESSAGES/gainsay.mo. A word is written twice, once plain and once with
its vowels accented: "Accept passage" becomes "Àccèpt pàssàgè Accept passage". What is no word for
people stays as it is and stands once: placeholders, markup, entities, the mnemonic's underscore, a
list's separators.
"""

import re
import subprocess
import sys
from pathlib import Path

LANGUAGE = "en@double"
ACCENTS = str.maketrans("AEIOUaeiouycnsz", "ÀÈÌÒÙàèìòùÿçñšž")

# What must stand once: %s and its kind, {0}, <b>, &amp; and a format of dates.
KEPT = re.compile(
    r"%(?:\d+\$)?[-+ #0']*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:<PRI\w+>|hh|h|ll|l|z|j|t)?[A-Za-z%]"
    r"|\{\w*\}|</?\w[^<>]*>|&#?\w+;"
)
# Not texts: formats of dates, names of the toolkit's own.
UNTOUCHED = re.compile(r"^(?:[^A-Za-z]|%-?[A-Za-z])*$|^translator-credits$")

HEADER = (
    'msgid ""\nmsgstr ""\n'
    '"Language: en@double\\n"\n'
    '"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)


def without_kept(text):
    """Gives the text without what must stand once, and without the mnemonic."""
    bare = KEPT.sub("", text)
    bare = re.sub(r"_(?=\w)", "", bare, count=1)
    return re.sub(r" {2,}", " ", bare)


def double_line(line):
    """Doubles one line; blanks at its ends stay there."""
    if UNTOUCHED.match(line):
        return line
    if line.endswith(";") and line.count(";") > 1:
        return line
    begin = line[: len(line) - len(line.lstrip())]
    end = line[len(line.rstrip()) :]
    return f"{begin}{without_kept(line.strip()).translate(ACCENTS).strip()} {line.strip()}{end}"


def double(text):
    """Doubles a text, line by line, so that line feeds stand where they stood."""
    return "\n".join(double_line(line) for line in text.split("\n"))


def unquote(lines):
    """Joins the quoted lines of a catalogue to one text."""
    escapes = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "r": "\r", "a": "\a"}
    return re.sub(
        r"\\(.)",
        lambda match: escapes[match[1]],
        "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', "\n".join(lines))),
    )


def quote(text):
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + text.replace("\n", "\\n").replace("\t", "\\t") + '"'


def read_entry(block):
    """Gives flags, context, singular and plural of an entry of the template."""
    found = {"flags": []}
    key = None
    for line in block.splitlines():
        if line.startswith("#,"):
            found["flags"].append(line)
        match = re.match(r"(msgctxt|msgid_plural|msgid|msgstr)(?:\[\d\])? ", line)
        if match:
            key = match[1]
            found.setdefault(key, [])
        if key and not line.startswith("#"):
            found[key].append(line)
    return found


def translate(block):
    """Gives the entry with its translation, or nothing for the header."""
    entry = read_entry(block)
    singular = unquote(entry.get("msgid", []))
    if not singular:
        return ""
    lines = list(entry["flags"])
    if "msgctxt" in entry:
        lines.append("msgctxt " + quote(unquote(entry["msgctxt"])))
    lines.append("msgid " + quote(singular))
    if "msgid_plural" in entry:
        plural = unquote(entry["msgid_plural"])
        lines.append("msgid_plural " + quote(plural))
        lines.append("msgstr[0] " + quote(double(singular)))
        lines.append("msgstr[1] " + quote(double(plural)))
    else:
        lines.append("msgstr " + quote(double(singular)))
    return "\n".join(lines) + "\n\n"


def main():
    template, folder, stamp = map(Path, sys.argv[1:])
    blocks = re.split(r"\n{2,}", template.read_text(encoding="utf-8"))
    catalogue = HEADER + "".join(translate(block) for block in blocks)
    target = folder / LANGUAGE / "LC_MESSAGES"
    target.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["msgfmt", "--check-format", "-o", target / "gainsay.mo", "-"],
        input=catalogue,
        encoding="utf-8",
        check=True,
    )
    stamp.write_text("", encoding="utf-8")


if __name__ == "__main__":
    main()
