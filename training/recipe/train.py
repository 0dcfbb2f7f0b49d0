"""The training loop: seeded, resumable, its curve in a file."""

import json
import math
import os
import pathlib
import re
import time

import torch
from torch.nn import functional

from .alignment import AlignmentTable
from .batches import Batch, Corpus, batches
from .config import Config
from .model import CANDIDATES, Model, pad_batch
from .vocabulary import PAD, Vocabulary


def has_bfloat16(device: torch.device) -> bool:
    """Does the machine calculate in bfloat16 itself? A processor that only imitates it is several times slower than in float32."""
    if device.type == "cuda":
        return True
    information = pathlib.Path("/proc/cpuinfo")
    return information.exists() and re.search(r"\b(avx512_bf16|amx_bf16|sve_bf16|bf16)\b", information.read_text(encoding="utf-8")) is not None


class Trainer:
    """One run in one folder: state.pt is the last resting place, curve.jsonl the log."""

    def __init__(self, config: Config, vocabulary: Vocabulary, alignment: AlignmentTable, folder: pathlib.Path) -> None:
        self.config, self.vocabulary, self.folder = config, vocabulary, folder
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        torch.manual_seed(config.seed)
        self.model = Model(config, vocabulary.size).to(self.device)
        ids, chances = alignment.best(CANDIDATES)
        self.model.teach(torch.from_numpy(ids), torch.from_numpy(chances))
        self.optimiser = torch.optim.Adam(self.model.parameters(), lr=1.0, betas=(0.9, 0.98), eps=1e-9)
        self.step, self.epoch, self.spent, self.tokens = 0, 0, 0.0, 0
        self.snapshots: list[dict[str, torch.Tensor]] = []
        self.alignment = alignment
        # A CPU run has no core to spare for them.
        self.workers = min(8, len(os.sched_getaffinity(0)) - 1) if self.device.type == "cuda" else 0
        self.bfloat16 = has_bfloat16(self.device)
        self.clock = time.monotonic()

    def resume(self) -> bool:
        path = self.folder / "state.pt"
        if not path.exists():
            return False
        state = torch.load(path, map_location=self.device)
        self.model.load_state_dict(state["model"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step, self.epoch, self.spent, self.tokens = state["step"], state["epoch"], state["spent"], state["tokens"]
        self.snapshots = state["snapshots"]
        return True

    def begin_from(self, weights: dict[str, torch.Tensor]) -> None:
        """Starts from another run's weights, its alignment table among them; raises where the sizes differ."""
        self.model.load_state_dict(weights)
        self.snapshot()

    def save(self) -> None:
        state = {"model": self.model.state_dict(), "optimiser": self.optimiser.state_dict(), "step": self.step,
                 "epoch": self.epoch, "spent": self.spent, "tokens": self.tokens, "snapshots": self.snapshots}
        torch.save(state, self.folder / "state.tmp")
        (self.folder / "state.tmp").replace(self.folder / "state.pt")

    def progress(self) -> float:
        """0 to 1, by steps or by the clock, whichever is further."""
        by_clock = self.spent / self.config.max_seconds if self.config.max_seconds else 0.0
        return min(1.0, max(self.step / self.config.steps, by_clock))

    def rate(self) -> float:
        """Warm-up, then half a cosine down to a fiftieth."""
        warm = min(1.0, (self.step + 1) / self.config.warmup)
        return self.config.learning_rate * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * self.progress())))

    def update(self, batch: Batch) -> tuple[float, float]:
        """One step; its loss and how far the guided head looked astray (0 when it is not guided)."""
        source, mask = (t.to(self.device) for t in pad_batch(batch.source))
        target_in = pad_batch(batch.target_in)[0].to(self.device)
        target_out = pad_batch(batch.target_out)[0].to(self.device)
        self.model.train()
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate()
        with torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self.bfloat16):
            candidates = self.model.candidates(source)
            hidden = self.model.hidden(target_in, self.model.encode(source, mask), mask, source, candidates)
            # Padding is left out before the widest product of all.
            wanted = target_out != PAD
            sentence = torch.arange(len(source), device=self.device).unsqueeze(1).expand(target_out.shape)[wanted]
            logits = self.model.scores(hidden[wanted], self.model.looked()[wanted], *(t[sentence] for t in candidates))
        loss = functional.cross_entropy(logits, target_out[wanted], label_smoothing=self.config.label_smoothing)
        astray = self.astray(batch)
        whole = loss + self.config.alignment_weight * astray
        self.optimiser.zero_grad(set_to_none=True)
        whole.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self.step += 1
        self.tokens += int(wanted.sum())
        return float(loss.detach()), float(astray)

    def astray(self, batch: Batch) -> torch.Tensor | float:
        """Cross-entropy of the last decoder layer's first head against the alignment table, a target piece."""
        if self.config.alignment_weight == 0:
            return 0.0
        looked = self.model.looked()
        source, target = pad_batch(batch.source)[0].numpy(), pad_batch(batch.target_out)[0].numpy()
        expected = torch.from_numpy(self.alignment.expected(source, target)).to(looked.device)
        known = expected.sum().clamp(min=1.0)
        return -(expected * torch.log(looked.float() + 1e-6)).sum() / known

    def tick(self) -> None:
        now = time.monotonic()
        self.spent += now - self.clock
        self.clock = now

    def run(self, corpus: Corpus, until: float) -> None:
        """Trains until the run's progress reaches `until`."""
        self.clock = time.monotonic()
        losses: list[tuple[float, float]] = []
        with (self.folder / "curve.jsonl").open("a", encoding="utf-8") as curve:
            while self.progress() < until:
                in_domain = self.progress() >= self.config.in_domain_from
                seed = self.config.seed * 1_000 + self.epoch
                for batch in batches(corpus, self.vocabulary, self.config, in_domain, seed, self.workers):
                    losses.append(self.update(batch))
                    self.tick()
                    if self.step % 50 == 0:
                        loss, astray = (round(sum(part) / len(losses), 4) for part in zip(*losses))
                        row = {"step": self.step, "loss": loss, "astray": astray, "rate": round(self.rate(), 7),
                               "tokens": self.tokens, "seconds": round(self.spent), "in_domain": in_domain}
                        curve.write(json.dumps(row) + "\n")
                        curve.flush()
                        print(row, flush=True)
                        losses = []
                    if self.step % self.config.save_every == 0:
                        self.snapshot()
                        self.save()
                    if self.progress() >= until or in_domain != (self.progress() >= self.config.in_domain_from):
                        break
                self.epoch += 1
        self.snapshot()
        self.save()

    def snapshot(self) -> None:
        copy = {name: value.detach().cpu().clone() for name, value in self.model.state_dict().items()}
        self.snapshots = [*self.snapshots, copy][-self.config.average_last :]

    def averaged(self) -> Model:
        """The mean of the last snapshots (Vaswani et al. 2017, section 6.1), on the CPU, in evaluation mode."""
        model = Model(self.config, self.vocabulary.size)
        mean = {name: torch.stack([s[name].float() for s in self.snapshots]).mean(0) for name in self.snapshots[0]}
        model.load_state_dict(mean)
        return model.eval()
