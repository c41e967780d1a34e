"""The stage's entry: the facts of all documents in, entities and merged facts out."""

from collections.abc import Iterable

from kg.authority import Authority
from kg.model import Document, Fact
from kg.resolve.chairmanships import resolve_chairmanships
from kg.resolve.decisions import resolve_decisions
from kg.resolve.foundings import resolve_foundings
from kg.resolve.holdings import resolve_holdings
from kg.resolve.instruments import resolve_instruments
from kg.resolve.labels import Labels
from kg.resolve.meeting_facts import MeetingResolver, with_implied_mains
from kg.resolve.model import Resolution, ResolvedFact
from kg.resolve.own_labels import own_labels
from kg.resolve.participations import resolve_participations
from kg.resolve.persons import resolve_people
from kg.resolve.positions import resolve_positions
from kg.resolve.posts import resolve_posts
from kg.resolve.references import References
from kg.resolve.scene import Scene, person_mention
from kg.resolve.sources import fact_order, sources_of
from kg.resolve.tenures import resolve_tenures


def resolve(authority: Authority, documents: Iterable[Document], facts: Iterable[Fact]) -> Resolution:
    """Entities and facts with all their sayings, the same for the same documents and facts in any order."""
    references, sources = References(authority), sources_of(documents)
    ordered = with_implied_mains(sources, sorted(set(facts), key=fact_order))
    mentions = (person_mention(references, sources, fact) for fact in ordered)
    people = resolve_people(references, (mention for mention in mentions if mention))
    meetings = MeetingResolver(references, sources, people).resolve(ordered)
    names = {person.ref: person.name for person in people.people}
    labels = Labels(references, own_labels(references, meetings.bodies, ordered) | names)
    scene = Scene(references, sources, meetings.bodies, people, labels, meetings.mains)
    holdings, tenures = resolve_holdings(scene, ordered), resolve_tenures(scene, ordered)
    instruments = resolve_instruments(scene, ordered)
    chairmanships, homeless = resolve_chairmanships(scene, ordered)
    established = {**holdings.of, **tenures.of, **instruments.of}
    made: list[ResolvedFact] = [
        *meetings.facts,
        *resolve_participations(scene, ordered),
        *holdings.facts,
        *tenures.facts,
        *instruments.actions,
        *chairmanships,
        *resolve_foundings(scene, ordered),
        *resolve_positions(scene, ordered),
        *resolve_decisions(scene, established),
    ]
    posts = resolve_posts(references, labels, ordered)
    unplaced = (*holdings.unplaced, *tenures.unplaced, *homeless)
    return Resolution(tuple(made), people.people, posts, instruments.instruments, labels.own, unplaced)
