"""The gate of the labels: what is published in several languages has a label in each, and how much of the rest has.

English is wanted of everything; Russian and Chinese of the terms of the ontology and of the statuses, without which a
reader of those languages would not know what a state is to an organisation. Of the rest the share is told.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.check.report import Outcome
from kg.check.subject import Subject
from kg.queries import load_queries
from kg.store import select
from kg.validate import Violation

LANGUAGES = ("en", "ru", "zh-hans")
WHOLE = frozenset({"terms", "statuses"})
"""The groups of which every thing must have a label in every language."""


@dataclass(frozen=True)
class Coverage:
    """How many things of a group there are, and how many have a label in a language."""

    group: str
    language: str
    things: int
    labelled: int

    @property
    def share(self) -> float:
        """The share of the things that have a label in the language."""
        return self.labelled / self.things if self.things else 1.0


def check_labels(subject: Subject) -> Outcome:
    """The labels that must be there and are not; the shares of all groups."""
    labelled = {
        query.name: _labelled(subject, query.text)
        for query in load_queries(subject.settings.queries / "labels", subject.namespaces.base_iri)
    }
    findings = tuple(
        Violation(f"a label in {language} of each of the {group}", thing)
        for group, things in labelled.items()
        for language in (LANGUAGES if group in WHOLE else LANGUAGES[:1])
        for thing, languages in sorted(things.items())
        if language not in languages
    )
    told = ", ".join(
        f"{each.group} {each.language} {each.share:.0%}" for each in coverage(labelled.items()) if each.language != "en"
    )
    return Outcome(sum(map(len, labelled.values())), "things", findings, told)


def coverage(groups: Iterable[tuple[str, dict[str, set[str]]]]) -> list[Coverage]:
    """The coverage of each group by each language."""
    return [
        Coverage(group, language, len(things), sum(language in languages for languages in things.values()))
        for group, things in groups
        for language in LANGUAGES
    ]


def _labelled(subject: Subject, text: str) -> dict[str, set[str]]:
    """The languages of the labels of each thing."""
    found: dict[str, set[str]] = {}
    for thing, language in select(subject.store, text, ("thing", "language")):
        found.setdefault(thing or "", set()).add((language or "").lower())
    return found
