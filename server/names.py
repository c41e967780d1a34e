"""What things are called in the languages of the site: read once from each release, so that pages need not ask."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from server.languages import ENGLISH, Language
from server.page_queries import PageQueries
from server.release import CurrentRelease
from server.rows import Row, last_segment

RANKS = ("prefLabel", "title", "label")
"""The properties that name a thing, the best first, by their local names."""


class Name(NamedTuple):
    """What a thing is called, and in which language where that is not the page's."""

    text: str
    language: str = ""


Called = dict[str, dict[str, str]]
"""By language, its tag in lower case, and thing its name."""


@dataclass
class Names:
    """The names of the release that is served."""

    pages: PageQueries
    releases: CurrentRelease
    _read: tuple[str, Called] = field(default=("", {}))

    def calling(self, language: Language) -> Callable[[str], str]:
        """What gives the name of a thing in a language, and the end of its IRI where it has none."""
        called = self.read()
        return lambda iri: (name_of(called, iri, language) or Name(last_segment(iri))).text

    def read(self) -> Called:
        """All names of the request's release; raises a ServerError."""
        release = self.releases.get().name
        if self._read[0] != release:
            self._read = release, by_language(self.pages.rows("names").rows)
        return self._read[1]


def name_of(called: Called, iri: str, language: Language, english: str = "") -> Name | None:
    """A thing's name in a language, where there is none the English one, and else the one that is given here."""
    if found := called.get(language.tag.lower(), {}).get(iri):
        return Name(found)
    known = called.get(ENGLISH.tag, {}).get(iri) or called.get("", {}).get(iri) or english
    return Name(known, "" if language is ENGLISH else ENGLISH.tag) if known else None


def by_language(rows: Iterable[Row]) -> Called:
    """By language and thing its best name, from the rows of `names.rq`; of equals the first in the alphabet."""
    best: dict[tuple[str, str], tuple[int, str]] = {}
    for row in rows:
        key = row["name"].language.lower(), row["thing"].value
        found = RANKS.index(last_segment(row["property"].value)), row["name"].value
        if key not in best or found < best[key]:
            best[key] = found
    named: Called = {}
    for (language, iri), (_, name) in best.items():
        named.setdefault(language, {})[iri] = name
    return named
