"""Kinds of defects that a graph of this form can have, each seeded at random: what the gates must catch.

The consistent ones change a fact together with its readings, as a reader that misreads would; the others damage what
was right, as a faulty stage or tool would. None touches the ontology.
"""

from collections.abc import Callable, Mapping

from kg.check.edits import Edit, edit
from kg.check.seedbed import Seedbed, as_node, moved_day, with_object, with_subject
from kg.rdf import Literal, NamedNode, Quad

Kind = Callable[[Seedbed], Edit | None]
"""Gives a defect, or None where the graph has no place for it."""

STATED, CLASSES = ("startDate", "endDate", "date"), ("Person", "State", "Place", "Meeting", "Tenure", "Position")
BOUNDS = ("startEarliest", "startLatest", "endEarliest", "endLatest", "dateEarliest", "dateLatest", "lastAttested")
LINKS = (
    "holder",
    "person",
    "atMeeting",
    "post",
    "place",
    "ofBody",
    "inOfficeAs",
    "representing",
    "instrument",
    "establishes",
)
VALUES = (*LINKS, *STATED, "statusType", "capacity", "decisionType", "statement", "act", "action")
DAY = "http://www.w3.org/2001/XMLSchema#date"


def dropped_evidence(bed: Seedbed) -> Edit | None:
    """A reading loses a passage."""
    quad = bed.pick(bed.of("evidence", "text"))
    return edit([quad]) if quad else None


def dropped_reading(bed: Seedbed) -> Edit | None:
    """A reading of what makes a fact that fact is lost."""
    keys = [bed.term(name) for name in ("holder", "statusType", "person", "atMeeting", "instrument", "statement")]
    quad = bed.pick([each for each in bed.of("onProperty", "text") if each.object in keys])
    return edit(bed.about(as_node(quad.subject))) if quad else None


def dropped_value(bed: Seedbed) -> Edit | None:
    """A fact loses a value."""
    quad = bed.pick([each for name in VALUES for each in bed.of(name)])
    return edit([quad]) if quad else None


def dropped_label(bed: Seedbed) -> Edit | None:
    """A fact or an entity loses its name."""
    quad = bed.pick([*bed.of("rdfs:label"), *bed.of("skos:prefLabel")])
    return edit([quad]) if quad else None


def _swapped(bed: Seedbed, property_: str) -> Edit | None:
    quads = bed.of(property_)
    quad = bed.pick(quads)
    value = quad and bed.other(quad, quads)
    return bed.revalued(quad, value) if quad and value else None


def swapped_holder(bed: Seedbed) -> Edit | None:
    """A status is read of another state."""
    return _swapped(bed, "holder")


def swapped_person(bed: Seedbed) -> Edit | None:
    """A participation or a tenure is read of another person."""
    return _swapped(bed, "person")


def swapped_status(bed: Seedbed) -> Edit | None:
    """Another status is read."""
    return _swapped(bed, "statusType")


def swapped_capacity(bed: Seedbed) -> Edit | None:
    """A delegate is read in another capacity."""
    quad = bed.pick(bed.of("capacity"))
    value = quad and bed.sibling(quad)
    return bed.revalued(quad, value) if quad and value else None


def shifted_date(bed: Seedbed) -> Edit | None:
    """A day is misread, in the fact and in its readings."""
    quad = bed.pick([each for name in STATED for each in bed.of(name) if _is_day(each)])
    if quad is None or not isinstance(quad.object, Literal):
        return None
    return bed.revalued(quad, moved_day(quad.object, bed.random.choice((-400, -30, -1, 1, 30, 400))))


def shifted_bound(bed: Seedbed) -> Edit | None:
    """A computed day is off."""
    quad = bed.pick([each for name in BOUNDS for each in bed.of(name)])
    if quad is None or not isinstance(quad.object, Literal):
        return None
    return edit([quad], [with_object(quad, moved_day(quad.object, bed.random.choice((-400, -30, -1, 1, 30, 400))))])


def swapped_ends(bed: Seedbed) -> Edit | None:
    """Beginning and end change places."""
    ends = {quad.subject: quad for quad in bed.of("endDate")}
    pairs = [(quad, ends[quad.subject]) for quad in bed.of("startDate") if quad.subject in ends]
    pair = bed.pick([(one, other) for one, other in pairs if one.object != other.object])
    if pair is None:
        return None
    start, end = pair
    return edit(pair, [Quad(start.subject, start.predicate, end.object, start.graph_name),
                       Quad(end.subject, end.predicate, start.object, end.graph_name)])  # fmt: skip


def wrong_type(bed: Seedbed) -> Edit | None:
    """A thing is given another class."""
    quads = [quad for quad in bed.of("rdf:type") if quad.object != bed.term("Rule")]
    quad = bed.pick(quads)
    wrong = [bed.term(name) for name in CLASSES]
    value = quad and bed.pick([term for term in wrong if term != quad.object])
    return edit([quad], [with_object(quad, value)]) if quad and value else None


def wrong_datatype(bed: Seedbed) -> Edit | None:
    """A day becomes a mere string, or a moment."""
    quad = bed.pick([each for name in (*STATED, *BOUNDS) for each in bed.of(name) if _is_day(each)])
    if quad is None or not isinstance(quad.object, Literal):
        return None
    moment = Literal(f"{quad.object.value}T00:00:00", datatype=bed.term("xsd:dateTime"))
    return edit([quad], [with_object(quad, bed.random.choice((Literal(quad.object.value), moment)))])


def wrong_language(bed: Seedbed) -> Edit | None:
    """A label is tagged with another language."""
    quads = [quad for graph in ("facts", "authority") for quad in bed.of("skos:prefLabel", graph)]
    quad = bed.pick([quad for quad in quads if any(letter.islower() for letter in str(quad.object))])
    if quad is None or not isinstance(quad.object, Literal):
        return None
    others = [tag for tag in ("en", "ru", "zh-Hans", "fr") if tag.lower() != (quad.object.language or "").lower()]
    return edit([quad], [with_object(quad, Literal(quad.object.value, language=bed.random.choice(others)))])


def duplicate_person(bed: Seedbed) -> Edit | None:
    """One person becomes two: a namesake takes over one of the facts."""
    quad = bed.pick(bed.of("person"))
    if quad is None:
        return None
    person = as_node(quad.object)
    twin = NamedNode(f"{person.value}-2")
    copied = [with_subject(each, twin) for each in bed.about(person) if each.graph_name != bed.names.graph("links")]
    taken = bed.revalued(quad, twin)
    return Edit(taken.removed, taken.added | frozenset(copied))


def duplicate_fact(bed: Seedbed) -> Edit | None:
    """A fact stands twice, with all its readings."""
    kinds = [bed.term(name) for name in ("StatusHolding", "Tenure", "Participation", "Decision", "Position", "Meeting")]
    quad = bed.pick([each for each in bed.of("rdf:type") if each.object in kinds])
    if quad is None:
        return None
    fact = as_node(quad.subject)
    twin = NamedNode(f"{fact.value}-twin")
    come = {with_subject(each, twin) for each in bed.about(fact)}
    for reading in bed.readings(fact):
        copied = [with_subject(each, NamedNode(f"{reading.value}0")) for each in bed.about(reading)]
        come |= {with_object(each, twin) if each.object == fact else each for each in copied}
    return edit((), come)


def dangling_iri(bed: Seedbed) -> Edit | None:
    """A fact leads to a thing that is not there, as its readings do."""
    quad = bed.pick([each for name in LINKS for each in bed.of(name)])
    return bed.revalued(quad, NamedNode(f"{as_node(quad.object).value}-gone")) if quad else None


def moved_passage(bed: Seedbed) -> Edit | None:
    """A passage begins or ends one character off."""
    quad = bed.pick([*bed.of("oa:start", "text"), *bed.of("oa:end", "text")])
    if quad is None or not isinstance(quad.object, Literal):
        return None
    offset = int(quad.object.value) + bed.random.choice((-1, 1))
    return edit([quad], [with_object(quad, Literal(str(offset), datatype=quad.object.datatype))])


def altered_quotation(bed: Seedbed) -> Edit | None:
    """A quotation has another letter than its document."""
    quad = bed.pick(bed.of("oa:exact", "text"))
    if quad is None or not isinstance(quad.object, Literal):
        return None
    text, place = quad.object.value, bed.random.randrange(len(quad.object.value))
    letter = "x" if text[place] != "x" else "y"
    return edit([quad], [with_object(quad, Literal(f"{text[:place]}{letter}{text[place + 1 :]}"))])


def evidence_of_another_text(bed: Seedbed) -> Edit | None:
    """A reading cites a passage of another text."""
    quads = bed.of("evidence", "text")
    quad = bed.pick(quads)
    if quad is None:
        return None
    text = as_node(quad.object).value.partition("#")[0]
    passage = bed.pick([each.object for each in quads if not as_node(each.object).value.startswith(f"{text}#")])
    return edit([quad], [with_object(quad, as_node(passage))]) if passage else None


def second_value(bed: Seedbed) -> Edit | None:
    """A fact has a second value where it has one."""
    quads = bed.of(bed.random.choice(("holder", "statusType", "person", "atMeeting", "capacity", "startDate", "act")))
    quad = bed.pick(quads)
    value = quad and bed.other(quad, quads)
    return edit((), [with_object(quad, value)]) if quad and value else None


def wrong_graph(bed: Seedbed) -> Edit | None:
    """A value of a fact stands in another named graph."""
    quad = bed.pick(
        [each for name in ("holder", "person", "statusType", "capacity", "startDate") for each in bed.of(name)]
    )
    graph = bed.names.graph(bed.random.choice(("authority", "derived", "links")))
    return edit([quad], [Quad(quad.subject, quad.predicate, quad.object, graph)]) if quad else None


def dropped_shortcut(bed: Seedbed) -> Edit | None:
    """A derived statement is missing."""
    names = ("memberOf", "observerOf", "dialoguePartnerOf", "guestOf", "org:memberOf", "firstAttested", "lastAttested")
    quad = bed.pick([each for name in names for each in bed.of(name, "derived")])
    return edit([quad]) if quad else None


def false_shortcut(bed: Seedbed) -> Edit | None:
    """An observer, a dialogue partner or a guest is called a member."""
    names = ("observerOf", "dialoguePartnerOf", "guestOf")
    quad = bed.pick([each for name in names for each in bed.of(name, "derived")])
    term = bed.term(bed.random.choice(("memberOf", "org:memberOf")))
    return edit((), [Quad(quad.subject, term, quad.object, quad.graph_name)]) if quad else None


def wrong_link(bed: Seedbed) -> Edit | None:
    """A Wikidata link leads to the item of something else, or to a number that is none."""
    quads = bed.of("owl:sameAs", "links")
    quad = bed.pick(quads)
    value = quad and (bed.other(quad, quads) if bed.random.random() < 0.5 else bed.term("wd:Q0"))
    return edit([quad], [with_object(quad, value)]) if quad and value else None


def _is_day(quad: Quad) -> bool:
    return isinstance(quad.object, Literal) and quad.object.datatype.value == DAY


KINDS: Mapping[str, Kind] = {
    kind.__name__.replace("_", " "): kind
    for kind in (
        dropped_evidence, dropped_reading, dropped_value, dropped_label, swapped_holder, swapped_person, swapped_status,
        swapped_capacity, shifted_date, shifted_bound, swapped_ends, wrong_type, wrong_datatype, wrong_language,
        duplicate_person, duplicate_fact, dangling_iri, moved_passage, altered_quotation, evidence_of_another_text,
        second_value, wrong_graph, dropped_shortcut, false_shortcut, wrong_link,
    )
}  # fmt: skip
