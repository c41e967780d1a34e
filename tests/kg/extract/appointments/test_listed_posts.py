"""Posts that the lead of a list gives to all whom its items name."""

from collections.abc import Callable

import pytest

from kg.extract.appointments.appointees import find_named
from kg.extract.appointments.listed_posts import listed_post, listed_term, with_posts_within
from kg.extract.page.context import Context
from kg.extract.page.terms import Term

Open = Callable[..., Context]
HEAD = "The Assembly of the African Union met in Addis Ababa on 30 January 2012.\n\n"


def opened(open_text: Open, lead: str, item: str) -> Context:
    return open_text(f"{HEAD}The Assembly {lead}:\n\n- {item}\n")


FOR_PEACE = "Commissioner for Peace and Security"
LISTS = [
    ("appointed the following as Judges of the Regional Court of Justice", "Hon. Justice Ana Dias (Angola)", "Judge"),
    ("elected the following Commissioners", "Mr. Ali Omar (Algeria), Peace and Security", FOR_PEACE),
    ("elected the following Commissioners", "Peace and Security: Mr. Ali Omar (Algeria)", FOR_PEACE),
    ("elected the following Commissioners", "Mr. Ali Omar (Algeria)", "Commissioner"),
    ("appointed the following as Deputy Secretaries General", "Mr. Ali Omar (Algeria)", "Deputy Secretary General"),
    ("appointed the following persons as its new Directors", "Mr. Ali Omar (Algeria)", "Director"),
    ("appointed the following as Judges", "Mr. Ali Omar, President of the Court (Algeria)", None),
    ("thanked the Judges", "Mr. Ali Omar (Algeria)", None),
    ("appointed the following", "Mr. Ali Omar (Algeria)", None),
]


@pytest.mark.parametrize(("lead", "item", "role"), LISTS)
def test_the_lead_gives_the_role_and_the_item_its_field(
    open_text: Open, lead: str, item: str, role: str | None
) -> None:
    context = opened(open_text, lead, item)
    post = listed_post(context, context.page.sentences[-1])
    assert (post.role if post else None) == role


@pytest.mark.parametrize(
    ("of", "body"),
    [
        ("Judges of the Regional Court of Justice, for four years", "Regional Court of Justice"),
        ("Commissioners of the African Union Commission for four years", "AU-COM"),
        ("Commissioners of the African Union", "AU"),
        ("Commissioners for a term of four years", None),
    ],
)
def test_the_body_is_named_right_behind_the_posts(open_text: Open, of: str, body: str | None) -> None:
    context = opened(open_text, f"elected the following {of}", "Mr. Ali Omar (Algeria)")
    post = listed_post(context, context.page.sentences[-1])
    assert post is not None
    assert post.body == body


def test_the_term_of_the_lead_is_that_of_all(open_text: Open) -> None:
    lead = "elected the following Commissioners from 1 March 2012 to 28 February 2016"
    context = opened(open_text, lead, "Mr. Ali Omar (Algeria)")
    assert listed_term(context, context.page.sentences[-1]) == Term("2012-03-01", "2016-02-28")
    assert listed_term(context, context.page.sentences[0]) == Term()


WITHIN = [
    (
        "The Assembly elected the following Commissioners: Mr. Ali Omar (Algeria) for Peace and Security; and Ms."
        " Ann Gray of Zambia for Trade.",
        [("Ali Omar", FOR_PEACE), ("Ann Gray", "Commissioner for Trade")],
    ),
    (
        "The Assembly appointed the following Judges: Mr. Ali Omar (Algeria) and Ms. Ann Gray (Zambia).",
        [("Ali Omar", "Judge"), ("Ann Gray", "Judge")],
    ),
    ("The Assembly thanked the following Commissioners: Mr. Ali Omar (Algeria) for Peace; Ms. Ann Gray (Mali).", []),
    ("The Assembly appointed the following: Mr. Ali Omar (Algeria) for Peace; Ms. Ann Gray (Mali) for Trade.", []),
]


@pytest.mark.parametrize(("text", "expected"), WITHIN)
def test_a_list_within_a_sentence_gives_its_post_to_all(
    open_text: Open, text: str, expected: list[tuple[str, str]]
) -> None:
    context = open_text(HEAD + text + "\n")
    sentence = context.page.sentences[-1]
    found = with_posts_within(context, sentence, find_named(context, sentence))
    assert [(each.origin.person.value, each.post.role) for each in found if each.event and each.post.role] == expected
