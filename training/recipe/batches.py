"""Examples to batches: what is drawn, augmented, encoded and sorted by length, in one seeded order."""

import dataclasses
import random
from collections.abc import Iterator

from .augment import Lexicon, confirmed, with_lemmas, with_placeholders
from .config import Config
from .corpus import Pair, Triple
from .decode import encoder_ids
from .vocabulary import END, START, Vocabulary

MAIN = (("ru", "en"), ("ru", "kk"))
AUXILIARY = (("en", "ru"), ("kk", "ru"), ("kk", "en"), ("en", "kk"))
_CHUNK = 12_000


@dataclasses.dataclass
class Corpus:
    own: list[Triple]
    general: list[Pair]
    # English official text with its machine-made Russian.
    back_translated: list[Pair]
    # By Russian sentence: (start, end, English lemma, Kazakh lemma).
    terms: dict[str, list[tuple[int, int, str, str]]]
    lexicons: dict[tuple[str, str], Lexicon]


@dataclasses.dataclass(frozen=True)
class Batch:
    source: list[list[int]]
    target_in: list[list[int]]
    target_out: list[list[int]]


def drawn(corpus: Corpus, config: Config, in_domain: bool, rng: random.Random) -> list[Pair]:
    """One epoch's pairs, shuffled. In the last part of a run our own sentences prevail."""
    pairs: list[Pair] = []
    share = config.auxiliary_share
    for _ in range(config.own_repeats):
        for triple in corpus.own:
            text = {"ru": triple.ru, "en": triple.en, "kk": triple.kk}
            for a, b in MAIN + AUXILIARY:
                if (a, b) in MAIN or (not in_domain and rng.random() < share):
                    pairs.append(Pair(a, b, text[a], text[b], "own"))
    for pair in corpus.general:
        forward = (pair.source_language, pair.target_language) in MAIN
        if rng.random() < (0.15 if in_domain else 1.0 if forward else share):
            pairs.append(pair)
        if not in_domain and rng.random() < share:
            pairs.append(Pair(pair.target_language, pair.source_language, pair.target, pair.source, pair.origin))
    pairs += corpus.back_translated if not in_domain else []
    rng.shuffle(pairs)
    return pairs


def prepared(pair: Pair, corpus: Corpus, config: Config, rng: random.Random) -> tuple[str, str]:
    source, target = pair.source, pair.target
    choice = rng.random()
    if choice < config.lemma_rate and pair.source_language == "ru":
        column = 2 if pair.target_language == "en" else 3
        terms = [(t[0], t[1], t[column]) for t in corpus.terms.get(source, ()) if t[column] and confirmed(t[column], target)]
        lexicon = corpus.lexicons.get((pair.source_language, pair.target_language))
        return with_lemmas(source, target, lexicon, terms, rng), target
    if choice > 1 - config.placeholder_rate:
        return with_placeholders(source, target, rng)
    return source, target


def batches(corpus: Corpus, vocabulary: Vocabulary, config: Config, in_domain: bool, seed: int) -> Iterator[Batch]:
    rng = random.Random(seed)
    pairs = drawn(corpus, config, in_domain, rng)
    for first in range(0, len(pairs), _CHUNK):
        rows: list[tuple[list[int], list[int]]] = []
        for pair in pairs[first : first + _CHUNK]:
            source, target = prepared(pair, corpus, config, rng)
            alpha = config.subword_alpha if rng.random() < 0.5 else 0.0
            left, right = encoder_ids(vocabulary, source, pair.target_language), vocabulary.encode(target)
            if alpha:
                left = [left[0], *vocabulary.encode(source, alpha), END]
            if max(len(left), len(right) + 1) <= config.max_tokens_per_side:
                rows.append((left, right))
        rows.sort(key=lambda row: (len(row[1]), len(row[0])))
        cut: list[Batch] = []
        part: list[tuple[list[int], list[int]]] = []
        widest = 0
        for row in rows:
            widest_now = max(widest, len(row[1]) + 1, len(row[0]))
            if part and widest_now * (len(part) + 1) > config.tokens_per_step:
                cut.append(_batch(part))
                part, widest_now = [], max(len(row[1]) + 1, len(row[0]))
            part.append(row)
            widest = widest_now
        if part:
            cut.append(_batch(part))
        rng.shuffle(cut)
        yield from cut


def _batch(rows: list[tuple[list[int], list[int]]]) -> Batch:
    return Batch([left for left, _ in rows], [[START, *right] for _, right in rows], [[*right, END] for _, right in rows])
