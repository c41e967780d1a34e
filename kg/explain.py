"""`kg explain`: why the graph takes names as one person, and sentences as one fact, told from the corpus itself."""

from collections.abc import Iterator

from kg.authority import load_authority
from kg.errors import NothingFound
from kg.pipeline import Progress, no_progress, read_readings
from kg.reading import DocumentReader
from kg.resolve.explain_facts import explain_fact, find_facts
from kg.resolve.explain_people import explain_person, find_people
from kg.resolve.persons import resolve_people
from kg.resolve.references import References
from kg.resolve.resolve import resolve
from kg.resolve.scene import person_mention
from kg.resolve.sources import sources_of
from kg.resolve.works import recognise_works
from kg.settings import Settings

SHOWN = 10
"""More people or facts than these are only counted: the words were too wide."""


def explain(settings: Settings, words: str, progress: Progress = no_progress) -> Iterator[str]:
    """Lines on the people whom the words name, else on the facts; raises KgError, NothingFound among them."""
    authority, read = load_authority(settings.authority), read_readings(settings, DocumentReader(), progress)
    facts, documents = read.facts, recognise_works(read.documents, read.facts)
    asked = words.removeprefix(f"{settings.base_iri}id/").strip()
    references, sources = References(authority), sources_of(documents)
    mentions = (person_mention(references, sources, fact) for fact in facts)
    people = resolve_people(references, (mention for mention in mentions if mention))
    persons = find_people(people, asked.removeprefix("person/"))
    found = [] if persons else find_facts(resolve(authority, documents, facts), asked)
    if not persons and not found:
        raise NothingFound(words)
    for person in persons[:SHOWN]:
        yield from explain_person(references, people, person)
    for fact in found[:SHOWN]:
        yield from explain_fact(fact)
    if (more := len(persons) + len(found) - SHOWN) > 0:
        yield f"… and {more} more: use a longer name, or the last two parts of an address"
