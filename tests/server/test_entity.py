from server.entity import FACTS_SHOWN, RDF_TYPE, RDFS_LABEL, SKOS, assemble, wikidata_id
from server.rows import Row, Table, Term

THING = "https://example.org/id/state/x"
NS = "https://example.org/ns#"


def literal(value: str, language: str = "") -> Term:
    return Term(value, "literal", language)


def iri(value: str) -> Term:
    return Term(value, "uri")


def about(*pairs: tuple[str, Term]) -> Table:
    return Table((), tuple(Row({"property": iri(name), "value": value}) for name, value in pairs))


def evidence(fact: str, passage: str, basis: str = "Stated") -> Row:
    return Row(
        {
            "fact": iri(fact),
            "passage": iri(passage),
            "text": iri("https://example.org/id/text/t"),
            "sentence": literal("It says so."),
            "basis": iri(f"{NS}{basis}"),
        }
    )


def test_the_english_preferred_label_is_the_title() -> None:
    names = [(RDFS_LABEL, literal("label", "en")), (f"{SKOS}prefLabel", literal("имя", "ru"))]
    assert assemble(THING, about(*names), Table(), Table(), Table()).title == "label"
    names.append((f"{SKOS}prefLabel", literal("name", "en")))
    assert assemble(THING, about(*names), Table(), Table(), Table()).title == "name"


def test_a_thing_without_a_name_is_called_by_its_slug() -> None:
    assert assemble(THING, Table(), Table(), Table(), Table()).title == "x"


def test_names_stand_in_the_order_of_languages() -> None:
    labels = [(f"{SKOS}prefLabel", literal(name, tag)) for name, tag in (("中", "zh-Hans"), ("и", "ru"), ("e", "en"))]
    entity = assemble(THING, about(*labels), Table(), Table(), Table())
    assert entity.names == (("en", "e"), ("ru", "и"), ("zh-Hans", "中"))


def test_properties_keep_their_values_together_and_labels_apart() -> None:
    table = about((f"{NS}p", literal("1")), (RDF_TYPE, iri(f"{NS}State")), (f"{NS}p", literal("2")))
    entity = assemble(THING, table, Table(), Table(), Table())
    assert [(p.label, [term.value for term, _ in p.values]) for p in entity.properties] == [("p", ["1", "2"])]
    assert entity.kinds == ((f"{NS}State", "State"),)


def test_matches_and_notes_have_their_places() -> None:
    table = about((f"{SKOS}exactMatch", iri("http://www.wikidata.org/entity/Q1")), (f"{SKOS}note", literal("checked")))
    entity = assemble(THING, table, Table(), Table(), Table())
    assert (entity.matches, entity.notes) == (("http://www.wikidata.org/entity/Q1",), ("checked",))
    assert entity.properties == ()


def test_facts_are_grouped_by_class_with_their_sentences() -> None:
    rows = tuple(
        Row({"fact": iri(f"x:{n}"), "classLabel": literal(group), "label": literal(f"fact {n}")})
        for n, group in ((1, "meeting"), (2, "tenure"), (3, "meeting"), (1, "meeting"))
    )
    sentences = Table((), (evidence("x:1", "x:p"), evidence("x:9", "x:q")))
    entity = assemble(THING, Table(), Table((), rows), sentences, Table())
    assert [(group.label, len(group.facts)) for group in entity.groups] == [("meeting", 2), ("tenure", 1)]
    assert [line.sentence for line in entity.groups[0].facts[0].evidence] == ["It says so."]
    assert entity.groups[1].facts[0].evidence == ()


def test_a_sentence_is_inferred_from_only_if_no_reading_states_it() -> None:
    def inferred(*bases: str) -> bool:
        rows = tuple(evidence(THING, "x:p", basis) for basis in bases)
        (found,) = assemble(THING, Table(), Table(), Table((), rows), Table()).evidence
        return found.inferred

    assert inferred("Inferred")
    assert not inferred("Inferred", "Stated")
    assert not inferred("Stated", "Inferred")


def test_readings_say_property_value_words_and_rule() -> None:
    terms = {"property": iri(f"{NS}holder"), "asWritten": literal("X-land"), "rule": iri("x:r/granted")}
    row = Row({**terms, "value": iri(THING)})
    (line,) = assemble("x:fact", Table(), Table(), Table(), Table((), (row,))).readings
    assert (line.property, line.written, line.rule, line.inferred) == ("holder", "X-land", "granted", False)


def test_wikidata_ids_are_read_off_their_iris() -> None:
    assert wikidata_id("http://www.wikidata.org/entity/Q711") == "Q711"
    assert wikidata_id("http://example.org/Q711") == ""


def test_a_page_that_cannot_show_all_facts_says_so() -> None:
    rows = tuple(Row({"fact": iri(f"x:{n}"), "classLabel": literal("meeting")}) for n in range(FACTS_SHOWN))
    assert assemble(THING, Table(), Table((), rows), Table(), Table()).is_cut
    assert not assemble(THING, Table(), Table((), rows[1:]), Table(), Table()).is_cut
