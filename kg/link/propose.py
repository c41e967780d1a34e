"""Things without an item in, candidates with their scores out: nothing is linked."""

from collections.abc import Callable, Sequence
from pathlib import Path

from kg.link.client import Client
from kg.link.items import Item, read_items
from kg.link.reconciliation import Candidate, find_candidates
from kg.link.review import Proposal
from kg.link.scoring import score
from kg.link.things import Thing
from kg.linking import Linking
from kg.queries import Query

QUERY = Path("link") / "candidates.rq"
Progress = Callable[[str, int, int], None]
STAGES = ("candidates", "items")


def propose(client: Client, query: Query, things: Sequence[Thing], progress: Progress) -> list[Proposal]:
    """The candidates of all things; raises ServiceFailed, Offline or NotAsked, and then there are none."""
    limits: Linking = client.limits
    found: list[tuple[Thing, Candidate]] = []
    for number, thing in enumerate(things):
        progress("candidates", number, len(things))
        found += [(thing, candidate) for candidate in find_candidates(client, limits.reconciliation, thing)]
    qids = sorted({candidate.qid for _, candidate in found})
    progress("items", 0, 1)
    items = read_items(client, limits.query_service, query, qids)
    return [_proposal(thing, candidate, items) for thing, candidate in found]


def _proposal(thing: Thing, candidate: Candidate, items: dict[str, Item]) -> Proposal:
    item = items.get(candidate.qid) or Item(names=(candidate.label,))
    return Proposal(thing, candidate, score(thing, item))
