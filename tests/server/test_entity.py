from server.entity import RDF_TYPE, RDFS_LABEL, SKOS, assemble, wikidata_id
from server.evidence import Evidence
from server.rows import Row, Table, Term

THING = "https://example.org/id/state/x"
NS = "https://example.org/ns#"


def literal(value: str, language: str = "") -> Term:
    return Term(value, "literal", language)


def iri(value: str) -> Term:
    return Term(value, "uri")


def about(*pairs: tuple[str, Term]) -> Table:
    return Table((), tuple(Row({"property": iri(name), "value": value}) for name, value in pairs))


def test_the_english_preferred_label_is_the_title() -> None:
    names = [(RDFS_LABEL, literal("label", "en")), (f"{SKOS}prefLabel", literal("имя", "ru"))]
    assert assemble(THING, about(*names)).title == "label"
    names.append((f"{SKOS}prefLabel", literal("name", "en")))
    assert assemble(THING, about(*names)).title == "name"


def test_a_thing_without_a_name_is_called_by_its_slug() -> None:
    assert assemble(THING, Table()).title == "x"


def test_names_stand_in_the_order_of_languages() -> None:
    labels = [(f"{SKOS}prefLabel", literal(name, tag)) for name, tag in (("中", "zh-Hans"), ("и", "ru"), ("e", "en"))]
    entity = assemble(THING, about(*labels))
    assert entity.names == (("en", "e"), ("ru", "и"), ("zh-Hans", "中"))


def test_properties_keep_their_values_together_and_labels_apart() -> None:
    table = about((f"{NS}p", literal("1")), (RDF_TYPE, iri(f"{NS}State")), (f"{NS}p", literal("2")))
    entity = assemble(THING, table)
    assert [(p.iri, [value.term.value for value in p.values]) for p in entity.properties] == [(f"{NS}p", ["1", "2"])]
    assert (entity.kinds, entity.classes) == ((f"{NS}State",), ("State",))


def test_a_concept_is_headed_by_its_scheme_and_others_by_their_class() -> None:
    concept = assemble(THING, about((RDF_TYPE, iri(f"{SKOS}Concept")), (f"{SKOS}inScheme", iri("x:topics"))))
    assert (concept.headings, concept.classes) == (("x:topics",), ("Concept",))
    assert assemble(THING, about((RDF_TYPE, iri(f"{NS}State")))).headings == (f"{NS}State",)


def test_matches_and_notes_have_their_places() -> None:
    same = "http://www.w3.org/2002/07/owl#sameAs"
    table = about((same, iri("http://www.wikidata.org/entity/Q1")), (f"{SKOS}note", literal("checked")))
    entity = assemble(THING, table)
    assert (entity.matches, entity.notes) == (("http://www.wikidata.org/entity/Q1",), ("checked",))
    assert entity.properties == ()


def test_an_inferred_value_is_known_as_such_where_it_is_shown() -> None:
    start = {"property": iri(f"{NS}startDate"), "value": literal("2012")}
    reading = Row({**start, "basis": iri(f"{NS}Inferred"), "rule": iri("x:r/granted"), "passage": iri("x:p")})
    about_it = about((f"{NS}startDate", literal("2012")), (f"{NS}firstAttested", literal("2012-06-07")))
    own = Evidence("x:p", "https://example.org/id/text/t", "It says so.")
    found = assemble(THING, about_it, [own], Table((), (reading,)))
    (date,), (attested,) = (entry.values for entry in found.properties)
    assert (date.rules, date.derived) == (("x:r/granted",), False)
    assert (attested.rules, attested.derived) == ((), True)
    assert [source.number for source in found.readings[0].sources] == [1]
    assert found.numbers == {"x:p": 1}


def test_wikidata_ids_are_read_off_their_iris() -> None:
    assert wikidata_id("http://www.wikidata.org/entity/Q711") == "Q711"
    assert wikidata_id("http://example.org/Q711") == ""
