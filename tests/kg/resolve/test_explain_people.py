"""Why spellings are one person."""

from kg.resolve.explain_people import explain_person, find_people
from kg.resolve.model import PersonMention, Ref
from kg.resolve.persons import People, resolve_people
from kg.resolve.references import References
from tests.factory import authority

KGZ, TKM = Ref("state", "kgz"), Ref("state", "tkm")
REFERENCES = References(authority())
MENTIONS = (
    PersonMention("B. Zhumagulov", "press", KGZ, role="Minister", year=2012),
    PersonMention("Bolat Jumagulov", "communique", KGZ, role="Minister of Transport", year=2012),
    PersonMention("B. Jumagulov", "other", TKM, year=2013),
    PersonMention("Vladimir Putin", "press", Ref("state", "rus"), role="President"),
)


def people() -> People:
    return resolve_people(REFERENCES, MENTIONS)


def told(name: str) -> str:
    found = people()
    return "\n".join(line for person in find_people(found, name) for line in explain_person(REFERENCES, found, person))


def test_any_spelling_finds_the_person_and_each_spelling_is_told_with_its_text() -> None:
    for name in ("B. Zhumagulov", "bolat jumagulov", "bolat-jumagulov"):
        assert "Bolat Jumagulov  (person/bolat-jumagulov)" in told(name)
        assert "communique: Minister of Transport, KGZ, 2012" in told(name)


def test_a_spelling_that_stands_nowhere_finds_those_that_are_alike() -> None:
    assert {person.ref.slug for person in find_people(people(), "Bolat Zhumaguloff")} >= {"bolat-jumagulov"}
    assert find_people(people(), "Somebody Else") == []


def test_what_joined_two_spellings_and_what_keeps_a_third_apart() -> None:
    lines = told("B. Zhumagulov").split("\n")
    joined = lines.index("  taken as one")
    apart = lines.index("  kept apart")
    assert "“B. Zhumagulov”" in lines[joined + 1] + lines[joined + 2]
    assert "family name" in lines[joined + 1]
    assert "they are of two states (they are b-jumagulov)" in lines[apart + 1]


def test_a_row_of_the_authority_file_is_named_and_so_is_the_way_to_change_it() -> None:
    assert "named in people.csv" in told("Vladimir Putin")
    assert "edit corpus/authority/people.csv" in told("Vladimir Putin")
