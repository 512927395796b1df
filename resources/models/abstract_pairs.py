# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes labelled pairs out of abstracts whose title says what was found.

"X inhibits Y" beside the sentence of its abstract that concludes it: SUPPORT, although the two share
few words. Its opposite beside the same: REFUTE. Beside a sentence of another abstract: NEI.
"""
import collections
import re

from made_pairs import STOP, WORD

OPPOSITES = {}
for one, other in (
        ('inhibits', 'promotes'), ('increases', 'decreases'), ('reduces', 'increases'),
        ('activates', 'inhibits'), ('suppresses', 'promotes'), ('enhances', 'impairs'),
        ('prevents', 'causes'), ('induces', 'prevents'), ('improves', 'worsens'),
        ('stimulates', 'inhibits'), ('represses', 'activates'), ('attenuates', 'aggravates'),
        ('accelerates', 'slows'), ('limits', 'extends'), ('blocks', 'allows'),
        ('protects', 'fails to protect'), ('increased', 'decreased'), ('higher', 'lower'),
        ('impaired', 'intact'), ('essential', 'dispensable'), ('required', 'dispensable'),
        ('necessary', 'unnecessary'), ('improved', 'worsened'), ('positively', 'negatively'),
        ('associated', 'unrelated')):
    OPPOSITES.setdefault(one, []).append(other)
    if ' ' not in other:
        OPPOSITES.setdefault(other, []).append(one)
CONCLUDES = re.compile(r'^(thus|therefore|these|our|in conclusion|conclusions?|this|we|taken|together|'
                       r'in summary|overall|hence|collectively)\b', re.I)
BE = ('is', 'are', 'was', 'were', 'can', 'could')


def read_abstracts(path):
    """[(title, sentences)] of a corpus."""
    with open(path, encoding='utf-8') as file:
        rows = [line.split('\t') for line in file.read().split('\n')[1:]]
    found = []
    for row in rows:
        text = row[1] if len(row) > 1 else ''
        title, _, body = text.partition('.. ' if '.. ' in text else '. ')
        sentences = [' '.join(part.replace('"', "'").split())
                     for part in re.split(r'(?<=[a-z)\]]\.) (?=[A-Z])', body)]
        found.append((' '.join(title.replace('"', "'").split()), sentences))
    return found


def find_words(text):
    return {word.lower() for word in WORD.findall(text) if len(word) > 2} - STOP


class AbstractMaker:
    def __init__(self, maker):
        self.maker = maker
        self.random = maker.random

    def find_verb(self, title):
        """Where a title says something: the match of its verb, or None."""
        for i, place in enumerate(WORD.finditer(title)):
            word = place.group()
            if i == 0 or not word.islower():
                continue
            if word in BE:
                return place
            lemmas = dict((part, lemma) for lemma, part in self.maker.wordnet.get_lemmas(word))
            counts = self.maker.wordnet.counts
            if word.endswith('s') and 'v' in lemmas and lemmas['v'] != word and (
                    counts[lemmas['v'], 'v'] > counts.get((lemmas.get('n'), 'n'), 0)):
                return place
        return None

    def deny(self, title, verb):
        word = verb.group()
        if word in BE:
            return title[:verb.end()] + ' not' + title[verb.end():]
        lemma = [lemma for lemma, part in self.maker.wordnet.get_lemmas(word) if part == 'v'][0]
        return title[:verb.start()] + 'does not ' + lemma + title[verb.end():]

    def turn(self, title, verb):
        """The opposite of a title."""
        places = [place for place in WORD.finditer(title) if place.group() in OPPOSITES]
        if places and self.random.random() < .6:
            place = self.random.choice(places)
            other = self.random.choice(OPPOSITES[place.group()])
            return title[:place.start()] + other + title[place.end():]
        return self.deny(title, verb)

    def choose(self, title, sentences):
        """The sentences that say what the title says, as far as words tell."""
        words = find_words(title)
        scored = sorted(((len(words & find_words(text)) + 1.5 * bool(CONCLUDES.match(text)), i)
                         for i, text in enumerate(sentences)
                         if 6 <= len(text.split()) <= 60), reverse=True)
        return [sentences[i] for score, i in scored[:2] if score >= 2.5]

    def make(self, abstracts):
        where = collections.defaultdict(list)
        for i, (_, sentences) in enumerate(abstracts):
            for word in find_words(' '.join(sentences[-2:])):
                where[word].append(i)
        for i, (title, sentences) in enumerate(abstracts):
            verb = self.find_verb(title)
            if verb is None or '?' in title or not 5 <= len(title.split()) <= 25:
                continue
            opposite = self.turn(title, verb)
            for text in self.choose(title, sentences):
                yield title + '.', text, 'SUPPORT'
                yield opposite + '.', text, 'REFUTE'
            rare = [word for word in find_words(title) if 1 < len(where[word]) < 60]
            for word in self.random.sample(sorted(rare), min(2, len(rare))):
                other = self.random.choice(where[word])
                if other != i:
                    chosen = self.choose(title, abstracts[other][1][-3:]) or abstracts[other][1][-1:]
                    yield self.random.choice([title, opposite]) + '.', chosen[0], 'NEI'


def make_abstract_pairs(maker, path):
    pairs = [pair for pair in AbstractMaker(maker).make(read_abstracts(path)) if len(pair[1]) > 20]
    maker.random.shuffle(pairs)
    return pairs
