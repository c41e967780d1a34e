"""A broken rule is named with its document and sentence."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import FileProblem, Violations
from kg.model import Meeting
from kg.namespaces import Namespaces
from kg.pipeline import validate
from kg.rdf import Literal, NamedNode, Quad
from kg.settings import Settings
from kg.store import in_memory
from kg.validate import Violation, check_facts, check_graph, refuse
from tests.factory import document, fact

NAMES = Namespaces()
FACTS, DERIVED, LINKS = NAMES.graph("facts"), NAMES.graph("derived"), NAMES.graph("links")
TEXT = document("one", "They met in Beijing.", "They met again.")
MEETING = fact(Meeting, TEXT, "They met again.", from_="2012-06-06", to="2012-06-07")


def test_a_fact_that_re_reads_is_right() -> None:
    assert check_facts([TEXT], [MEETING]) == []


@pytest.mark.parametrize(
    ("broken", "problem"),
    [
        (replace(MEETING, start=0, end=15), "not the quoted ones"),
        (replace(MEETING, quote="", start=3, end=3), "not the quoted ones"),
        (replace(MEETING, start=-16, end=-1), "not the quoted ones"),
        (replace(MEETING, document="two"), "no such document"),
        (replace(MEETING, from_="2012-02-30"), "'2012-02-30' is not a date"),
        (replace(MEETING, from_="2012-06-08"), "ends on 2012-06-07 before it begins"),
        (replace(MEETING, elsewhere=(("chair", 30, 99),)), "read from is not in the document"),
        (replace(MEETING, elsewhere=(("chair", 5, 5),)), "read from is not in the document"),
    ],
)
def test_a_broken_fact_is_named_with_document_and_sentence(broken: Meeting, problem: str) -> None:
    (found,) = check_facts([TEXT], [broken])
    assert problem in found.problem
    assert found.document == broken.document
    assert found.sentence == broken.quote


def test_violations_are_told_together_and_the_rest_is_counted() -> None:
    with pytest.raises(Violations) as caught:
        refuse([Violation("rule", f"thing {number}", "problem", "text", "A  sentence.") for number in range(30)])
    message = str(caught.value)
    assert message.startswith("30 violations: ")
    assert "rule: thing 3: problem: text: “A sentence.”" in message
    assert message.endswith("… and 10 more")


def test_no_violation_is_no_error() -> None:
    refuse([])


HOLDING = NAMES.thing("holding", "sco-afg-observer")
OTHER = NAMES.thing("holding", "sco-afg-observer-2")
PARTICIPATION = NAMES.thing("participation", "sco-chs-2012-06-06-beijing-hu-jintao")
DATE = NAMES.term("xsd:date")


def without(*parts: str) -> Callable[[list[Quad]], list[Quad]]:
    return lambda quads: [quad for quad in quads if not all(part in str(quad) for part in parts)]


def with_(*added: Quad) -> Callable[[list[Quad]], list[Quad]]:
    return lambda quads: [*quads, *added]


def says(subject: NamedNode, name: str, value: NamedNode | Literal, graph: NamedNode = FACTS) -> Quad:
    return Quad(subject, NAMES.term(name), value, graph)


def day(iso: str) -> Literal:
    return Literal(iso, datatype=DATE)


DEFECTS: dict[str, Callable[[list[Quad]], list[Quad]]] = {
    "A fact without a reading": without("ofFact", "holding/sco-afg-observer"),
    "A value of a fact that no reading is on": with_(says(HOLDING, "igo:endDate", day("2020-01-01"))),
    "A reading that does not say whether it is stated or inferred": without("ns#basis"),
    "A reading without a passage, or a passage without a part": without("/position>", "oa#start"),
    "A reading whose passage is of another text than its graph": with_(
        says(NAMES.thing("text", "press"), "igo:evidence", NAMES.thing("x", "y"), NAMES.graph("text/communique")),
        says(NAMES.thing("x", "y"), "oa:hasSource", NAMES.thing("text", "press"), NAMES.graph("text/communique")),
    ),
    "A fact that ends before it begins": with_(says(HOLDING, "igo:endLatest", day("2010-01-01"))),
    "A status that a text shows after its end": with_(says(HOLDING, "igo:endLatest", day("2012-06-06"))),
    "Two holdings of one status that overlap": with_(
        says(OTHER, "rdf:type", NAMES.igo("StatusHolding")),
        says(OTHER, "igo:holder", NAMES.thing("state", "afg")),
        says(OTHER, "igo:inOrganization", NAMES.thing("organization", "sco")),
        says(OTHER, "igo:statusType", NAMES.thing("status", "observer")),
        says(OTHER, "igo:startLatest", day("2012-06-06")),
        says(OTHER, "igo:lastAttested", day("2012-06-30")),
    ),
    "A participation without a meeting": without("participation/", "#atMeeting", "graph/facts"),
    "A participation in a meeting that is only scheduled": with_(
        says(NAMES.thing("meeting", "sco-chs-2012-06-06-beijing"), "igo:isScheduled", Literal(True))
    ),
    "Two persons for one participation, or for one tenure": with_(
        says(PARTICIPATION, "igo:person", NAMES.thing("person", "dmitry-mezentsev"))
    ),
    "Two values where a fact has one": with_(says(HOLDING, "igo:holder", NAMES.thing("state", "kaz"))),
    "An organisation membership that no member status gives": with_(
        says(NAMES.thing("state", "ind"), "org:memberOf", NAMES.thing("organization", "sco"), DERIVED)
    ),
    "An entity without a name": with_(says(PARTICIPATION, "igo:inOfficeAs", NAMES.thing("post", "nameless"))),
    "Two entities with one Wikidata item": with_(
        says(NAMES.thing("state", "kgz"), "owl:sameAs", NAMES.term("wd:Q232"), LINKS)
    ),
    "A statement in two named graphs": with_(says(HOLDING, "igo:holder", NAMES.thing("state", "afg"), DERIVED)),
}


def violations(quads: list[Quad]) -> list[Violation]:
    return check_graph(in_memory(quads), NAMES, Settings.queries / "violations")


@pytest.mark.parametrize("rule", DEFECTS)
def test_each_rule_finds_its_defect(rule: str, small_graph: list[Quad]) -> None:
    found = [violation for violation in violations(DEFECTS[rule](small_graph)) if violation.rule == rule]
    assert found
    assert all(violation.thing for violation in found)


@pytest.mark.parametrize("graphs", [(DERIVED, LINKS), (FACTS, LINKS)])
def test_a_statement_is_found_in_whichever_two_graphs_it_stands(
    graphs: tuple[NamedNode, NamedNode], small_graph: list[Quad]
) -> None:
    state = NAMES.thing("state", "kaz")
    twice = [says(state, "skos:note", Literal("twice"), graph) for graph in graphs]
    found = [found for found in violations([*small_graph, *twice]) if found.rule == "A statement in two named graphs"]
    assert [(each.thing, each.problem) for each in found] == [(state.value, NAMES.term("skos:note").value)]


def test_every_violation_query_has_a_defect_to_find() -> None:
    titles = {
        path.read_text("utf-8").splitlines()[0].removeprefix("# ")
        for path in (Settings.queries / "violations").glob("*-violation.rq")
    }
    assert titles == {*DEFECTS, "A passage whose words do not stand at its position"}


def test_a_violation_names_document_and_sentence(small_graph: list[Quad]) -> None:
    found = violations(DEFECTS["A status that a text shows after its end"](small_graph))
    (violation,) = [item for item in found if item.rule == "A status that a text shows after its end"]
    assert violation.document in ("communique", "press")
    assert violation.sentence.startswith("It granted Afghanistan")


def test_a_text_that_changed_no_longer_bears_its_passages(small_graph: list[Quad]) -> None:
    found = validate(Settings(), in_memory(small_graph), {"communique": "Another text.", "press": "Another text."})
    assert {violation.rule for violation in found} == {"A passage whose words do not stand at its position"}


def test_positions_count_characters_not_bytes(small_graph: list[Quad]) -> None:
    names = Namespaces()
    graph, passage = names.graph("text/odd"), NamedNode(f"{names.base_iri}id/text/odd#char=2,5")
    position, quotation = names.thing("selector", "p"), names.thing("selector", "q")
    number = names.term("xsd:nonNegativeInteger")
    quads = [
        says(passage, "oa:hasSource", names.thing("text", "odd"), graph),
        says(passage, "oa:hasSelector", position, graph),
        says(passage, "oa:hasSelector", quotation, graph),
        says(position, "oa:start", Literal("2", datatype=number), graph),
        says(position, "oa:end", Literal("5", datatype=number), graph),
        says(quotation, "oa:exact", Literal("ж😀x"), graph),
    ]
    rules = {violation.rule for violation in validate(Settings(), in_memory(quads), {"odd": "é😀ж😀x"})}
    assert "A passage whose words do not stand at its position" not in rules


def test_violations_beyond_those_with_evidence_are_counted_all_the_same(
    small_graph: list[Quad], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.validate.EVIDENCED", 1)
    found = violations(without("ofFact")(small_graph))
    assert len(found) > 10
    assert len({violation.thing for violation in found}) > 1


def test_a_query_that_cannot_run_is_named(tmp_path: Path) -> None:
    (tmp_path / "evidence-of.rq").write_text("# Evidence\nSELECT ?document ?sentence {}")
    (tmp_path / "broken-violation.rq").write_text("# Broken\nSELECT ?thing { ?thing }")
    with pytest.raises(FileProblem, match="broken-violation"):
        check_graph(in_memory(), NAMES, tmp_path)
