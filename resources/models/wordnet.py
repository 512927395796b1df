# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads WordNet's data files (Debian's wordnet-base), for making training pairs and vectors."""
import functools

FOLDER = '/usr/share/wordnet/'
NAMES = {'n': 'noun', 'v': 'verb', 'a': 'adj', 'r': 'adv'}
ENDINGS = {
    'n': [('s', ''), ('ses', 's'), ('ves', 'f'), ('xes', 'x'), ('zes', 'z'), ('ches', 'ch'),
          ('shes', 'sh'), ('men', 'man'), ('ies', 'y')],
    'v': [('s', ''), ('ies', 'y'), ('es', 'e'), ('es', ''), ('ed', 'e'), ('ed', ''), ('ing', 'e'),
          ('ing', '')],
    'a': [('er', ''), ('est', ''), ('er', 'e'), ('est', 'e'), ('ier', 'y'), ('iest', 'y')],
    'r': [],
}


class Wordnet:
    """Senses are keyed by part of speech and offset: n00001740."""

    def __init__(self, folder=FOLDER):
        self.words = {}     # sense: its words
        self.pointers = {}  # sense: [(symbol, sense, word here, word there)], words from 1 or 0
        self.glosses = {}
        self.fields = {}    # sense: number of the lexicographer's file
        self.senses = {}    # (word, part): senses, the most frequent first
        self.counts = {}    # (word, part): how many senses are tagged in texts
        self.exceptions = {}
        for part, name in NAMES.items():
            self._read_data(folder + 'data.' + name, part)
            self._read_index(folder + 'index.' + name, part)
            with open(folder + name + '.exc', encoding='latin-1') as lines:
                for line in lines:
                    words = line.split()
                    if len(words) > 1:
                        self.exceptions[(words[0], part)] = words[1]

    def _read_data(self, path, part):
        with open(path, encoding='latin-1') as lines:
            for line in lines:
                if line[0] == ' ':
                    continue
                head, _, gloss = line.partition('|')
                cells = head.split()
                key = part + cells[0]
                n_words = int(cells[3], 16)
                self.fields[key] = int(cells[1])
                self.words[key] = [cells[4 + 2 * i].split('(')[0] for i in range(n_words)]
                first = 4 + 2 * n_words
                pointers = []
                for i in range(int(cells[first])):
                    symbol, offset, there, ends = cells[first + 1 + 4 * i:first + 5 + 4 * i]
                    pointers.append((symbol, there.replace('s', 'a') + offset, int(ends[:2], 16),
                                     int(ends[2:], 16)))
                self.pointers[key] = pointers
                self.glosses[key] = gloss.strip()

    def _read_index(self, path, part):
        with open(path, encoding='latin-1') as lines:
            for line in lines:
                if line[0] == ' ':
                    continue
                cells = line.split()
                n_pointers = int(cells[3])
                self.senses[(cells[0], part)] = [part + key for key in cells[6 + n_pointers:]]
                self.counts[(cells[0], part)] = int(cells[5 + n_pointers])

    @functools.lru_cache(None)
    def get_lemmas(self, word):
        """The entries of a form: (lemma, part of speech), at most one a part of speech."""
        found = []
        for part, endings in ENDINGS.items():
            lemma = self.exceptions.get((word, part), word)
            if (lemma, part) in self.senses:
                found.append((lemma, part))
                continue
            for ending, other in endings:
                if not word.endswith(ending) or len(word) <= len(ending) + 1:
                    continue
                lemma = word[:len(word) - len(ending)] + other
                if (lemma, part) in self.senses:
                    found.append((lemma, part))
                    break
                if len(lemma) > 3 and lemma[-1] == lemma[-2] and (lemma[:-1], part) in self.senses:
                    found.append((lemma[:-1], part))
                    break
        return found

    def get_all(self, key, symbols):
        """All senses that one reaches from a sense by some kinds of pointers."""
        found = []
        open_keys = [key]
        seen = {key}
        while open_keys:
            for symbol, there, _, _ in self.pointers[open_keys.pop()]:
                if symbol in symbols and there not in seen:
                    seen.add(there)
                    found.append(there)
                    open_keys.append(there)
        return found
