"""What the words of a text are known to be: the authority's names and the word classes of `patterns/words.csv`.

Acronyms are known in their own capitals only, other names wherever they begin with a capital.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from kg.authority import Authority
from kg.extract.matching.gazetteer import Gazetteer
from kg.extract.matching.view import fold
from kg.tables import read_table

PATTERNS = Path(__file__).parent.parent / "patterns"
WORD_CLASSES = {
    "head": "H",
    "modifier": "M",
    "portfolio": "P",
    "honorific": "h",
    "ruler": "Z",
    "postnominal": "m",
    "particle": "p",
    "common": "C",
}


_MEETS = re.compile(r"\b(?:Meeting|Summit|Conference|Retreat)s?\b")
_FORUM = re.compile(r"\b(?:Meeting|Summit|Forum)$")


def load_words() -> Mapping[str, tuple[str, ...]]:
    """The words of each class; raises BadRow."""
    found: dict[str, tuple[str, ...]] = {}
    for row in read_table(PATTERNS / "words.csv", ("class", "words")):
        name = row.one_of("class", WORD_CLASSES)
        found[name] = found.get(name, ()) + tuple(row.text("words").split("|"))
    return found


class Name(NamedTuple):
    """A known name in a view: `tag` is its unit class, `value` its code."""

    start: int
    end: int
    tag: str
    value: str


def _bare_names(authority: Authority) -> Iterator[tuple[tuple[str, str], str]]:
    """The names of bodies without their organisation's, of two words or more: (organisation, name), code."""
    names = {record.code: record.names for record in authority.organisations}
    for record in authority.organisations:
        for parent in names.get(record.parent or "", ()):
            for name in record.names:
                rest = name.removeprefix(f"{parent} ").removesuffix(f" of the {parent}").removesuffix(f" of {parent}")
                if rest != name and " " in rest:
                    yield (record.parent or "", fold(rest).lower()), record.code


class Lexicon:
    """The known names and words, ready to be found in a folded text."""

    def __init__(self, authority: Authority) -> None:
        self._values: dict[str, list[tuple[str, str, str]]] = {}
        self.words: dict[str, str] = {}
        self.seats = {place.slug: place.state for place in authority.places}
        self._parents = {record.code: record.parent for record in authority.organisations}
        self._meetings = frozenset(
            record.code
            for record in authority.organisations
            if (record.parent and _MEETS.search(record.label))
            or (record.kind == "forum" and _FORUM.search(record.label))
        )
        self._bare = dict(_bare_names(authority))
        self.states = frozenset(state.alpha3 for state in authority.states)
        self._organs = frozenset(organ.suffix for organ in authority.organs)
        self._authority = authority
        self._read_words()
        self._add_names(authority)
        self._gazetteer = Gazetteer(self._values)

    def find(self, text: str) -> list[Name]:
        """The known names of a folded text, the longest where two overlap, in order."""
        found = []
        for start, end, key in self._gazetteer.find(text.lower()):
            meaning = self._choose(key, text[start:end])
            if meaning is not None:
                found.append(Name(start, end, *meaning))
        return list(_longest(found))

    def root(self, code: str) -> str:
        """The organisation at the top of a body's parents; of an unknown body, what its code begins with."""
        while code:
            parent = self._parents.get(code)
            if parent is None and code not in self._parents and code.rpartition("-")[2] in self._organs:
                parent = code.rpartition("-")[0]
            if not parent:
                return code
            code = parent
        return code

    def is_known(self, code: str) -> bool:
        """Whether the authority has a record of a body."""
        return code in self._parents

    def is_meeting(self, code: str) -> bool:
        """Whether a body is a series of meetings by its name ("ASEAN Foreign Ministers' Meeting")."""
        return code in self._meetings

    def names_of(self, code: str) -> tuple[str, ...]:
        """All names of a body; none of one that the authority does not know."""
        record = self._authority.organisation_by_code.get(code)
        return record.names if record else ()

    def own_organ(self, organisation: str, words: str) -> str | None:
        """The code of a body that a text names without its organisation: "Regional Planning Council"."""
        return self._bare.get((organisation, words.lower()))

    def body_called(self, organisation: str, word: str) -> str | None:
        """The only body of an organisation whose name ends in a word: "the Commission" of an economic union."""
        found = {
            record.code
            for record in self._authority.organisations
            if record.parent == organisation and any(name.endswith(f" {word}") for name in record.names)
        }
        return found.pop() if len(found) == 1 else None

    def organ_code(self, organisation: str, suffix: str) -> str:
        """The code of an organisation's organ."""
        return self._authority.organ_code(organisation, suffix)

    def _choose(self, key: str, surface: str) -> tuple[str, str] | None:
        """What the surface stands for: an acronym only in its own capitals, a name only when capitalised."""
        meanings = self._values[key]
        for tag, written, value in meanings:
            if surface == written:
                return tag, value
        for tag, written, value in meanings:
            acronym = written.isupper() and " " not in written
            if not acronym and (surface[0].isupper() or not written[0].isalpha()):
                return tag, value
        return None

    def _read_words(self) -> None:
        for name, words in load_words().items():
            tag = WORD_CLASSES[name]
            for word in words:
                if " " in word or not word.isalpha():
                    self._add(tag, word, word)
                self.words.setdefault(word, tag)

    def _add_names(self, authority: Authority) -> None:
        for state in authority.states:
            self._add_all("S", state.names, state.alpha3)
            self._add_all("J", state.adjectives, state.alpha3)
        for organisation in authority.organisations:
            names = [name for name in organisation.names if not name.startswith("Executive Committee of")]
            self._add_all("G", names, organisation.code)
        for organ in authority.organs:
            self._add_all("P" if organ.suffix == "EC" else "K", organ.names, organ.suffix)
        for place in authority.places:
            self._add_all("L", place.names, place.slug)

    def _add_all(self, tag: str, names: Iterable[str], value: str) -> None:
        for name in names:
            self._add(tag, name, value)

    def _add(self, tag: str, name: str, value: str) -> None:
        written = fold(name)
        self._values.setdefault(written.lower(), []).append((tag, written, value))


def _longest(names: Iterable[Name]) -> Iterator[Name]:
    end = 0
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if name.start >= end:
            yield name
            end = name.end
