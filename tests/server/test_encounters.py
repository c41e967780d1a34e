from server.encounters import MEETINGS, Encounters, read_encounters
from server.rows import Row, Term


def row(meeting: str, party: str, person: str, capacity: str = "member", organization: str = "au") -> Row:
    values = {
        "organization": f"x/{organization}",
        "meeting": meeting,
        "from": "2010-05-03",
        "party": party,
        "partyLabel": party.title(),
        "participation": f"{meeting}-{person}",
        "personLabel": person,
        "capacity": f"x/{capacity}",
    }
    return Row({name: Term(value, "literal") for name, value in values.items()})


def cells(found: Encounters) -> dict[str, list[list[str]]]:
    return {party.label: [[each.name for each in cell] for cell in party.delegates] for party in found.parties}


def test_a_cell_holds_those_who_came_for_a_party() -> None:
    rows = [row("m2", "a", "Ann"), row("m2", "b", "Bob"), row("m1", "a", "Ada"), row("m1", "a", "Abe")]
    found = read_encounters(rows, "au")
    assert [each.iri for each in found.meetings] == ["m2", "m1"]
    assert cells(found) == {"A": [["Ann"], ["Ada", "Abe"]], "B": [["Bob"], []]}


def test_members_come_before_observers_and_those_before_guests() -> None:
    rows = [
        row("m", "a", "Ann", "guest"),
        row("m", "b", "Bob", "observer"),
        row("m", "c", "Cid"),
        row("m", "d", "D", ""),
    ]
    assert list(cells(read_encounters(rows, "au"))) == ["C", "B", "A", "D"]


def test_only_meetings_of_the_organisation_are_told() -> None:
    found = read_encounters([row("m", "a", "Ann", organization="bu")], "au")
    assert (found.meetings, found.parties, found.total) == ((), (), 0)


def test_of_many_meetings_the_latest_are_shown_and_all_are_counted() -> None:
    found = read_encounters([row(f"m{number}", f"p{number}", "Ann") for number in range(20)], "au")
    assert (len(found.meetings), len(found.parties), found.total) == (MEETINGS, MEETINGS, 20)
