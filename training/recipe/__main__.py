"""python3 -m recipe CONFIG --text FOLDER --own FOLDER --work FOLDER --out FOLDER [--from FOLDER] [--terms FILE] [--tests FILE…]"""

import argparse
import json
import os
import pathlib
import random

import torch

from .alignment import AlignmentTable, sample_pairs
from .augment import Lexicon
from .batches import MAIN, SELDOM, Corpus
from .config import Config, read_config
from .corpus import Pair, far_from, key, read_general, read_monolingual, read_own, split_own, without_tests
from .decode import Decoding, translate
from .dictionary import WORD, read_dictionary
from .export import export
from .text import LEMMA_CLOSE, LEMMA_OPEN, PLACEHOLDERS, normalise
from .published import published_vocabulary, published_weights
from .train import Trainer
from .vocabulary import Vocabulary, train_vocabulary


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="recipe", description=__doc__)
    parser.add_argument("config", type=pathlib.Path)
    parser.add_argument("--text", type=pathlib.Path, required=True, help="folder with train.*.tsv.xz and mono.en.official.txt.xz")
    parser.add_argument("--own", type=pathlib.Path, nargs="+", required=True, help="folders with our own ru/en/kk *.tsv; the held-out sentences are the first's")
    parser.add_argument("--work", type=pathlib.Path, required=True, help="folder of the run: state, curve; give it again to resume")
    parser.add_argument("--out", type=pathlib.Path, required=True, help="folder that gets the model")
    parser.add_argument("--terms", type=pathlib.Path, help="JSON lines {ru, terms:[[start,end,en,kk]…]} from training/terms.mjs")
    parser.add_argument("--dictionary", type=pathlib.Path, help="stems, English, Kazakh (dictionary.tsv): lemmas for words seldom seen")
    parser.add_argument("--tests", type=pathlib.Path, nargs="*", default=[], help="test sets (TSV): their sentences are kept out")
    parser.add_argument("--parity", type=pathlib.Path, help="marked Russian sentences, one a line, that parity.jsonl gets besides its own")
    parser.add_argument("--from", dest="published", type=pathlib.Path, help="a published model of the same sizes to go on from: its vocabulary, its weights")
    parser.add_argument("--export-only", action="store_true", help="export the last state as it is")
    return parser.parse_args()


def read_terms(path: pathlib.Path | None) -> dict[str, list[tuple[int, int, str, str]]]:
    if path is None:
        return {}
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {row["ru"]: [tuple(term) for term in row["terms"]] for row in rows}


def forbidden_keys(paths: list[pathlib.Path]) -> set[str]:
    return {key(normalise(cell)) for path in paths for line in path.read_text(encoding="utf-8").splitlines()
            for cell in line.split("\t") if cell.strip()}


def read_corpus(args: argparse.Namespace, config: Config) -> tuple[Corpus, dict[str, object]]:
    rng = random.Random(config.seed)
    forbidden = forbidden_keys(args.tests)
    general = without_tests(read_general(args.text), forbidden)
    own, held = split_own(read_own(args.own[0]))
    for folder in args.own[1:]:
        own += far_from(held, read_own(folder))
    (args.work / "held-out.tsv").write_text("".join(f"{t.ru}\t{t.en}\t{t.kk}\n" for t in held), encoding="utf-8")
    lexicons = {}
    for pair in (("ru", "en"), ("ru", "kk")):
        chosen = [p for p in general if (p.source_language, p.target_language) == pair]
        chosen += [Pair(*pair, t.ru, t.en if pair[1] == "en" else t.kk, "own") for t in own]
        lexicons[pair] = Lexicon(chosen, rng)
    counts: dict[str, int] = {}
    for pair in general:
        name = f"{pair.source_language}-{pair.target_language} {pair.origin.split('/')[0]}"
        counts[name] = counts.get(name, 0) + 1
    facts: dict[str, object] = {"own": len(own), "heldOut": len(held), "general": dict(sorted(counts.items()))}
    dictionary = read_dictionary(args.dictionary)
    dictionary.count([t.ru for t in own] + [p.source for p in general if p.source_language == "ru"])
    facts["dictionary"] = len(dictionary.entries)
    return Corpus(own, general, [], read_terms(args.terms), lexicons, dictionary), facts


def learn_alignment(corpus: Corpus, vocabulary: Vocabulary, config: Config) -> AlignmentTable:
    rng = random.Random(config.seed)
    main: list[Pair] = []
    for t in corpus.own:
        text = {"ru": t.ru, "en": t.en, "kk": t.kk}
        main += [Pair(a, b, text[a], text[b], "own") for a, b in MAIN]
    main += dictionary_pairs(corpus)
    other = list(corpus.general)
    other += [Pair(p.target_language, p.source_language, p.target, p.source, p.origin) for p in corpus.general]
    return AlignmentTable(sample_pairs(main, other, rng), vocabulary)


def dictionary_pairs(corpus: Corpus) -> list[Pair]:
    """Every form that the text holds of a word of the dictionary, with its lemma: for the alignment table alone."""
    words = {w.lower() for t in corpus.own for w in WORD.findall(t.ru)}
    words |= {w.lower() for p in corpus.general if p.source_language == "ru" for w in WORD.findall(p.source)}
    pairs: list[Pair] = []
    for word in sorted(words):
        number = corpus.dictionary.find(word)
        if number is not None:
            entry = corpus.dictionary.entries[number]
            pairs += [Pair("ru", "en", word, entry.en, "dictionary"), Pair("ru", "kk", word, entry.kk, "dictionary")]
    return pairs


def read_vocabulary(args: argparse.Namespace, corpus: Corpus, config: Config) -> Vocabulary:
    path = args.work / "vocabulary.model"
    if not path.exists() and args.published is not None:
        published_vocabulary(args.published / "vocabulary.json", path)
    elif not path.exists():
        texts = [t for p in corpus.general for t in (p.source, p.target)]
        texts += [t for triple in corpus.own for t in (triple.ru, triple.en, triple.kk)] * 2
        texts += [triple.kk for triple in corpus.own] * 2
        train_vocabulary(texts, config.vocabulary_size, args.work)
    return Vocabulary(path)


def back_translate(trainer: Trainer, corpus: Corpus, args: argparse.Namespace, config: Config) -> None:
    path = args.work / "back-translated.tsv"
    lines = read_monolingual(args.text, config.back_translated_lines)
    if lines and not path.exists():
        model = trainer.averaged()
        sources = translate(model, trainer.vocabulary, lines, "ru", Decoding(beam=1, max_target_tokens=120), batch=64)
        rows = [f"{normalise(ru)}\t{en}\n" for ru, en in zip(sources, lines) if len(ru) > 10]
        path.write_text("".join(rows), encoding="utf-8")
    if path.exists():
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        corpus.back_translated = [Pair("ru", "en", ru, en, "back-translated") for ru, en in rows]


def count_lines(path: pathlib.Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines()) if path.exists() else 0


def parity_sentences(args: argparse.Namespace, corpus: Corpus) -> list[tuple[str, str]]:
    """A hundred: held-out sentences in both directions, some with lemmas and placeholders."""
    lines = [line.split("\t")[0] for line in (args.work / "held-out.tsv").read_text(encoding="utf-8").splitlines()]
    rows: list[tuple[str, str]] = []
    for n, text in enumerate(sorted(lines, key=len)[: 8 * 50 : 8]):
        for target in ("en", "kk"):
            marked = text
            if n % 3 == 1:
                terms = corpus.terms.get(text, [])
                for _, end, en, kk in sorted(terms, key=lambda t: -t[1])[:2]:
                    lemma = en if target == "en" else kk
                    marked = f"{marked[:end]}{LEMMA_OPEN} {lemma}{LEMMA_CLOSE}{marked[end:]}" if lemma else marked
            elif n % 3 == 2:
                words = text.split(" ")
                words[len(words) // 2] = PLACEHOLDERS[0]
                marked = " ".join(words)
            rows.append((marked, target))
    if args.parity is not None:
        rows += [(text, target) for text in args.parity.read_text(encoding="utf-8").splitlines() for target in ("en", "kk")]
    return rows


def main() -> None:
    args = arguments()
    config = read_config(args.config)
    args.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(len(os.sched_getaffinity(0)))
    corpus, facts = read_corpus(args, config)
    vocabulary = read_vocabulary(args, corpus, config)
    trainer = Trainer(config, vocabulary, learn_alignment(corpus, vocabulary, config), args.work)
    resumed = trainer.resume()
    if not resumed and args.published is not None:
        trainer.begin_from(published_weights(args.published))
    print({"resumed": resumed, "from": str(args.published), "step": trainer.step, "device": str(trainer.device), "threads": torch.get_num_threads(),
           "parameters": sum(p.numel() for p in trainer.model.parameters()), "own": facts["own"], "heldOut": facts["heldOut"],
           "general": len(corpus.general), "terms": sum(len(t) for t in corpus.terms.values())}, flush=True)
    if not args.export_only:
        trainer.run(corpus, config.back_translate_at)
        back_translate(trainer, corpus, args, config)
        trainer.run(corpus, 1.0)
    if args.published is not None:
        before = json.loads((args.published / "manifest.json").read_text(encoding="utf-8"))["training"]
        # Exported anew as it is, a model keeps what is said of its training.
        facts = before if trainer.step == 0 else facts | {"before": before}
    if args.published is None or trainer.step > 0:
        facts |= run_facts(args, config, trainer)
    args.out.mkdir(parents=True, exist_ok=True)
    corpus.dictionary.write_json(args.out / "dictionary.json", SELDOM)
    export(trainer.averaged(), vocabulary, config, args.out, facts, parity_sentences(args, corpus))


def run_facts(args: argparse.Namespace, config: Config, trainer: Trainer) -> dict[str, object]:
    return {"config": args.config.name, "seed": config.seed, "steps": trainer.step, "epochs": trainer.epoch, "targetTokens": trainer.tokens,
            "seconds": round(trainer.spent), "device": str(trainer.device), "backTranslated": count_lines(args.work / "back-translated.tsv")}


if __name__ == "__main__":
    main()
