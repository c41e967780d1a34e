"""Statuses: who is shown in which status, and each fact once."""

from collections.abc import Callable

import pytest

from kg.extract.page.context import Context
from kg.extract.statuses.statuses import read_statuses
from kg.model import Status

Open = Callable[..., Context]
Short = tuple[str, str, str]

HEAD = (
    "The Eighteenth Summit of the South Asian Association for Regional Cooperation was held in Kathmandu"
    " on 26 and 27 November 2014.\n\n"
)


def statuses(open_text: Open, text: str, head: str = HEAD) -> list[Status]:
    context = open_text(head + text + "\n")
    facts = list(read_statuses(context))
    assert all(context.page.document.text[fact.start : fact.end] == fact.quote for fact in facts)
    return facts


def short(facts: list[Status]) -> list[Short]:
    return [(fact.state, fact.status, fact.event) for fact in facts]


SHOWN = [
    (
        "Representatives of Australia, China and Iran, which have observer status, took part.",
        [("AUS", "observer", "attested"), ("CHN", "observer", "attested"), ("IRN", "observer", "attested")],
    ),
    (
        "Also in attendance were Australia and China (observers) and Japan and Iran (dialogue partners).",
        [
            *((state, "observer", "attested") for state in ("AUS", "CHN")),
            *((state, "dialogue_partner", "attested") for state in ("JPN", "IRN")),
        ],
    ),
    (
        "Australia attended in its capacity as observer; Japan, whose application had been approved, also attended.",
        [("AUS", "observer", "attested")],
    ),
    (
        "The Leaders welcomed the participation in the Summit of the Observers from Australia, China and Mauritius.",
        [("AUS", "observer", "attested"), ("CHN", "observer", "attested"), ("MUS", "observer", "attested")],
    ),
    (
        "Mauritius attended as an Observer, and Thailand as a guest of the host Government.",
        [("MUS", "observer", "attested"), ("THA", "guest", "attested")],
    ),
    ("Mauritius, which also enjoys observer status, sent its embassy.", [("MUS", "observer", "attested")]),
    (
        "Mauritius, admitted as an observer by the Ninth Summit, was represented by its Minister, Mr. Jean Ramful.",
        [("MUS", "observer", "attested")],
    ),
    (
        "The observer states - Australia, China and Mauritius - were represented at the meeting.",
        [("AUS", "observer", "attested"), ("CHN", "observer", "attested"), ("MUS", "observer", "attested")],
    ),
    ("Myanmar, an observer, will host a seminar.", [("MMR", "observer", "attested")]),
    ("Iran is an observer in SAARC.", [("IRN", "observer", "attested")]),
    ("Mauritius attended the Summit for the first time as an observer.", [("MUS", "observer", "attested")]),
    (
        "The Summit was attended by Bangladesh, Bhutan, India, the Maldives and Nepal.",
        [(state, "member", "attested") for state in ("BGD", "BTN", "IND", "MDV", "NPL")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SHOWN)
def test_states_shown_in_a_status_are_attested_on_the_day_of_the_meeting(
    open_text: Open, sentence: str, expected: list[Short]
) -> None:
    facts = statuses(open_text, sentence)
    assert short(facts) == expected
    assert {fact.date for fact in facts} == {"2014-11-27"}


def test_delegates_show_the_status_of_their_states(open_text: Open) -> None:
    text = (
        "The Summit was attended by Prime Minister Narendra Modi of India and Prime Minister"
        " Sushil Koirala of Nepal.\n\n"
        "Observers: Ambassador Glenn White of Australia, Ambassador Wu Chuntai of China."
    )
    assert short(statuses(open_text, text)) == [
        ("IND", "member", "attested"),
        ("NPL", "member", "attested"),
        ("AUS", "observer", "attested"),
        ("CHN", "observer", "attested"),
    ]


def test_the_delegate_of_an_associate_member_shows_that_status(open_text: Open) -> None:
    head = "The Forty-First Pacific Islands Forum was held in Port Vila on 4 and 5 August 2010.\n\n"
    text = "The associate member state French Polynesia was represented by President Gaston Tong Sang."
    assert short(statuses(open_text, text, head)) == [("PYF", "associate_member", "attested")]


def test_a_status_told_twice_is_one_fact(open_text: Open) -> None:
    text = "Observer status was granted to Mauritius. The Leaders granted observer status to Mauritius."
    assert len(statuses(open_text, text)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "The Leaders decided to restore the status of Japan as an Observer, which had lapsed.",
        "The Leaders agreed on the reinstatement of the observer status of Japan.",
        "The observer status of Japan was restored.",
    ],
)
def test_a_status_restored_is_granted_anew(open_text: Open, sentence: str) -> None:
    (fact,) = statuses(open_text, sentence)
    assert (fact.state, fact.status, fact.event, fact.detail) == ("JPN", "observer", "granted", "renewed")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The Summit restored the status of China as an observer, which had been suspended in October 2005.",
            [("CHN", "observer", "granted", "2014-11-27"), ("CHN", "observer", "ended", "2005-10")],
        ),
        (
            "They restored the observer status of China, which was suspended on 3 May 2011.",
            [("CHN", "observer", "granted", "2014-11-27"), ("CHN", "observer", "ended", "2011-05-03")],
        ),
        (
            "They greeted the envoy of China, whose country came for the first time since its admission as an observer"
            " at the Tenth Forum (Osh, 3-4 May 2011).",
            [("CHN", "observer", "granted", "2011-05-04")],
        ),
        (
            "After the withdrawal of Nepal from the Association, which took effect on 3 May 2014, a chair was empty.",
            [("NPL", "member", "ended", "2014-05-03")],
        ),
        (
            "They regretted the withdrawal of Nepal from the Association, effective 3 May 2014.",
            [("NPL", "member", "ended", "2014-05-03")],
        ),
        (
            "They decided that negotiations on the accession of China as a member be commenced.",
            [("CHN", "member", "started_accession", "2014-11-27")],
        ),
        ("They discussed the withdrawal of Nepal from the Association, which would take effect on 3 May 2015.", []),
        ("They noted that consultations on the admission of China as an observer were going on.", []),
        (
            "They granted China and Iran, whose requests had been examined in May, the status of observer.",
            [("CHN", "observer", "granted", "2014-11-27"), ("IRN", "observer", "granted", "2014-11-27")],
        ),
        ("They welcomed the talks on the accession of China as a member, concluded on 3 May 2014.", []),
        ("They welcomed the participation in the Craft Fair of the Observers from Australia, China and Japan.", []),
        ("The status of China and its flights, which had been suspended in October 2005, were discussed.", []),
    ],
)
def test_what_became_of_a_status_before_the_meeting_is_told_in_passing(
    open_text: Open, sentence: str, expected: list[tuple[str, str, str, str]]
) -> None:
    facts = statuses(open_text, sentence)
    assert [(fact.state, fact.status, fact.event, fact.date) for fact in facts] == expected


def test_a_partner_state_of_the_east_african_community_is_a_member(open_text: Open) -> None:
    head = "The Ninth Summit of the East African Community was held in Kampala on 27 November 2014.\n\n"
    facts = statuses(open_text, "The Summit admitted South Sudan as a Partner State.", head)
    assert short(facts) == [("SSD", "member", "granted")]


UNDATED = "The SAARC ministers gathered again. The procedure was long.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Association includes India, Nepal and Bhutan. Observer countries include Australia and Iran.",
            [
                *((state, "member", "attested") for state in ("IND", "NPL", "BTN")),
                *((state, "observer", "attested") for state in ("AUS", "IRN")),
            ],
        ),
        ("SAARC granted Mauritius observer status.", [("MUS", "observer", "granted")]),
        ("Myanmar formally applied to join SAARC as a full member.", [("MMR", "candidate", "attested")]),
        ("The procedure of granting Myanmar full membership has started.", [("MMR", "member", "started_accession")]),
    ],
)
def test_a_text_that_tells_no_day_at_all_still_tells_statuses(
    open_text: Open, text: str, expected: list[Short]
) -> None:
    facts = statuses(open_text, text, UNDATED)
    assert short(facts) == expected
    assert {fact.date for fact in facts} == {None}
    assert {fact.inferred for fact in facts} == {()}


@pytest.mark.parametrize(
    "text",
    [
        "The President of Myanmar offered to sign a treaty of Myanmar's accession to SAARC by June.",
        "Myanmar hopes to sign an agreement on its admission to the Association.",
        "The Leaders are ready to adopt a decision on the admission of Myanmar to the Association.",
        "It is planned to sign the treaty on the accession of Myanmar to SAARC.",
    ],
)
def test_a_treaty_that_is_only_to_be_signed_admits_nobody(open_text: Open, text: str) -> None:
    assert all(event != "granted" for _, _, event in short(statuses(open_text, text)))


def test_a_procedure_of_two_deeds_is_begun_for_both(open_text: Open) -> None:
    text = (
        "The procedure for admitting Myanmar to the Association and granting the status of an observer to Peru and Oman"
        " was launched."
    )
    assert short(statuses(open_text, text)) == [
        ("MMR", "member", "started_accession"),
        ("PER", "observer", "started_accession"),
        ("OMN", "observer", "started_accession"),
    ]


def test_the_owner_of_a_membership_signs_its_memorandum(open_text: Open) -> None:
    text = "A memorandum of obligations on Myanmar's SAARC membership was signed."
    assert short(statuses(open_text, text)) == [("MMR", "member", "started_accession")]
