#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""score-story.py [--wrong] [--floors FILE] GAINSAY-CLI FOLDER…

Checks the documents of each story's folder with `gainsay-cli check` and compares the result with
the folder's key.tsv (tests/data/stories/README.md). Prints one JSON line a story; all figures but
counts are percentages:

- claims: recall, claims of the key that are listed; precision, listed claims that are in the key
  ("minor" ones count as neither right nor wrong). A listed claim is the key's claim when it
  appears in a sentence that states it; if that sentence states several, the one whose excerpt
  has the most words in common with the listed text.
- contradictions and supports: recall over what the key has (an excerpt is one; another claim's
  statements are one together, however often they are printed), also of claims that are not
  listed; precision over the passages shown under listed claims, leaving out those under "minor"
  ones. A passage is the key's when it overlaps its excerpt.
- reversed: passages shown on the side opposite to the key's.
- neverListed: rows "never" that are listed as claims. flattened: listed accusations whose text
  has no word of accusing.

--wrong prints on standard error what is missed and what is wrong. With --floors, whose lines are
"story, group, figure, at least" or "story, count, at most", the outcome is told as TAP.
"""
import argparse
import hashlib
import html
import json
import os
import re
import subprocess
import sys
import tempfile

ACCUSING = re.compile(r"accus|alleg|blam|charg|count|indict|suspect|claim", re.I)
STANCES = {"contradicts": "contradictions", "supports": "supports"}


def words(text):
    return set(re.findall(r"\w+", text.lower()))


class Key:
    """What is right for one story; a place is (document, excerpt)."""

    def __init__(self, folder):
        self.claims = {}
        self.accusations = set()
        self.states = {}
        self.minor = []
        self.never = []
        self.units = {stance: {} for stance in STANCES}
        pairs = []
        with open(os.path.join(folder, "key.tsv"), encoding="utf-8") as file:
            rows = [line.rstrip("\n").split("\t") for line in file]
        for kind, *fields in rows:
            if kind == "claim":
                self.claims[fields[0]] = fields[3]
                self.states[fields[0]] = []
                if fields[2] == "accusation":
                    self.accusations.add(fields[0])
            elif kind == "states":
                self.states[fields[0]].append(tuple(fields[1:]))
            elif kind in STANCES:
                unit = self.units[kind].setdefault((fields[0], fields[2]), [])
                unit.append(tuple(fields[1:]))
            elif kind in ("opposes", "backs"):
                pairs.append(("contradicts" if kind == "opposes" else "supports", *fields))
            elif kind in ("minor", "never"):
                getattr(self, kind).append(tuple(fields))
            elif kind and not kind.startswith("#"):
                sys.exit(f"{folder}: no such row: {kind}")
        for stance, one, other in pairs:
            self.link(stance, one, other)
            self.link(stance, other, one)

    def link(self, stance, claim, other):
        """All places that state the other claim are one unit; rows of their own would count twice."""
        units = self.units[stance]
        for place in self.states[other]:
            units.pop((claim, place[1]), None)
        units[claim, "= " + other] = self.states[other]


class Story:
    """What the program found, with the key's places as spans of the documents' text."""

    def __init__(self, program, folder):
        names = sorted(
            name for name in os.listdir(folder) if name[0] != "." and name != "key.tsv"
        )
        paths = [os.path.join(folder, name) for name in names]
        with tempfile.TemporaryDirectory() as temporary:
            output = os.path.join(temporary, "story.gainsay")
            command = [program, "check", *paths, "--output", output]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            with open(output, encoding="utf-8") as file:
                self.case = json.load(file)
        texts = {document["sha256"]: document for document in self.case["documents"]}
        self.documents = {}
        self.raw = {}
        for name, path in zip(names, paths):
            with open(path, "rb") as file:
                content = file.read()
            self.documents[name] = texts[hashlib.sha256(content).hexdigest()]
            self.raw[name] = html.unescape(re.sub("<[^>]+>", " ", content.decode()))

    def find(self, place):
        """The spans (document's id, start, end) where an excerpt stands; none if it was left out."""
        document = self.documents[place[0]]
        pattern = r"\s+".join(re.escape(word) for word in place[1].split())
        if not re.search(pattern, self.raw[place[0]]):
            sys.exit(f"{place[0]}: not in the file: {place[1]}")
        return [
            (document["id"], match.start(), match.end())
            for match in re.finditer(pattern, document["text"])
        ]

    def holds(self, passage, places):
        return any(
            passage["document"] == document and passage["start"] < end and start < passage["end"]
            for place in places
            for document, start, end in self.find(place)
        )


def match_claim(story, key, claim):
    """The ids of the key's claims that a listed claim is."""
    listed = words(claim["text"])
    shares = {}
    for name, places in key.states.items():
        stated = [
            place
            for place in places
            if any(story.holds(appearance, [place]) for appearance in claim["appearances"])
        ]
        if stated:
            shares[name] = max(
                len(words(place[1]) & listed) / len(words(place[1])) for place in stated
            )
    return {name for name, share in shares.items() if share == max(shares.values())}


def percentage(part, whole):
    return round(100 * part / whole, 1) if whole else None


class Score:
    def __init__(self, story, key):
        self.story = story
        self.key = key
        self.wrong = []
        self.listed = set()
        self.right = self.judged = self.reversed = self.flattened = 0
        self.shown = {stance: [0, 0] for stance in STANCES}
        self.found = {stance: set() for stance in STANCES}
        self.never = set()
        for claim in story.case["claims"]:
            self.add_claim(claim)

    def add_claim(self, claim):
        names = match_claim(self.story, self.key, claim)
        self.listed |= names
        is_minor = not names and any(
            self.story.holds(appearance, self.key.minor) for appearance in claim["appearances"]
        )
        if not is_minor:
            self.judged += 1
            self.right += bool(names)
            if not names:
                self.wrong.append(("no claim", claim["text"]))
                self.add_never(claim)
            for evidence in claim.get("evidence", []):
                self.add_evidence(claim, names, evidence)
        if names & self.key.accusations and not ACCUSING.search(claim["text"]):
            self.flattened += 1
            self.wrong.append(("flattened", claim["text"]))

    def add_never(self, claim):
        for place in self.key.never:
            if any(self.story.holds(appearance, [place]) for appearance in claim["appearances"]):
                self.never.add(place)

    def hits(self, names, stance, evidence):
        return {
            unit
            for unit, places in self.key.units[stance].items()
            if unit[0] in names and self.story.holds(evidence, places)
        }

    def add_evidence(self, claim, names, evidence):
        stance = evidence["stance"]
        if stance not in STANCES:
            return
        hits = self.hits(names, stance, evidence)
        self.found[stance] |= hits
        self.shown[stance][0] += bool(hits)
        self.shown[stance][1] += 1
        if not hits:
            other = next(name for name in STANCES if name != stance)
            is_reversed = bool(self.hits(names, other, evidence))
            self.reversed += is_reversed
            said = "reversed, " + stance if is_reversed else "wrongly " + stance
            self.wrong.append((said, claim["text"] + "  <=  " + evidence["exact"]))

    def figures(self, name):
        result = {
            "story": name,
            "claims": {
                "recall": percentage(len(self.listed), len(self.key.claims)),
                "precision": percentage(self.right, self.judged),
                "inKey": len(self.key.claims),
                "listed": self.judged,
            },
        }
        for stance, group in STANCES.items():
            right, shown = self.shown[stance]
            units = self.key.units[stance]
            result[group] = {
                "recall": percentage(len(self.found[stance]), len(units)),
                "precision": percentage(right, shown),
                "inKey": len(units),
                "shown": shown,
            }
        result["reversed"] = self.reversed
        result["neverListed"] = len(self.never)
        result["flattened"] = self.flattened
        return result

    def explain(self, file):
        for name, text in self.key.claims.items():
            if name not in self.listed:
                print("missed claim:", text, file=file)
        for stance in STANCES:
            for name, other in sorted(set(self.key.units[stance]) - self.found[stance]):
                lost = "" if name in self.listed else " (claim not listed)"
                print(f"missed {stance}{lost}: {name}  <=  {other}", file=file)
        for kind, text in self.wrong:
            print(f"{kind}: {' '.join(text.split())}", file=file)


def check_floors(path, results):
    """Tells as TAP if each bound holds; a story without bounds is an error."""
    with open(path, encoding="utf-8") as file:
        rows = [line.split() for line in file if line.strip() and line[0] != "#"]
    results = {result["story"]: result for result in results}
    print(f"1..{len(rows)}")
    failed = False
    for number, (name, *fields, bound) in enumerate(rows, 1):
        value = results[name]
        for field in fields:
            value = value[field]
        holds = value is not None and (
            value >= float(bound) if len(fields) == 2 else value <= float(bound)
        )
        failed |= not holds
        print(f"{'ok' if holds else 'not ok'} {number} - {name} {' '.join(fields)} {value}")
    return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--floors")
    parser.add_argument("program")
    parser.add_argument("folders", nargs="+")
    arguments = parser.parse_args()
    results = []
    for folder in arguments.folders:
        score = Score(Story(arguments.program, folder), Key(folder))
        results.append(score.figures(os.path.basename(os.path.normpath(folder))))
        print("#" if arguments.floors else "", json.dumps(results[-1]), sep="")
        if arguments.wrong:
            score.explain(sys.stderr)
    return check_floors(arguments.floors, results) if arguments.floors else 0


sys.exit(main())
