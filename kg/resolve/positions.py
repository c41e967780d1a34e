"""What a body or its members hold: a clause is a position; translations of one clause are one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.iris import digest, slug
from kg.model import Fact, Position
from kg.resolve.clusters import Clusters, within_works
from kg.resolve.merging import Head, conclude, resolved, say
from kg.resolve.model import Ref, ResolvedFact, Saying
from kg.resolve.position_pairs import pair_positions
from kg.resolve.scene import Scene

LABEL_LENGTH = 120


def resolve_positions(scene: Scene, facts: Sequence[Fact]) -> list[ResolvedFact]:
    """The positions: one a clause, or one a pair of clauses that surely translate each other."""
    stated = [fact for fact in facts if isinstance(fact, Position)]
    clauses: dict[Ref, list[Position]] = defaultdict(list)
    for fact in stated:
        clauses[_ref(fact)].append(fact)
    names = list(clauses)
    places, clusters = {name: place for place, name in enumerate(names)}, Clusters(len(names))

    def apart(one: int, other: int) -> bool:
        return clauses[names[one]][0].document != clauses[names[other]][0].document

    for one, other in _translations(scene, [group[0] for group in clauses.values()]):
        clusters.merge(places[_ref(one)], places[_ref(other)], apart)
    groups = {
        names[group[0]]: [fact for index in group for fact in clauses[names[index]]] for group in clusters.groups()
    }
    return [_position(scene, ref, groups[ref]) for ref in sorted(groups)]


def _translations(scene: Scene, positions: Sequence[Position]) -> Iterator[tuple[Position, Position]]:
    """The pairs that two texts of one work both give; two actors that are known and differ are no pair."""
    texts: dict[tuple[str, str], list[Position]] = defaultdict(list)
    for fact in positions:
        texts[scene.work(fact), fact.document].append(fact)
    for left, right in within_works(texts):
        for one, other in pair_positions(left, right):
            actors = {actor_ref(scene, one), actor_ref(scene, other)} - {None}
            if len(actors) < 2:
                yield one, other


def _ref(fact: Position) -> Ref:
    actor = (fact.actor,) if fact.actor else ()
    return Ref("position", digest(fact.document, str(fact.start), *actor, fact.act, fact.statement))


def _position(scene: Scene, ref: Ref, group: Sequence[Position]) -> ResolvedFact:
    fact = group[0]
    text = ": ".join(part for part in (fact.actor, fact.act, " ".join(fact.statement.split())) if part)
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
    """The state, organisation or body that the actor is; None for a group that only has words, or for no actor."""
    if fact.actor is None:
        return None
    if state := scene.references.state(fact.actor):
        return state
    if scene.references.is_code(fact.actor):
        return scene.references.organisation(fact.actor)
    main = scene.main(fact)
    return scene.bodies.ref(main.code if main else None, fact.actor)
