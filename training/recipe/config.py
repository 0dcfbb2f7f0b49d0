"""A run's settings: one JSON file, checked when read."""

import dataclasses
import json
import pathlib


@dataclasses.dataclass(frozen=True)
class Config:
    name: str
    # What the model is good for: "proof" that the recipe works, or "draft" for an editor (src/engines/boxed.ts).
    purpose: str
    seed: int
    # Vocabulary and model (sizes in units; the decoder is shallow because it runs once a token).
    vocabulary_size: int
    width: int
    heads: int
    inner: int
    encoder_layers: int
    decoder_layers: int
    dropout: float
    label_smoothing: float
    # Of the loss that teaches one attention head the word alignment; 0 for none.
    alignment_weight: float
    # Text.
    max_tokens_per_side: int
    subword_alpha: float
    placeholder_rate: float
    lemma_rate: float
    own_repeats: int
    auxiliary_share: float
    back_translated_lines: int
    # Optimisation: target tokens a step, steps, and the moment of back-translation as a share of the steps.
    tokens_per_step: int
    steps: int
    warmup: int
    learning_rate: float
    back_translate_at: float
    in_domain_from: float
    average_last: int
    save_every: int
    # Whole run, seconds of wall clock; 0 for no limit. The schedule then follows the clock.
    max_seconds: int


def read_config(path: pathlib.Path) -> Config:
    values = json.loads(path.read_text(encoding="utf-8"))
    names = {field.name for field in dataclasses.fields(Config)}
    unknown, missing = set(values) - names, names - set(values)
    if unknown or missing:
        raise SystemExit(f"{path}: unknown settings {sorted(unknown)}, missing settings {sorted(missing)}")
    return Config(**values)
