from server.facts import Fact
from server.groups import FIRST, OWN_TITLES, SECTIONS, TITLES, Group, groups_of
from server.rows import Row, Term


def fact(iri: str, kind: str, place: str = "", **parts: str) -> Fact:
    return Fact(iri, kind, Row({name: Term(value, "uri") for name, value in parts.items()}), place)


def groups(page: str, *facts: Fact) -> list[Group]:
    return groups_of(facts, ("Thing", page), lambda iri: iri.rpartition("/")[2])


def test_groups_stand_as_a_person_reads_them_under_titles_of_the_page_s_kind() -> None:
    found = groups("Person", fact("1", "Participation"), fact("2", "Tenure"), fact("3", "Participation"))
    assert [(each.title, [each.iri for each in each.facts]) for each in found] == [
        ("Posts", ["2"]),
        ("Meetings attended", ["1", "3"]),
    ]


def test_a_meeting_s_page_begins_with_who_came() -> None:
    kinds = ("Position", "InstrumentAction", "Decision", "Participation", "Chairmanship")
    found = groups("Meeting", *(fact(kind, kind) for kind in kinds))
    assert [each.kind for each in found] == [
        "Participation",
        "Decision",
        "InstrumentAction",
        "Position",
        "Chairmanship",
    ]


def test_statuses_of_a_state_are_divided_by_organisation() -> None:
    held = [fact(name, "StatusHolding", inOrganization=f"x/{name[0]}") for name in ("b1", "a1", "b2")]
    (group,) = groups("State", *held)
    sections = [(iri, [each.iri for each in found]) for iri, found in group.sections(group.facts)]
    assert sections == [("x/a", ["a1"]), ("x/b", ["b1", "b2"])]


def test_those_who_came_stand_by_capacity_and_those_of_none_last() -> None:
    slugs = ("guest", "observer", "other", "member")
    came = [fact("", "Participation"), *(fact(slug, "Participation", capacity=f"x/{slug}") for slug in slugs)]
    (group,) = groups("Meeting", *came)
    assert [each.iri for each in group.facts] == ["member", "observer", "guest", "other", ""]


def test_positions_stand_in_the_order_of_their_text() -> None:
    places = ("x/b#char=5,9", "x/a#char=100,110", "x/a#char=20,30", "")
    (group,) = groups("Meeting", *(fact(place, "Position", place) for place in places))
    assert [each.iri for each in group.facts] == ["", "x/a#char=20,30", "x/a#char=100,110", "x/b#char=5,9"]


def test_on_the_page_of_anything_else_groups_have_their_common_titles_and_no_sections() -> None:
    (group,) = groups("Work", fact("1", "Participation", capacity="x/member"))
    assert (group.title, group.section) == ("Who attended", "")


def test_the_tables_speak_of_known_classes() -> None:
    named = {
        *(kind for _, kind in OWN_TITLES),
        *(kind for _, kind in SECTIONS),
        *(kind for kinds in FIRST.values() for kind in kinds),
    }
    assert named <= TITLES.keys()
