"""The shortcuts in RDF 1.2, each with the fact that reifies it."""

from kg.export.rdf12 import rdf12_parts
from kg.export.request import Request
from kg.rdf import NamedNode, Quad, RdfFormat, Triple, parse
from kg.settings import DEFAULT_BASE_IRI, Settings

REIFIES = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies")
IGO = f"{DEFAULT_BASE_IRI}ns#"
WITHOUT_FACT = {f"{IGO}{name}" for name in ("organOf", "firstAttested", "lastAttested")}
"""Of what is derived: where a body belongs is said by the authority files, and days are no shortcuts."""


def read(settings: Settings) -> list[Triple]:
    """The export, parsed by the reader of RDF 1.2."""
    (part,) = rdf12_parts(Request(settings))
    assert part.name == "communique-rdf12.ttl"
    return [quad.triple for quad in parse(part.data, format=RdfFormat.TURTLE)]


def node(path: str) -> NamedNode:
    return NamedNode(f"{DEFAULT_BASE_IRI}id/{path}")


def reified(triples: list[Triple]) -> dict[Triple, set[str]]:
    """The facts that reify each triple term."""
    found: dict[Triple, set[str]] = {}
    for triple in triples:
        if triple.predicate == REIFIES:
            assert isinstance(triple.object, Triple)
            found.setdefault(triple.object, set()).add(str(triple.subject))
    return found


def test_a_shortcut_is_reified_by_the_fact_that_it_stands_for(small_release: Settings) -> None:
    found = reified(read(small_release))
    observer = Triple(node("state/afg"), NamedNode(f"{IGO}observerOf"), node("organization/sco"))
    assert found[observer] == {str(node("holding/sco-afg-observer"))}


def test_a_membership_in_the_terms_of_org_is_reified_for_members_only(small_release: Settings) -> None:
    members = [term for term in reified(read(small_release)) if term.predicate.value.endswith("org#memberOf")]
    assert [str(term.subject) for term in members] == [str(node("state/chn"))]


def test_every_shortcut_of_the_graph_is_asserted_and_annotated(
    small_release: Settings, small_graph: list[Quad]
) -> None:
    triples = read(small_release)
    derived = {
        quad.triple
        for quad in small_graph
        if str(quad.graph_name) == f"<{DEFAULT_BASE_IRI}graph/derived>" and quad.predicate.value not in WITHOUT_FACT
    }
    assert derived
    assert reified(triples).keys() == derived
    assert derived <= set(triples)


def test_a_shortcut_leads_to_its_dates_and_its_quotation(small_release: Settings) -> None:
    lines = {str(triple) for triple in read(small_release)}
    holding = str(node("holding/sco-afg-observer"))
    assert any(line.startswith(f"{holding} <{IGO}startDate> ") and "2012-06-07" in line for line in lines)
    readings = {line.partition(" ")[0] for line in lines if line.endswith(f"<{IGO}ofFact> {holding}")}
    passages = {
        line.rpartition(" ")[2] for line in lines if f"{IGO}evidence" in line and line.partition(" ")[0] in readings
    }
    selectors = {
        line.rpartition(" ")[2] for line in lines if "oa#hasSelector" in line and line.partition(" ")[0] in passages
    }
    quoted = [line for line in lines if "oa#exact" in line and line.partition(" ")[0] in selectors]
    assert any("granted Afghanistan observer status" in line for line in quoted)


def test_all_but_the_triple_terms_is_of_the_graph(small_release: Settings, small_graph: list[Quad]) -> None:
    plain = {triple for triple in read(small_release) if triple.predicate != REIFIES}
    assert plain <= {quad.triple for quad in small_graph}


def test_the_release_itself_stays_rdf_1_1(small_release: Settings) -> None:
    dumps = Request(small_release).release / "dumps"
    assert b"reifies" not in (dumps / "communique.nq").read_bytes()
    assert b"<<(" not in (dumps / "communique.trig").read_bytes()
