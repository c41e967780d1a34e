from server.facts import facts_from
from server.rows import Row, Term

NS = "https://example.org/ns#"


def listed(iri: str, kind: str) -> Row:
    return Row({"fact": Term(iri, "uri"), "class": Term(f"{NS}{kind}", "uri")})


def part(fact: str, name: str, value: str) -> Row:
    return Row({"fact": Term(fact, "uri"), "property": Term(f"{NS}{name}", "uri"), "value": Term(value, "literal")})


def test_facts_stand_in_the_order_of_their_list_each_made_of_its_parts() -> None:
    rows = [part("x:1", "startDate", "2011"), part("x:2", "endDate", "2013"), part("x:1", "isScheduled", "true")]
    second, first = facts_from([listed("x:2", "Tenure"), listed("x:1", "Meeting")], rows)
    assert (second.kind, second.end, second.start, second.is_scheduled) == ("Tenure", "2013", "", False)
    assert (first.kind, first.start, first.is_scheduled, first.span) == ("Meeting", "2011", True, None)


def test_what_happens_on_a_date_begins_on_it() -> None:
    days = ("date", "dateEarliest", "dateLatest")
    (fact,) = facts_from([listed("x:1", "Decision")], [part("x:1", name, "2012-06-07") for name in days])
    assert (fact.start, str(fact.span and fact.span.begun)) == ("2012-06-07", "2012-06-07")


def test_the_line_of_a_fact_leaves_out_what_the_page_tells_already() -> None:
    rows = [
        part("x:1", "holder", "x:mng"),
        part("x:1", "statusType", "x:observer"),
        part("x:1", "inOrganization", "x:au"),
    ]
    (fact,) = facts_from([listed("x:1", "StatusHolding")], rows)
    assert fact.words() == ("x:mng", "x:observer", "x:au")
    assert fact.words("x:mng", "x:au") == ("x:observer",)


def test_facts_of_other_classes_go_by_their_label() -> None:
    (fact,) = facts_from([listed("x:1", "Position")], [part("x:1", "atMeeting", "x:m")])
    assert fact.words() == ()


def test_a_fact_knows_where_it_stands_in_its_text() -> None:
    places = [Row({"fact": Term("x:1", "uri"), "place": Term("x:t#char=3,9", "literal")})]
    first, second = facts_from([listed("x:1", "Position"), listed("x:2", "Position")], [], places)
    assert (first.place, second.place) == ("x:t#char=3,9", "")
