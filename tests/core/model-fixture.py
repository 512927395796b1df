#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what PyTorch makes of the made-up model and pair of test-model.c."""
import importlib.util
import os
import sys

import numpy as np
import torch

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../resources/models')
sys.path.insert(0, folder)
spec = importlib.util.spec_from_file_location('train', os.path.join(folder, 'train-stance.py'))
train = importlib.util.module_from_spec(spec)
spec.loader.exec_module(train)

WORDS = ['ban', 'deni', 'not', 'river']
N_FIGURES = 20
SCALE = .25 / 128


class Numbers:
    """The numbers of test-model.c."""

    def __init__(self):
        self.state = 12345

    def take(self, n):
        values = []
        for _ in range(n):
            self.state = (self.state * 1664525 + 1013904223) % 2 ** 32
            values.append((self.state >> 24) - 128)
        return np.array(values, np.float32)

    def matrix(self, rows, columns):
        return self.take(rows * columns).reshape(rows, columns) * np.float32(SCALE)

    def floats(self, n):
        return self.take(n) * np.float32(SCALE)


def make_net(numbers, none):
    dim, hidden = train.DIM, train.HIDDEN
    state = {}
    put = lambda name, value: state.update({name: torch.from_numpy(np.ascontiguousarray(value))})
    vectors = numbers.matrix(len(WORDS) + 1, dim)
    put('vectors.weight', np.concatenate([np.zeros((1, dim), np.float32), vectors]))
    put('flags.weight', numbers.matrix(train.FLAGS, dim).T)
    put('flags.bias', numbers.floats(dim))
    put('context.weight', numbers.matrix(3 * dim, dim).reshape(3, dim, dim).transpose(2, 1, 0))
    put('context.bias', numbers.floats(dim))
    put('query.weight', numbers.matrix(dim, dim).T)
    put('tie_bias', numbers.floats(train.TIES))
    put('ties', numbers.floats(train.TIES * train.RELATION).reshape(train.TIES, train.RELATION))
    put('compare.weight', numbers.matrix(4 * dim + train.RELATION, hidden).T)
    put('compare.bias', numbers.floats(hidden))
    put('figures.weight', numbers.matrix(N_FIGURES, train.FIGURES).T)
    put('figures.bias', numbers.floats(train.FIGURES))
    put('last.weight', numbers.matrix(4 * hidden + train.FIGURES, train.LAST).T)
    put('last.bias', numbers.floats(train.LAST))
    put('labels.weight', numbers.matrix(train.LAST, 3).T)
    put('labels.bias', numbers.floats(3))
    put('none', np.array(none, np.float32))
    net = train.Net(len(WORDS), N_FIGURES, 0)
    net.load_state_dict(state)
    return net


def main():
    numbers = Numbers()
    mean = numbers.floats(N_FIGURES)
    scale = 4 * numbers.floats(N_FIGURES)
    nets = [make_net(numbers, none) for none in (.75, .25)]

    class Made:
        claim = ['deni', 'river', 'unheard']
        claim_flags = np.array([128, 1, 8])
        passage = ['river', 'not', 'ban', 'deni', 'river']
        passage_flags = np.array([0, 18, 256, 128, 5])
        relations = np.array([[0, 3, 1], [1, 0, 1], [1, 4, 1], [0, 2, 8], [2, 1, 12]])
        figures = (numbers.take(N_FIGURES) + 128) / 256

    batches = train.Batches(WORDS, mean, np.ones(N_FIGURES, np.float32))
    batches.deviation = 1 / scale
    values = np.mean([train.run(net, batches, [Made])[0] for net in nets], 0)
    print(values)
    print(torch.softmax(torch.from_numpy(values) / 8, 0).numpy())


main()
