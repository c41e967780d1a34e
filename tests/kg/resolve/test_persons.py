"""One person behind several spellings, and namesakes apart."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from kg.authority import PersonRecord
from kg.resolve import persons
from kg.resolve.model import PersonMention, Ref
from kg.resolve.persons import People, resolve_people
from kg.resolve.references import References
from tests.factory import authority

KGZ, TKM, SCO, CIS = Ref("state", "kgz"), Ref("state", "tkm"), Ref("organization", "sco"), Ref("organization", "cis")


def people(*mentions: PersonMention) -> People:
    return resolve_people(References(authority()), mentions)


def test_a_name_of_the_authority_file_decides() -> None:
    found = people(PersonMention("V. Putin", "one"), PersonMention("Vladimir Putin", "two"))
    assert [person.ref.slug for person in found.people] == ["vladimir-putin"]


def test_another_state_than_the_authority_files_is_another_person() -> None:
    found = people(PersonMention("Vladimir Putin", "one", KGZ))
    assert found.people[0].ref.slug == "vladimir-putin-2"


def test_spellings_in_two_texts_are_one_person_with_the_reason_kept() -> None:
    found = people(
        PersonMention("B. Zhumagulov", "one", KGZ, role="Minister"),
        PersonMention("Bolat Jumaguloff", "two", KGZ, role="Minister"),
        PersonMention("Bolat Jumagulov", "three", KGZ),
    )
    assert [person.name for person in found.people] == ["Bolat Jumaguloff"] or len(found.people) == 1
    assert any("B. Zhumagulov" in reason for reason in found.people[0].explanation)


def test_namesakes_of_two_states_are_two() -> None:
    assert len(people(PersonMention("A. Karimov", "one", KGZ), PersonMention("A. Karimov", "two", TKM)).people) == 2


def test_namesakes_keep_their_own_slugs() -> None:
    found = people(PersonMention("Aman Berdiev", "one", KGZ), PersonMention("Aman Berdiev", "two", TKM))
    assert [person.ref.slug for person in found.people] == ["aman-berdiev", "aman-berdiev-2"]


def test_a_bare_family_name_needs_the_same_affiliation() -> None:
    full = PersonMention("Sergei Lebeda", "one", organisation=CIS)
    assert len(people(full, PersonMention("Lebeda", "two", organisation=CIS)).people) == 1
    assert len(people(full, PersonMention("Lebeda", "two", organisation=SCO)).people) == 2


def test_forty_years_are_too_many() -> None:
    found = people(
        PersonMention("Aman Berdiev", "a", KGZ, year=1950), PersonMention("Aman Berdiev", "b", KGZ, year=2012)
    )
    assert len(found.people) == 2


def test_one_contrary_pair_keeps_two_clusters_apart() -> None:
    found = people(
        PersonMention("G. Berdi", "one", TKM),
        PersonMention("Gurban Berdi", "two", TKM),
        PersonMention("Galym Berdi", "three", TKM),
    )
    assert len(found.people) == 2


def test_the_same_mentions_in_another_order_give_the_same_people() -> None:
    mentions = [
        PersonMention("A. Atam", "one", KGZ),
        PersonMention("Almaz Atam", "two", KGZ),
        PersonMention("B. Atam", "x"),
    ]
    assert people(*mentions) == people(*reversed(mentions))


def test_two_rows_of_the_authority_file_keep_apart_what_the_weights_would_join() -> None:
    """A judgement is undone by data: a row a person."""
    mentions = PersonMention("Anvar Bekov", "one", KGZ, role="Minister"), PersonMention("A. Bekov", "two", KGZ)
    assert len(people(*mentions).people) == 1
    rows = tuple(
        PersonRecord(slug, name, (), "KGZ", None, None) for slug, name in (("a", "Anvar Bekov"), ("b", "A. Bekov"))
    )
    assert len(resolve_people(References(replace(authority(), people=rows)), mentions).people) == 2


def test_one_row_joins_what_the_weights_would_keep_apart() -> None:
    mentions = PersonMention("Anvar Bekov", "one", KGZ), PersonMention("Enver Begoglu", "two", KGZ)
    assert len(people(*mentions).people) == 2
    row = PersonRecord("a", "Anvar Bekov", ("Enver Begoglu",), "KGZ", None, None)
    assert len(resolve_people(References(replace(authority(), people=(row,))), mentions).people) == 1


def some_mentions(seed: int) -> list[PersonMention]:
    """Few names in many texts: in full, by an initial, by the family name alone, with and without affiliation."""
    chance = random.Random(seed)
    names = ["Anvar Bekov", "A. Bekov", "Bekov", "B. Bekov", "Enver Bekov", "Vladimir Putin", "V. Putin", "A.", "Bek"]
    return [
        PersonMention(
            chance.choice(names), f"text-{number}", chance.choice((None, None, KGZ, TKM)),
            chance.choice((None, SCO, CIS)), chance.choice((None, "Minister")), chance.choice((None, 1960, 1995, 2012)),
        )
        for number in range(120)
    ]  # fmt: skip


@pytest.mark.parametrize("seed", range(5))
def test_mentions_that_differ_by_their_texts_alone_are_judged_once_with_the_same_outcome(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    mentions = some_mentions(seed)

    def each_alone(_references: References, items: Sequence[PersonMention]) -> list[list[int]]:
        return [[index] for index in range(len(items))]

    found = people(*mentions)
    with monkeypatch.context() as one_by_one:
        one_by_one.setattr(persons, "_alike", each_alone)
        wanted = people(*mentions)
    assert {item: found.of[item].ref for item in mentions} == {item: wanted.of[item].ref for item in mentions}
    assert [(person.ref, person.name) for person in found.people] == [(p.ref, p.name) for p in wanted.people]
