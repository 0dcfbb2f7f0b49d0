"""
One multilingual encoder-decoder: pre-norm Transformer, deep encoder, shallow decoder, one tied embedding. Where the last
decoder layer's first head looks, the translations that the alignment table knows become likelier: the lexical bias of
Arthur et al. 2016, added to the scores in the log domain.
"""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from .config import Config
from .vocabulary import LEMMA_CLOSE_ID, LEMMA_OPEN_ID, PAD, TO

POSITIONS = 512
# Translations kept for a source piece and language.
CANDIDATES = 8
# Scores are kept as whole sixteenths.
_SCALE = 16
# A translation of this probability gets nothing (Arthur et al. 2016 take 0.001).
_FLOOR = 0.001
_COPY = math.log(1 / _FLOOR)
# How much more the table's translations count in the search than in training: chosen on a hundred held-out sentences (chrF of
# the CPU run's drafts at 1, 1.3, 1.6 and 2: 37.7, 39.7, 40.1, 40.2 in English, 36.2, 38.1, 39.0, 39.7 in Kazakh).
_STRONGER = 1.6
# How far the next source piece may be from the last one's, and whose neighbours' coverage counts.
_STEPS = (-2, -1, 0, 1, 2, 3, 4)
_NEAR = (-1, 0, 1)


def position_table(width: int) -> Tensor:
    """Sinusoids of Vaswani et al. 2017, section 3.5."""
    positions = torch.arange(POSITIONS).float().unsqueeze(1)
    rates = torch.exp(torch.arange(0, width, 2).float() * (-math.log(10_000.0) / width))
    table = torch.zeros(POSITIONS, width)
    table[:, 0::2] = torch.sin(positions * rates)
    table[:, 1::2] = torch.cos(positions * rates)
    return table


class Dropout(nn.Module):
    """Dropout to the nearest 256th: one random byte an element, eight times cheaper to draw on a CPU than nn.Dropout's."""

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.dropped = round(rate * 256)

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.dropped == 0:
            return x
        drawn = torch.empty((x.numel() + 7) // 8, dtype=torch.int64, device=x.device).random_(-(2**63), None)
        kept = (drawn.view(torch.uint8)[: x.numel()] >= self.dropped).view(x.shape)
        return x * kept.to(x.dtype).mul_(256 / (256 - self.dropped))


class Attention(nn.Module):
    """Weights are not dropped: they cost the most random numbers, and the residual's dropout regularises enough."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key = nn.Linear(width, width), nn.Linear(width, width)
        self.value, self.out = nn.Linear(width, width), nn.Linear(width, width)
        # The first head's weights of the last call: for those who teach it where to look, and for the lexical bias.
        self.looked: Tensor | None = None

    def split(self, x: Tensor) -> Tensor:
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def forward(self, x: Tensor, keys: Tensor, values: Tensor, bias: Tensor, hint: Tensor | None = None) -> Tensor:
        """
        `bias` is added to the scores: 0 where attention may go, a large negative number elsewhere; `hint`
        [batch, length, keys] to those of the first head alone.
        """
        query = self.split(self.query(x))
        scores = (torch.matmul(query, keys.transpose(2, 3)) * (1.0 / math.sqrt(query.shape[-1]))).float() + bias
        if hint is not None:
            scores = torch.cat([scores[:, :1] + hint.unsqueeze(1), scores[:, 1:]], dim=1)
        weights = torch.softmax(scores, dim=-1)
        self.looked = weights[:, 0]
        mixed = torch.matmul(weights.to(values.dtype), values).transpose(1, 2)
        return self.out(mixed.reshape(x.shape[0], x.shape[1], x.shape[2]))


class Feed(nn.Module):
    def __init__(self, width: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.up, self.down, self.dropout = nn.Linear(width, inner), nn.Linear(inner, width), Dropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        return self.down(self.dropout(functional.relu(self.up(x))))


class EncoderLayer(nn.Module):
    def __init__(self, c: Config) -> None:
        super().__init__()
        self.attention, self.feed = Attention(c.width, c.heads), Feed(c.width, c.inner, c.dropout)
        self.norm1, self.norm2, self.dropout = nn.LayerNorm(c.width), nn.LayerNorm(c.width), Dropout(c.dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        y = self.norm1(x)
        a = self.attention
        x = x + self.dropout(a(y, a.split(a.key(y)), a.split(a.value(y)), bias))
        return x + self.dropout(self.feed(self.norm2(x)))


class DecoderLayer(nn.Module):
    def __init__(self, c: Config) -> None:
        super().__init__()
        self.own, self.cross = Attention(c.width, c.heads), Attention(c.width, c.heads)
        self.feed, self.dropout = Feed(c.width, c.inner, c.dropout), Dropout(c.dropout)
        self.norm1, self.norm2, self.norm3 = (nn.LayerNorm(c.width) for _ in range(3))

    def forward(self, x: Tensor, past: tuple[Tensor, Tensor] | None, cross: tuple[Tensor, Tensor], own_bias: Tensor,
                cross_bias: Tensor, hint: Tensor | None) -> tuple[Tensor, Tensor, Tensor]:
        y = self.norm1(x)
        keys, values = self.own.split(self.own.key(y)), self.own.split(self.own.value(y))
        if past is not None:
            keys, values = torch.cat([past[0], keys], dim=2), torch.cat([past[1], values], dim=2)
        x = x + self.dropout(self.own(y, keys, values, own_bias))
        x = x + self.dropout(self.cross(self.norm2(x), cross[0], cross[1], cross_bias, hint))
        return x + self.dropout(self.feed(self.norm3(x))), keys, values


class Hint(nn.Module):
    """
    Where to look next, from what has been written: the source piece that the table takes the last written piece for,
    seen from its neighbours, and the pieces that have been translated already (coverage, Tu et al. 2016). Weights by
    target language; they begin as a reader would go, on to the next piece and not back.
    """

    def __init__(self) -> None:
        super().__init__()
        steps = torch.tensor([3.0 if n == 1 else 1.0 if n in (0, 2) else 0.0 for n in _STEPS])
        near = torch.tensor([-3.0 if n == 0 else 0.0 for n in _NEAR])
        self.weight = nn.Parameter(torch.cat([steps, near]).repeat(len(TO), 1))

    def forward(self, origin: Tensor, covered: Tensor, tag: Tensor) -> Tensor:
        """`origin` and `covered` [batch, length, source], `tag` [batch] ids of the target language; the same shape as `origin`."""
        seen = torch.stack([*(shifted(origin, n) for n in _STEPS), *(shifted(covered, n) for n in _NEAR)], dim=-1)
        weight = self.weight[(tag - TO["en"]).clamp(0, len(TO) - 1)]
        return (seen * weight[:, None, None, :]).sum(-1)


def shifted(x: Tensor, steps: int) -> Tensor:
    """The last dimension moved to the right, or to the left, zeros coming in."""
    return functional.pad(x, (max(steps, 0), max(-steps, 0)))[..., max(-steps, 0) : x.shape[-1] + max(-steps, 0)]


def origins(written: Tensor, pieces: Tensor, bias: Tensor) -> Tensor:
    """
    Which source pieces each written piece may be the translation of, by the table: `written` [batch, length], the source's
    candidates [batch, source, CANDIDATES]; [batch, length, source], each row's sum at most 1.
    """
    same = written[:, :, None, None] == pieces[:, None]
    likely = (same * bias[:, None]).amax(-1) * (1 / _COPY)
    return likely / likely.sum(-1, keepdim=True).clamp(min=1.0)


class Model(nn.Module):
    def __init__(self, c: Config, vocabulary_size: int) -> None:
        super().__init__()
        self.width = c.width
        self.embedding = nn.Embedding(vocabulary_size, c.width)
        self.encoder = nn.ModuleList(EncoderLayer(c) for _ in range(c.encoder_layers))
        self.decoder = nn.ModuleList(DecoderLayer(c) for _ in range(c.decoder_layers))
        self.encoder_norm, self.decoder_norm = nn.LayerNorm(c.width), nn.LayerNorm(c.width)
        self.dropout = Dropout(c.dropout)
        self.register_buffer("positions", position_table(c.width), persistent=False)
        self.hint = Hint()
        self.register_buffer("lexical_ids", torch.zeros(len(TO) * vocabulary_size, CANDIDATES, dtype=torch.int32))
        self.register_buffer("lexical_scores", torch.zeros(len(TO) * vocabulary_size, CANDIDATES, dtype=torch.int8))
        nn.init.normal_(self.embedding.weight, std=c.width**-0.5)
        for name, parameter in self.named_parameters():
            if parameter.dim() > 1 and "embedding" not in name and "hint" not in name:
                nn.init.xavier_uniform_(parameter)

    def embed(self, ids: Tensor, position: Tensor) -> Tensor:
        return self.dropout(self.embedding(ids) * math.sqrt(self.width) + self.positions[position])

    def encode(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Cross-attention keys and values of every decoder layer, each [layers, batch, heads, length, size]."""
        bias = source_bias(mask)
        x = self.embed(ids, torch.arange(ids.shape[1], device=ids.device))
        for layer in self.encoder:
            x = layer(x, bias)
        x = self.encoder_norm(x)
        keys = torch.stack([layer.cross.split(layer.cross.key(x)) for layer in self.decoder])
        values = torch.stack([layer.cross.split(layer.cross.value(x)) for layer in self.decoder])
        return keys, values

    def teach(self, ids: Tensor, chances: Tensor) -> None:
        """Takes the alignment table's best translations and their probabilities, [languages * vocabulary, CANDIDATES]."""
        self.lexical_ids.copy_(ids)
        self.lexical_scores.copy_(torch.round(torch.log(chances.clamp(min=_FLOOR) / _FLOOR) * _SCALE))

    def candidates(self, ids: Tensor) -> tuple[Tensor, Tensor]:
        """What each source piece may become, [batch, length, CANDIDATES], and how much likelier that is; a lemma's pieces stay as they are."""
        size = self.embedding.weight.shape[0]
        rows = (ids[:, :1] - TO["en"]).clamp(0, len(TO) - 1) * size + ids
        pieces = self.lexical_ids[rows].long()
        scores = self.lexical_scores[rows].float() * (1 / _SCALE)
        opened = (ids == LEMMA_OPEN_ID).long().cumsum(1) - (ids == LEMMA_CLOSE_ID).long().cumsum(1)
        inside = ((opened > 0) & (ids != LEMMA_OPEN_ID)).unsqueeze(-1)
        first = (torch.arange(CANDIDATES, device=ids.device) == 0).float() * _COPY
        return torch.where(inside, ids.unsqueeze(-1), pieces), torch.where(inside, first, scores)

    def looked(self) -> Tensor:
        """Where the last decoder layer's first head looked, [n, target length, source length]."""
        looked = self.decoder[-1].cross.looked
        assert looked is not None
        return looked

    def scores(self, hidden: Tensor, looked: Tensor, pieces: Tensor, bias: Tensor) -> Tensor:
        """Logits [n, vocabulary] of n positions: `hidden` [n, width], `looked` [n, length], the candidates [n, length, CANDIDATES]."""
        logits = functional.linear(hidden, self.embedding.weight).float()
        lexical = looked.float().unsqueeze(-1) * bias
        return logits.scatter_add(1, pieces.flatten(1), lexical.flatten(1))

    def hidden(self, ids: Tensor, cross: tuple[Tensor, Tensor], mask: Tensor, source: Tensor,
               candidates: tuple[Tensor, Tensor]) -> Tensor:
        """Training: all positions at once."""
        length = ids.shape[1]
        causal = torch.full((length, length), -1e9, device=ids.device).triu(1)[None, None]
        bias = source_bias(mask)
        origin = origins(ids, *candidates)
        hint = self.hint(origin, origin.cumsum(1).clamp(max=1.0), source[:, 0])
        x = self.embed(ids, torch.arange(length, device=ids.device))
        for n, layer in enumerate(self.decoder):
            last = hint if n == len(self.decoder) - 1 else None
            x, _, _ = layer(x, None, (cross[0][n], cross[1][n]), causal, bias, last)
        return self.decoder_norm(x)

    def step(self, ids: Tensor, position: Tensor, past: tuple[Tensor, Tensor], cross: tuple[Tensor, Tensor],
             mask: Tensor, candidates: tuple[Tensor, Tensor], covered: Tensor,
             tag: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """
        One token of every hypothesis: log-probabilities [n, vocabulary], the longer cache and the source pieces covered
        [n, length], not clamped. `tag` [n]: ids of the target language.
        """
        bias = source_bias(mask)
        origin = origins(ids, *candidates)
        covered = covered + origin[:, 0]
        hint = self.hint(origin, covered.unsqueeze(1).clamp(max=1.0), tag)
        nothing = torch.zeros(1, device=ids.device)
        x = self.embed(ids, position)
        keys, values = [], []
        for n, layer in enumerate(self.decoder):
            last = hint if n == len(self.decoder) - 1 else None
            x, k, v = layer(x, (past[0][n], past[1][n]), (cross[0][n], cross[1][n]), nothing, bias, last)
            keys.append(k)
            values.append(v)
        pieces, lexical = candidates
        logits = self.scores(self.decoder_norm(x)[:, 0], self.looked()[:, 0], pieces, lexical * _STRONGER)
        return torch.log_softmax(logits, dim=-1), torch.stack(keys), torch.stack(values), covered


def source_bias(mask: Tensor) -> Tensor:
    return ((1.0 - mask.float()) * -1e9)[:, None, None, :]


def pad_batch(rows: list[list[int]]) -> tuple[Tensor, Tensor]:
    length = max(len(row) for row in rows)
    ids = torch.full((len(rows), length), PAD, dtype=torch.long)
    for n, row in enumerate(rows):
        ids[n, : len(row)] = torch.tensor(row)
    return ids, (ids != PAD).long()
