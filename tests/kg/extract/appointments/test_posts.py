"""Posts: which role in which body an entry names."""

from collections.abc import Callable

import pytest

from kg.extract.appointments.posts import post_of
from kg.extract.attendance.rosters import find_entries
from kg.extract.page.context import Context

Open = Callable[..., Context]
HEAD = "The Council of the CSTO met in Minsk on 8 July 2010.\n\nThe Vocational Training Centre opened.\n\n"

POSTS = [
    (
        "The Council appointed Ara Badalian Judge of the Appellate Division of the Caspian Trade Court.",
        "Judge of the Appellate Division",
        "Caspian Trade Court",
    ),
    (
        "The Council extended the term of Director of the Base Organization for Textiles A.B. Badalian.",
        "Director",
        "Base Organization for Textiles",
    ),
    ("The Council appointed Ara Badalian Secretary General of the CSTO.", "Secretary General", "CSTO"),
    ("The Council appointed Ara Badalian (Armenia) CSTO Secretary General.", "Secretary General", "CSTO"),
    ("The Council appointed Ara Badalian Secretary General.", "Secretary General", None),
    ("The Council appointed Ara Badalian Secretary General of the Organization.", "Secretary General", "CSTO"),
    ("The CSTO Council appointed Ambassador Ara Badalian as Director.", "Director", None),
    ("The Council appointed Ara Badalian Chief of the CSTO Joint Staff.", "Chief", "CSTO-JS"),
    ("The Council appointed Ara Badalian Director of the Centre.", "Director", "Vocational Training Centre"),
    ("The Council appointed Ara Badalian Director at the Secretariat.", "Director", "CSTO-SEC"),
    ("The Council appointed Ara Badalian Director of the Caspian Trade Office.", "Director", "Caspian Trade Office"),
    ("The Council appointed Ara Badalian Head of the Trade Facilitation Centre (TFC).", "Head", "TFC"),
    (
        "The Council appointed Ara Badalian Deputy Secretary General of the CSTO for Humanitarian Affairs.",
        "Deputy Secretary General for Humanitarian Affairs",
        "CSTO",
    ),
    (
        "The Council appointed Ara Badalian Deputy Secretary General (Political Affairs).",
        "Deputy Secretary General (Political Affairs)",
        None,
    ),
    (
        "The Council appointed Ara Badalian Member of the Board of the Eurasian Economic Commission.",
        "Member of the Board",
        "EAEU-EEC",
    ),
    ("The Council appointed Ara Badalian Chairman of the EEC Board.", "Chairman of the Board", "EAEU-EEC"),
    ("The Council appointed Ara Badalian Special Envoy for Mali.", "Special Envoy for Mali", None),
    ("The Council appointed Ara Badalian as the first head of the Data Unit.", "head", "Data Unit"),
    ("The Council appointed Ara Badalian.", None, None),
]


@pytest.mark.parametrize(
    ("post", "role", "body"),
    [
        ("Chairman of the Board", "Chairman of the Board", "EAEU-EEC"),
        ("Chairman of the Board of the Commission", "Chairman of the Board", "EAEU-EEC"),
        ("Director of the Commission", "Director", "EAEU-EEC"),
        ("Judge", "Judge", "EAEU-COURT"),
        ("President of the Court of the Union", "President", "EAEU-COURT"),
        ("Minister for Internal Markets of the Commission", "Minister for Internal Markets", "EAEU-EEC"),
    ],
)
def test_a_body_that_is_the_only_one_of_its_kind_needs_no_full_name(
    open_text: Open, post: str, role: str, body: str
) -> None:
    head = "The Supreme Eurasian Economic Council of the EAEU met in Minsk on 10 October 2014.\n\n"
    context = open_text(f"{head}The Council appointed Ara Badalian as {post} for four years.")
    sentence = context.page.sentences[-1]
    (entry,) = find_entries(sentence.chunks)
    found = post_of(context, sentence, entry)
    assert (found.role, found.body) == (role, body)


@pytest.mark.parametrize(("text", "role", "body"), POSTS)
def test_a_post_is_a_role_in_a_body(open_text: Open, text: str, role: str | None, body: str | None) -> None:
    context = open_text(HEAD + text)
    sentence = context.page.sentences[-1]
    (entry,) = find_entries(sentence.chunks)
    post = post_of(context, sentence, entry)
    assert (post.role, post.body) == (role, body)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("They praised the ASEAN Foundation, of which Mr. Ali Kaya was appointed Director.", "ASEAN-FOUNDATION"),
        (
            "They praised the Disaster Relief Centre, of which Ms. Vera Ilic was appointed Executive Director.",
            "Disaster Relief Centre",
        ),
        ("The ASEAN Foundation, whose Director, Ms. Vera Ilic, was appointed in May, met.", "ASEAN-FOUNDATION"),
        (
            "They noted the work of the Drug Watch Desk and appointed Ali Kaya as Director of the Desk.",
            "Drug Watch Desk",
        ),
    ],
)
def test_a_post_may_be_in_the_body_told_before(open_text: Open, text: str, body: str) -> None:
    context = open_text(f"The Council of the ASEAN met in Bali on 8 July 2010.\n\n{text}\n")
    sentence = context.page.sentences[-1]
    assert post_of(context, sentence, find_entries(sentence.chunks)[-1]).body == body
