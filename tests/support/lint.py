#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what no compiler checks: layers, lengths, licences, translations, shipped files.

Usage: lint.py [CHECK…]; with none named, all of them.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE_FOLDERS = ("app", "widgets", "tests", "tools")
LONGEST_FILE = 800
LONGEST_FUNCTION = 80

faults = []


def fault(path, line, text):
    """Notes one fault."""
    where = path.relative_to(ROOT)
    faults.append(f"{where}:{line}: {text}" if line else f"{where}: {text}")


def files(*patterns, folders=("",)):
    """Gives the files of the source that match, sorted, without what was built."""
    found = set()
    for folder in folders:
        for pattern in patterns:
            found.update((ROOT / folder).rglob(pattern))
    return sorted(
        path
        for path in found
        if path.is_file()
        and not any(
            part == ".git" or re.match(r"_?build", part)
            for part in path.relative_to(ROOT).parts[:-1]
        )
    )


def text_of(path):
    return path.read_text(encoding="utf-8")


def check_layers():
    """The folder app/ knows nothing of GTK and of widgets/."""
    bad = re.compile(r'#\s*include\s*[<"](gtk|gdk|gsk|adwaita|widgets)[/.]')
    for path in files("*.[ch]", folders=["app"]):
        for number, line in enumerate(text_of(path).splitlines(), 1):
            if bad.match(line):
                fault(path, number, "app/ must not include this")


def check_code():
    """Licence lines, lengths, and no notes to oneself."""
    notes = re.compile(r"\b(TODO|FIXME|XXX)\b")
    for path in files("*.[ch]", folders=CODE_FOLDERS):
        lines = text_of(path).splitlines()
        if not lines or "SPDX-License-Identifier: GPL-3.0-or-later" not in lines[0]:
            fault(path, 1, "the first line must be the SPDX line")
        if len(lines) > LONGEST_FILE:
            fault(path, 0, f"{len(lines)} lines; {LONGEST_FILE} are the cap")
        begin = 0
        for number, line in enumerate(lines, 1):
            if notes.search(line):
                fault(path, number, "a note to oneself")
            if line == "{":
                begin = number
            elif line == "}" and begin:
                if number - begin - 1 > LONGEST_FUNCTION:
                    fault(path, begin, f"a function of {number - begin - 1} lines")
                begin = 0


def check_docs():
    """Every function in a public header has a comment that begins with its name."""
    documented = set()
    for path in files("*.[ch]", folders=["app", "widgets"]):
        documented.update(re.findall(r"^ \* (\w+):", text_of(path), re.M))
    for path in files("*.h", folders=["app", "widgets"]):
        if path.name.endswith("-private.h"):
            continue
        code = re.sub(r"/\*.*?\*/", "", text_of(path), flags=re.S)
        for name in re.findall(r"^(?!#|G_)[^\n(]*\b(gainsay_\w+) \(", code, re.M):
            if name not in documented and not re.search(r"_(get_type|error_quark)$", name):
                fault(path, 0, f"{name} has no comment")


# Public though no program calls them: tests bring a clock, files or a scale of their own, write a
# case at a moment of their choice, or compare a table with the files that it stands for.
FOR_TESTS = {
    "gainsay_figure_get_name",
    "gainsay_open_save",
    "gainsay_scale_list_labels",
    "gainsay_scale_new_from_json",
    "gainsay_session_new_full",
    "gainsay_session_open_full",
    "gainsay_session_rewrite",
    "gainsay_wordnet_relate",
}


def words_of(path):
    """Counts the names in the code of a file, comments left out."""
    return Counter(re.findall(r"\w+", re.sub(r"/\*.*?\*/", "", text_of(path), flags=re.S)))


def check_callers():
    """Every public function of app/ is called outside its own file and the tests."""
    words = {path: words_of(path) for path in files("*.[ch]", folders=["app", "widgets"])}
    total = Counter()
    for names in words.values():
        total.update(names)
    for header in files("*.h", folders=["app"]):
        if header.name.endswith("-private.h"):
            continue
        code = re.sub(r"/\*.*?\*/", "", text_of(header), flags=re.S)
        own = words.get(header.with_suffix(".c"), Counter())
        for name in re.findall(r"^(?!#|G_)[^\n(]*\b(gainsay_\w+) \(", code, re.M):
            homes = [own] if own[name] else [
                names for path, names in words.items() if path.suffix == ".c" and names[name]
            ][:1]
            callers = total[name] - 1 - sum(names[name] for names in homes)
            if callers < 1 and not name.endswith("_get_type") and name not in FOR_TESTS:
                fault(header, 0, f"nobody but its own file and tests calls {name}")


def check_scripts():
    for path in [ROOT / "dev", ROOT / ".ci/run"] + files("*.py", "*.sh", folders=["po", "tests", "tools"]):
        if "SPDX-License-Identifier" not in "\n".join(text_of(path).splitlines()[:3]):
            fault(path, 1, "no SPDX line")


def is_translatable(path):
    text = text_of(path)
    if path.suffix == ".c":
        return re.search(r'\b(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2)\s*\(\s*"', text)
    if path.suffix == ".ui":
        return 'translatable="yes"' in text or 'translatable="true"' in text
    return True


def check_potfiles():
    """Every file with words for people is in po/POTFILES."""
    path = ROOT / "po/POTFILES"
    listed = [line for line in text_of(path).splitlines() if line and not line.startswith("#")]
    if listed != sorted(listed):
        fault(path, 0, "is not sorted")
    if len(listed) != len(set(listed)):
        fault(path, 0, "names a file twice")
    wanted = {
        str(found.relative_to(ROOT))
        for found in files("*.c", "*.ui", folders=["app", "widgets", "resources"])
        + files("*.desktop.in", "*.metainfo.xml.in", "*.gschema.xml", folders=["data"])
        if is_translatable(found)
    }
    for name in sorted(wanted - set(listed)):
        fault(path, 0, f"{name} is missing")
    for name in listed:
        if not (ROOT / name).is_file():
            fault(path, 0, f"{name} does not exist")


def check_json():
    for path in files("*.json", folders=["resources", "data"]):
        try:
            json.loads(text_of(path))
        except ValueError as error:
            fault(path, 0, str(error))


def run(program, *arguments):
    """Runs a checker where it is installed; its complaints are printed."""
    if not shutil.which(program):
        print(f"{program} is not installed: its check is left out.")
        return
    result = subprocess.run(
        [program, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode:
        faults.append(result.stdout.rstrip() or f"{program} found a fault")


def check_words():
    """The words of a language stand in its files: no list of them in the code that reads texts."""
    words = set()
    for name in ("sets", "stopwords"):
        for line in text_of(ROOT / f"resources/languages/en/{name}.txt").splitlines():
            if not line.startswith("#") and ": " in line:
                words.update(word.strip(" =~") for word in line.split(": ", 1)[1].split(","))
    for path in files("*.c", folders=["app/claim", "app/evidence", "app/text"]):
        text = text_of(path)
        for match in re.finditer(r"\w+\s*\[\w*\]\s*=\s*\{([^{}]*)\}", text):
            if "] =" in match.group(1):
                continue  # names of the values of an enumeration
            listed = [word.strip() for word in re.findall(r'"([^"]*)"', match.group(1))]
            if sum(word in words for word in listed) >= 4:
                fault(path, text.count("\n", 0, match.start()) + 1, "a list of English words")


def check_shipped():
    markup = files("*.ui", "*.svg", "*.gresource.xml", folders=["resources", "data"])
    markup += files("*.xml", "*.xml.in", folders=["data"])
    if markup:
        run("xmllint", "--noout", "--nonet", *markup)
    # The validator looks at the name, so what is still to be translated is given its later one.
    # The metainfo is judged by a test, which knows what versions of its tool differ in.
    with tempfile.TemporaryDirectory() as folder:
        for path in files("*.desktop.in", folders=["data"]):
            copy = Path(folder) / path.stem
            shutil.copyfile(path, copy)
            run("desktop-file-validate", copy)


CHECKS = {
    "layers": check_layers,
    "code": check_code,
    "docs": check_docs,
    "callers": check_callers,
    "scripts": check_scripts,
    "potfiles": check_potfiles,
    "json": check_json,
    "words": check_words,
    "shipped": check_shipped,
}


def main():
    for name in sys.argv[1:] or CHECKS:
        CHECKS[name]()
    for line in faults:
        print(line)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
