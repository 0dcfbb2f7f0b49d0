"""Examples to batches: what is drawn, augmented, encoded and sorted by length, in one seeded order."""

import dataclasses
import multiprocessing
import random
from collections.abc import Iterator

from .augment import Lexicon, confirmed, with_lemmas, with_placeholders
from .config import Config
from .corpus import Pair, Triple
from .decode import encoder_ids
from .dictionary import Dictionary
from .vocabulary import END, START, Vocabulary

MAIN = (("ru", "en"), ("ru", "kk"))
AUXILIARY = (("en", "ru"), ("kk", "ru"), ("kk", "en"), ("en", "kk"))
_CHUNK = 12_000
# A word of the dictionary seen less often than this in the text gets its translation at run time, and mostly here too.
SELDOM = 150


@dataclasses.dataclass
class Corpus:
    own: list[Triple]
    general: list[Pair]
    # English official text with its machine-made Russian.
    back_translated: list[Pair]
    # By Russian sentence: (start, end, English lemma, Kazakh lemma).
    terms: dict[str, list[tuple[int, int, str, str]]]
    lexicons: dict[tuple[str, str], Lexicon]
    dictionary: Dictionary


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
        terms = [term for term in terms if rng.random() < 0.8]
        terms += dictionary_lemmas(source, target, pair.target_language, corpus.dictionary, terms, rng)
        lexicon = corpus.lexicons.get((pair.source_language, pair.target_language))
        return with_lemmas(source, target, lexicon, terms, rng), target
    if choice > 1 - config.placeholder_rate:
        return with_placeholders(source, target, rng)
    return source, target


def dictionary_lemmas(source: str, target: str, language: str, dictionary: Dictionary, taken: list[tuple[int, int, str]],
                      rng: random.Random) -> list[tuple[int, int, str]]:
    """(start, end, lemma) of words that stand outside the terms and whose lemma the target confirms: the rarer, the likelier."""
    found = []
    for start, end, number in dictionary.spans(source):
        if rng.random() >= (0.7 if dictionary.seen[number] < SELDOM else 0.1):
            continue
        lemma = dictionary.entries[number].en if language == "en" else dictionary.entries[number].kk
        if confirmed(lemma, target) and not any(a < end and start < b for a, b, _ in taken):
            found.append((start, end, lemma))
    return found


def batches(corpus: Corpus, vocabulary: Vocabulary, config: Config, in_domain: bool, seed: int,
            workers: int = 0) -> Iterator[Batch]:
    """One epoch. Each chunk has a seed of its own, so the batches are the same however many processes prepare them."""
    pairs = drawn(corpus, config, in_domain, random.Random(seed))
    prepare = _Chunks(corpus, vocabulary, config, pairs, seed)
    starts = range(0, len(pairs), _CHUNK)
    if workers == 0:
        for first in starts:
            yield from prepare(first)
        return
    # Forked: the children see the corpus without a copy; what they give back is ids alone.
    global _forked
    _forked = prepare
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        for cut in pool.imap(_prepare_forked, starts):
            yield from cut


_forked: "_Chunks | None" = None


def _prepare_forked(first: int) -> list[Batch]:
    assert _forked is not None
    return _forked(first)


class _Chunks:
    def __init__(self, corpus: Corpus, vocabulary: Vocabulary, config: Config, pairs: list[Pair], seed: int) -> None:
        self.corpus, self.vocabulary, self.config, self.pairs, self.seed = corpus, vocabulary, config, pairs, seed

    def __call__(self, first: int) -> list[Batch]:
        """A chunk's batches: augmented, encoded, cut by length, shuffled."""
        rng = random.Random(self.seed * 1_000_003 + first)
        rows = [row for pair in self.pairs[first : first + _CHUNK] if (row := self._row(pair, rng)) is not None]
        rows.sort(key=lambda row: (len(row[1]), len(row[0])))
        cut: list[Batch] = []
        part: list[tuple[list[int], list[int]]] = []
        widest = 0
        for row in rows:
            wide = max(len(row[1]) + 1, len(row[0]))
            if part and max(widest, wide) * (len(part) + 1) > self.config.tokens_per_step:
                cut.append(_batch(part))
                part, widest = [], 0
            part.append(row)
            widest = max(widest, wide)
        if part:
            cut.append(_batch(part))
        rng.shuffle(cut)
        return cut

    def _row(self, pair: Pair, rng: random.Random) -> tuple[list[int], list[int]] | None:
        source, target = prepared(pair, self.corpus, self.config, rng)
        left, right = encoder_ids(self.vocabulary, source, pair.target_language), self.vocabulary.encode(target)
        if rng.random() < 0.5 and self.config.subword_alpha > 0:
            left = [left[0], *self.vocabulary.encode(source, self.config.subword_alpha, rng), END]
        return (left, right) if max(len(left), len(right) + 1) <= self.config.max_tokens_per_side else None


def _batch(rows: list[tuple[list[int], list[int]]]) -> Batch:
    return Batch([left for left, _ in rows], [[START, *right] for _, right in rows], [[*right, END] for _, right in rows])
