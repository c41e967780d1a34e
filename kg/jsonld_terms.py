"""The terms of a JSON-LD context, by what they stand for (JSON-LD 1.1, section 4.1.5; API, section 6: compaction).

Of what a context may hold these are known: prefixes, terms, coercion to a type, maps by language, names for keywords.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

KEYWORDS = ("@id", "@type", "@value", "@language")
IRI = "@id"
"""The type that a term is coerced to whose values are IRIs."""


@dataclass(frozen=True)
class Terms:
    """What terms there are for an IRI."""

    prefixes: dict[str, str] = field(default_factory=dict)
    """By namespace."""

    keywords: dict[str, str] = field(default_factory=dict)
    plain: dict[str, str] = field(default_factory=dict)
    """The terms that any value may have, by IRI."""

    coerced: dict[tuple[str, str], str] = field(default_factory=dict)
    """Those whose values all have one type, by IRI and type."""

    by_language: dict[str, str] = field(default_factory=dict)

    @cached_property
    def _namespace(self) -> re.Pattern[str]:
        longest_first = sorted(self.prefixes, key=lambda iri: (-len(iri), iri))
        return re.compile("|".join(map(re.escape, longest_first)) or "(?!)")

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(self.prefixes.values())

    def keyword(self, name: str) -> str:
        """The context's name for a keyword."""
        return self.keywords.get(name, name)

    def compact(self, iri: str) -> str | None:
        """The IRI with a prefix if there is one, else as it is; None where that would be read as another IRI."""
        match = self._namespace.match(iri)
        rest = iri[match.end() :] if match else ""
        if match and rest and not rest.startswith("//"):
            return f"{self.prefixes[match[0]]}:{rest}"
        scheme, _, rest = iri.partition(":")
        return None if scheme in self._names and not rest.startswith("//") else iri


def read_terms(context: Mapping[str, Any]) -> Terms:
    """The terms of a context; raises ValueError for an entry that is none of the known kinds."""
    entries = {name: _entry(name, said) for name, said in context.items() if name != "@version"}
    prefixes = {name: iri for name, (iri, *_) in entries.items() if isinstance(context[name], str) and iri[-1:] in "/#"}
    found = Terms({iri: name for name, iri in sorted(prefixes.items(), reverse=True)})
    for name in sorted(entries, key=lambda name: (-len(name), name)):
        iri, kind, by_language = entries[name]
        if iri in KEYWORDS:
            found.keywords[iri] = name
        else:
            _add(found, name, (_expand(iri, prefixes), _expand(kind, prefixes), by_language))
    return found


def _entry(name: str, said: object) -> tuple[str, str, bool]:
    """A term's IRI, the type of its values if they have one, and whether they are told by language."""
    given = {"@id": said} if isinstance(said, str) else said
    if not isinstance(given, dict) or not isinstance(given.get("@id"), str) or name.startswith("@"):
        raise ValueError(f"the entry {name!r} is neither an IRI nor an object with @id")
    container = given.get("@container", "")
    if set(given) - {"@id", "@type", "@container"} or container not in ("", "@language"):
        raise ValueError(f"the entry {name!r} says more than @id, @type and @container: @language")
    return given["@id"], given.get("@type", ""), bool(container)


def _add(found: Terms, name: str, entry: tuple[str, str, bool]) -> None:
    iri, kind, by_language = entry
    if by_language:
        found.by_language[iri] = name
    elif kind:
        found.coerced[iri, kind] = name
    else:
        found.plain[iri] = name


def _expand(iri: str, prefixes: Mapping[str, str]) -> str:
    prefix, _, rest = iri.partition(":")
    return prefixes[prefix] + rest if prefix in prefixes and not rest.startswith("//") else iri
