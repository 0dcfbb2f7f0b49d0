"""The text form that training and the engine in Node share; src/engines/boxed keeps the same rules."""

import re
import unicodedata

# Marks live in the private use area, which is taken out of every text first: text can never become a mark.
LEMMA_OPEN = "\ue001"
LEMMA_CLOSE = "\ue002"
PLACEHOLDERS = [chr(0xE010 + n) for n in range(10)]
MARKS = [LEMMA_OPEN, LEMMA_CLOSE, *PLACEHOLDERS]

_PRIVATE = re.compile("[\ue000-\uf8ff]")
_CONTROL = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\ufeff\u00ad]")
_SPACE = re.compile(r"\s+")
_CUT = re.compile("([" + "".join(MARKS) + "])")


def normalise(text: str) -> str:
    """NFC, no private-use or control characters, single spaces."""
    text = unicodedata.normalize("NFC", text)
    text = _CONTROL.sub("", _PRIVATE.sub("", text))
    return _SPACE.sub(" ", text).strip()


def chunks(marked: str) -> list[str]:
    """A marked text (with its leading space) cut at its marks; the marks stand as chunks of their own."""
    return [part for part in _CUT.split(" " + marked) if part]
