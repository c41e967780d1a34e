"""Bodies and groups: one body a code, one group a set of words within its organisation."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.iris import slug
from kg.model import Fact, Meeting, NextMeeting
from kg.resolve.clusters import Clusters
from kg.resolve.model import Ref
from kg.resolve.references import References
from kg.resolve.sources import fact_order
from kg.resolve.wording import content_words

BodyKey = tuple[str, ...]
"""The organisation's code and the code or the content words of the body."""


def body_key(references: References, organisation: str | None, body: str | None) -> BodyKey | None:
    """The key of a body as a fact names it; None where it names none."""
    if body is None:
        return None
    if references.is_code(body):
        return ("", body)
    return (organisation or "", *(content_words(body) or (body,)))


def is_coded(key: BodyKey) -> bool:
    """Whether the key is that of a body with a code."""
    return key[0] == "" and len(key) == 2 and key[1].isupper()


@dataclass(frozen=True)
class Bodies:
    """The entity of each body key."""

    references: References
    refs: dict[BodyKey, Ref] = field(default_factory=dict)

    def ref(self, organisation: str | None, body: str | None) -> Ref | None:
        """The entity of a body as a fact names it, or None."""
        key = body_key(self.references, organisation, body)
        return None if key is None else self.refs.get(key)


def resolve_bodies(references: References, facts: Iterable[Fact], same: Iterable[tuple[BodyKey, BodyKey]]) -> Bodies:
    """The bodies of all meetings; `same` are pairs that translations of one sentence show to be one."""
    first: dict[BodyKey, tuple[str | None, str]] = {}
    for fact in sorted(facts, key=fact_order):
        if isinstance(fact, Meeting | NextMeeting) and fact.body:
            key = body_key(references, fact.organisation, fact.body)
            if key is not None:
                first.setdefault(key, (fact.organisation, fact.body))
    keys = list(first)
    places, clusters = {key: place for place, key in enumerate(keys)}, Clusters(len(keys))
    for one, other in same:
        clusters.merge(places[one], places[other], lambda a, b: not _both_coded(keys[a], keys[b]))
    refs: dict[BodyKey, Ref] = {}
    for group in clusters.groups():
        chosen = next((keys[index] for index in group if is_coded(keys[index])), keys[group[0]])
        ref = _mint(references, *first[chosen])
        refs |= {keys[index]: ref for index in group}
    return Bodies(references, refs)


def _both_coded(one: BodyKey, other: BodyKey) -> bool:
    return is_coded(one) and is_coded(other) and one != other


def _mint(references: References, organisation: str | None, body: str) -> Ref:
    if references.is_code(body):
        return references.organisation(body) or Ref("body", slug(body))
    return Ref("body", slug(group_name(organisation, body)))


def group_name(organisation: str | None, body: str) -> str:
    """A group's words with its organisation's code, unless they begin with it."""
    own = not organisation or body.startswith(f"{organisation} ")
    return body if own else f"{organisation} {body}"
