"""Placeholders and target lemmas put into a training pair, as the engine will put them in at run time."""

import collections
import random
import re

from .corpus import Pair
from .text import LEMMA_CLOSE, LEMMA_OPEN, PLACEHOLDERS

_WORD = re.compile(r"[^\W\d_]{4,}")
# What a newsroom protects: numbers, titles in quotation marks, Latin names and addresses.
_PROTECTED = re.compile(r"«[^«»]{2,60}»|“[^“”]{2,60}”|\d[\d\s.,]*\d|\d|[A-Z][A-Za-z0-9./@-]{2,}")


def with_placeholders(source: str, target: str, rng: random.Random) -> tuple[str, str]:
    """Replaces up to three things that stand once, and alike, on both sides."""
    numbers = list(range(len(PLACEHOLDERS)))
    first = rng.choice((0, 0, rng.randrange(len(PLACEHOLDERS) - 3)))
    replaced = 0
    found = [m.group().strip() for m in _PROTECTED.finditer(source)]
    rng.shuffle(found)
    for text in found:
        left, right = _on_target(text, target)
        if source.count(text) != 1 or right is None or target.count(right) != 1:
            continue
        mark = PLACEHOLDERS[numbers[first + replaced]]
        source, target = source.replace(text, mark), target.replace(right, mark)
        replaced += 1
        if replaced == 3:
            break
    return source, target


def _on_target(text: str, target: str) -> tuple[str, str | None]:
    if text in target:
        return text, text
    if text[0] in "«“":
        quoted = re.findall(r"«[^«»]{2,60}»|“[^“”]{2,60}”", target)
        if len(quoted) == 1:
            return text, quoted[0]
    return text, None


def stem(word: str) -> str:
    return word.lower()[:5]


class Lexicon:
    """
    Word pairs by Dice association (Smadja 1996) over five-letter stems, with the shortest common form of a stem
    standing in for the target lemma: enough to teach the model to inflect what it is given.
    """

    def __init__(self, pairs: list[Pair], rng: random.Random, most: int = 60_000) -> None:
        sample = pairs if len(pairs) <= most else rng.sample(pairs, most)
        self._source: collections.Counter[str] = collections.Counter()
        self._target: collections.Counter[str] = collections.Counter()
        self._both: collections.Counter[tuple[str, str]] = collections.Counter()
        forms: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
        for pair in sample:
            left = {stem(w) for w in _WORD.findall(pair.source)}
            words = _WORD.findall(pair.target)
            right = {stem(w) for w in words}
            for word in words:
                forms[stem(word)][word] += 1
            self._source.update(left)
            self._target.update(right)
            self._both.update((a, b) for a in left for b in right)
        self._both = collections.Counter({k: n for k, n in self._both.items() if n > 2})
        self._lemma = {s: min((w for w, n in c.items() if n * 20 >= c.most_common(1)[0][1]), key=lambda w: (len(w), w))
                       for s, c in forms.items()}

    def partner(self, word: str, target_stems: set[str]) -> str | None:
        left = stem(word)
        best, score = None, 0.25
        for right in target_stems:
            both = self._both.get((left, right), 0)
            dice = 2 * both / (self._source[left] + self._target[right]) if both else 0.0
            if dice > score:
                best, score = right, dice
        return None if best is None else self._lemma.get(best)


def with_lemmas(source: str, target: str, lexicon: Lexicon | None, terms: list[tuple[int, int, str]],
                rng: random.Random) -> str:
    """
    The source with target lemmas after some of its words: after all of `terms`, (start, end, lemma) that the target
    confirms, and after one or two plain words besides.
    """
    marks = list(terms)
    if lexicon is not None and rng.random() < 0.5:
        stems = {stem(w) for w in _WORD.findall(target)}
        words = [m for m in _WORD.finditer(source)]
        for match in rng.sample(words, min(2, len(words))):
            lemma = lexicon.partner(match.group(), stems)
            if lemma and not any(start < match.end() and match.start() < end for start, end, _ in marks):
                marks.append((match.start(), match.end(), lemma))
    for _, end, lemma in sorted(marks, reverse=True):
        source = f"{source[:end]}{LEMMA_OPEN} {lemma}{LEMMA_CLOSE}{source[end:]}"
    return source


def confirmed(lemma: str, target: str) -> bool:
    """Every longer word of the lemma stands in the target in some form: its first letters do."""
    text = target.lower()
    words = [w for w in re.findall(r"\w+", lemma.lower()) if len(w) > 2]
    return bool(words) and all(w[: max(3, min(len(w) - 1, 6))] in text for w in words)
