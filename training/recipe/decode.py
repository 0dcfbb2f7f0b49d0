"""Beam search as the engine in Node does it: same candidates, same guards, same scores. The reference of parity."""

import dataclasses

import torch

from .model import Model, pad_batch
from .vocabulary import END, FIRST_PIECE, PLACEHOLDER_IDS, SPECIAL_COUNT, START, TO, Vocabulary

TOP = 16


@dataclasses.dataclass(frozen=True)
class Decoding:
    beam: int = 4
    length_penalty: float = 1.0
    max_source_tokens: int = 200
    max_target_tokens: int = 256
    length_ratio: float = 2.0
    length_extra: int = 16
    no_repeat: int = 3
    no_echo: int = 4


@dataclasses.dataclass
class Hypothesis:
    tokens: list[int]
    score: float
    # How often each placeholder of the source is still to come.
    due: dict[int, int]


@dataclasses.dataclass
class Search:
    """One sentence's search."""

    limit: int
    beams: list[Hypothesis]
    finished: list[tuple[float, list[int]]]
    done: bool = False


def normalised(score: float, length: int, decoding: Decoding) -> float:
    """Wu et al. 2016, equation 14; `length` counts the end token."""
    return score / ((5 + length) / 6) ** decoding.length_penalty


def repeats(tokens: list[int], token: int, size: int) -> bool:
    """Would `token` complete a run of `size` ordinary tokens that the hypothesis has had already?"""
    if size < 1 or len(tokens) < size:
        return False
    tail = [*tokens[len(tokens) - size + 1 :], token]
    if any(t < FIRST_PIECE for t in tail):
        return False
    return any(tokens[n : n + size] == tail for n in range(len(tokens) - size + 1))


def echoes(tokens: list[int], token: int, most: int, word_starts: frozenset[int]) -> bool:
    """Would `token` complete a run of up to `most` ordinary tokens, the first of them a word's beginning, twice on end?"""
    whole = [*tokens, token]
    for size in range(1, min(most, len(whole) // 2) + 1):
        tail = whole[-size:]
        if tail[0] in word_starts and tail == whole[-2 * size : -size] and all(t >= FIRST_PIECE for t in tail):
            return True
    return False


def candidates(hypothesis: Hypothesis, values: list[float], indices: list[int], special: list[float],
               decoding: Decoding, word_starts: frozenset[int]) -> list[tuple[float, int]]:
    """
    (score, token) that may follow, in the order found: the top entries, then placeholders still due. Where the sentence
    would end too early, the first placeholder due takes the end's chance: one that the model forgot comes late, not never.
    """
    due = [token for token in PLACEHOLDER_IDS if hypothesis.due.get(token, 0) > 0]
    found: list[tuple[float, int]] = []
    too_early = float("-inf")
    for value, token in zip(values, indices):
        if token == END and due:
            too_early = value
            continue
        if token < SPECIAL_COUNT and token != END and token not in due:
            continue
        if repeats(hypothesis.tokens, token, decoding.no_repeat) or echoes(hypothesis.tokens, token, decoding.no_echo, word_starts):
            continue
        found.append((hypothesis.score + value, token))
    listed = set(indices)
    for token in due:
        if token not in listed:
            value = max(special[token], too_early) if token == due[0] else special[token]
            found.append((hypothesis.score + value, token))
    return found


def advance(search: Search, rows: list[tuple[list[float], list[int], list[float]]], decoding: Decoding,
            word_starts: frozenset[int]) -> list[int]:
    """
    One step of one sentence. Replaces its beams and returns, for each new beam, the old beam it grew from. Ties fall
    to the earlier beam, then to the earlier candidate. A search that is done keeps its beams as they are.
    """
    if search.done:
        return list(range(len(search.beams)))
    pool: list[tuple[float, int, int]] = []
    for number, hypothesis in enumerate(search.beams):
        for score, token in candidates(hypothesis, *rows[number], decoding, word_starts):
            pool.append((score, number, token))
    pool.sort(key=lambda entry: -entry[0])  # stable
    beams: list[Hypothesis] = []
    origins: list[int] = []
    for rank, (score, number, token) in enumerate(pool):
        old = search.beams[number]
        if token == END:
            # An end counts only among the best `beam` entries, as in Marian and fairseq.
            if rank < decoding.beam:
                search.finished.append((normalised(score, len(old.tokens) + 1, decoding), old.tokens))
            continue
        due = old.due
        if token in due:
            due = {**due, token: due[token] - 1}
        beams.append(Hypothesis([*old.tokens, token], score, due))
        origins.append(number)
        if len(beams) == decoding.beam:
            break
    if not beams:
        search.done = True
        return list(range(len(search.beams)))
    # Missing beams repeat the last one without a chance, so that the batch keeps its shape.
    while len(beams) < decoding.beam:
        beams.append(Hypothesis(beams[-1].tokens, float("-inf"), beams[-1].due))
        origins.append(origins[-1])
    search.beams = beams
    search.done = len(beams[0].tokens) >= search.limit or is_settled(search, decoding)
    return origins


def is_settled(search: Search, decoding: Decoding) -> bool:
    """Nothing unfinished can still win: its score only falls, and is taken at the longest length allowed."""
    if len(search.finished) < decoding.beam:
        return False
    best = max(score for score, _ in search.finished)
    return normalised(search.beams[0].score, search.limit + 1, decoding) <= best


def start_search(ids: list[int], decoding: Decoding) -> Search:
    due: dict[int, int] = {}
    for token in ids:
        if token in PLACEHOLDER_IDS:
            due[token] = due.get(token, 0) + 1
    limit = min(decoding.max_target_tokens, int(len(ids) * decoding.length_ratio) + decoding.length_extra)
    first = Hypothesis([], 0.0, due)
    rest = [Hypothesis([], float("-inf"), due) for _ in range(decoding.beam - 1)]
    return Search(limit, [first, *rest], [])


def outcome(search: Search) -> list[int] | None:
    """The best finished tokens; None when nothing finished: the sentence failed."""
    if not search.finished:
        return None
    best = max(score for score, _ in search.finished)
    return next(tokens for score, tokens in search.finished if score == best)


@torch.no_grad()
def translate_ids(model: Model, vocabulary: Vocabulary, sources: list[list[int]], decoding: Decoding) -> list[list[int] | None]:
    """`sources` are complete encoder ids (tag, pieces, end)."""
    beam = decoding.beam
    ids, mask = pad_batch(sources)
    cross_keys, cross_values = (t.repeat_interleave(beam, dim=1) for t in model.encode(ids, mask))
    candidates = tuple(t.repeat_interleave(beam, dim=0) for t in model.candidates(ids))
    mask, tag = mask.repeat_interleave(beam, dim=0), ids[:, 0].repeat_interleave(beam)
    covered = torch.zeros(mask.shape)
    searches = [start_search(row, decoding) for row in sources]
    layers, rows, heads, _, size = cross_keys.shape
    past = (torch.zeros(layers, rows, heads, 0, size), torch.zeros(layers, rows, heads, 0, size))
    order = torch.arange(rows)
    last = torch.full((rows, 1), START, dtype=torch.long)
    for position in range(decoding.max_target_tokens):
        past = (past[0][:, order], past[1][:, order])
        logs, *past, covered = model.step(last, torch.tensor([position]), past, (cross_keys, cross_values), mask,
                                          candidates, covered[order], tag)
        top = torch.topk(logs, TOP, dim=-1)
        values, indices, special = top.values.tolist(), top.indices.tolist(), logs[:, :SPECIAL_COUNT].tolist()
        new_order: list[int] = []
        for number, search in enumerate(searches):
            base = number * beam
            answers = [(values[base + k], indices[base + k], special[base + k]) for k in range(beam)]
            grown = advance(search, answers, decoding, vocabulary.word_starts)
            new_order += [base + k for k in grown]
        if all(search.done for search in searches):
            break
        order = torch.tensor(new_order)
        last = torch.tensor([[h.tokens[-1] if h.tokens else START] for s in searches for h in s.beams])
    return [outcome(search) for search in searches]


def encoder_ids(vocabulary: Vocabulary, marked: str, target: str) -> list[int]:
    return [TO[target], *vocabulary.encode(marked), END]


def translate(model: Model, vocabulary: Vocabulary, marked: list[str], target: str, decoding: Decoding,
              batch: int = 32) -> list[str]:
    """Marked texts to marked texts, in order; an empty string where a sentence failed."""
    order = sorted(range(len(marked)), key=lambda n: len(marked[n]))
    results = [""] * len(marked)
    for first in range(0, len(order), batch):
        part = order[first : first + batch]
        rows = [encoder_ids(vocabulary, marked[n], target)[: decoding.max_source_tokens] for n in part]
        for n, tokens in zip(part, translate_ids(model, vocabulary, rows, decoding)):
            results[n] = "" if tokens is None else vocabulary.decode(tokens)
    return results

