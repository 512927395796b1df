#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the cases in meson's test logs, prints what failed, and ends with one line of totals."""

import json
import re
import sys

CASE = re.compile(r"^(not )?ok\b[^#]*(#\s*(SKIP|TODO)?.*)?$")
GOOD = {"OK", "EXPECTEDFAIL"}


def read_log(path):
    """Gives the tests of one log; a log that is not there has none."""
    try:
        with open(path, encoding="utf-8", errors="replace") as log:
            return [json.loads(line) for line in log if line.strip()]
    except FileNotFoundError:
        return []


def count(test):
    """Gives how many cases of a test program passed, failed and were skipped."""
    passed = failed = skipped = 0
    for line in (test.get("stdout") or "").splitlines():
        case = CASE.match(line)
        if not case:
            continue
        if case.group(3) == "SKIP":
            skipped += 1
        elif case.group(1):
            failed += 1
        else:
            passed += 1
    result = test["result"]
    if result == "SKIP":
        skipped = max(skipped, 1)
    elif result in GOOD:
        passed = passed if passed or skipped else 1
    else:
        failed = max(failed, 1)
    return passed, failed, skipped


def main(paths):
    totals = [0, 0, 0]
    bad = []
    for path in paths:
        tests = read_log(path)
        if not tests:
            print(f"{path} tells of no test.")
            totals[1] += 1
        for test in tests:
            counts = count(test)
            totals = [total + n for total, n in zip(totals, counts)]
            if counts[1]:
                bad.append((path, test))

    for path, test in bad:
        print(f"---- {test['name']} ({path.split('/')[0]}): {test['result']}")
        for stream in ("stdout", "stderr"):
            text = (test.get(stream) or "").rstrip().splitlines()
            print("\n".join(text[-200:]))
        print()

    passed, failed, skipped = totals
    line = f"{passed} passed, {failed} failed"
    print(line + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
