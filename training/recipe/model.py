"""One multilingual encoder-decoder: pre-norm Transformer, deep encoder, shallow decoder, one tied embedding."""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from .config import Config
from .vocabulary import PAD

POSITIONS = 512


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
        # In training, the first head's weights of the last call, for those who teach it where to look.
        self.looked: Tensor | None = None

    def split(self, x: Tensor) -> Tensor:
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def forward(self, x: Tensor, keys: Tensor, values: Tensor, bias: Tensor) -> Tensor:
        """`bias` is added to the scores: 0 where attention may go, a large negative number elsewhere."""
        query = self.split(self.query(x))
        scores = torch.matmul(query, keys.transpose(2, 3)) * (1.0 / math.sqrt(query.shape[-1]))
        weights = torch.softmax(scores.float() + bias, dim=-1)
        self.looked = weights[:, 0] if self.training else None
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
                cross_bias: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        y = self.norm1(x)
        keys, values = self.own.split(self.own.key(y)), self.own.split(self.own.value(y))
        if past is not None:
            keys, values = torch.cat([past[0], keys], dim=2), torch.cat([past[1], values], dim=2)
        x = x + self.dropout(self.own(y, keys, values, own_bias))
        x = x + self.dropout(self.cross(self.norm2(x), cross[0], cross[1], cross_bias))
        return x + self.dropout(self.feed(self.norm3(x))), keys, values


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
        nn.init.normal_(self.embedding.weight, std=c.width**-0.5)
        for name, parameter in self.named_parameters():
            if parameter.dim() > 1 and "embedding" not in name:
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

    def hidden(self, ids: Tensor, cross: tuple[Tensor, Tensor], mask: Tensor) -> Tensor:
        """Training: all positions at once."""
        length = ids.shape[1]
        causal = torch.full((length, length), -1e9, device=ids.device).triu(1)[None, None]
        bias = source_bias(mask)
        x = self.embed(ids, torch.arange(length, device=ids.device))
        for n, layer in enumerate(self.decoder):
            x, _, _ = layer(x, None, (cross[0][n], cross[1][n]), causal, bias)
        return self.decoder_norm(x)

    def step(self, ids: Tensor, position: Tensor, past: tuple[Tensor, Tensor], cross: tuple[Tensor, Tensor],
             mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """One token of every hypothesis: log-probabilities [n, vocabulary] and the longer cache."""
        bias = source_bias(mask)
        nothing = torch.zeros(1, device=ids.device)
        x = self.embed(ids, position)
        keys, values = [], []
        for n, layer in enumerate(self.decoder):
            x, k, v = layer(x, (past[0][n], past[1][n]), (cross[0][n], cross[1][n]), nothing, bias)
            keys.append(k)
            values.append(v)
        logits = functional.linear(self.decoder_norm(x)[:, 0], self.embedding.weight)
        return torch.log_softmax(logits, dim=-1), torch.stack(keys), torch.stack(values)


def source_bias(mask: Tensor) -> Tensor:
    return ((1.0 - mask.float()) * -1e9)[:, None, None, :]


def pad_batch(rows: list[list[int]]) -> tuple[Tensor, Tensor]:
    length = max(len(row) for row in rows)
    ids = torch.full((len(rows), length), PAD, dtype=torch.long)
    for n, row in enumerate(rows):
        ids[n, : len(row)] = torch.tensor(row)
    return ids, (ids != PAD).long()
