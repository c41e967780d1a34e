"""Deeds of titles: by themselves, from their list, or from the list's lead."""

from collections.abc import Callable

import pytest

from kg.extract.instruments.title_deeds import find_deeds
from kg.extract.instruments.titles import find_titles
from kg.extract.page.context import Context

HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation met in Osh on 4 May 2013.\n\n"
Open = Callable[..., Context]


def deeds(open_text: Open, text: str) -> list[tuple[str | None, str]]:
    context = open_text(HEAD + text)
    sentence = context.page.sentences[-1]
    bounds = (sentence.start, sentence.end)
    titles = find_titles(context.page.view.fold, bounds, context.page.marks.within(*bounds))
    return [(deed.action if deed else None, rule) for deed, rule, _ in find_deeds(context, sentence, titles)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They signed the Bee Plan.", [("signed", "active")]),
        ("The Bee Plan was signed.", [("signed", "passive")]),
        ("They praised the Bee Plan, signed in Baku.", [("signed", "participle")]),
        ("They noted the Bee Plan, as endorsed by ministers in Baku.", [("noted", "active")]),
        ("They praised the Bee Plan, as endorsed in Baku.", [("approved", "participle")]),
        ("They praised the Bee Plan.", [(None, "mentioned")]),
        ("They signed the Bee Plan and the Ant Plan.", [("signed", "active"), ("signed", "active")]),
        ("They signed the Bee Plan of 3 May 2013 and the Ant Plan.", [("signed", "active"), ("signed", "active")]),
        ("The Bee Plan and the Ant Plan were signed.", [("signed", "passive"), ("signed", "passive")]),
        ("They signed the Bee Plan and praised the Ant Plan.", [("signed", "active"), (None, "mentioned")]),
        (
            "They praised the Bee Plan and the Ant Plan, both signed in Baku.",
            [("signed", "participle"), ("signed", "participle")],
        ),
        ("Today the Bee Plan has been signed, as has the Ant Plan.", [("signed", "passive"), ("signed", "passive")]),
        ("The Bee Plan was signed together with the Ant Plan.", [("signed", "passive"), ("signed", "passive")]),
        ("The Bee Plan was signed, and people praise the Ant Plan.", [("signed", "passive"), (None, "mentioned")]),
        ("They recommended the Bee Plan for adoption in Baku.", [("called_for", "ordered")]),
        ("They did not recommend the Bee Plan for adoption.", [(None, "mentioned")]),
        ("They approved 2 decisions, to wit:\n\n(1) on the Bee Plan;\n", [("approved", "list")]),
        ("They note the signing on 16 June 2009 of the Bee Plan.", [("signed", "active")]),
        ("They praised the Bee Plan, endorsed by the United Nations.", [(None, "mentioned")]),
        ("The Bee Plan is not ready; the Council instructed experts to complete it.", [("instructed", "ordered")]),
        ("These were signed:\n\n- the Bee Plan;\n", [("signed", "list")]),
        ("The Council took the following decisions:\n\n– on approval of the Bee Plan;\n", [("approved", "list")]),
        ("Decisions were taken:\n\n– on the signing of the Bee Plan;\n", [("signed", "list")]),
        ("Decisions will be taken:\n\n– on the signing of the Bee Plan;\n", [(None, "mentioned")]),
        ("The work begun with the signing in Baku on 3 May 2001 of the Bee Plan is done.", [("signed", "performed")]),
        (
            "The Bee Plan was signed on 3 May 2001 in Baku, the Ant Plan – on 4 May 2004 in Minsk.",
            [("signed", "passive"), ("signed", "passive")],
        ),
        (
            "The Bee Plan was signed in Baku in 2001, and the Ant Plan in Minsk on 3 May 2004.",
            [("signed", "passive"), ("signed", "passive")],
        ),
        (
            "The Bee Plan was signed in Baku in 2001, and the Ant Plan in Minsk is old.",
            [("signed", "passive"), (None, "mentioned")],
        ),
        (
            "They instructed the Bureau to prepare, on the basis of the Bee Plan, an Ant Plan.",
            [(None, "mentioned"), ("instructed", "active")],
        ),
        ("Decisions were adopted:\n\n- on the Bee Plan;\n", [("adopted", "list")]),
        ("These were signed:\n\n- the Bee Plan is old;\n", [(None, "mentioned")]),
    ],
)
def test_each_title_has_its_action(open_text: Open, text: str, expected: list[tuple[str | None, str]]) -> None:
    assert deeds(open_text, text) == expected


def test_the_last_of_a_list_tells_where_its_date_stands(open_text: Open) -> None:
    context = open_text(f"{HEAD}They signed the Bee Plan and the Ant Plan in Baku.")
    sentence = context.page.sentences[-1]
    bounds = (sentence.start, sentence.end)
    titles = find_titles(context.page.view.fold, bounds, context.page.marks.within(*bounds))
    assert [last for _, _, last in find_deeds(context, sentence, titles)] == [titles[1], titles[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Council decided:\n\n- to approve the Bee Plan;\n", [("approved", "list")]),
        ("Decisions:\n\na) to take note of the Bee Plan;\n", [("noted", "list")]),
        ("Decisions:\n\na) to sign the Bee Treaty;\n", [("signed", "list")]),
        ("The Council decided:\n\n- to welcome the Bee Plan;\n", [(None, "mentioned")]),
        ("The Council discussed:\n\n- to approve the Bee Plan;\n", [(None, "mentioned")]),
    ],
)
def test_an_item_may_say_what_was_decided(open_text: Open, text: str, expected: list[tuple[str | None, str]]) -> None:
    assert deeds(open_text, text) == expected


LISTED = [
    ("They adopted the following regional standards and guidelines:", "adopted"),
    ("The Council endorsed the following three documents submitted by the experts:", "approved"),
    ("They welcomed the signing, on the eve of this session, of the following protocols by the envoys:", "signed"),
    ("They witnessed the signing of:", "signed"),
    ("Following documents were signed by the ministers:", "signed"),
    ("They approved and decided to submit to the Presidents the drafts of the following documents:", "approved"),
    ("They endorsed and forwarded for signature the following drafts:", "approved"),
    ("They discussed and decided to submit to the Presidents the following documents:", None),
    ("They looked forward to the signing of the following protocols:", None),
    ("They did not adopt the following standards:", None),
    ("They will adopt at the next session the following standards:", None),
]


@pytest.mark.parametrize(("lead", "action"), LISTED)
def test_an_item_has_the_deed_of_the_lead_however_that_counts_what_it_lists(
    open_text: Open, lead: str, action: str | None
) -> None:
    assert deeds(open_text, f"{lead}\n\n(a) Protocol on Bees;\n(b) Protocol on Honey.")[0][0] == action
