#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains the model of stance and writes it as app/evidence/model-file.c reads it.

    resources/models/train-stance.py --data ../shared/data --tool build/tests/bench/gainsay-evaluate \\
        --work build/stance resources/models/stance.bin

Needs python3-torch, python3-scipy and wordnet-base (Debian). Only sets whose weights may be shipped
are trained on; README.md beside this file says which, and what came of it. What stands in the work
folder already (features, vectors, teachers) is not made again.
"""
import argparse
import collections
import hashlib
import json
import math
import os
import pickle
import struct
import subprocess
import time
import zlib

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from abstract_pairs import make_abstract_pairs, read_abstracts
from made_pairs import WORD, Maker, make_pairs
from news_pairs import make_news_pairs
from wordnet import Wordnet

LABELS = {'SUPPORT': 0, 'REFUTE': 1, 'NEI': 2}
# How often a pair of each set is drawn, against a pair of TENP.
SETS = {'TENP': 1, 'CAD_NLI': 2.2, 'FEVERdev': 1.8, 'ConjNLI': .25, 'CANNOT': .35,
        'Perspectrum': .6, 'FM2': 3, 'SciFact': 4, 'made': .35, 'news': .08, 'abstracts': .4,
        'written': .8}
# What is made by programs, and what was written for this; the texts of neither count for vectors.
MADE = ('made', 'news', 'abstracts')
WRITTEN = 'written'
FOLDER = os.path.dirname(os.path.abspath(__file__))
# Drawn so that each label comes as often as the others.
BALANCED = {'CANNOT', 'ConjNLI', 'SciFact', 'made', 'news', 'abstracts'}
# These have no NEI: their loss is between the two others, wholly or by half.
TWO_LABELS = {'CANNOT': 1, 'Perspectrum': 1, 'FEVERdev': .5, 'FM2': .5}
CHOSEN_ON = ['TENP', 'CAD_NLI', 'FEVERdev', 'FM2', 'SciFact']
THREE_LABELS = ['TENP', 'CAD_NLI', 'SciFact']
MEASURED = CHOSEN_ON + ['ConjNLI', 'CANNOT', 'Perspectrum', 'made', 'news', WRITTEN, 'SICK',
                        'HealthVer', 'COVIDFact', 'ClimateFEVER', 'TaxiNLI', 'MPE']
# Pairs in a step, how fast the net learns, and how much slower its words' vectors.
SIZE, RATE, VECTOR_SHARE = 64, 1.5e-3, .3
DIM, HIDDEN, RELATION, TIES, FLAGS, FIGURES, LAST = 64, 160, 16, 14, 9, 48, 128
N_WORDS = 15000
TIE_BIAS = [0, 3, 3, 2.5, 2, 2, 2, 1.5, 2.5, 3, 1.5, 3, .5, 2]


# Pairs and their features ----------------------------------------------------------------------

def read_pairs(path):
    """[(claim, evidence, label)] of a file of labelled pairs."""
    def plain(cell):
        if len(cell) > 1 and cell[0] == cell[-1] == '"':
            cell = cell[1:-1].replace('""', '"')
        return ' '.join(cell.strip('"').split())
    with open(path, encoding='utf-8') as file:
        rows = [line.split('\t') for line in file.read().split('\n')[1:]]
    return [(plain(row[0]), plain(row[1]), row[2]) for row in rows if len(row) == 3]


def write_pairs(path, pairs):
    with open(path, 'w', encoding='utf-8') as file:
        file.write('claim\tevidence\tlabel\n')
        for pair in pairs:
            file.write('\t'.join(pair) + '\n')


class Pair:
    """The features of a claim and the passage that covers most of it."""
    __slots__ = ('claim', 'claim_flags', 'passage', 'passage_flags', 'relations', 'figures', 'label')

    def __init__(self, entry):
        self.claim = entry['claim']['stems']
        self.claim_flags = np.array(entry['claim']['flags'], np.int64)
        self.passage = entry['passage_side']['stems']
        self.passage_flags = np.array(entry['passage_side']['flags'], np.int64)
        self.relations = np.array(entry['relations'], np.int64).reshape(-1, 3)
        self.figures = np.array(entry['features'], np.float32)
        self.label = LABELS[entry['label']]


def read_features(options, name, tsv, stems):
    """The pairs of a file, from the program's own code; fills in the stems of words."""
    cache = f'{options.work}/{name}.pickle'
    if not os.path.exists(cache):
        dump = f'{options.work}/{name}.jsonl'
        subprocess.run([options.tool, 'stance', '--features', dump, tsv], check=True)
        best = {}
        forms = {}
        with open(dump, encoding='utf-8') as lines:
            for line in lines:
                entry = json.loads(line)
                for side in (entry['claim'], entry['passage_side']):
                    forms.update(zip(side['words'], side['stems']))
                covered = entry['features'][0]
                if entry['row'] not in best or covered > best[entry['row']][0]:
                    best[entry['row']] = (covered, Pair(entry))
        os.remove(dump)
        with open(cache, 'wb') as file:
            pickle.dump(([pair for _, pair in best.values()], forms), file)
    with open(cache, 'rb') as file:
        pairs, forms = pickle.load(file)
    stems.update(forms)
    return pairs


def is_kept_back(pair):
    """A fifth of the claims of a set without a train split, by hash."""
    return int(hashlib.md5(' '.join(pair.claim).encode()).hexdigest(), 16) % 5 == 0


def make_sets(options, fm2):
    """Writes the made pairs of either split, of {split: pairs} of FM2 and the other sets."""
    net = Wordnet()
    for split, scale in (('train', 1), ('dev', .08)):
        paths = {name: f'{options.work}/{name}.{split}.tsv' for name in MADE
                 if name in MEASURED or split == 'train'}
        if all(os.path.exists(path) for path in paths.values()):
            continue
        sets = {name: read_pairs(f'{options.data}/pairs/{name}.{split}.tsv')
                for name in SETS if name not in MADE + (WRITTEN, 'FM2')}
        sets['FM2'] = fm2[split]
        maker = Maker(net, [text for pairs in sets.values() for pair in pairs for text in pair[:2]],
                      options.seed)
        write_pairs(paths['made'], make_pairs(maker, sets, scale))
        write_pairs(paths['news'], make_news_pairs(maker, sets, scale))
        if split == 'train':
            write_pairs(paths['abstracts'], make_abstract_pairs(maker, options.corpus))


def read_all(options):
    """{name: pairs} to train on and to choose on, and {word: stem}."""
    stems = {}
    train, dev = {}, {}
    path = lambda name, split: (f'{FOLDER if name == WRITTEN else options.data + "/pairs"}/'
                                f'{name}.{split}.tsv')
    for name in MEASURED:
        if name not in MADE:
            dev[name] = read_features(options, name + '.dev', path(name, 'dev'), stems)
    fm2 = {'train': [], 'dev': []}
    for row, pair in zip(read_pairs(path('FM2', 'dev')), dev['FM2']):
        fm2['dev' if is_kept_back(pair) else 'train'].append(row)
    train['FM2'] = [pair for pair in dev['FM2'] if not is_kept_back(pair)]
    dev['FM2'] = [pair for pair in dev['FM2'] if is_kept_back(pair)]
    make_sets(options, fm2)
    for name in SETS:
        if name in MADE:
            for split, into in (('train', train), ('dev', dev)):
                tsv = f'{options.work}/{name}.{split}.tsv'
                if os.path.exists(tsv):
                    into[name] = read_features(options, f'{name}.{split}', tsv, stems)
        elif name != 'FM2':
            train[name] = read_features(options, name + '.train', path(name, 'train'), stems)
    return train, dev, stems


# Word vectors ----------------------------------------------------------------------------------

def read_corpus(options, stems):
    """The abstracts, as pairs of sentences that follow one another."""
    tsv = options.work + '/corpus.tsv'
    rows = [(sentences[i], ' '.join(sentences[i + 1:i + 2]) or 'none', 'NEI')
            for _, sentences in read_abstracts(options.corpus)
            for i in range(0, len(sentences), 2) if sentences[i]]
    write_pairs(tsv, rows)
    return read_features(options, 'corpus', tsv, stems)


def make_vectors(train, stems):
    """{stem: vector}: which words stand together in texts, in WordNet's glosses and its graph."""
    import scipy.sparse as sparse
    from scipy.sparse.linalg import svds

    net = Wordnet()
    stem = lambda word: stems.get(word.lower(), word.lower())
    texts = sorted({' '.join(side) for name, pairs in train.items() if name not in MADE + (WRITTEN,)
                    for pair in pairs for side in (pair.claim, pair.passage)})
    texts = [text.split(' ') for text in texts]
    for key in sorted(net.glosses):
        texts.append([stem(word) for word in net.words[key] if '_' not in word] +
                     [stem(word) for word in WORD.findall(net.glosses[key])])
    counts = collections.Counter(word for text in texts for word in text)
    words = [word for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
             if n >= 4][:30000]
    place = {word: i for i, word in enumerate(words)}
    n = len(words)
    line = np.concatenate([np.array([place.get(word, -1) for word in text] + [-1] * 6)
                           for text in texts])
    near = sparse.csr_matrix((n, n))
    for step in range(1, 6):
        a, b = line[:-step], line[step:]
        both = (a >= 0) & (b >= 0)
        near = near + sparse.coo_matrix((np.full(both.sum(), step ** -.7), (a[both], b[both])),
                                        shape=(n, n)).tocsr()
    rows, columns, weights = [], [], []
    for key in sorted(net.words):
        own = [place[stem(word)] for word in net.words[key] if stem(word) in place]
        other = [(place[stem(word)], 1 if symbol == '@i' else 2)
                 for symbol, there, _, _ in net.pointers[key] if symbol in ('@', '@i', '&', '+')
                 for word in net.words[there][:3] if stem(word) in place]
        for i in own:
            for j, weight in [(j, 3) for j in own if j != i] + other:
                rows.append(i)
                columns.append(j)
                weights.append(weight)
    near = near + sparse.coo_matrix((weights, (rows, columns)), shape=(n, n)).tocsr()
    near = (near + near.T).tocoo()
    total = np.asarray(near.tocsr().sum(1)).ravel()
    context = total ** .75 / (total ** .75).sum()
    mutual = np.log(near.data / (total[near.row] * context[near.col])) - math.log(2)
    kept = mutual > 0
    matrix = sparse.coo_matrix((mutual[kept], (near.row[kept], near.col[kept])), shape=(n, n))
    u, s, _ = svds(matrix.tocsr(), k=DIM, v0=np.ones(n))
    u = u[:, np.argsort(-s)] * np.sort(s)[::-1] ** .5
    u /= np.linalg.norm(u, axis=1, keepdims=True) + 1e-9
    return dict(zip(words, u.astype(np.float32)))


# The net ---------------------------------------------------------------------------------------

class Drop(nn.Module):
    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training:
            return x
        return x * (torch.rand_like(x) > self.share).float().div_(1 - self.share)


class Net(nn.Module):
    """app/evidence/model.c runs the same."""

    def __init__(self, n_words, n_figures, drop):
        super().__init__()
        self.vectors = nn.Embedding(n_words + 2, DIM, padding_idx=0, sparse=True)
        self.flags = nn.Linear(FLAGS, DIM)
        self.context = nn.Conv1d(DIM, DIM, 3, padding=1)
        self.query = nn.Linear(DIM, DIM, bias=False)
        self.tie_bias = nn.Parameter(torch.tensor(TIE_BIAS, dtype=torch.float))
        self.none = nn.Parameter(torch.tensor(1.))
        self.ties = nn.Parameter(torch.randn(TIES, RELATION) * .5)
        self.compare = nn.Linear(4 * DIM + RELATION, HIDDEN)
        self.figures = nn.Linear(n_figures, FIGURES)
        self.last = nn.Linear(4 * HIDDEN + FIGURES, LAST)
        self.labels = nn.Linear(LAST, 3)
        self.drop = Drop(drop)

    def read(self, words, flags):
        there = (words > 0).float()[..., None]
        x = self.drop((self.vectors(words) + self.flags(flags)) * there)
        return (x + F.relu(self.context(x.transpose(1, 2)).transpose(1, 2))) * there

    def side(self, own, other, scores, relations, there):
        none = self.none.expand(scores.shape[0], scores.shape[1], 1)
        shares = torch.softmax(torch.cat([scores, none], 2), 2)[..., :-1]
        seen = shares @ other
        ties = torch.zeros(*shares.shape[:2], TIES).scatter_add(2, relations, shares)
        x = torch.cat([own, seen, (own - seen).abs(), own * seen, ties @ self.ties], 2)
        x = F.relu(self.compare(self.drop(x))) * there
        return torch.cat([x.sum(1) / there.sum(1).clamp(min=1), x.max(1)[0]], 1)

    def forward(self, claim, claim_flags, passage, passage_flags, relations, figures):
        a = self.read(claim, claim_flags)
        b = self.read(passage, passage_flags)
        a_there, b_there = (claim > 0).float(), (passage > 0).float()
        scores = self.query(a) @ b.transpose(1, 2) / math.sqrt(DIM) + self.tie_bias[relations]
        to_b = scores.masked_fill(b_there[:, None, :] == 0, -1e4)
        to_a = scores.transpose(1, 2).masked_fill(a_there[:, None, :] == 0, -1e4)
        x = torch.cat([self.side(a, b, to_b, relations, a_there[..., None]),
                       self.side(b, a, to_a, relations.transpose(1, 2), b_there[..., None]),
                       F.relu(self.figures(figures))], 1)
        return self.labels(self.drop(F.relu(self.last(self.drop(x)))))


class Batches:
    """Makes tensors of pairs."""

    def __init__(self, words, mean, deviation):
        self.place = {word: i + 2 for i, word in enumerate(words)}
        self.mean = mean
        self.deviation = deviation
        self.bits = (np.arange(1 << FLAGS)[:, None] >> np.arange(FLAGS) & 1).astype(np.float32)
        self.known = {}

    def encode(self, pair):
        """(words of the claim, words of the passage, figures), kept."""
        code = self.known.get(id(pair))
        if code is None:
            code = [np.array([self.place.get(word, 1) for word in side], np.int64)
                    for side in (pair.claim, pair.passage)]
            code.append(((pair.figures - self.mean) / self.deviation).clip(-4, 4))
            self.known[id(pair)] = code
        return code

    def side(self, sides, flags, random, forget):
        n = max(1, max(len(side) for side in sides))
        words = np.zeros((len(sides), n), np.int64)
        bits = np.zeros((len(sides), n), np.int64)
        for i, side in enumerate(sides):
            words[i, :len(side)] = side
            bits[i, :len(side)] = flags[i]
        if forget:
            words[(random.rand(*words.shape) < forget) & (words > 0)] = 1
        return torch.from_numpy(words), torch.from_numpy(self.bits[bits])

    def make(self, pairs, random=None, forget=0):
        codes = [self.encode(pair) for pair in pairs]
        claim = self.side([c[0] for c in codes], [p.claim_flags for p in pairs], random, forget)
        passage = self.side([c[1] for c in codes], [p.passage_flags for p in pairs], random, forget)
        relations = np.zeros((len(pairs), claim[0].shape[1], passage[0].shape[1]), np.int64)
        for i, pair in enumerate(pairs):
            relations[i, pair.relations[:, 0], pair.relations[:, 1]] = pair.relations[:, 2]
        figures = np.stack([c[2] for c in codes]).astype(np.float32)
        return claim + passage + (torch.from_numpy(relations), torch.from_numpy(figures))


def run(net, batches, pairs):
    """The net's three numbers of each pair."""
    net.eval()
    values = np.zeros((len(pairs), 3), np.float32)
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i].claim) + len(pairs[i].passage))
    with torch.no_grad():
        for first in range(0, len(pairs), 128):
            part = order[first:first + 128]
            values[part] = net(*batches.make([pairs[i] for i in part])).numpy()
    net.train()
    return values


def macro_f1(values, gold):
    there = sorted(set(gold))
    values = values.copy()
    values[:, [k for k in range(3) if k not in there]] = -1e9
    found = values.argmax(1)
    return 100 * np.mean([2 * ((found == k) & (gold == k)).sum() /
                          max(1, (found == k).sum() + (gold == k).sum()) for k in there])


def run_all(net, batches, dev):
    return {name: run(net, batches, dev[name]) for name in MEASURED}


def say(text, values, dev):
    result = {name: macro_f1(values[name], np.array([pair.label for pair in dev[name]]))
              for name in MEASURED}
    print(text, ' '.join(f'{name} {value:.1f}' for name, value in result.items()),
          f'mean {np.mean([result[name] for name in CHOSEN_ON]):.1f}', flush=True)


# Training --------------------------------------------------------------------------------------

def draw_weights(items):
    """How often each pair is drawn; labels are evened out, by half, among pairs that share as much."""
    sets = collections.Counter(name for name, _ in items)
    cells = collections.Counter((name, pair.label) for name, pair in items)
    labels = collections.Counter(name for name, _ in cells)
    weights = np.array([
        SETS[name] * (min(4, sets[name] / labels[name] / cells[name, pair.label])
                      if name in BALANCED else 1) for name, pair in items])
    bands = np.array([min(4, int(pair.figures[0] * 5)) * 3 + pair.label for _, pair in items])
    shares = np.bincount(bands, weights, 15).reshape(5, 3)
    evened = (shares.mean(1, keepdims=True) / np.maximum(shares, 1e-9)) ** .5
    weights *= evened.clip(.6, 2.5).ravel()[bands]
    return weights / weights.sum()


def compute_loss(values, items):
    labels = torch.tensor([pair.label for _, pair in items])
    share = torch.tensor([float(TWO_LABELS.get(name, 0)) for name, _ in items])
    of_three = F.cross_entropy(values, labels, reduction='none', label_smoothing=.03)
    of_two = F.cross_entropy(values[:, :2], labels.clamp(max=1), reduction='none')
    return (of_three * (1 - share) + of_two * share).mean()


def train_net(options, net, batches, items, dev, seed):
    """Trains; keeps the running mean of the weights."""
    torch.manual_seed(seed)
    random = np.random.RandomState(seed)
    chances = draw_weights(items)
    dense = [p for name, p in net.named_parameters() if name != 'vectors.weight']
    optimizers = [torch.optim.Adam(dense, lr=1), torch.optim.SparseAdam([net.vectors.weight], lr=1)]
    mean = {name: value.detach().clone() for name, value in net.state_dict().items()}
    n_steps, step, start = options.pairs // SIZE, 0, time.time()
    while step < n_steps:
        drawn = random.choice(len(items), SIZE * 64, p=chances)
        drawn = sorted(drawn, key=lambda i: len(items[i][1].passage) * 2 + len(items[i][1].claim) +
                       random.rand() * 6)
        parts = [drawn[i:i + SIZE] for i in range(0, len(drawn), SIZE)]
        random.shuffle(parts)
        for part in parts[:n_steps - step]:
            rate = RATE * min(1, (step + 1) / 300) * (.52 + .5 * math.cos(math.pi * step / n_steps))
            for optimizer, share in zip(optimizers, (1, VECTOR_SHARE)):
                optimizer.param_groups[0]['lr'] = rate * share
                optimizer.zero_grad()
            chosen = [items[i] for i in part]
            loss = compute_loss(net(*batches.make([pair for _, pair in chosen], random, .08)),
                                chosen)
            loss.backward()
            nn.utils.clip_grad_norm_(dense, 5.)
            for optimizer in optimizers:
                optimizer.step()
            step += 1
            if step % 16 == 0:
                for name, value in net.state_dict().items():
                    mean[name].lerp_(value, .05)
            if step % (n_steps // 3) == 0 and step < .9 * n_steps:
                now = {name: value.clone() for name, value in net.state_dict().items()}
                net.load_state_dict(mean)
                say(f'  {step * SIZE} pairs, {time.time() - start:.0f} s:',
                    run_all(net, batches, dev), dev)
                net.load_state_dict(now)
    net.load_state_dict(mean)
    say(f'  {step * SIZE} pairs, {time.time() - start:.0f} s:', run_all(net, batches, dev), dev)


def make_net(options, words, vectors, n_figures, seed):
    torch.manual_seed(seed)
    net = Net(len(words), n_figures, options.drop)
    with torch.no_grad():
        net.vectors.weight.normal_(0, .3)
        found = [(i + 2, vectors[word]) for i, word in enumerate(words) if word in vectors]
        rows = np.stack([vector for _, vector in found])
        net.vectors.weight[[i for i, _ in found]] = torch.from_numpy(rows / rows.std() * .3)
        net.vectors.weight[0] = 0
    return net


def find_temperature(values, labels):
    """By what the numbers are divided so that the probabilities are true."""
    best = (1e9, 1)
    for temperature in np.arange(.5, 3, .02):
        scaled = torch.log_softmax(torch.from_numpy(values) / temperature, 1)
        loss = F.nll_loss(scaled, torch.from_numpy(labels)).item()
        best = min(best, (loss, float(temperature)))
    return best[1]


def find_offsets(results):
    """What is added to REFUTE and NEI for the best mean on dev, of [(values, labels)].

    A set counts by the root of its size: what a small one gains may be chance."""
    sizes = np.array([len(gold) ** .5 for _, gold in results])
    best = (0, 0, 0)
    for refute in np.arange(-3, 4) / 10:
        for neither in np.arange(-3, 4) / 10:
            offsets = np.array([0, refute, neither], np.float32)
            mean = np.average([macro_f1(values + offsets, gold) for values, gold in results],
                              weights=sizes)
            best = max(best, (mean - .5 * (abs(refute) + abs(neither)), refute, neither))
    return best[1:]


# Writing ---------------------------------------------------------------------------------------

def floats(values):
    return np.asarray(values, '<f4').tobytes()


def matrix(values):
    """An 8-bit matrix; a row is an input."""
    values = np.asarray(values, np.float32)
    scales = np.maximum(np.abs(values).max(1), 1e-12) / 127
    cells = np.rint(values / scales[:, None]).clip(-127, 127).astype(np.int8)
    return floats(scales) + cells.tobytes()


def pack_net(net, order):
    """The bytes of a net whose words are to stand in an order."""
    w = {name: value.detach().numpy() for name, value in net.state_dict().items()}
    context = w['context.weight'].transpose(2, 1, 0).reshape(3 * DIM, DIM)
    body = floats(w['none']) + matrix(w['vectors.weight'][[1] + [i + 2 for i in order]])
    body += matrix(w['flags.weight'].T) + floats(w['flags.bias'])
    body += matrix(context) + floats(w['context.bias'])
    body += matrix(w['query.weight'].T)
    body += floats(w['tie_bias']) + floats(w['ties'])
    for name in ('compare', 'figures', 'last', 'labels'):
        body += matrix(w[name + '.weight'].T) + floats(w[name + '.bias'])
    return body


def write_model(path, nets, words, mean, deviation, temperature):
    order = sorted(range(len(words)), key=lambda i: words[i].encode())
    encoded = [words[i].encode() + b'\0' for i in order]
    offsets = np.cumsum([0] + [len(word) for word in encoded])[:-1]
    text = b''.join(encoded)
    body = struct.pack('<11I', DIM, FLAGS, TIES, RELATION, HIDDEN, FIGURES, LAST, len(mean),
                       len(words), len(text), len(nets))
    body += floats(temperature) + np.asarray(offsets, '<u4').tobytes() + text
    body += floats(mean) + floats(1 / deviation)
    body += b''.join(pack_net(net, order) for net in nets)
    with open(path, 'wb') as file:
        file.write(b'GAINSAYM' + struct.pack('<2I', 2, zlib.adler32(body)) + body)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--data', required=True, help='folder of the labelled data')
    parser.add_argument('--tool', required=True, help='gainsay-evaluate')
    parser.add_argument('--work', required=True, help='folder for what is made on the way')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--nets', type=int, default=3)
    parser.add_argument('--only', type=int, help='train only this net, to train nets side by side')
    parser.add_argument('--pairs', type=int, default=1000000, help='pairs that a net sees')
    parser.add_argument('--drop', type=float, default=.2)
    parser.add_argument('output')
    options = parser.parse_args()
    options.corpus = options.data + '/retrieval/SciFact.corpus.tsv'
    os.makedirs(options.work, exist_ok=True)
    torch.set_num_threads(options.threads)

    train, dev, stems = read_all(options)
    items = [(name, pair) for name in SETS for pair in train[name]]
    cache = options.work + '/vectors.pickle'
    if not os.path.exists(cache):
        with open(cache, 'wb') as file:
            train['corpus'] = read_corpus(options, stems)
            pickle.dump(make_vectors(train, stems), file)
    with open(cache, 'rb') as file:
        vectors = pickle.load(file)
    counts = collections.Counter(word for _, pair in items for word in pair.claim + pair.passage)
    words = [word for word, n in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
             if n >= 4][:N_WORDS]
    sample = np.stack([pair.figures for _, pair in items[::7]])
    mean, deviation = sample.mean(0), sample.std(0) + .05
    batches = Batches(words, mean, deviation)
    print(len(items), 'pairs,', len(words), 'words,', len(mean), 'figures', flush=True)

    for i in range(options.nets):
        cache = f'{options.work}/net-{i}.pt'
        if (options.only is None or i == options.only) and not os.path.exists(cache):
            net = make_net(options, words, vectors, len(mean), options.seed + i)
            train_net(options, net, batches, items, dev, options.seed + i)
            torch.save(net.state_dict(), cache)
    if options.only is None:
        finish(options, batches, words, dev)


def finish(options, batches, words, dev):
    """Puts the nets together: the constants, the temperature, the file."""
    nets = []
    for i in range(options.nets):
        nets.append(Net(len(words), len(batches.mean), 0))
        nets[-1].load_state_dict(torch.load(f'{options.work}/net-{i}.pt'))
    every = [run_all(net, batches, dev) for net in nets]
    values = {name: np.mean([one[name] for one in every], 0) for name in MEASURED}
    labels = {name: np.array([pair.label for pair in dev[name]]) for name in MEASURED}
    say('mean of the nets:', values, dev)
    offsets = find_offsets([(values[name], labels[name]) for name in CHOSEN_ON])
    offsets = np.array((0,) + offsets, np.float32)
    values = {name: value + offsets for name, value in values.items()}
    say(f'constants {offsets}:', values, dev)
    with torch.no_grad():
        for net in nets:
            net.labels.bias += torch.from_numpy(offsets)
    temperature = find_temperature(np.concatenate([values[name] for name in THREE_LABELS]),
                                   np.concatenate([labels[name] for name in THREE_LABELS]))
    print(f'temperature {temperature:.2f}')
    write_model(options.output, nets, words, batches.mean, batches.deviation, temperature)


if __name__ == '__main__':
    main()
