"""Clauses about statuses: where a sentence is cut, and the lists of states in each part."""

import pytest

from kg.extract.statuses.clauses import clauses, find_lists
from tests.kg.extract.status_scenes import HEAD, Read, first_clause

CUT = [
    ("Nauru joined; Palau left.", ["Nauru joined", "; Palau left."]),
    ("Nauru was admitted, but Palau was not.", ["Nauru was admitted", ", but Palau was not."]),
    ("Nauru is a member whereas Palau is not.", ["Nauru is a member ", "whereas Palau is not."]),
    (
        "They granted Nauru the status and deferred a request.",
        ["They granted Nauru the status", " and deferred a request."],
    ),
    ("They decided to admit Nauru and to open talks.", ["They decided to admit Nauru", " and to open talks."]),
    ("They asked for it: the Forum agreed.", ["They asked for it", ": the Forum agreed."]),
    ("Nauru, Palau and Tonga are members.", ["Nauru, Palau and Tonga are members."]),
    ("The status was given to Nauru and to the Republic of Palau.", None),
]


@pytest.mark.parametrize(("text", "parts"), CUT)
def test_a_sentence_is_cut_where_another_thing_is_said(open_text: Read, text: str, parts: list[str] | None) -> None:
    found = clauses(open_text(HEAD + text).page.sentences[-1])
    assert [clause.text for clause in found] == (parts or [text])


def test_a_relative_clause_stands_apart_with_the_state_that_it_is_about(open_text: Read) -> None:
    text = "Nauru, whose membership was suspended on 2 May, and Palau spoke."
    main, relative = clauses(open_text(HEAD + text).page.sentences[-1])
    assert "suspended" not in main.text
    assert "suspended" not in main.told
    assert len(main.text) == len(text)
    assert [state.value for state in relative.about] == ["NRU"]
    assert relative.text.startswith(", whose membership was suspended")


def test_an_aside_between_commas_is_blanked_but_still_told(open_text: Read) -> None:
    clause = first_clause(open_text, "Nauru was, on 28 April 2012, given observer status.")
    assert "2012" not in clause.text
    assert "28 April 2012" in clause.told


def test_a_coordinated_verb_knows_what_governs_it(open_text: Read) -> None:
    sentence = open_text(HEAD + "They decided to admit Nauru and to grant Palau the status.").page.sentences[-1]
    assert [clause.lead for clause in clauses(sentence)] == ["", "They decided to admit Nauru"]


LISTS = [
    ("Nauru, Palau and Tonga were admitted.", [(["NRU", "PLW", "TON"], "")]),
    ("The status was given to Nauru and to Palau.", [(["NRU", "PLW"], "to")]),
    ("Nauru thanked Palau.", [(["NRU"], ""), (["PLW"], "")]),
    ("The request of Tonga was noted with Nauru's wish.", [(["TON"], "of"), (["NRU"], "'s")]),
    ("The status given to Nauru by Palau was noted.", [(["NRU"], "to"), (["PLW"], "by")]),
    ("At the proposal of the Republic of Nauru, Palau was admitted.", [(["PLW"], "")]),
    ("Supported by Fiji, Palau joined.", [(["PLW"], "")]),
    ("The President of Tonga greeted Palau.", [(["TON"], "agent"), (["PLW"], "")]),
    ("The delegation of Nauru spoke.", [(["NRU"], "agent")]),
    ("The Government of Fiji and that of Tonga agreed.", [(["FJI"], "agent"), (["TON"], "of")]),
    ("The Japanese side and the Indian delegation agreed.", [(["JPN"], "agent"), (["IND"], "agent")]),
    ("The requests of the European Union, Japan and Canada were met.", [(["JPN", "CAN"], "of")]),
    ("They met in the north of Northern Japan.", []),
    ("Japan and Canada asked, and the latter was heard.", [(["JPN", "CAN"], ""), (["CAN"], "")]),
    ("Japan and Canada asked, and both countries were heard.", [(["JPN", "CAN"], ""), (["JPN", "CAN"], "")]),
    ("Japan renewed its wish.", [(["JPN"], ""), (["JPN"], "'s")]),
    ("Nobody asked.", []),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_states_side_by_side_are_a_list_with_the_word_that_joins_it(
    open_text: Read, text: str, expected: list[tuple[list[str], str]]
) -> None:
    found = find_lists(first_clause(open_text, text))
    assert [([state.value for state in each.states], each.relation) for each in found] == expected


def test_words_may_point_back_to_the_sentence_before(open_text: Read) -> None:
    page = open_text(HEAD + "Japan and Canada came. Both were granted the status.").page
    before, here = page.sentences[-2:]
    recent = [chunk for chunk in before.chunks if chunk.tag == "S"]
    (found,) = find_lists(clauses(here)[0], recent)
    assert [state.value for state in found.states] == ["JPN", "CAN"]


def test_the_latter_of_three_is_nobody(open_text: Read) -> None:
    clause = first_clause(open_text, "Japan, Canada and Fiji asked, and the latter was heard.")
    assert len(find_lists(clause)) == 1
