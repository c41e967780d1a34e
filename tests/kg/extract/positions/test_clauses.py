"""Clauses of speech: which verbs of a sentence speak, and how they hang together."""

import pytest

from kg.extract.positions.actors import Cast
from kg.extract.positions.acts import load_acts
from kg.extract.positions.clauses import Clause, ClauseReader
from tests.kg.extract.speech import opened


def clauses(text: str, listed: bool = False) -> list[Clause]:
    context = opened(text)
    return list(ClauseReader(context.page.sentences[-1], load_acts(), Cast(context), listed).read())


def ways(text: str, listed: bool = False) -> list[tuple[str, str]]:
    return [(clause.act.lemma, clause.way) for clause in clauses(text, listed)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers noted rain.", [("note", "subject")]),
        ("The ministers noted rain and urged haste.", [("note", "subject"), ("urge", "coordinated")]),
        ("The ministers noted rain; the leaders urged haste.", [("note", "subject"), ("urge", "subject")]),
        ("Noting rain, the ministers urged haste.", [("note", "participle"), ("urge", "subject")]),
        ("Having noted rain, the ministers urged haste.", [("note", "participle"), ("urge", "subject")]),
        ("The ministers, noting rain, urged haste.", [("note", "participle"), ("urge", "coordinated")]),
        ("The ministers urged haste, while noting rain.", [("urge", "subject"), ("note", "participle")]),
        ("The ministers urged haste, stressing that it rains.", [("urge", "subject"), ("stress", "participle")]),
        ("The ministers met and noted rain.", [("note", "coordinated")]),
        ("It was at one in holding that it rains.", []),
        ("The ministers were at one in holding that it rains.", [("hold", "subject")]),
        (
            "The ministers urged haste, and Armenia stressed that it rains.",
            [("urge", "subject"), ("stress", "subject")],
        ),
        ("The ministers noted that Armenia supported the plan.", [("note", "subject")]),
        ("The plan noted in May and supported in June was dropped.", []),
        ("The ministers urged all sides to note the rain.", [("urge", "subject")]),
    ],
)
def test_verbs_speak_for_a_subject(text: str, expected: list[tuple[str, str]]) -> None:
    assert ways(text) == expected


def test_verbs_in_the_plural_need_a_plural_subject() -> None:
    assert ways("The ministers support the plan.") == [("support", "subject")]
    assert ways("The Council supports the plan.") == [("support", "subject")]
    assert ways("The Council support the plan.") == []
    assert ways("The ministers supports the plan.") == []


def test_an_infinitive_shared_by_two_verbs_is_one_statement() -> None:
    assert ways("The leaders call on all to lay down arms and support the truce.") == [("call", "subject")]
    assert ways("The leaders note the truce and support the talks.") == [
        ("note", "subject"),
        ("support", "coordinated"),
    ]


def test_what_nobody_is_asked_to_do_is_an_act_of_its_own() -> None:
    text = "The leaders call on all to lay down arms and welcome the truce."
    assert ways(text) == [("call", "subject"), ("welcome", "coordinated")]


def test_a_subject_may_have_done_something_else_before() -> None:
    assert ways("We, the Leaders of Asia, had good talks, and agreed to meet.") == [("agree", "coordinated")]
    assert ways("The ministers approve the plan and take note of the rain.") == [("take note", "coordinated")]


def test_a_participle_before_a_noun_is_no_verb() -> None:
    assert ways("The leaders reaffirmed the unity and internationally recognized borders of Georgia.") == [
        ("reaffirm", "subject")
    ]


def test_the_first_verb_of_a_list_item_needs_no_subject() -> None:
    assert ways("support the plan and urge haste;", listed=True) == [("support", "list"), ("urge", "coordinated")]
    assert ways("support the plan and urge haste;") == []


def test_names_in_capitals_are_no_verbs() -> None:
    assert ways("The delegation of the United States reserved its right.") == []


def test_the_subject_of_a_clause_is_where_it_stands() -> None:
    text = "On rain the ministers urged haste."
    (clause,) = clauses(text)
    assert clause.subject is not None
    assert text[clause.subject.start : clause.subject.end] == "the ministers"
    assert text[clause.opening.start :] == "haste."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The leaders exchanged views on rail, stressing the need for haste, and adopted a plan.",
            [("stress", "participle")],
        ),
        (
            "The Council reviewed the year and, noting the growth of trade, charged the banks with keeping it up.",
            [("note", "participle"), ("charge", "coordinated")],
        ),
        ("The leaders met a guest who spoke at length, stressing the need for haste.", []),
        ("The leaders heard that the lake is drying up, noting the melt of the ice.", []),
        ("The guests dined on a boat, praising the cook.", []),
        ("We shall oppose the use of force.", []),
    ],
)
def test_a_participle_behind_another_verb_speaks_for_its_subject(text: str, expected: list[tuple[str, str]]) -> None:
    assert ways(text) == expected
