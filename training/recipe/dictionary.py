"""Our own small dictionary (dictionary.tsv): Russian words by stem and class of endings, with an English and a Kazakh lemma."""

import collections
import dataclasses
import json
import pathlib
import re

WORD = re.compile(r"(?<!\w)[а-яё]{3,}(?:-[а-яё]+)*(?!\w)", re.IGNORECASE)


def _endings() -> dict[str, list[str]]:
    """Closed lists by class: nouns; adjectives; verbs with their participles and reflexive forms; words that stay as they are."""
    noun = "а я о е ё у ю ы и ой ей ою ею ём ем ом ам ям ами ями ах ях ов ев ёв ий ия ию ие ией ием иям иями иях ии ь ью й".split()
    adjective = ("ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ей ою ею ых их ыми ими о е а ы и ен на но ны "
                 "ше шей ший шая шее шие").split()
    verb = ("ть ти чь л ла ло ли ю у ешь ет ем ете ут ют ёт ём ёте ишь ит им ите ат ят ь и й йте ите в вши а я "
            "н на но ны ен ена ено ены ён т та то ты").split()
    hard = "ый ого ому ым ом ая ую ой ое ые ых ыми".split()
    soft = "ий его ему им ем ая ую ей ее ие их ими".split()
    verb += [stem + end for stem in ("нн", "енн", "ённ", "т", "ем", "им", "ом") for end in hard]
    verb += [stem + end for stem in ("вш", "ш", "ющ", "ущ", "ащ", "ящ") for end in soft]
    # Verbs take -сь after a vowel, their participles -ся everywhere.
    verb += [end + tail for end in verb for tail in ("ся", "сь")]
    return {"n": ["", *noun], "a": list(dict.fromkeys(adjective)), "v": ["", *dict.fromkeys(verb)], "i": [""]}


ENDINGS = _endings()


@dataclasses.dataclass(frozen=True)
class Entry:
    # (stem, class)
    stems: tuple[tuple[str, str], ...]
    en: str
    kk: str


class Dictionary:
    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries
        self._classes = {name: set(ends) for name, ends in ENDINGS.items()}
        self._by_stem: dict[str, list[tuple[str, int]]] = collections.defaultdict(list)
        for number, entry in enumerate(entries):
            for stem, name in entry.stems:
                self._by_stem[stem].append((name, number))
        # How often each entry's words stand in the text that the model learns from.
        self.seen = [0] * len(entries)

    def find(self, word: str) -> int | None:
        """The entry that a word is a form of: by its longest stem, the earlier entry first."""
        lower = word.lower()
        for end in range(len(lower), 1, -1):
            for name, number in self._by_stem.get(lower[:end], ()):
                if lower[end:] in self._classes[name]:
                    return number
        return None

    def count(self, texts: list[str]) -> None:
        for word, times in collections.Counter(w.lower() for text in texts for w in WORD.findall(text)).items():
            number = self.find(word)
            if number is not None:
                self.seen[number] += times

    def spans(self, text: str) -> list[tuple[int, int, int]]:
        """(start, end, entry) of every word that the dictionary knows and that does not begin with a capital inside the sentence."""
        found = []
        for match in WORD.finditer(text):
            if match.group()[0].isupper() and match.start() > 1:
                continue
            number = self.find(match.group())
            if number is not None:
                found.append((match.start(), match.end(), number))
        return found


    def write_json(self, path: pathlib.Path, seldom: int) -> None:
        """The form that Node reads: the entries seen less often than `seldom`."""
        chosen = [entry for entry, seen in zip(self.entries, self.seen) if seen < seldom]
        document = {"endings": ENDINGS, "entries": [[entry.stems, entry.en, entry.kk] for entry in chosen]}
        path.write_text(json.dumps(document, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def read_dictionary(path: pathlib.Path | None) -> Dictionary:
    entries: list[Entry] = []
    if path is not None:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            fields = line.split("\t")
            stems = tuple(tuple(part.rsplit("/", 1)) for part in fields[0].split())
            if len(fields) != 3 or any(len(s) != 2 or s[1] not in ENDINGS for s in stems):
                raise SystemExit(f"{path}:{number}: want stem/class…, English, Kazakh by TAB; classes are {' '.join(ENDINGS)}")
            entries.append(Entry(stems, fields[1], fields[2]))
    return Dictionary(entries)
