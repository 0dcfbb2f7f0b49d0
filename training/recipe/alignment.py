"""
Which source piece a target piece comes from: IBM Model 1 (Brown et al. 1993) over subword ids, with the diagonal prior of
fast_align (Dyer et al. 2013). One attention head learns it (guided alignment, Chen et al. 2016): with little text and few
steps, a model finds the source far sooner when it is shown where to look.
"""

import random

import numpy

from .batches import MAIN, Corpus
from .corpus import Pair
from .vocabulary import FIRST_PIECE, Vocabulary

_ITERATIONS = 5
_DIAGONAL = 3.0
# Pairs that the table is learnt from, at most: memory grows with their lengths' products.
_MOST = 45_000
_LONGEST = 60


class AlignmentTable:
    """Probabilities of (source piece, target piece), looked up by one sorted key."""

    def __init__(self, corpus: Corpus, vocabulary: Vocabulary, rng: random.Random) -> None:
        self._size = vocabulary.size
        own = [Pair(a, b, t.ru, t.en if b == "en" else t.kk, "own") for t in corpus.own for a, b in MAIN]
        general = [p for p in corpus.general if (p.source_language, p.target_language) in MAIN]
        rng.shuffle(general)
        keys, targets, weights, count = [], [], [], 0
        for pair in [*own, *general][:_MOST]:
            left = numpy.array(vocabulary.encode(pair.source), dtype=numpy.int64)
            right = numpy.array(vocabulary.encode(pair.target), dtype=numpy.int64)
            if not 0 < len(left) <= _LONGEST or not 0 < len(right) <= _LONGEST:
                continue
            keys.append((left[None, :] * self._size + right[:, None]).ravel())
            weights.append(_diagonal(len(left), len(right)).astype(numpy.float32).ravel())
            targets.append(numpy.repeat(numpy.arange(count, count + len(right), dtype=numpy.int32), len(left)))
            count += len(right)
        self._keys, inverse = numpy.unique(numpy.concatenate(keys), return_inverse=True)
        inverse = inverse.astype(numpy.int32)
        self._learn(inverse, numpy.concatenate(targets), numpy.concatenate(weights), count)

    def _learn(self, inverse: numpy.ndarray, target: numpy.ndarray, weight: numpy.ndarray, count: int) -> None:
        sources = (self._keys // self._size).astype(numpy.int32)
        table = numpy.full(len(self._keys), 1.0, dtype=numpy.float32)
        for _ in range(_ITERATIONS):
            share = table[inverse] * weight
            share /= numpy.bincount(target, weights=share, minlength=count)[target]
            counts = numpy.bincount(inverse, weights=share, minlength=len(table))
            table = (counts / numpy.bincount(sources, weights=counts, minlength=self._size)[sources]).astype(numpy.float32)
        self._table = table

    def expected(self, source: numpy.ndarray, target: numpy.ndarray) -> numpy.ndarray:
        """
        Where each target piece comes from: [batch, target, source], each row summing to 1, or to 0 where nothing is known.
        Padding, tags and marks align with nothing.
        """
        keys = source[:, None, :] * self._size + target[:, :, None]
        at = numpy.minimum(numpy.searchsorted(self._keys, keys), len(self._keys) - 1)
        found = numpy.where(self._keys[at] == keys, self._table[at], 0.0)
        found *= (source >= FIRST_PIECE)[:, None, :] & (target >= FIRST_PIECE)[:, :, None]
        for row in range(len(source)):
            width, height = int((source[row] > 0).sum()), int((target[row] > 0).sum())
            found[row, :height, :width] *= _diagonal(width, height)
        total = found.sum(-1, keepdims=True)
        return numpy.where(total > 1e-3, found / numpy.maximum(total, 1e-9), 0.0).astype(numpy.float32)


def _diagonal(width: int, height: int) -> numpy.ndarray:
    """[height, width]"""
    across, down = (numpy.arange(width) + 0.5) / width, (numpy.arange(height) + 0.5) / height
    return numpy.exp(-_DIAGONAL * numpy.abs(across[None, :] - down[:, None]))
