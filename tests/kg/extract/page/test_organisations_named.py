"""The organisation that words name."""

from collections.abc import Callable

import pytest

from kg.extract.page.context import Context
from kg.extract.page.organisations_named import (
    Named,
    first_behind,
    named_after,
    named_before,
    nearest_before,
    pronoun_before,
)
from kg.extract.page.page import Sentence

HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation (SCO) met in Tashkent on 4 May 2013.\n\n"
Read = Callable[..., Context]


def sentence(open_text: Read, text: str) -> tuple[Context, Sentence]:
    context = open_text(HEAD + text)
    return context, context.page.sentences[-1]


BEFORE = [
    ("The Commonwealth of Independent States|was", "CIS"),
    ("The Organisation|was", "SCO"),
    ("Our cooperation|was", "SCO"),
    ("The Secretariat|was", "SCO-SEC"),
    ("The Secretariat (SEC),|was", "SCO-SEC"),
    ("The Grain Committee|was", "Grain Committee"),
    ("As to the Grain Bank|was", "Grain Bank"),
    ("Concerning the Grain Platform|was", "Grain Platform"),
    ("With regard to the Bank of the Steppe|was", "Bank of the Steppe"),
    ("The Grain Committee (GC)|was", "SCO-GC"),
]


@pytest.mark.parametrize(("text", "code"), BEFORE)
def test_the_name_that_ends_here(open_text: Read, text: str, code: str) -> None:
    context, found = sentence(open_text, text.replace("|", " ") + " old.")
    named = named_before(context, found, found.start + text.index("|"))
    assert named is not None
    assert named.code == code


def test_no_name_ends_here(open_text: Read) -> None:
    context, found = sentence(open_text, "The bees were old.")
    assert named_before(context, found, found.start + 8) is None


def test_the_name_that_begins_here(open_text: Read) -> None:
    context, found = sentence(open_text, "They founded ASEAN early.")
    assert named_after(context, found, found.start + 13) == Named("ASEAN", found.start + 13, found.start + 18)
    assert named_after(context, found, found.start + 5) is None


def test_its_speaks_of_the_last_one_named(open_text: Read) -> None:
    context, found = sentence(open_text, "ASEAN greeted the Organisation and its guests.")
    named = nearest_before(context, found, found.end)
    assert named is not None
    assert named.code == "SCO"
    first = nearest_before(context, found, found.start + 10)
    assert first is not None
    assert first.code == "ASEAN"


def test_an_organ_of_the_organisation_is_named_before_it(open_text: Read) -> None:
    context, found = sentence(open_text, "The Secretariat of the Organisation works.")
    named = named_before(context, found, found.start + 35)
    assert named is not None
    assert named.code == "SCO-SEC"


def test_it_is_the_organisation_that_the_sentence_names(open_text: Read) -> None:
    context, found = sentence(open_text, "Since it began, the SCO has grown.")
    named = pronoun_before(context, found, found.start + 8)
    assert named is not None
    assert named.code == "SCO"
    assert pronoun_before(context, found, found.start + 5) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Since then| the SCO and ASEAN have grown.", "SCO"),
        ("Since then| the Organisation has grown.", "SCO"),
        ("Since then| the reports of the SCO have grown.", None),
        ("The SCO has grown| since then.", None),
    ],
)
def test_the_first_that_is_named_behind(open_text: Read, text: str, code: str | None) -> None:
    context, found = sentence(open_text, text.replace("|", ""))
    named = first_behind(context, found, found.start + text.index("|"))
    assert (named.code if named else None) == code
