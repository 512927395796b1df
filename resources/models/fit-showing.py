#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""fit-showing.py GAINSAY-EVALUATE

Fits the weights by which the program decides whether it shows a contradiction that the rules do not
know of, and prints them for app/evidence/stance-model.c: a logistic regression over what
`gainsay-evaluate showing` measures on written.dev.tsv, which the model was not trained on, and on
showing.tsv, the candidates that the made-up stories politics and health have (tests/data/stories;
labelled from their keys, claims that the key leaves open left out). Of the latter each counts
STORY_WEIGHT times. The threshold is the lowest at which at least 95 % of what is shown in
showing.tsv is right; as the weights were fitted on that too, less is to be expected elsewhere. Needs
numpy and scikit-learn; nothing in it is left to chance.
"""
import pathlib
import subprocess
import sys

import numpy
from sklearn.linear_model import LogisticRegression

STORY_WEIGHT = 20
WANTED = 0.95
NAMES = "CONTRADICTS SUPPORTS SHARED COVERAGE_LESS COVERAGE_MORE CLASH MENTION".split()


def measure(program, name):
    path = pathlib.Path(__file__).with_name(name)
    lines = subprocess.run(
        [program, "showing", path], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    rows = [line.split("\t") for line in lines]
    return (
        numpy.array([[float(value) for value in row[1:]] for row in rows]),
        numpy.array([row[0] == "REFUTE" for row in rows]),
    )


def find_threshold(right, probabilities):
    order = numpy.argsort(-probabilities, kind="stable")
    precision = numpy.cumsum(right[order]) / numpy.arange(1, len(order) + 1)
    last = numpy.flatnonzero(precision >= WANTED).max(initial=0)
    return probabilities[order][last], precision[last], numpy.cumsum(right[order])[last]


def main():
    written, refuted = measure(sys.argv[1], "written.dev.tsv")
    stories, contradicted = measure(sys.argv[1], "showing.tsv")
    model = LogisticRegression(C=1, max_iter=5000)
    model.fit(
        numpy.vstack([written, stories]),
        numpy.concatenate([refuted, contradicted]),
        sample_weight=[1] * len(refuted) + [STORY_WEIGHT] * len(contradicted),
    )
    print(f"{model.intercept_[0]:.3f},")
    for name, weight in zip(NAMES, model.coef_[0]):
        print(f"[GAINSAY_CLUE_{name}] = {weight:.3f},")
    threshold, precision, right = find_threshold(
        contradicted, model.predict_proba(stories)[:, 1]
    )
    print(
        f"{threshold:.3f}, /* {right} of {contradicted.sum()} in {len(contradicted)} pairs, "
        f"{100 * precision:.0f} % right */"
    )


main()
