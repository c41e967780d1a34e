"""The things of a release that have no item in Wikidata, with all that may tell them from their namesakes."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path

from kg.authority import Authority, load_authority
from kg.publish.folder import current_release
from kg.queries import read_query
from kg.settings import Settings
from kg.store import open_read_only, select

QUERY = Path("link") / "things.rq"
KINDS = ("state", "organisation", "person", "place", "post")
WIKIDATA = "http://www.wikidata.org/entity/"
Row = tuple[str, str, str, str]
"""Thing, kind, what is said of it, and the value."""


@dataclass(frozen=True)
class Thing:
    """A thing to be found: names, the label first; states and posts by their items; the years it is shown in."""

    iri: str
    kind: str
    names: tuple[str, ...]
    code: str | None = None
    states: frozenset[str] = frozenset()
    offices: tuple[str, ...] = ()
    posts: frozenset[str] = frozenset()
    years: tuple[int, ...] = field(default=())

    @property
    def path(self) -> str:
        """Kind and slug, the last two segments of its IRI."""
        return "/".join(self.iri.rsplit("/", 2)[-2:])


def unlinked(settings: Settings, kinds: Iterable[str] = KINDS) -> tuple[Thing, ...]:
    """The things without a link, by their addresses; raises NoRelease, FileProblem or BadRow."""
    store = open_read_only(current_release(settings.releases) / "store")
    query = read_query(settings.queries / QUERY, settings.base_iri)
    found = select(store, query.text, ("thing", "kind", "what", "value"))
    rows = [(thing or "", kind or "", what or "", value or "") for thing, kind, what, value in found]
    authority = load_authority(settings.authority)
    return tuple(_with_own_state(thing, authority) for thing in things_from(rows) if thing.kind in set(kinds))


def _with_own_state(thing: Thing, authority: Authority) -> Thing:
    """A person with the state that the authority files give, where the texts give none."""
    record = authority.person_by_slug.get(thing.path.removeprefix("person/"))
    state = authority.state_by_alpha3.get(record.state or "") if record else None
    return replace(thing, states=frozenset({state.qid})) if state and state.qid and not thing.states else thing


def things_from(rows: Iterable[Row]) -> tuple[Thing, ...]:
    """The things of the query's rows, which come thing by thing."""
    return tuple(_thing(iri, list(group)) for iri, group in groupby(rows, lambda row: row[0]))


def _thing(iri: str, rows: list[Row]) -> Thing:
    def values(what: str) -> list[str]:
        return [value for _, _, said, value in rows if said == what]

    return Thing(
        iri=iri,
        kind=rows[0][1],
        names=tuple(dict.fromkeys([*values("label"), *values("name")])),
        code=next(iter(values("code")), None),
        states=frozenset(value.removeprefix(WIKIDATA) for value in values("state")),
        offices=tuple(dict.fromkeys(values("office"))),
        posts=frozenset(value.removeprefix(WIKIDATA) for value in values("post")),
        years=tuple(sorted({int(day[:4]) for day in values("day") if day[:4].isdigit()})),
    )
