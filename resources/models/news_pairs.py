# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes labelled pairs in the manner of news: somebody says, denies or doubts what a sentence says.

What is said stands in a frame, and the frame decides with the content: said, denied, denied of the
opposite, left open. Numbers are written otherwise or bounded, passives turned, verbs fail. Each
frame and change comes with either outcome; names and offices are made up.
"""
import re

from made_pairs import CARDINALS, SMALL_FIRST, STOP, WORD

WHO = (
    'the ministry|the mayor|officials|police|the company|a spokesman|a spokeswoman|the agency|'
    'the health department|researchers|the minister|the senator|the governor|the committee|'
    'the president|the prosecutor|the union|a witness|the hospital|the authorities|the party|'
    'the government|Harlow|Ms Okafor|Mr Lindqvist|Dr Marchetti|Senator Dunmore|Minister Varga|'
    'a report|the campaign|the court|the regulator|the bank|an official|the commission').split('|')
WHEN = ['', '', '', ' on Monday', ' on Friday', ' on Thursday evening', ' last week', ' this month',
        ' in a statement', ' at a news conference', ' earlier this year', ' again']
SAID = (
    '{who} said{when} that {x}|According to {who}, {x}|{x}, {who} said{when}|{who} said{when} {x}|'
    '{who} confirmed{when} that {x}|{who} told reporters{when} that {x}|“{X},” said {who}|'
    '{who} announced{when} that {x}|{who} reiterated that {x}|It emerged{when} that {x}|'
    '{who} acknowledged{when} that {x}|{who} pointed out that {x}|It is true that {x}|'
    '{who} concluded that {x}|New figures show that {x}|{who} insisted that {x}|'
    'It is confirmed that {x}').split('|')
DENIED = (
    '{who} denied{when} that {x}|{who} rejected the claim that {x}|{who} dismissed reports that {x}|'
    'There is no evidence that {x}|{who} said{when} there was no evidence that {x}|'
    '{who} said it was untrue that {x}|{who} said it was false that {x}|'
    'Reports that {x} are wrong, {who} said|{who} refuted the allegation that {x}|'
    '{who} found no proof that {x}|The claim that {x} has been debunked|It is a myth that {x}|'
    'It is not true that {x}|{who} said it is not the case that {x}|{who} disputed that {x}|'
    'The rumour that {x} is false|{who} called the report that {x} a lie|It is false that {x}|'
    '{who} contradicted the statement that {x}|No, it is wrong that {x}').split('|')
BEYOND_DOUBT = (
    'Nobody disputes that {x}|{who} could not deny that {x}|There is no doubt that {x}|'
    'It is undeniable that {x}|{who} said it would be wrong to deny that {x}|'
    'No one doubts that {x}|It is not false that {x}|{who} never disputed that {x}').split('|')
OPEN = (
    '{who} asked whether {x}|It is unclear whether {x}|{who} is investigating whether {x}|'
    '{who} declined to say whether {x}|{who} neither confirmed nor denied that {x}|'
    'If {x}, {who} will respond|{who} wanted to know if {x}|It remains to be seen whether {x}|'
    '{who} had no comment on whether {x}|{who} would not say if {x}').split('|')
FRAMES = {'said': SAID, 'denied': DENIED, 'beyond': BEYOND_DOUBT, 'open': OPEN}
TURNED = {'SUPPORT': 'REFUTE', 'REFUTE': 'SUPPORT', 'NEI': 'NEI'}
TEENS = 'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split()
WORDS = {number: word for number, word in
         list(enumerate('two three four five six seven eight nine ten'.split(), 2)) +
         list(enumerate(TEENS, 11)) + [(30, 'thirty'), (40, 'forty'), (50, 'fifty')]}
NUMBERS = {word: number for number, word in WORDS.items()}
FIRST_VERB = re.compile(r"^((?:(?:The|A|An|[A-Z][\w.'-]*)\s+){0,3}[\w'-]+) (\w+)\b(?! by\b)(.*)$")
PASSIVE = re.compile(r'^((?:[\w’\'-]+ ){1,6})(was|were) (\w+ed) by ((?:[\w’\'-]+ ?){1,6}?)'
                     r'((?: in| on| at| during| after| for) .*)?\.?$')
FAILED = ['failed to', 'refused to', 'was unable to', 'never managed to', 'did not manage to',
          'declined to', 'could not']
DID = ['managed to', 'did', 'was able to', 'did not fail to']


class NewsMaker:
    def __init__(self, maker):
        self.maker = maker
        self.random = maker.random

    def frame(self, text, kind):
        """The text as somebody has it."""
        body = text.strip().rstrip('.')
        words = body.split()
        small = words and words[0] in SMALL_FIRST
        inner = body[0].lower() + body[1:] if small else body
        choose = self.random.choice
        framed = choose(FRAMES[kind]).format(who=choose(WHO), when=choose(WHEN), x=inner, X=body)
        return framed[0].upper() + framed[1:] + '.'

    def restate(self, text):
        """The same with other words, as far as that is simple."""
        for _ in range(self.random.choice([0, 1, 1, 2])):
            swapped = self.maker.swap(text, 'SUPPORT')
            if swapped and swapped[1] == 'synonym':
                text = swapped[0]
        return text

    def make_reports(self, sentences):
        """A sentence beside what somebody has of it, of its opposite, or of another sentence."""
        choose = self.random.choice
        chance = self.random.random
        for text in sentences:
            kind = choose(['said', 'said', 'denied', 'denied', 'beyond', 'open'])
            draw = chance()
            if draw < .1:
                yield text, self.frame(choose(sentences), kind), 'NEI'
                continue
            content, relation = self.restate(text), 'same'
            if draw < .4:
                content, relation = self.maker.negate(text), 'opposite'
            elif draw < .6:
                content, relation = self.maker.swap(text, 'REFUTE') or (None, None)
                relation = 'opposite' if relation == 'antonym' else relation and 'other'
            if content is None:
                continue
            label = 'SUPPORT' if relation == 'same' else 'REFUTE'
            if kind == 'open' or (kind == 'denied' and relation == 'other'):
                label = 'NEI'
            elif kind == 'denied':
                label = TURNED[label]
            yield text, self.frame(content, kind), label
            if chance() < .25 and kind != 'open' and label != 'NEI':
                yield self.frame(text, 'denied'), self.frame(content, kind), TURNED[label]
            elif chance() < .1 and kind != 'open' and label != 'NEI':
                yield self.frame(text, 'said'), self.frame(content, kind), label

    def make_framed(self, pairs, share):
        """Labelled pairs whose passage is what somebody has."""
        for claim, evidence, label in pairs:
            n_words = len(evidence.split())
            if self.random.random() > share or n_words > 35 or n_words < 4:
                continue
            kind = self.random.choice(['said', 'said', 'denied', 'open', 'beyond'])
            if kind == 'open':
                label = 'NEI'
            elif kind == 'denied':
                if label == 'REFUTE':
                    continue
                label = TURNED[label]
            yield claim, self.frame(evidence, kind), label

    def _write_otherwise(self, number):
        """The same number: 12, twelve."""
        lower = number.lower()
        if lower in NUMBERS:
            return str(NUMBERS[lower])
        if number.isdigit() and int(number) in WORDS:
            return WORDS[int(number)]
        if re.fullmatch(r'\d{4,}', number) and not re.fullmatch(r'(1[5-9]|20)\d\d', number):
            return f'{int(number):,}'
        return number.replace(',', '') if ',' in number else None

    def make_numbers(self, sentences):
        """A number otherwise written, bounded from below or above, or another."""
        chance = self.random.random
        for text in sentences:
            places = [place for place in WORD.finditer(text)
                      if place.group().lower() in NUMBERS or place.group()[0].isdigit()]
            if not places:
                continue
            place = self.random.choice(places)
            word = place.group().rstrip(',')
            end = place.start() + len(word)
            put = lambda other: text[:place.start()] + other + text[end:]
            same = self._write_otherwise(word)
            if same and chance() < .6:
                yield (text, put(same), 'SUPPORT') if chance() < .5 else (put(same), text, 'SUPPORT')
            value = NUMBERS.get(word.lower()) or (int(word) if word.isdigit() else 0)
            if value < 2 or re.fullmatch(r'(1[5-9]|20)\d\d', word):
                continue
            other = max(1, value + self.random.choice([1, 2, 3, 5, 10, -1, -2, -4]))
            if other == value:
                continue
            written = WORDS.get(other, str(other)) if chance() < .5 else str(other)
            yield text, put(written), 'REFUTE'
            above = chance() < .5
            bound = self.random.choice(['more than', 'over'] if above else ['fewer than', 'under'])
            yield (put(f'{bound} {written}'), text,
                   'SUPPORT' if (value > other) == above else 'REFUTE')
            if chance() < .3:
                yield text, put(f'{self.random.choice(["about", "some", "exactly"])} {word}'), 'SUPPORT'

    def make_verbs(self, sentences):
        """What somebody did, failed to do or was done by whom."""
        net = self.maker.wordnet
        chance = self.random.random
        for text in sentences:
            passive = PASSIVE.match(text)
            if passive:
                done, _, verb, doer, rest = (part or '' for part in passive.groups())
                done, doer = done.strip(), doer.strip()
                low = lambda name: name[0].lower() + name[1:] if name.split()[0] in SMALL_FIRST else name
                top = lambda name: name[0].upper() + name[1:]
                active = f'{top(doer)} {verb} {low(done)}{rest}.'
                turned = f'{top(done)} {verb} {low(doer)}{rest}.'
                yield (text, active, 'SUPPORT') if chance() < .5 else (active, text, 'SUPPORT')
                yield (text, turned, 'REFUTE') if chance() < .5 else (turned, text, 'REFUTE')
                continue
            found = FIRST_VERB.match(text)
            if not found or found.group(2).lower() in STOP:
                continue
            lemmas = net.get_lemmas(found.group(2))
            verbs = [lemma for lemma, part in lemmas if part == 'v' and lemma != found.group(2)]
            if len(lemmas) != 1 or not verbs or found.group(2).endswith('ing'):
                continue
            did = chance() < .4
            how = self.random.choice(DID if did else FAILED)
            other = f'{found.group(1)} {how} {verbs[0]}{found.group(3)}'
            label = 'SUPPORT' if did else 'REFUTE'
            yield (other, text, label) if chance() < .5 else (text, other, label)


def make_news_pairs(maker, sets, scale):
    """Pairs made from {name: [(claim, evidence, label)]}, in the manner of news."""
    news = NewsMaker(maker)
    draw = news.random
    made = []
    sentences = []
    for name, n in (('FEVERdev', 9000), ('TENP', 9000), ('CANNOT', 4000), ('Perspectrum', 3000),
                    ('SciFact', 700), ('CAD_NLI', 3000), ('FM2', 900)):
        found = sorted({pair[0] for pair in sets[name] if 4 <= len(pair[0].split()) <= 24 and
                        not pair[0].endswith('?')})
        draw.shuffle(found)
        sentences += found[:int(n * scale)]
    draw.shuffle(sentences)
    made += news.make_reports(sentences)
    for name, share in (('TENP', .25), ('FEVERdev', .35), ('SciFact', .5), ('FM2', .5),
                        ('CAD_NLI', .15)):
        made += news.make_framed(sets[name], share * min(1, scale * 1.2))
    texts = sorted({text for name in ('FEVERdev', 'TENP', 'CANNOT', 'CAD_NLI', 'ConjNLI', 'FM2')
                    for pair in sets[name] for text in pair[:2] if 4 <= len(text.split()) <= 26})
    draw.shuffle(texts)
    texts = texts[:int(len(texts) * min(1, scale * 1.2))]
    made += news.make_numbers(texts)
    made += news.make_verbs(texts)
    draw.shuffle(made)
    return made
