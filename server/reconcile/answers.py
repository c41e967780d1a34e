"""Candidates written as the two versions of the protocol want them."""

from collections.abc import Iterable, Mapping, Sequence

from server.reconcile.asked import Candidate
from server.reconcile.kinds import BY_ID, PROPERTY, Kind, types_of

FEATURES = {
    "exact_name": "The very name, but for capitals and accents",
    "words": "Share of the weight of the words",
    "family_name": "Likeness of the family names",
    "given_name": "Likeness of the given names",
    "letters": "Likeness letter by letter",
}

Json = dict[str, object]


def results(found: Mapping[str, Sequence[Candidate]]) -> Json:
    """The answer to an 0.2 batch."""
    return {key: {"result": [_candidate(each) for each in candidates]} for key, candidates in found.items()}


def draft_results(found: Iterable[Sequence[Candidate]]) -> Json:
    """The answer to a 1.0 batch."""
    return {"results": [{"candidates": [_draft_candidate(each) for each in candidates]} for candidates in found]}


def _candidate(found: Candidate) -> Json:
    entity = found.entity
    return {
        "id": entity.id,
        "name": entity.name,
        "description": entity.description,
        "type": [type_name(kind) for kind in types_of(entity.kind)],
        "score": found.score,
        "match": found.match,
        "features": [{"id": name, "value": value} for name, value in found.features],
    }


def _draft_candidate(found: Candidate) -> Json:
    features = [{"id": name, "name": _called(name), "value": value} for name, value in found.features]
    return {**_candidate(found), "features": features}


def _called(feature: str) -> str:
    if feature in FEATURES:
        return FEATURES[feature]
    property_ = PROPERTY.get(feature.removeprefix("property_"))
    return f"Agreement on {property_.name if property_ else feature}"


def type_name(kind: Kind) -> Json:
    """A type by its id and name."""
    return {"id": kind.id, "name": kind.name}


def type_tree(kind: Kind) -> Json:
    """A type with what is broader."""
    broader = {"broader": [type_tree(BY_ID[kind.broader])]} if kind.broader else {}
    return {**type_name(kind), **broader}
