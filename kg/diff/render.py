"""The difference of two releases as text for people and as JSON for programs."""

import json
from collections.abc import Iterable, Iterator

from kg.diff.compare import ChangedFact, Difference
from kg.diff.facts import Fact
from kg.rdf import Node

MOST_SENTENCES = 2
"""Of evidence for a fact, in the text; JSON has all."""


def as_text(found: Difference) -> str:
    """What is new, gone and changed, one fact a line with the sentences that say so."""
    lines = [f"{found.before} → {found.after}"]
    lines += _counted("documents", (("added", found.documents_added), ("removed", found.documents_removed)))
    for title, facts, mark in (("added", found.added, "+"), ("removed", found.removed, "-")):
        if facts:
            lines += ["", f"{len(facts)} {title}", *(line for fact in facts for line in _fact(fact, mark))]
    if found.changed:
        lines += ["", f"{len(found.changed)} changed", *(line for each in found.changed for line in _changed(each))]
    if not found:
        lines.append("The two say the same.")
    return "\n".join(lines)


def _counted(what: str, groups: Iterable[tuple[str, tuple[str, ...]]]) -> list[str]:
    return [f"{what} {verb}: {', '.join(names)}" for verb, names in groups if names]


def _fact(fact: Fact, mark: str) -> Iterator[str]:
    yield f"{mark} {fact.label}{_since(fact)}"
    for evidence in fact.evidence[:MOST_SENTENCES]:
        yield f"    “{evidence.sentence}” ({evidence.title})"


def _since(fact: Fact) -> str:
    """The dates of the fact that its label does not give."""
    dates = {property_.value.rsplit("#", 1)[-1]: values for property_, values in fact.values.items()}
    told = [
        f"{word} {_name(fact, value)}"
        for name, word in (("startDate", "since"), ("endDate", "until"), ("date", "on"))
        for value in sorted(dates.get(name, ()), key=str)
        if _name(fact, value) not in fact.label
    ]
    return f", {', '.join(told)}" if told else ""


def _changed(each: ChangedFact) -> Iterator[str]:
    yield f"~ {each.after.label}"
    for change in each.changes:
        old = ", ".join(_name(each.before, value) for value in change.removed) or "nothing"
        new = ", ".join(_name(each.after, value) for value in change.added) or "nothing"
        yield f"    {change.property.value.rsplit('#', 1)[-1]}: {old} → {new}"


def _name(fact: Fact, value: Node) -> str:
    return fact.names.get(value) or str(getattr(value, "value", value))


def as_json(found: Difference) -> str:
    """The same as an object; values are IRIs or the words of literals."""
    document = {
        "before": found.before,
        "after": found.after,
        "documents": {"added": found.documents_added, "removed": found.documents_removed},
        "added": [_object(fact) for fact in found.added],
        "removed": [_object(fact) for fact in found.removed],
        "changed": [_changed_object(each) for each in found.changed],
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _object(fact: Fact) -> dict[str, object]:
    values = {
        property_.value: _values(each) for property_, each in sorted(fact.values.items(), key=lambda p: str(p[0]))
    }
    evidence = [{"title": each.title, "sentence": each.sentence} for each in fact.evidence]
    return {"fact": fact.iri, "class": fact.class_name, "label": fact.label, "values": values, "evidence": evidence}


def _changed_object(each: ChangedFact) -> dict[str, object]:
    changes = [
        {"property": change.property.value, "removed": _values(change.removed), "added": _values(change.added)}
        for change in each.changes
    ]
    return {"fact": each.after.iri, "class": each.after.class_name, "label": each.after.label, "changes": changes}


def _values(values: Iterable[Node]) -> list[str]:
    return [str(getattr(value, "value", value)) for value in sorted(values, key=str)]
