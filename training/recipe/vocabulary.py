"""One joint subword vocabulary for Russian, Kazakh and English (SentencePiece unigram with bytes)."""

import json
import math
import pathlib
import random
import re

import sentencepiece

from .text import LEMMA_CLOSE, LEMMA_OPEN, PLACEHOLDERS, chunks

PAD, UNKNOWN, START, END = 0, 1, 2, 3
_TAGS = ["<to-en>", "<to-kk>", "<to-ru>"]
_CONTROLS = [*_TAGS, "<lemma>", "</lemma>", *[f"<ph{n}>" for n in range(10)]]
SPECIAL_COUNT = 4 + len(_CONTROLS)
FIRST_BYTE = SPECIAL_COUNT
FIRST_PIECE = FIRST_BYTE + 256
TO = {"en": 4, "kk": 5, "ru": 6}
LEMMA_OPEN_ID, LEMMA_CLOSE_ID = 7, 8
PLACEHOLDER_IDS = list(range(9, 19))
_WORD_START = re.compile(r"▁[^\W\d_]{2}")
_MARK_IDS = {LEMMA_OPEN: LEMMA_OPEN_ID, LEMMA_CLOSE: LEMMA_CLOSE_ID} | dict(zip(PLACEHOLDERS, PLACEHOLDER_IDS))


def train_vocabulary(texts: list[str], size: int, folder: pathlib.Path) -> None:
    """Writes vocabulary.model; identity normalisation, since text.normalise has been there already."""
    corpus = folder / "vocabulary.txt"
    corpus.write_text("\n".join(" " + text for text in texts), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(corpus), model_prefix=str(folder / "vocabulary"), vocab_size=size, model_type="unigram",
        character_coverage=0.9998, byte_fallback=True, normalization_rule_name="identity",
        add_dummy_prefix=False, remove_extra_whitespaces=False, split_digits=True,
        pad_id=PAD, unk_id=UNKNOWN, bos_id=START, eos_id=END, control_symbols=_CONTROLS,
        input_sentence_size=400_000, shuffle_input_sentence=False, num_threads=2, minloglevel=2,
        max_sentence_length=8_192,
    )
    corpus.unlink()


class Vocabulary:
    def __init__(self, path: pathlib.Path) -> None:
        self._model = sentencepiece.SentencePieceProcessor(model_file=str(path))
        self.size: int = self._model.get_piece_size()
        self._scores = [self._model.get_score(n) for n in range(self.size)]
        # Pieces that begin a word and hold two letters of it or more: one letter alone may well begin two words on end.
        self.word_starts = frozenset(n for n in range(FIRST_PIECE, self.size) if _WORD_START.match(self._model.id_to_piece(n)))
        if self._model.piece_to_id("<0x00>") != FIRST_BYTE or self._model.piece_to_id("<ph9>") != 18:
            raise SystemExit(f"{path}: its special pieces are not where this recipe puts them; train it again")

    def encode(self, marked: str, alpha: float = 0.0, rng: random.Random | None = None) -> list[int]:
        """Piece ids of a marked text, without tag and end; with `rng`, one of the eight best segmentations, by score^alpha."""
        ids: list[int] = []
        for chunk in chunks(marked):
            mark = _MARK_IDS.get(chunk)
            if mark is not None:
                ids.append(mark)
            elif rng is not None:
                ids += self._sampled(chunk, alpha, rng)
            else:
                ids += self._model.encode(chunk)
        return ids

    def _sampled(self, chunk: str, alpha: float, rng: random.Random) -> list[int]:
        """Kudo 2018, section 3.3. SentencePiece's own sampling cannot be seeded twice in one process."""
        ways = self._model.nbest_encode_as_ids(chunk, 8)
        scores = [alpha * sum(self._scores[piece] for piece in way) for way in ways]
        return rng.choices(ways, [math.exp(score - max(scores)) for score in scores])[0]

    def decode(self, ids: list[int]) -> str:
        """Text with placeholder marks; other specials are dropped, broken bytes become U+FFFD."""
        data = bytearray()
        for number in ids:
            if number in PLACEHOLDER_IDS:
                data += PLACEHOLDERS[number - PLACEHOLDER_IDS[0]].encode()
            elif FIRST_BYTE <= number < FIRST_PIECE:
                data.append(number - FIRST_BYTE)
            elif number >= FIRST_PIECE:
                data += self._model.id_to_piece(number).replace("▁", " ").encode()
        return data.decode("utf-8", errors="replace").strip()

    def write_json(self, path: pathlib.Path) -> None:
        """The form that Node reads."""
        pieces = [[self._model.id_to_piece(n), round(self._model.get_score(n), 6)] for n in range(self.size)]
        ordinary = [score for _, score in pieces[FIRST_PIECE:]]
        document = {
            "pieces": pieces,
            # SentencePiece's own penalty: the least score of a piece, less ten.
            "unknownScore": min(ordinary) - 10,
            "specials": {
                "pad": PAD, "unknown": UNKNOWN, "start": START, "end": END, "toEnglish": TO["en"],
                "toKazakh": TO["kk"], "toRussian": TO["ru"], "lemmaOpen": LEMMA_OPEN_ID,
                "lemmaClose": LEMMA_CLOSE_ID, "placeholders": PLACEHOLDER_IDS,
            },
            "specialCount": SPECIAL_COUNT, "firstByte": FIRST_BYTE, "firstPiece": FIRST_PIECE,
        }
        path.write_text(json.dumps(document, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")

