"""What a body or its members hold: each clause of each text is a position of its own."""

from collections.abc import Sequence

from kg.iris import digest, slug
from kg.model import Fact, Position
from kg.resolve.merging import Head, conclude, resolved, say
from kg.resolve.model import Ref, ResolvedFact, Saying
from kg.resolve.scene import Scene

LABEL_LENGTH = 120


def resolve_positions(scene: Scene, facts: Sequence[Fact]) -> list[ResolvedFact]:
    """The positions, one a clause."""
    groups: dict[Ref, list[Position]] = {}
    for fact in facts:
        if isinstance(fact, Position):
            groups.setdefault(_ref(fact), []).append(fact)
    return [_position(scene, ref, groups[ref]) for ref in sorted(groups)]


def _ref(fact: Position) -> Ref:
    return Ref("position", digest(fact.document, str(fact.start), fact.actor, fact.act, fact.statement))


def _position(scene: Scene, ref: Ref, group: Sequence[Position]) -> ResolvedFact:
    fact = group[0]
    text = f"{fact.actor}: {fact.act}: {' '.join(fact.statement.split())}"
    label = text if len(text) <= LABEL_LENGTH else f"{text[: LABEL_LENGTH - 1].rsplit(' ', 1)[0]}…"
    sayings = [saying for item in group for saying in _said(scene, item)]
    return resolved(Head(ref, "Position", label), sayings, several=("topic",))


def _said(scene: Scene, fact: Position) -> list[Saying]:
    main = scene.main(fact)
    actor = actor_ref(scene, fact)
    return [
        *say(fact, "actor", "actor", actor),
        *say(fact, "actorAsWritten", "actor", None if actor else fact.actor),
        *say(fact, "act", "act", Ref("act", slug(fact.act))),
        *(saying for topic in fact.topics for saying in say(fact, "topic", "topics", Ref("topic", topic))),
        *say(fact, "statement", "statement", fact.statement),
        *conclude(fact, "atMeeting", main.ref if main else None),
    ]


def actor_ref(scene: Scene, fact: Position) -> Ref | None:
    """The state, organisation or body that the actor is; None for a group that only has words."""
    if state := scene.references.state(fact.actor):
        return state
    if scene.references.is_code(fact.actor):
        return scene.references.organisation(fact.actor)
    main = scene.main(fact)
    return scene.bodies.ref(main.code if main else None, fact.actor)
