"""Each constraint refuses what pySHACL refuses, over values of every sort."""

import pyshacl
import pytest
from rdflib import SH, Graph

from kg.rdf import RdfFormat
from kg.shacl.queries import shape_queries
from kg.shapes import ShapeResult, ask_shapes
from kg.store import Store

PREFIXES = """
    @prefix : <urn:x:> . @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
"""
DATA = f"""{PREFIXES}
    :iri a :Thing ; :p :other . :other a :Class .
    :text a :Thing ; :p "text" . :empty a :Thing ; :p "" . :quoted a :Thing ; :p "a \\"b\\" \\\\c" .
    :tagged a :Thing ; :p "text"@en , "mot"@fr . :twice a :Thing ; :p "one"@en , "two"@en .
    :number a :Thing ; :p 3 . :large a :Thing ; :p 30 . :fraction a :Thing ; :p 2.5 .
    :bad a :Thing ; :p "x"^^xsd:integer .
    :day a :Thing ; :p "2001-02-03"^^xsd:date . :no-day a :Thing ; :p "2001-02-30"^^xsd:date .
    :year a :Thing ; :p "2001"^^xsd:gYear . :yes a :Thing ; :p true . :nothing a :Thing .
    :several a :Thing ; :p 1 , 2 , 3 ; :q 2 . :same a :Thing ; :p :other ; :q :other . :before a :Thing ; :p 1 ; :q 2 .
    :after a :Thing ; :p 3 ; :q 2 . :alien a :Thing ; :q 1 . :mixed a :Thing ; :p "1" ; :q 2 .
    :back :p :iri . :classes a :Thing ; :p :other , :iri .
"""
CONSTRAINTS = [
    *("sh:class :Class", "sh:datatype xsd:string", "sh:datatype xsd:integer", "sh:datatype xsd:date"),
    *("sh:datatype xsd:gYear", "sh:datatype xsd:boolean", "sh:datatype rdf:langString", "sh:datatype :unknown"),
    *("sh:nodeKind sh:IRI", "sh:nodeKind sh:Literal", "sh:nodeKind sh:BlankNode"),
    *("sh:minCount 0", "sh:minCount 1", "sh:minCount 2", "sh:maxCount 0", "sh:maxCount 1", "sh:maxCount 2"),
    *("sh:minLength 1", "sh:maxLength 3", 'sh:pattern "^t.x"', 'sh:pattern "TEXT" ; sh:flags "i"', 'sh:pattern "\\"b"'),
    *("sh:minInclusive 3", "sh:minExclusive 3"),
    *('sh:in ( :other "text" 3 )', "sh:in ( )", "sh:hasValue :other", 'sh:hasValue "text"', "sh:uniqueLang true"),
    *("sh:equals :q", "sh:disjoint :q", "sh:lessThan :q", "sh:lessThanOrEquals :q"),
    'sh:or ( [ sh:datatype xsd:integer ] [ sh:datatype xsd:date ; sh:pattern "^20" ] )',
    "sh:not [ sh:datatype xsd:integer ]",
    "sh:not [ sh:property [ sh:path :p ; sh:minCount 1 ] ]",
    "sh:or ( [ sh:class :Class ] [ sh:property [ sh:path :p ; sh:class :Class ] ] )",
    "sh:qualifiedValueShape [ sh:class :Class ] ; sh:qualifiedMinCount 1",
    "sh:qualifiedValueShape [ sh:datatype xsd:integer ] ; sh:qualifiedMinCount 1 ; sh:qualifiedMaxCount 2",
]
PATHS = (":p", "[ sh:inversePath :p ]", "[ sh:alternativePath ( :p :q ) ]")
NODE_CONSTRAINTS = [
    *("sh:class :Thing", "sh:class :Class", "sh:nodeKind sh:Literal", 'sh:pattern "s"', "sh:in ( :iri :text )"),
    *("sh:not [ sh:class :Class ]", "sh:closed true ; sh:ignoredProperties ( rdf:type ) ; sh:property [ sh:path :p ]"),
]
TARGETS = ("sh:targetClass :Thing, :Class", "sh:targetSubjectsOf :p, :q", "sh:targetObjectsOf :p")


def shapes_of(constraint: str, target: str = TARGETS[0]) -> Graph:
    return Graph().parse(data=f'{PREFIXES} :Shape a sh:NodeShape ; {target} ; sh:message "no" ; {constraint} .')


def asked(shapes: Graph) -> set[str]:
    store = Store()
    store.load(DATA.encode(), format=RdfFormat.TURTLE)
    return {result.focus for result in ask_shapes(store, shape_queries(shapes))}


def judged(shapes: Graph) -> set[str]:
    _, report, _ = pyshacl.validate(Graph().parse(data=DATA), shacl_graph=shapes)
    assert isinstance(report, Graph)
    return set(map(str, report.objects(None, SH.focusNode)))


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_what_a_path_leads_to_is_refused_as_pyshacl_does(path: str) -> None:
    shapes = (shapes_of(f'sh:property [ sh:path {path} ; {each} ; sh:message "no" ]') for each in CONSTRAINTS)
    wrong = {each: asked(shape) ^ judged(shape) for each, shape in zip(CONSTRAINTS, shapes, strict=True)}
    assert {each: difference for each, difference in wrong.items() if difference} == {}


@pytest.mark.parametrize("target", TARGETS)
def test_a_node_is_refused_as_pyshacl_does(target: str) -> None:
    wrong = {each: asked(shapes_of(each, target)) ^ judged(shapes_of(each, target)) for each in NODE_CONSTRAINTS}
    assert {each: difference for each, difference in wrong.items() if difference} == {}


def test_what_does_not_compare_is_above_every_limit() -> None:
    """As in SPARQL, which SHACL refers to; pySHACL takes days and words for less than any number."""
    shapes = [
        shapes_of(f'sh:property [ sh:path :p ; {each} ; sh:message "no" ]')
        for each in ("sh:maxInclusive 3", "sh:maxExclusive 3")
    ]
    for found in map(asked, shapes):
        assert {f"urn:x:{name}" for name in ("large", "day", "no-day", "year", "yes", "text", "bad", "iri")} <= found
        assert not {f"urn:x:{name}" for name in ("nothing", "fraction", "before")} & found
    assert asked(shapes[1]) - asked(shapes[0]) == {"urn:x:number", "urn:x:after", "urn:x:several"}


@pytest.mark.parametrize(
    ("constraint", "reason"),
    [
        ("sh:property [ sh:path :p ; sh:sparql [ ] ; sh:message 'no' ]", "sparql is not translated"),
        ("sh:deactivated true", "deactivated is not translated"),
        ("sh:minCount 1", "minCount is not translated where it stands"),
        ("sh:nodeKind sh:IRIOrLiteral", "kind of node"),
        ("sh:class [ ]", "blank node"),
    ],
)
def test_what_is_not_translated_is_an_error(constraint: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        list(shape_queries(shapes_of(constraint)))


def test_results_name_node_and_message() -> None:
    store = Store()
    store.load(DATA.encode(), format=RdfFormat.TURTLE)
    queries = shape_queries(shapes_of('sh:property [ sh:path :p ; sh:minCount 3 ; sh:message "three" ] ; sh:in ( )'))
    found = [result for result in ask_shapes(store, queries) if result.focus == "urn:x:text"]
    assert found == [ShapeResult("urn:x:text", "no"), ShapeResult("urn:x:text", "three")]
