"""
Which source piece a target piece comes from: IBM Model 1 (Brown et al. 1993) over subword ids, a table for each target
language, with the diagonal prior and the empty word of fast_align (Dyer et al. 2013). It serves twice. One attention head
learns it (guided alignment, Chen et al. 2016): with little text and few steps, a model finds the source far sooner when it
is shown where to look. And where that head looks, the table's translations are made likelier (model.py).
"""

import random

import numpy

from .corpus import Pair
from .vocabulary import END, FIRST_PIECE, LEMMA_CLOSE_ID, LEMMA_OPEN_ID, PLACEHOLDER_IDS, TO, Vocabulary

_ITERATIONS = 5
_DIAGONAL = 3.0
# The empty word's share before anything is seen; fast_align's 0.08.
_EMPTY = 0.08
# Pairs that the table is learnt from, at most: memory grows with their lengths' products.
_MOST = 110_000
_LONGEST = 60
# Below this a translation is noise.
_LEAST = 0.01
LANGUAGES = len(TO)


class AlignmentTable:
    """Probabilities t(target piece | source piece, target language), looked up by one sorted key. END is the empty word."""

    def __init__(self, pairs: list[Pair], vocabulary: Vocabulary) -> None:
        self._size = vocabulary.size
        keys, targets, weights, count = [], [], [], 0
        for pair in pairs:
            left = numpy.array([*vocabulary.encode(pair.source), END], dtype=numpy.int64)
            right = numpy.array(vocabulary.encode(pair.target), dtype=numpy.int64)
            if not 1 < len(left) <= _LONGEST or not 0 < len(right) <= _LONGEST:
                continue
            keys.append(self._key(TO[pair.target_language] - TO["en"], left[None, :], right[:, None]).ravel())
            weights.append(_prior(len(left) - 1, len(right)).ravel())
            targets.append(numpy.repeat(numpy.arange(count, count + len(right), dtype=numpy.int32), len(left)))
            count += len(right)
        self._keys, inverse = numpy.unique(numpy.concatenate(keys), return_inverse=True)
        self._learn(inverse.astype(numpy.int32), numpy.concatenate(targets), numpy.concatenate(weights), count)

    def _key(self, language: numpy.ndarray | int, source: numpy.ndarray, target: numpy.ndarray) -> numpy.ndarray:
        return (language * self._size + source) * self._size + target

    def _learn(self, inverse: numpy.ndarray, target: numpy.ndarray, weight: numpy.ndarray, count: int) -> None:
        sources = (self._keys // self._size).astype(numpy.int32)
        table = numpy.full(len(self._keys), 1.0, dtype=numpy.float32)
        for _ in range(_ITERATIONS):
            share = table[inverse] * weight
            share /= numpy.bincount(target, weights=share, minlength=count)[target]
            counts = numpy.bincount(inverse, weights=share, minlength=len(table))
            table = (counts / numpy.bincount(sources, weights=counts)[sources]).astype(numpy.float32)
        self._table = table

    def expected(self, source: numpy.ndarray, target: numpy.ndarray) -> numpy.ndarray:
        """
        Where each target piece comes from: [batch, target, source], each row summing to 1, or to 0 where nothing is known.
        `source` rows are tag, pieces, END. Placeholders and the pieces of a lemma come from themselves.
        """
        keys = self._key(source[:, :1, None] - TO["en"], source[:, None, :], target[:, :, None])
        at = numpy.minimum(numpy.searchsorted(self._keys, keys), len(self._keys) - 1)
        found = numpy.where(self._keys[at] == keys, self._table[at], 0.0)
        inside = inside_lemma(source)
        found *= (((source >= FIRST_PIECE) & ~inside) | (source == END))[:, None, :] & (target >= FIRST_PIECE)[:, :, None]
        for row in range(len(source)):
            width, height = int((source[row] > 0).sum()) - 2, int((target[row] > 0).sum())
            found[row, :height, 1 : width + 2] *= _prior(width, height)
        copied = inside | numpy.isin(source, PLACEHOLDER_IDS)
        found += (copied[:, None, :] & (source[:, None, :] == target[:, :, None])) * 1.0
        total = found.sum(-1, keepdims=True)
        return numpy.where(total > 1e-4, found / numpy.maximum(total, 1e-9), 0.0).astype(numpy.float32)

    def best(self, most: int) -> tuple[numpy.ndarray, numpy.ndarray]:
        """The `most` likeliest target pieces of each source piece by language, [languages * vocabulary, most], and their probabilities (0 for none)."""
        rows, pieces = self._keys // self._size, self._keys % self._size
        source = rows % self._size
        kept = (self._table >= _LEAST) & (source >= FIRST_PIECE)
        rows, pieces, table = rows[kept], pieces[kept], self._table[kept]
        order = numpy.lexsort((-table, rows))
        rows, pieces, table = rows[order], pieces[order], table[order]
        first = numpy.searchsorted(rows, rows)
        rank = numpy.arange(len(rows)) - first
        ids = numpy.zeros((LANGUAGES * self._size, most), dtype=numpy.int32)
        chances = numpy.zeros((LANGUAGES * self._size, most), dtype=numpy.float32)
        near = rank < most
        ids[rows[near], rank[near]] = pieces[near]
        chances[rows[near], rank[near]] = table[near]
        for language in range(LANGUAGES):
            for piece in [*PLACEHOLDER_IDS, *range(PLACEHOLDER_IDS[-1] + 1, FIRST_PIECE)]:
                ids[language * self._size + piece, 0] = piece
                chances[language * self._size + piece, 0] = 1.0
        return ids, chances


def inside_lemma(ids: numpy.ndarray) -> numpy.ndarray:
    """True for the pieces between a lemma's marks, in [batch, length] encoder ids."""
    opened = (ids == LEMMA_OPEN_ID).cumsum(1) - (ids == LEMMA_CLOSE_ID).cumsum(1)
    return (opened > 0) & (ids != LEMMA_OPEN_ID)


def sample_pairs(main: list[Pair], other: list[Pair], rng: random.Random) -> list[Pair]:
    """What a table is learnt from: our own and the dictionary's pairs whole, others as far as there is room, shuffled."""
    rng.shuffle(other)
    return [*main, *other][:_MOST]


def _prior(width: int, height: int) -> numpy.ndarray:
    """[height, width + 1]: near the diagonal rather than far; the last column is the empty word."""
    across, down = (numpy.arange(width) + 0.5) / width, (numpy.arange(height) + 0.5) / height
    near = numpy.exp(-_DIAGONAL * numpy.abs(across[None, :] - down[:, None]))
    near *= (1 - _EMPTY) / near.sum(-1, keepdims=True)
    return numpy.concatenate([near, numpy.full((height, 1), _EMPTY)], axis=1).astype(numpy.float32)
