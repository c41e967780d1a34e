"""Frames: what a document about a thing of a kind holds inside it, as one tree (after JSON-LD 1.1 Framing).

A frame names, for each kind, the keys under which facts about the thing are nested, each by the property through which
they point back to it (`@reverse` of JSON-LD), and of these facts the values that are told with their names.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Json = dict[str, Any]

NAMES = ("id", "type", "prefLabel", "label")
"""What is told of a thing that a fact names."""


@dataclass(frozen=True)
class Nested:
    """Facts of a type that point to the thing by a property."""

    key: str
    back: str
    type: str


FRAMES: Mapping[str, Sequence[Nested]] = {
    "State": (
        Nested("statuses", "holder", "StatusHolding"),
        Nested("delegations", "representing", "Participation"),
        Nested("chairmanships", "chairingState", "Chairmanship"),
    ),
    "InternationalOrganization": (
        Nested("holdings", "inOrganization", "StatusHolding"),
        Nested("foundings", "organization", "Founding"),
        Nested("terms", "chairedOrganization", "Chairmanship"),
        Nested("meetings", "organization", "Meeting"),
    ),
    "Meeting": (
        Nested("participants", "atMeeting", "Participation"),
        Nested("decisions", "atMeeting", "Decision"),
    ),
    "Person": (
        Nested("participations", "person", "Participation"),
        Nested("tenures", "person", "Tenure"),
    ),
}
"""By the type of the thing. Keys are the same everywhere for the same property and type of fact, or different."""


def frame_context(context: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The context of framed documents: the project's, and beside it the keys of the frames."""
    nested = {each.key: each for frame in FRAMES.values() for each in frame}
    return [context, {key: {"@reverse": context[each.back]["@id"]} for key, each in sorted(nested.items())}]


@dataclass(frozen=True)
class Nodes:
    """The nodes of a compact document, by their id."""

    by_id: Mapping[str, Json]

    def framed(self) -> Iterator[tuple[str, Json]]:
        """Each thing that has facts to nest, by its kind's frame: its id, and the tree."""
        for id_, node in sorted(self.by_id.items()):
            for kind in map(str, _listed(node.get("type"))):
                nested = {each.key: facts for each in FRAMES.get(kind, ()) if (facts := self._nested(id_, each))}
                if nested:
                    yield id_, {**node, **nested}

    def _nested(self, id_: str, wanted: Nested) -> list[Json]:
        """The facts, each without the way back, and with the names of what it speaks of."""
        facts = self._pointing.get((wanted.back, id_), ())
        return [self._told(fact, wanted.back) for fact in facts if wanted.type in _listed(fact.get("type"))]

    def _told(self, fact: Json, back: str) -> Json:
        """A fact that has one thing at the other end of `back`: that the nesting says."""
        return {key: value if key in NAMES else self._named(value) for key, value in fact.items() if key != back}

    def _named(self, value: object) -> object:
        """A value, or a thing with its names in the place of its id."""
        if isinstance(value, list):
            return [self._named(each) for each in value]
        thing = self.by_id.get(value) if isinstance(value, str) else None
        return {name: thing[name] for name in NAMES if name in thing} if thing else value

    @cached_property
    def _pointing(self) -> Mapping[tuple[str, str], list[Json]]:
        """The facts by the property and the thing that it points to, in the order of their ids."""
        backs = {each.back for frame in FRAMES.values() for each in frame}
        found: dict[tuple[str, str], list[Json]] = defaultdict(list)
        for _, node in sorted(self.by_id.items()):
            for back in backs & node.keys():
                if isinstance(node[back], str):
                    found[back, node[back]].append(node)
        return found


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
