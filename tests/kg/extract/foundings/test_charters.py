"""Whose charter was signed."""

from collections.abc import Callable

import pytest

from kg.extract.foundings.charters import read_charters
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The Thirtieth Session of the SAARC Council of Ministers was held in Colombo on 25-26 February 2009.\n\n"


def charters(open_text: Open, text: str) -> list[tuple[str, str | None, str | None]]:
    context = open_text(HEAD + text)
    found = read_charters(context, context.page.sentences[-1])
    return [(code, occasion.date, occasion.place) for code, occasion in found]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The Charter of the SAARC Development Fund was signed in Colombo on 3 August 2008.", "SDF"),
        ("The Charter of the SAARC was signed in Colombo on 3 August 2008.", "SAARC"),
        ("The SAARC Charter, signed in Colombo on 3 August 2008, is dear to them.", "SAARC"),
        ("Since the Charter was signed in Colombo on 3 August 2008, much was done.", "SAARC"),
    ],
)
def test_a_charter_is_of_the_body_that_its_title_names(open_text: Open, text: str, code: str) -> None:
    assert charters(open_text, text) == [(code, "2008-08-03", "Colombo")]


@pytest.mark.parametrize(
    "text",
    [
        "The Charter of the SAARC Development Fund will be signed in Colombo on 3 August 2010.",
        "The Charter of the SAARC Development Fund has entered into force.",
        "The Agreement on Seeds was signed in Colombo on 3 August 2008.",
    ],
)
def test_what_was_not_signed_is_no_charter(open_text: Open, text: str) -> None:
    assert charters(open_text, text) == []
