"""The occasion that a relative clause tells of."""

import pytest

from kg.extract.statuses.clauses import clauses
from kg.extract.statuses.occasions import Occasion, day_at, occasion_of
from kg.extract.statuses.words import find_deeds
from tests.kg.extract.status_scenes import HEAD, Read

TOLD = [
    (
        "Leaders thought of the session in Apia on 3 August 2008, at which Nauru was granted observer status.",
        "2008-08-03",
    ),
    ("The Apia Forum of 2-3 August 2008, during which Nauru was granted observer status, was large.", "2008-08-03"),
    (
        "The meeting of 3 August 2008 in Apia, Samoa, at which Nauru was granted observer status, was large.",
        "2008-08-03",
    ),
    ("The gathering (Apia, 3 August 2008), where Nauru was granted observer status, was large.", "2008-08-03"),
    ("The Forum has grown since 2008, when Nauru was granted observer status.", "2008"),
    ("By the decision of 3 August 2008, by which Nauru was granted observer status, it took part.", "2008-08-03"),
    ("The 2008 Forum Meeting, at which Nauru was granted observer status, was large.", "2008"),
    ("The Forum met in Apia in August 2008; there Nauru was granted observer status.", "2008-08"),
    ("The Forum met in Apia in August 2008, after which Nauru was granted observer status.", None),
    ("The note of 3 August 2008, under which Nauru was granted observer status, was read.", None),
    ("The last Forum, at which Nauru was granted observer status, was large.", None),
    ("The Forum held in Apia, at which Nauru was granted observer status, was large.", None),
    ("Leaders recalled the Suva Forum, at which Nauru was granted observer status.", None),
]


def occasion(open_text: Read, text: str) -> Occasion | None:
    context = open_text(HEAD + text)
    clause = next(
        clause
        for clause in clauses(context.page.sentences[-1])
        if any(clause.text.startswith("granted", deed.start) for deed in find_deeds(clause.text))
    )
    return occasion_of(context, clause, clause.text.rindex("granted"))


@pytest.mark.parametrize(("text", "day"), TOLD)
def test_what_a_relative_clause_tells_was_done_on_the_day_before_it(
    open_text: Read, text: str, day: str | None
) -> None:
    found = occasion(open_text, text)
    assert found is not None
    assert found.date == day


OWN = [
    "Nauru was granted observer status.",
    "Leaders met in Suva, where Nauru was granted observer status.",
    "Leaders signed a decision, by which Nauru was granted observer status.",
    "Leaders sat together for a day, during which Nauru was granted observer status.",
    "At the Forum of 2008, at which a strategy was adopted; Nauru was granted observer status.",
    "They named the Forum of 2008, at which a plan was made, and granted Nauru observer status.",
    "Leaders of 2008 spoke at length, during which Nauru was granted observer status.",
]


@pytest.mark.parametrize("text", OWN)
def test_without_another_occasion_a_deed_is_of_the_text_s_own(open_text: Read, text: str) -> None:
    assert occasion(open_text, text) is None


def test_the_day_of_a_place_is_found_where_the_text_tells_it(open_text: Read) -> None:
    text = (
        "The Forum in Apia on 3 August 2008 was large.\n\nThe Apia Forum, at which Nauru was granted observer status."
    )
    assert occasion(open_text, text) == Occasion("2008-08-03", inferred=True)


def test_a_place_without_a_day_has_none(open_text: Read) -> None:
    context = open_text(f"{HEAD}The Apia Forum was large.")
    place = next(chunk for chunk in context.page.sentences[-1].chunks if chunk.tag == "L")
    assert day_at(context, place) is None
