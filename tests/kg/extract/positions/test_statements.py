"""Statements: where they begin after a verb, and where they end."""

from collections.abc import Iterator

import pytest

from kg.extract.positions.acts import Act, Tense, load_acts
from kg.extract.positions.statements import close_statement, open_statement, strip_tail


def act(form: str, lemma: str) -> Act:
    return next(acts(form, lemma))


def acts(form: str, lemma: str) -> Iterator[Act]:
    return (act for act, _ in load_acts()[form] if act.lemma == lemma)


def opened(verb: str, rest: str, lemma: str) -> tuple[str, str] | None:
    fold = f"{verb} {rest}"
    opening = next(filter(None, (open_statement(fold, len(verb), each) for each in acts(verb, lemma))), None)
    return (fold[opening.start :], opening.kind) if opening else None


@pytest.mark.parametrize(
    ("verb", "rest", "lemma", "expected"),
    [
        ("noted", "that it rains", "note", ("it rains", "that")),
        ("noted", "with great concern that it rains", "note", ("it rains", "that")),
        ("stressed", ", however, that it rains", "stress", None),
        ("recalled", "that, in May, it rained", "recall", ("in May, it rained", "that")),
        ("welcomed", "the rain", "welcome", ("the rain", "object")),
        ("welcomed", "early rain", "welcome", ("early rain", "object")),
        ("called", "for rain", "call", ("rain", "object")),
        ("called", "once again upon the clouds to rain", "call", ("the clouds to rain", "object")),
        ("called", "off the rain", "call", None),
        ("took", "note of the rain", "take note", ("the rain", "object")),
        ("took", "due note that it rains", "take note", ("it rains", "that")),
        ("took", "notes", "take note", None),
        ("agreed", "to share umbrellas", "agree", ("to share umbrellas", "infinitive")),
        ("agreed", "to the sharing of umbrellas", "agree", ("the sharing of umbrellas", "object")),
        ("agreed", "by letter", "agree", None),
        ("supported", "by the wind", "support", None),
        ("held", "a fair", "hold", None),
        ("held", "that it rains", "hold", ("it rains", "that")),
        ("attached", "great importance to rain", "attach", ("great importance to rain", "object")),
        ("attached", "a label to the coat", "attach", None),
        ("consider", "the rain to be a blessing", "consider", ("the rain to be a blessing", "object")),
        ("considered", "the rain", "consider", None),
        ("warned", "against floods", "warn", ("against floods", "object")),
    ],
)
def test_a_statement_begins_where_the_verb_lets_it(
    verb: str, rest: str, lemma: str, expected: tuple[str, str] | None
) -> None:
    assert opened(verb, rest, lemma) == expected


def test_a_comma_after_the_verb_may_enclose_a_word_of_manner() -> None:
    fold = "stressed, however, that it rains"
    opening = open_statement(fold, len("stressed"), act("stressed", "stress"))
    assert opening is not None
    assert fold[opening.start :] == "it rains"


def test_a_particle_may_stand_in_capitals() -> None:
    fold = "LOOK FORWARD to rain"
    opening = open_statement(fold, len("LOOK"), act("look", "look forward"))
    assert opening is not None
    assert fold[opening.start :] == "rain"


def test_what_an_object_needs_stands_in_its_own_clause() -> None:
    considers = next(each for each, _ in load_acts()["considered"] if not each.particle)
    assert open_statement("considered the fair as a success", len("considered"), considers) is not None
    assert open_statement("considered the fair, and named Mr. Bee as a judge", len("considered"), considers) is None


def closed(text: str, verb: str = "noted", tense: Tense = Tense.PAST) -> str:
    fold = f"{verb} {text}"
    opening = open_statement(fold, len(verb), load_acts()[verb][0][0])
    assert opening is not None
    return fold[opening.start : close_statement(fold, opening, len(fold), tense)]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("the rain.", "the rain"),
        ("the rain; the fair was put off.", "the rain"),
        ("the rains (Osh, 3 May; Baku, 4 May).", "the rains (Osh, 3 May; Baku, 4 May)"),
        ("the rain, but no roof was built.", "the rain"),
        ("the rain and approved the budget.", "the rain"),
        ("the rain, signed the treaty, and went home.", "the rain"),
        ("the rain and, for lack of time, took no decision.", "the rain"),
        ("the plan drawn up and approved in Osh.", "the plan drawn up and approved in Osh"),
        ("that it rains; that it is cold; and that it is late.", "it rains; that it is cold; and that it is late"),
        ("that it rains, but that it is warm.", "it rains, but that it is warm"),
        ("that it rains, but did not open a fund.", "it rains"),
        ('that the rain is "a gift."', 'the rain is "a gift'),
        ('that the rain is "a gift".', 'the rain is "a gift"'),
    ],
)
def test_a_statement_ends_before_what_is_not_held(text: str, statement: str) -> None:
    assert closed(text) == statement


def test_in_the_present_a_decision_after_a_comma_ends_it() -> None:
    assert closed("the rain, and approve the budget.", "note", Tense.BASE) == "the rain"
    assert (
        closed("the need to meet and approve the budget.", "note", Tense.BASE)
        == "the need to meet and approve the budget"
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("rain, and", "rain"),
        ("rain ;", "rain"),
        ("rain, while", "rain"),
        ('rain."', "rain"),
        ("rain", "rain"),
        (".", ""),
    ],
)
def test_final_conjunctions_and_stops_are_stripped(text: str, kept: str) -> None:
    assert text[: strip_tail(text, 0, len(text))] == kept
