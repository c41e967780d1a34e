"""Entity resolution held against `gold/people.csv`: which spellings in which documents are one person's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.authority import Authority
from kg.evaluate.clustering import Agreement, b_cubed, pairwise
from kg.evaluate.gold import Sample
from kg.resolve.model import PersonMention
from kg.resolve.persons import resolve_people
from kg.resolve.references import References
from kg.resolve.scene import person_mention
from kg.resolve.sources import sources_of
from kg.tables import read_table

COLUMNS = ("document", "spelling", "person")


@dataclass(frozen=True, slots=True)
class PeopleReport:
    """The agreement of the clusters that resolving makes with those of the gold."""

    mentions: int
    people: int
    pairwise: Agreement
    b_cubed: Agreement


def load_people(path: Path) -> Mapping[tuple[str, str], str]:
    """The person of each document and spelling; raises FileProblem, or BadRow for one that stands twice."""
    people: dict[tuple[str, str], str] = {}
    for row in read_table(path, COLUMNS):
        key = row.text("document"), row.text("spelling")
        if key in people:
            raise row.refuse(f"{key[1]!r} of {key[0]} stands twice: take one away")
        people[key] = row.text("person")
    return people


def measure_people(
    authority: Authority, samples: Sequence[Sample], people: Mapping[tuple[str, str], str]
) -> PeopleReport | None:
    """The agreement over the gold's mentions that the table knows; None where there is none.

    All mentions of the samples are resolved together, as in a build, so that every namesake has its chance to mislead.
    """
    references, sources = References(authority), sources_of(sample.document for sample in samples)
    found = (person_mention(references, sources, fact) for sample in samples for fact in sample.gold)
    mentions = sorted({mention for mention in found if mention}, key=repr)
    resolved = resolve_people(references, mentions)
    known = [mention for mention in mentions if _key(mention) in people]
    if not known:
        return None
    gold = [people[_key(mention)] for mention in known]
    made = [resolved.of[mention].ref.slug for mention in known]
    return PeopleReport(len(known), len(set(gold)), pairwise(gold, made), b_cubed(gold, made))


def _key(mention: PersonMention) -> tuple[str, str]:
    return mention.document, mention.name
