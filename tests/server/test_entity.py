from server.entity import RDF_TYPE, RDFS_LABEL, SKOS, assemble, wikidata_id
from server.rows import Row, Table, Term

THING = "https://example.org/id/state/x"
NS = "https://example.org/ns#"


def literal(value: str, language: str = "") -> Term:
    return Term(value, "literal", language)


def iri(value: str) -> Term:
    return Term(value, "uri")


def about(*pairs: tuple[str, Term]) -> Table:
    return Table((), tuple(Row({"property": iri(name), "value": value}) for name, value in pairs))


def evidence(fact: str, passage: str, start: int = 0) -> Row:
    return Row(
        {
            "fact": iri(fact),
            "passage": iri(passage),
            "text": iri("https://example.org/id/text/t"),
            "start": literal(str(start)),
            "sentence": literal("It says so."),
        }
    )


def fact_row(name: str, kind: str, **values: str) -> Row:
    terms = {key.rstrip("_"): literal(value) for key, value in values.items()}
    return Row({"fact": iri(f"x:{name}"), "class": iri(f"{NS}{kind}"), "classLabel": literal(kind.lower()), **terms})


def facts(*rows: Row) -> list[tuple[str, list[str]]]:
    entity = assemble(THING, Table(), Table((), rows), Table(), Table())
    return [(group.label, [line.label for line in group.facts]) for group in entity.groups]


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
    assert [(p.label, [value.term.value for value in p.values]) for p in entity.properties] == [("p", ["1", "2"])]
    assert entity.kinds == ((f"{NS}State", "State"),)


def test_matches_and_notes_have_their_places() -> None:
    table = about((f"{SKOS}exactMatch", iri("http://www.wikidata.org/entity/Q1")), (f"{SKOS}note", literal("checked")))
    entity = assemble(THING, table, Table(), Table(), Table())
    assert (entity.matches, entity.notes) == (("http://www.wikidata.org/entity/Q1",), ("checked",))
    assert entity.properties == ()


def test_facts_are_grouped_in_the_query_s_order_under_titles_for_people() -> None:
    rows = (fact_row("1", "Tenure"), fact_row("2", "Meeting"), fact_row("3", "Tenure"), fact_row("4", "Voyage"))
    assert facts(*rows) == [("Terms of office", ["x:1", "x:3"]), ("Meetings", ["x:2"]), ("Voyage", ["x:4"])]


def test_a_fact_has_its_own_sentences() -> None:
    rows = (fact_row("1", "Meeting"), fact_row("2", "Meeting"))
    sentences = Table((), (evidence("x:1", "x:p"), evidence("x:9", "x:q")))
    (group,) = assemble(THING, Table(), Table((), rows), sentences, Table()).groups
    assert [[entry.passage for entry in line.evidence] for line in group.facts] == [["x:p"], []]


def test_a_date_that_the_label_gives_is_not_said_twice() -> None:
    dates = {"from": "2012-06-06", "to": "2012-06-07"}
    rows = (
        fact_row("1", "Meeting", label="Council (Beijing, 2012-06-06 to 2012-06-07)", **dates),
        fact_row("2", "Meeting", label="Council, June 2012", **dates),
    )
    (group,) = assemble(THING, Table(), Table((), rows), Table(), Table()).groups
    assert [(line.start, line.end) for line in group.facts] == [("", ""), ("2012-06-06", "2012-06-07")]


def test_a_fact_tells_when_it_is_attested_and_that_it_is_only_scheduled() -> None:
    row = fact_row("1", "Tenure", firstAttested="2012-01-01", lastAttested="2013-01-01", scheduled="true")
    (group,) = assemble(THING, Table(), Table((), (row,)), Table(), Table()).groups
    assert group.facts[0].attested == ("2012-01-01", "2013-01-01")
    assert group.facts[0].scheduled


def test_positions_stand_in_the_order_of_their_text() -> None:
    rows = (fact_row("late", "Position"), fact_row("early", "Position"))
    sentences = Table((), (evidence("x:late", "x:p", 90), evidence("x:early", "x:q", 10)))
    (group,) = assemble(THING, Table(), Table((), rows), sentences, Table()).groups
    assert [line.iri for line in group.facts] == ["x:early", "x:late"]


def test_who_attended_stands_by_capacity_and_those_of_none_last() -> None:
    rows = [fact_row(name, "Participation", capacity=name) for name in ("", "guest of the host", "observer", "member")]
    (group,) = assemble(THING, Table(), Table((), tuple(rows)), Table(), Table()).groups
    assert [line.capacity for line in group.facts] == ["member", "observer", "guest of the host", ""]


def test_an_inferred_value_is_known_as_such_where_it_is_shown() -> None:
    start = {"property": iri(f"{NS}startDate"), "value": literal("2012")}
    reading = Row({**start, "basis": iri(f"{NS}Inferred"), "rule": iri("x:r/granted"), "passage": iri("x:p")})
    about_it = about((f"{NS}startDate", literal("2012")), (f"{NS}firstAttested", literal("2012-06-07")))
    found = assemble(THING, about_it, Table(), Table((), (evidence(THING, "x:p"),)), Table((), (reading,)))
    (date,), (attested,) = (entry.values for entry in found.properties)
    assert ([rule.iri for rule in date.rules], date.derived) == (["x:r/granted"], False)
    assert (attested.rules, attested.derived) == ((), True)
    assert [source.number for source in found.readings[0].sources] == [1]


def test_wikidata_ids_are_read_off_their_iris() -> None:
    assert wikidata_id("http://www.wikidata.org/entity/Q711") == "Q711"
    assert wikidata_id("http://example.org/Q711") == ""
