# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes labelled pairs out of labelled pairs.

One word is swapped (an antonym, another of the same kind, another number: REFUTE; a synonym, a
wider word: SUPPORT; a narrower word: NEI), a sentence is negated or loses its negation, a claim is
put beside another passage (NEI). Each change is made with either outcome, so that neither "not" nor
a rare word decides anything by itself.
"""
import collections
import random
import re

WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:['’-][A-Za-z]+)*|\d[\d,]*(?:\.\d+)?")
STOP = set(
    'a an the of to in on at by for with from as and or but is are was were be been being am do '
    'does did has have had it its this that these those he she they him his her their i you we my '
    'your our who which what whom there here so than then too very just also such into over under '
    'up down out about after before during while when where how why if because until again once '
    'own same other each will would can could may might must should not no'.split())
AUXILIARY = ('is|are|was|were|has|have|had|will|would|can|could|must|should|did|does|do')
# Kinds of which a thing is one and not another.
KINDS = (
    'chromatic_color country musical_instrument beverage vegetable fruit animal motor_vehicle '
    'garment footwear furniture room metal fabric planet body_part sport relative building weather '
    'nation month day_of_the_week meat fish bird dog tool weapon boat season meal '
    'academic_discipline disease worker musician leader athlete ethnic_group u.s._state city '
    'continent ocean gem dessert bread berry tree flower insect limb').split()
PLACES = {'country', 'nation', 'city', 'u.s._state', 'continent', 'ocean', 'planet'}
# Lexicographers' files of things that can be seen, touched or eaten, and of places.
THINGS = {5, 6, 8, 13, 15, 17, 18, 20, 27}
EXCLUSIVE_THINGS = {5, 6, 13, 18, 20, 27}
CARDINALS = ('two three four five six seven eight nine ten eleven twelve twenty thirty fifty '
             'hundred').split()
ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split()
MONTHS = ('January February March April May June July August September October November '
          'December').split()
DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()
OPPOSITES = [
    ('before', 'after'), ('up', 'down'), ('over', 'under'), ('more', 'less'), ('above', 'below'),
    ('without', 'with'), ('inside', 'outside'), ('increase', 'decrease'), ('always', 'never'),
    ('all', 'none'), ('everybody', 'nobody'), ('everyone', 'no one'), ('north', 'south'),
    ('east', 'west'), ('northern', 'southern'), ('eastern', 'western'), ('top', 'bottom'),
    ('front', 'back'), ('increased', 'decreased'), ('rose', 'fell'), ('won', 'lost'),
    ('higher', 'lower'), ('begins', 'ends'), ('began', 'ended'), ('many', 'few'),
    ('most', 'few'), ('accepted', 'rejected'), ('allowed', 'banned'), ('allow', 'prevent'),
]
DENIALS = [
    'It is not true that %s', 'It is false that %s', 'There is no evidence that %s',
    'It is a myth that %s', 'Contrary to reports, it is not the case that %s',
    'The claim that %s is false', 'It was denied that %s', 'No, %s is wrong',
]
SMALL_FIRST = ('The A An There In It He She They Some All Two People This His Her').split()
OUTCOME = {'antonym': 'REFUTE', 'sibling': 'REFUTE', 'number': 'REFUTE', 'synonym': 'SUPPORT',
           'wider': 'SUPPORT', 'narrower': 'NEI'}


def inflect(form, lemma, other, part):
    """The form of other that form is of lemma, or None."""
    if form == lemma:
        return other.replace('_', ' ')
    if '_' in other or ' ' in other:
        return None
    hissing = re.search('(s|x|z|ch|sh)$', other)
    if part == 'n' and form in (lemma + 's', lemma + 'es', lemma[:-1] + 'ies'):
        if hissing:
            return other + 'es'
        return other[:-1] + 'ies' if re.search('[^aeiou]y$', other) else other + 's'
    if part == 'v':
        if form.endswith('ing'):
            bare = other.endswith('e') and not other.endswith('ee')
            return (other[:-1] if bare else other) + 'ing'
        if form.endswith('ed'):
            if other.endswith('e'):
                return other + 'd'
            return other[:-1] + 'ied' if re.search('[^aeiou]y$', other) else other + 'ed'
        if form.endswith('s') and not form.endswith('ss'):
            return other + ('es' if hissing else 's')
    return None


class Maker:
    def __init__(self, wordnet, texts, seed=7):
        self.wordnet = wordnet
        self.random = random.Random(seed)
        self.counts = collections.Counter(
            word.lower() for text in texts for word in WORD.findall(text))
        self.opposites = collections.defaultdict(list)
        for a, b in OPPOSITES:
            self.opposites[a].append(b)
            self.opposites[b].append(a)
        self._find_kinds()

    def _find_kinds(self):
        net = self.wordnet
        members = collections.defaultdict(set)
        for kind in KINDS:
            for key in net.senses.get((kind, 'n'), [])[:1]:
                for there in net.get_all(key, ('~', '~i')):
                    for word in net.words[there]:
                        first = net.senses.get((word.lower(), 'n'), [None])[0]
                        if first == there and self.counts[word.lower().replace('_', ' ')] >= 2:
                            members[kind].add((word, there))
        self.kinds = {}  # word: (kind, sense); the smallest kind that has it
        for kind in sorted(members, key=lambda kind: (-len(members[kind]), kind)):
            for word, key in members[kind]:
                self.kinds[word.lower()] = (kind, key)
        self.members = {kind: sorted(words) for kind, words in members.items()}
        self.peoples = sorted(
            word for (word, part), keys in net.senses.items() if part == 'a'
            for symbol, there, _, _ in net.pointers[keys[0]] if symbol == '\\'
            if any(self.kinds.get(other.lower(), ('',))[0] in ('country', 'nation')
                   for other in net.words[there]))
        self.people_set = set(self.peoples)
        self.peoples = [word for word in self.peoples if self.counts[word] > 5]

    def _swap_number(self, word, found):
        lower = word.lower()
        choose = self.random.choice
        for names in (CARDINALS, ORDINALS):
            if lower in names:
                other = choose([name for name in names if name != lower])
                found.append((other.capitalize() if word[0].isupper() else other, 'number'))
        for names in (MONTHS, DAYS):
            if word in names:
                found.append((choose([name for name in names if name != word]), 'sibling'))
        if re.fullmatch(r'\d{1,4}', word):
            number = int(word)
            other = number + choose([1, 2, 3, 5, 10, -1, -2, -5])
            if number < 1000 and self.random.random() < .4:
                other = number * choose([2, 3, 5, 10])
            found.append((str(other if other > 0 else number + 1), 'number'))
        elif re.fullmatch(r'\d[\d,]*\d(\.\d+)?', word):
            number = float(word.replace(',', '')) * choose([.1, .5, .7, 1.2, 1.5, 2, 3])
            found.append((f'{number:,.1f}' if '.' in word else f'{number:,.0f}', 'number'))

    def _swap_kind(self, word, lemma, found):
        kind, key = self.kinds[lemma]
        net = self.wordnet
        if word[0].isupper() and kind not in PLACES:
            return
        above = set(net.get_all(key, ('@', '@i'))) | {key}
        others = [name for name, there in self.members[kind]
                  if there not in above and name[0].isupper() == word[0].isupper()
                  and key not in net.get_all(there, ('@', '@i'))]
        if others:
            form = word if word[0].isupper() else word.lower()
            other = inflect(form.lower(), lemma, self.random.choice(others), 'n')
            if other:
                found.append((other, 'sibling'))

    def _swap_opposite(self, form, lemma, part, keys, found):
        net = self.wordnet
        for key in keys[:2]:
            words = [word.lower() for word in net.words[key]]
            place = words.index(lemma) + 1 if lemma in words else -1
            for symbol, there, here, other in net.pointers[key]:
                names = []
                if symbol == '!' and here == place:
                    names.append(net.words[there][other - 1].lower())
                elif symbol == '&' and part == 'a' and key == keys[0]:
                    names += [net.words[far][end - 1].lower()
                              for sign, far, _, end in net.pointers[there]
                              if sign == '!' and self.counts[net.words[far][end - 1].lower()] > 3]
                for name in names:
                    name = inflect(form, lemma, name, part)
                    if name:
                        found.append((name, 'antonym'))

    def _swap_thing(self, form, lemma, key, found):
        net = self.wordnet
        counts = self.counts
        first = lambda name: net.senses.get((name, 'n'), [None])[0]
        parents = [there for symbol, there, _, _ in net.pointers[key] if symbol == '@']
        children = [there for symbol, there, _, _ in net.pointers[key] if symbol == '~']
        beside = [there for parent in parents for symbol, there, _, _ in net.pointers[parent]
                  if symbol == '~' and there != key]
        names = lambda keys, least, own: [
            word.lower() for there in keys for word in net.words[there]
            if counts[word.lower()] >= least and (not own or first(word.lower()) == there)]
        options = [('wider', names(parents, 4, False)), ('narrower', names(children, 5, True))]
        if net.fields[key] in EXCLUSIVE_THINGS:
            options.append(('sibling', names(beside, 3, True)))
        for relation, words in options:
            if words:
                other = inflect(form, lemma, self.random.choice(words), 'n')
                if other:
                    found.append((other, relation))

    def find_swaps(self, word):
        """What can stand for a word: [(other, relation)]."""
        net = self.wordnet
        form = word.lower()
        found = []
        self._swap_number(word, found)
        if form in self.people_set and word[0].isupper() and self.peoples:
            found.append((self.random.choice(self.peoples).capitalize(), 'sibling'))
        if form in self.opposites and form != 'with':
            found.append((self.random.choice(self.opposites[form]), 'antonym'))
        lemmas = net.get_lemmas(form)
        if lemmas and form not in STOP and len(form) > 2:
            lemma, part = max(lemmas, key=lambda entry: net.counts[entry])
            keys = net.senses[(lemma, part)]
            if part == 'n' and lemma in self.kinds:
                self._swap_kind(word, lemma, found)
            if word[0].islower():
                self._swap_opposite(form, lemma, part, keys, found)
                if net.counts[(lemma, part)] > 0:
                    words = [name.lower() for name in net.words[keys[0]]]
                    words = [name for name in words
                             if name != lemma and self.counts[name.replace('_', ' ')] >= 8]
                    other = words and inflect(form, lemma, self.random.choice(words), part)
                    if other:
                        found.append((other, 'synonym'))
                    if part == 'n' and net.fields[keys[0]] in THINGS:
                        self._swap_thing(form, lemma, keys[0], found)
        return [swap for swap in found if swap[0].lower() != form]

    def swap(self, text, outcome, only=None):
        """(text with one word swapped, relation), or None; only these words."""
        places = list(WORD.finditer(text))
        self.random.shuffle(places)
        for place in places[:8]:
            word = place.group()
            if only is not None and word.lower() not in only:
                continue
            if place.start() == 0:
                word = word[0].lower() + word[1:]
            swaps = [swap for swap in self.find_swaps(word) if OUTCOME[swap[1]] == outcome]
            if not swaps:
                continue
            relation = self.random.choice(sorted({swap[1] for swap in swaps}))
            other = self.random.choice(sorted(swap[0] for swap in swaps if swap[1] == relation))
            if place.start() == 0:
                other = other[0].upper() + other[1:]
            text = text[:place.start()] + other + text[place.end():]
            text = re.sub(r'\b([Aa])n ([b-df-hj-np-tv-z])', r'\1 \2', text)
            return re.sub(r'\b([Aa]) ([aeiou])', r'\1n \2', text), relation
        return None

    def negate(self, text):
        """The text denied, or its denial taken back; None where that is not simple."""
        chance = self.random.random
        place = re.search(rf'\b({AUXILIARY})\s+(?:not|never)\s+', text)
        if place:
            return text[:place.start()] + place.group(1) + ' ' + text[place.end():]
        place = re.search(rf"\b({AUXILIARY})n't\b", text)
        if place:
            return text[:place.start()] + place.group(1) + text[place.end():]
        if re.search(r"\b(not|never|no|none|nobody|nothing)\b|n't", text, re.I):
            return None
        place = re.search(rf'\b({AUXILIARY})\b(?! not)', text)
        clause = place and re.search(r'\b(that|which|who|when|where|while|if)\b',
                                     text[:place.start()])
        if place and not clause and chance() < .75:
            return text[:place.end()] + (' not' if chance() < .85 else ' never') + text[place.end():]
        place = re.match(r"^(?:(?:The|A|An|[A-Z][\w.'-]*)\s+){0,3}[\w'-]+ (\w+)\b", text)
        if place and chance() < .6:
            lemmas = self.wordnet.get_lemmas(place.group(1))
            for lemma, part in lemmas:
                if part != 'v' or lemma == place.group(1) or len(lemmas) > 1:
                    continue
                is_present = place.group(1).endswith('s')
                helper = 'does not ' if is_present else 'did not '
                return text[:place.start(1)] + helper + lemma + text[place.end(1):]
        small = text.split()[0] in SMALL_FIRST if text.split() else False
        body = (text[0].lower() + text[1:] if small else text).rstrip('.')
        return self.random.choice(DENIALS) % body + '.'

    def make_from_sentences(self, sentences):
        """Pairs of a sentence and the same with a change."""
        chance = self.random.random
        for text in sentences:
            for outcome in self.random.sample(['REFUTE', 'SUPPORT', 'NEI', 'REFUTE'], 2):
                swapped = self.swap(text, outcome)
                if swapped is None:
                    continue
                directed = swapped[1] in ('wider', 'narrower')
                pair = (swapped[0], text) if directed or chance() < .5 else (text, swapped[0])
                yield pair + (outcome,)
            draw = chance()
            denied = self.negate(text) if draw < .18 else None
            if denied and draw < .12:
                yield ((denied, text) if draw < .06 else (text, denied)) + ('REFUTE',)
            elif denied:
                swapped = self.swap(denied, 'SUPPORT') if draw < .15 else None
                if swapped and swapped[1] == 'synonym':
                    yield swapped[0], denied, 'SUPPORT'
                else:
                    yield denied, denied, 'SUPPORT'
            elif draw < .24:
                swapped = self.swap(text, 'REFUTE')
                denied = self.negate(swapped[0]) if swapped and swapped[1] == 'antonym' else None
                if denied:
                    yield denied, text, 'SUPPORT'

    def make_from_pairs(self, pairs, share, negating=True):
        """Labelled pairs with a changed claim."""
        turned = {'SUPPORT': 'REFUTE', 'REFUTE': 'SUPPORT', 'NEI': 'NEI'}
        for claim, evidence, label in pairs:
            if self.random.random() > share:
                continue
            draw = self.random.random()
            if draw < .45:
                denied = self.negate(claim) if negating else None
                if denied:
                    yield denied, evidence, turned[label]
            elif label == 'SUPPORT':
                words = {word.lower() for word in WORD.findall(evidence)}
                outcome = 'REFUTE' if draw < .8 else 'SUPPORT'
                swapped = self.swap(claim, outcome, words)
                if swapped:
                    yield swapped[0], evidence, outcome
            elif label == 'REFUTE' and draw < .75:
                swapped = self.swap(claim, 'SUPPORT')
                if swapped and swapped[1] == 'synonym':
                    yield swapped[0], evidence, 'REFUTE'
            if draw > .9 and label == 'REFUTE' and len(evidence.split()) < 25:
                yield evidence, claim, 'REFUTE'

    def make_strangers(self, pairs, n, by_names=True):
        """Claims beside passages of other pairs that share a name or word and little else."""
        name = re.compile(r'(?<=[a-z,] )[A-Z][\w-]+|^[A-Z][\w-]+(?= [A-Z])')
        find = name.findall if by_names else WORD.findall
        where = collections.defaultdict(list)
        for i, pair in enumerate(pairs):
            for word in sorted(set(find(pair[1]))):
                where[word].append(i)
        order = list(range(len(pairs)))
        self.random.shuffle(order)
        for i in order:
            claim, evidence, _ = pairs[i]
            words = {word.lower() for word in WORD.findall(claim) if len(word) > 3}
            others = [j for word in sorted(set(find(claim))) for j in where[word][:200]]
            others = others or [self.random.randrange(len(pairs))]
            for j in self.random.sample(others, min(6, len(others))):
                other = pairs[j][1]
                shared = words & {word.lower() for word in WORD.findall(other)}
                if other != evidence and len(shared) <= max(1, len(words) / 3):
                    yield claim, other, 'NEI'
                    n -= 1
                    break
            if n <= 0:
                break


def make_pairs(maker, sets, scale):
    """Pairs made from {name: [(claim, evidence, label)]}."""
    made = []
    sentences = []
    for name, n in (('CAD_NLI', 9000), ('TENP', 9000), ('FEVERdev', 5000), ('CANNOT', 4000),
                    ('ConjNLI', 4000), ('Perspectrum', 1500)):
        found = {text for pair in sets[name] for text in pair[:1 if name == 'FEVERdev' else 2]
                 if 4 <= len(text.split()) <= 22}
        found = sorted(found)
        maker.random.shuffle(found)
        sentences += found[:int(n * scale)]
    made += maker.make_from_sentences(sentences)
    for name, share in (('TENP', .3), ('CAD_NLI', .5), ('FEVERdev', .8), ('SciFact', .8),
                        ('ConjNLI', .1)):
        made += maker.make_from_pairs(sets[name], share * min(1, scale * 1.2), name != 'ConjNLI')
    for name, n in (('FEVERdev', 5000), ('TENP', 3000), ('CAD_NLI', 500), ('SciFact', 800)):
        made += maker.make_strangers(sets[name], int(n * scale), name != 'SciFact')
    maker.random.shuffle(made)
    return made
