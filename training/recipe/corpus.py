"""Reads, cleans, deduplicates and splits the parallel text."""

import collections
import dataclasses
import hashlib
import lzma
import pathlib
import re

from .text import normalise

# Left out because nothing allows open weights made from it: WMT's test sets are free "for research purposes" only; the
# rights in Quran translations and in the literature of apertium-eng-kaz are unclear; GPL user-interface strings.
EXCLUDED = {"wmt", "quran", "apertium-eng-kaz", "gnome-control-center.po", "mate-desktop.po"}
LANGUAGES = ("ru", "en", "kk")
_WORD = re.compile(r"\w+")
_KAZAKH = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
_LATIN = re.compile("[A-Za-z]")
_CYRILLIC = re.compile("[а-яёА-ЯЁәғқңөұүһіӘҒҚҢӨҰҮҺІ]")


@dataclasses.dataclass(frozen=True)
class Pair:
    source_language: str
    target_language: str
    source: str
    target: str
    origin: str


def key(text: str) -> str:
    """What two texts share when they differ only in case, digits and punctuation."""
    return " ".join("0" if word.isdigit() else word for word in _WORD.findall(text.lower()))


def plausible(language: str, text: str) -> bool:
    letters = len(_LATIN.findall(text)) + len(_CYRILLIC.findall(text))
    if letters == 0:
        return False
    latin = len(_LATIN.findall(text)) / letters
    if language == "en":
        return latin > 0.9
    if language == "kk" and len(text) > 60 and not _KAZAKH.search(text):
        return False
    return latin < 0.5


def keep(pair: Pair) -> bool:
    lengths = len(pair.source), len(pair.target)
    if min(lengths) < 2 or max(lengths) > 600:
        return False
    # Wider than the 1st to 99th percentile of professional translation (0.55-1.49), for short lines.
    if max(lengths) > 30 and not 0.4 < lengths[1] / lengths[0] < 2.5:
        return False
    return plausible(pair.source_language, pair.source) and plausible(pair.target_language, pair.target)


def read_general(folder: pathlib.Path) -> list[Pair]:
    pairs: list[Pair] = []
    seen: set[str] = set()
    for source_language, target_language in (("ru", "en"), ("ru", "kk"), ("kk", "en")):
        path = folder / f"train.{source_language}-{target_language}.tsv.xz"
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                fields = line.rstrip("\n").split("\t")
                if len(fields) < 3 or fields[2].split("/")[0] in EXCLUDED:
                    continue
                pair = Pair(source_language, target_language, normalise(fields[0]), normalise(fields[1]), fields[2])
                mark = f"{source_language}{target_language}{key(pair.source)}\t{key(pair.target)}"
                if mark in seen or not keep(pair):
                    continue
                seen.add(mark)
                pairs.append(pair)
    return pairs


def read_monolingual(folder: pathlib.Path, limit: int) -> list[str]:
    lines: list[str] = []
    seen: set[str] = set()
    if limit == 0:
        return lines
    with lzma.open(folder / "mono.en.official.txt.xz", "rt", encoding="utf-8") as file:
        for line in file:
            text = normalise(line)
            if 40 <= len(text) <= 300 and plausible("en", text) and key(text) not in seen:
                seen.add(key(text))
                lines.append(text)
    # Every n-th line: the file is in order of time.
    step = max(1, len(lines) // limit)
    return lines[::step][:limit]


@dataclasses.dataclass(frozen=True)
class Triple:
    ru: str
    en: str
    kk: str
    file: str


def read_own(folder: pathlib.Path) -> list[Triple]:
    triples: list[Triple] = []
    for path in sorted(folder.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            fields = line.split("\t")
            if len(fields) != 3:
                raise SystemExit(f"{path}:{number}: {len(fields)} columns where ru, en, kk are expected")
            triples.append(Triple(*(normalise(field) for field in fields), path.stem))
    return triples


def frames(text: str) -> set[str]:
    """Four-word shingles of the key: what near-duplicates and sentences of one frame share."""
    words = key(text).split()
    return {" ".join(words[n : n + 4]) for n in range(max(1, len(words) - 3))}


def split_own(triples: list[Triple], share: float = 0.05) -> tuple[list[Triple], list[Triple]]:
    """
    Holds out a share of every file, by whole frames (sentences with the same first five words stay together), and
    takes out of the training part what is nearly a held-out sentence.
    """
    held: list[Triple] = []
    rest: list[Triple] = []
    for triple in triples:
        frame = " ".join(key(triple.ru).split()[:5])
        number = int.from_bytes(hashlib.sha256(f"{triple.file}\t{frame}".encode()).digest()[:4], "big")
        (held if number < share * 2**32 else rest).append(triple)
    return far_from(held, rest), held


def far_from(held: list[Triple], triples: list[Triple]) -> list[Triple]:
    """Those of `triples` that share fewer than half of their shingles with any held-out sentence."""
    owners: dict[str, list[int]] = collections.defaultdict(list)
    for index, triple in enumerate(held):
        for shingle in frames(triple.ru):
            owners[shingle].append(index)
    kept: list[Triple] = []
    for triple in triples:
        own = frames(triple.ru)
        shared = collections.Counter(index for shingle in own for index in owners.get(shingle, ()))
        near = any(
            count >= 0.5 * min(len(own), len(frames(held[index].ru))) for index, count in shared.most_common(3)
        )
        if not near:
            kept.append(triple)
    return kept


def without_tests(pairs: list[Pair], forbidden: set[str]) -> list[Pair]:
    return [pair for pair in pairs if key(pair.source) not in forbidden and key(pair.target) not in forbidden]
