"""News of statuses: what is granted, begun, renewed, ended or only wished for."""

from collections.abc import Callable

import pytest

from kg.extract.statuses.news import read_status_news
from kg.model import Fact, Meeting, Status
from tests.kg.extract.heads import HEADS, sentences
from tests.kg.extract.statuses.test_statuses import HEAD, Open, Short, short


def statuses(open_text: Open, text: str, head: str = HEAD) -> list[Status]:
    context = open_text(head + text + "\n")
    facts = list(read_status_news(context))
    assert all(context.page.document.text[fact.start : fact.end] == fact.quote for fact in facts)
    return facts


GRANTED = [
    ("The Leaders decided to grant observer status to Myanmar.", [("MMR", "observer", "granted")]),
    ("The Summit granted Myanmar the status of an observer.", [("MMR", "observer", "granted")]),
    ("The Republic of Mauritius was granted observer status.", [("MUS", "observer", "granted")]),
    ("Observer status was accorded to Mauritius.", [("MUS", "observer", "granted")]),
    ("The status of dialogue partner was conferred on Türkiye.", [("TUR", "dialogue_partner", "granted")]),
    ("Mauritius received the status of observer.", [("MUS", "observer", "granted")]),
    ("The Leaders gave Mauritius the status of observer.", [("MUS", "observer", "granted")]),
    ("The Leaders agreed to admit Myanmar as a member of the Association.", [("MMR", "member", "granted")]),
    ("The Leaders approved the admission of Myanmar as a new member.", [("MMR", "member", "granted")]),
    ("Myanmar joined the Association as a full member.", [("MMR", "member", "granted")]),
    ("Observer status for Mauritius was approved.", [("MUS", "observer", "granted")]),
    ("The Leaders welcomed Afghanistan as the eighth member of SAARC.", [("AFG", "member", "granted")]),
    ("Myanmar was admitted to the Association as an associate member.", [("MMR", "associate_member", "granted")]),
    (
        "The Summit granted the status of observer to Australia and Mauritius.",
        [("AUS", "observer", "granted"), ("MUS", "observer", "granted")],
    ),
    (
        "Dialogue partner status was conferred on Turkey and observer status on Mauritius.",
        [("TUR", "dialogue_partner", "granted"), ("MUS", "observer", "granted")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), GRANTED)
def test_a_grant_gives_the_status_to_its_states(open_text: Open, sentence: str, expected: list[Short]) -> None:
    facts = statuses(open_text, sentence)
    assert short(facts) == expected
    assert {(fact.organisation, fact.date, fact.quote) for fact in facts} == {("SAARC", "2014-11-27", sentence)}


NEVER_GRANTED = [
    "Turkey was not granted observer status.",
    "The Leaders did not grant observer status to Turkey.",
    "No decision was taken on granting observer status to Turkey.",
    "If the talks succeed, Turkey will be granted observer status.",
    "Turkey will be granted observer status once the statute is signed.",
    "The Leaders expressed the hope that Turkey will soon be granted observer status.",
    "The Leaders invited Turkey to join the Association as an observer.",
    "Observer status would be granted to Turkey subject to a review.",
    "Turkey applied for observer status.",
    "The application of Turkey for observer status was postponed.",
    "The Leaders noted the wish of Turkey to become a member.",
    "Turkey expressed its interest in the status of dialogue partner.",
    "Turkey intends to become a full member.",
    "The proposal to grant observer status to Turkey found no consensus.",
    "The ministers failed to agree on observer status for Turkey.",
    "The request of Turkey for membership was declined.",
    "The Leaders discussed granting observer status to Turkey.",
    "The Leaders agreed to consider the question of granting observer status to Turkey.",
    "The ministers were instructed to prepare the admission of Turkey as a member.",
    "Turkey may receive observer status next year.",
    "The Leaders called for the admission of Turkey as an observer.",
    "The road through Turkey was opened.",
]


@pytest.mark.parametrize("sentence", NEVER_GRANTED)
def test_a_denial_a_wish_or_a_condition_grants_nothing(open_text: Open, sentence: str) -> None:
    assert "granted" not in {fact.event for fact in statuses(open_text, sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Myanmar applied for membership and the Leaders took note of the application.",
        "The Leaders welcomed the wish of Myanmar to become an observer.",
        "The application of Myanmar for observer status was deferred.",
        "The Leaders considered the request of Myanmar for the status of dialogue partner.",
        "The proposal to grant observer status to Myanmar found no consensus.",
        "Myanmar expressed its intention to join the Association.",
    ],
)
def test_an_application_or_wish_is_a_candidacy_and_never_the_status_applied_for(open_text: Open, sentence: str) -> None:
    assert short(statuses(open_text, sentence)) == [("MMR", "candidate", "attested")]


MIXED = [
    (
        "The Leaders granted observer status to Mauritius, but did not grant membership to Myanmar.",
        [("MUS", "observer", "granted")],
    ),
    (
        (
            "The decision on the application of Turkey for observer status was deferred;"
            " Mauritius was accorded the status of observer."
        ),
        [("TUR", "candidate", "attested"), ("MUS", "observer", "granted")],
    ),
    (
        "Mauritius was granted observer status, while the application of Turkey for membership was noted.",
        [("MUS", "observer", "granted"), ("TUR", "candidate", "attested")],
    ),
    (
        "The Leaders thanked Australia, an observer, and granted the status of observer to Mauritius.",
        [("AUS", "observer", "attested"), ("MUS", "observer", "granted")],
    ),
    (
        "The Leaders noted the application of Myanmar for membership and agreed in principle to its admission.",
        [("MMR", "candidate", "attested"), ("MMR", "member", "started_accession")],
    ),
    (
        "The Leaders agreed in principle to the application of Myanmar for membership.",
        [("MMR", "member", "started_accession")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), MIXED)
def test_a_grant_and_a_wish_side_by_side_are_kept_apart(open_text: Open, sentence: str, expected: list[Short]) -> None:
    assert short(statuses(open_text, sentence)) == expected


ACCESSION = [
    ("They launched the procedure of admitting Myanmar as a full member.", None),
    ("The accession procedure of Myanmar as a member was initiated.", None),
    ("The Leaders agreed in principle to grant membership to Myanmar.", None),
    ("Myanmar signed the memorandum of obligations.", "memorandum"),
    ("Myanmar signed the memorandum on the obligations of an acceding state.", "memorandum"),
]


@pytest.mark.parametrize(("sentence", "detail"), ACCESSION)
def test_an_accession_begun_aims_at_membership(open_text: Open, sentence: str, detail: str | None) -> None:
    (fact,) = statuses(open_text, sentence)
    assert (fact.state, fact.status, fact.event, fact.detail) == ("MMR", "member", "started_accession", detail)


ENDED = [
    ("The membership of Nepal was suspended.", ("NPL", "member", "ended"), "suspended"),
    (
        "The participation of Nepal in the work of the Association is suspended.",
        ("NPL", "member", "ended"),
        "suspended",
    ),
    ("Observer status of Mauritius lapsed.", ("MUS", "observer", "ended"), None),
    ("Mauritius withdrew from observer status.", ("MUS", "observer", "ended"), None),
    ("Mauritius ceased to be an observer.", ("MUS", "observer", "ended"), None),
    ("The observer status of Mauritius was terminated.", ("MUS", "observer", "ended"), None),
]


@pytest.mark.parametrize(("sentence", "expected", "detail"), ENDED)
def test_a_status_suspended_lapsed_or_withdrawn_has_ended(
    open_text: Open, sentence: str, expected: Short, detail: str | None
) -> None:
    facts = statuses(open_text, sentence)
    assert short(facts) == [expected]
    assert facts[0].detail == detail


def test_a_renewed_status_is_granted_again(open_text: Open) -> None:
    (fact,) = statuses(open_text, "The Leaders renewed the observer status of Australia for three years.")
    assert (fact.state, fact.status, fact.event, fact.detail) == ("AUS", "observer", "granted", "renewed")


@pytest.mark.parametrize(
    ("sentence", "date", "decided"),
    [
        ("Mauritius was granted observer status with effect from 1 January 2015.", "2015-01-01", "2014-11-27"),
        ("Mauritius was granted observer status effective 1 January 2015.", "2015-01-01", "2014-11-27"),
        ("Mauritius was granted observer status from March 2015.", "2015-03", "2014-11-27"),
        ("As of 1 March 2015 Mauritius shall have observer status.", "2015-03-01", "2014-11-27"),
        ("Myanmar became a full member of the Association on 3 May 2013.", "2013-05-03", None),
        ("The Leaders recalled that Australia was granted observer status on 3 August 2008.", "2008-08-03", None),
        ("Observer status of Mauritius lapsed on 1 March 2014.", "2014-03-01", None),
        ("The participation of Nepal is suspended from 1 January 2015.", "2015-01-01", "2014-11-27"),
        ("Turkey had been granted observer status in 2010.", "2010", None),
    ],
)
def test_a_status_has_its_own_date_and_the_day_of_the_decision(
    open_text: Open, sentence: str, date: str, decided: str | None
) -> None:
    (fact,) = statuses(open_text, sentence)
    assert (fact.date, fact.decided) == (date, decided)


def test_a_status_in_another_organisation_names_it(open_text: Open) -> None:
    (fact,) = statuses(open_text, "China is a dialogue partner of ASEAN.")
    assert (fact.organisation, fact.status) == ("ASEAN", "dialogue_partner")


def test_a_state_that_only_proposed_something_gets_no_status(open_text: Open) -> None:
    facts = statuses(open_text, "At the proposal of Bhutan, observer status was granted to Mauritius.")
    assert short(facts) == [("MUS", "observer", "granted")]


def test_the_words_for_the_state_are_kept(open_text: Open) -> None:
    (fact,) = statuses(open_text, "The Republic of Mauritius was granted observer status.")
    assert dict(fact.written)["state"] == "Republic of Mauritius"


def test_the_words_for_the_status_are_kept(open_text: Open) -> None:
    (fact,) = statuses(open_text, "The Leaders granted Turkey the status of sectoral dialogue partner.")
    assert (fact.status, fact.detail) == ("dialogue_partner", None)
    assert dict(fact.written)["status"] == "sectoral dialogue partner"


LED = [
    ("The Leaders decided:", "to grant Fiji the status of observer;", [("FJI", "observer", "granted")]),
    ("The Leaders decided to:", "grant Fiji the status of observer;", [("FJI", "observer", "granted")]),
    ("The Leaders:", "granted Fiji the status of observer;", [("FJI", "observer", "granted")]),
    (
        "The Leaders agreed in principle to:",
        "grant Fiji the status of observer;",
        [("FJI", "observer", "started_accession")],
    ),
    (
        "The ministers recommended that the Leaders:",
        "grant Fiji the status of observer;",
        [("FJI", "candidate", "attested")],
    ),
    ("The Leaders instructed the Secretariat to:", "grant Fiji the status of observer;", []),
    ("Should all agree, the Leaders will:", "grant Fiji the status of observer;", []),
]


@pytest.mark.parametrize(("lead", "item", "expected"), LED)
def test_what_introduces_a_list_governs_its_items(open_text: Open, lead: str, item: str, expected: list[Short]) -> None:
    text = f"{lead}\n\n- to thank the Government of the host country;\n\n- {item}"
    assert short(statuses(open_text, text)) == expected


@pytest.mark.parametrize(
    ("lead", "given"),
    [
        ("The Council granted the status of observer to:", ["KWT", "QAT"]),
        ("The Council decided to give observer status to two countries:", ["KWT", "QAT"]),
        ("The Council did not grant the status of observer to:", []),
        ("The Council may grant the status of observer to:", []),
        ("The Council discussed the status of observer with:", []),
        ("The Council welcomed the ambassadors of two countries:", []),
    ],
)
@pytest.mark.parametrize(
    "marks", [("- ", "; ", "- "), ("1) ", ",", "2) "), ("(a) the State of ", ";", "(b) the State of ")]
)
def test_states_listed_under_a_grant_are_given_the_status(
    open_text: Open, lead: str, given: list[str], marks: tuple[str, str, str]
) -> None:
    first, end, second = marks
    facts = statuses(open_text, f"{lead}\n{first}Kuwait{end}\n{second}Qatar.")
    assert [(fact.state, fact.status, fact.event) for fact in facts] == [
        (state, "observer", "granted") for state in given
    ]


def told(fact: Status, organisation: str, meeting: str | None) -> str:
    """A fact as the file writes it."""
    words = f"{fact.state} candidate" if fact.status == "candidate" else f"{fact.state} {fact.status} {fact.event}"
    words += f"@{fact.organisation}" if fact.organisation != organisation else ""
    words += f"*{fact.date}" if fact.date != meeting else ""
    words += f"^{fact.decided}" if fact.decided not in (None, meeting) else ""
    return words + (f" [{fact.detail}]" if fact.detail else "")


@pytest.mark.parametrize(("organisation", "sentence", "expected"), list(sentences("status_sentences.txt")))
def test_a_sentence_tells_just_its_facts(
    read: Callable[..., tuple[Fact, ...]], organisation: str, sentence: str, expected: list[str]
) -> None:
    head = HEADS[organisation]
    facts = [f for f in read(f"{head}\n\n{sentence}\n") if isinstance(f, Status) and f.start >= len(head)]
    meeting = next((f.to or f.from_ for f in read(head) if isinstance(f, Meeting)), None)
    assert sorted(told(fact, organisation.partition(" ")[0], meeting) for fact in facts) == expected


APART = [
    (
        "The Leaders granted Myanmar, an observer since 2008, full membership of the Association.",
        [("MMR", "member", "granted"), ("MMR", "observer", "granted"), ("MMR", "observer", "attested")],
        {"2014-11-27", "2008"},
    ),
    (
        "They noted the aspiration of Myanmar, an observer since 2008, to become a member.",
        [("MMR", "candidate", "attested"), ("MMR", "observer", "granted"), ("MMR", "observer", "attested")],
        {"2014-11-27", "2008"},
    ),
    (
        "They received the application of Turkey, at present a dialogue partner, for the status of observer.",
        [("TUR", "candidate", "attested"), ("TUR", "dialogue_partner", "attested")],
        {"2014-11-27"},
    ),
    (
        "Myanmar, admitted to the Association as an observer on 2 August 2008, has acceded to the Convention.",
        [("MMR", "observer", "granted")],
        {"2008-08-02"},
    ),
    (
        "The membership of Myanmar, suspended on 2 August 2008, was not a subject of the Summit.",
        [("MMR", "member", "ended")],
        {"2008-08-02"},
    ),
    (
        "We recalled the decision taken at the summit in Thimphu on 29 April 2010 to agree in principle to admit"
        " Myanmar as a member, as well as to grant it observer status.",
        [("MMR", "member", "started_accession"), ("MMR", "observer", "granted")],
        {"2010-04-29"},
    ),
    (
        "The memorandum on the obligations of Myanmar for the purpose of acquiring the status of member was signed on"
        " 26 November 2014.",
        [("MMR", "member", "started_accession")],
        {"2014-11-26"},
    ),
    (
        "Requests for the status of observer have been filed by Turkey and Myanmar.",
        [("TUR", "candidate", "attested"), ("MMR", "candidate", "attested")],
        {"2014-11-27"},
    ),
    ("They renewed the observer status of Myanmar until the Twentieth Summit.", [("MMR", "observer", "granted")], None),
]


@pytest.mark.parametrize(("sentence", "expected", "dates"), APART)
def test_each_status_of_a_state_has_its_own_deed_and_day(
    open_text: Open, sentence: str, expected: list[Short], dates: set[str] | None
) -> None:
    facts = statuses(open_text, sentence)
    assert short(facts) == expected
    assert {fact.date for fact in facts} == (dates or {"2014-11-27"})


@pytest.mark.parametrize(
    "sentence",
    [
        "They recalled their decision of 9 June 2010 to admit Myanmar and to grant Turkey the status of observer.",
        "Requests for the status of observer have not been filed by Turkey.",
        "An application of Turkey was not considered, inasmuch as none had been submitted.",
        "We thank Turkey and hope that it will join our programmes.",
    ],
)
def test_what_was_decided_before_or_not_asked_for_is_no_news(open_text: Open, sentence: str) -> None:
    assert statuses(open_text, sentence) == []


LIFTED = [
    ("The Leaders lifted the suspension of Nepal.", [("NPL", "member", "granted")]),
    ("They decided to lift the suspension of Nepal and Bhutan.", [(c, "member", "granted") for c in ("NPL", "BTN")]),
    ("The suspension of Nepal was lifted.", [("NPL", "member", "granted")]),
    ("They revoked the suspension of the observer status of China.", [("CHN", "observer", "granted")]),
    ("Some members called for the lifting of the suspension of Nepal.", []),
    ("They did not lift the suspension of Nepal.", []),
    ("They will lift the suspension of Nepal.", []),
    ("The suspension of Nepal will be lifted.", []),
    ("They discussed whether the suspension of Nepal was lifted too early.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), LIFTED)
def test_who_is_suspended_no_longer_holds_the_status_anew(
    open_text: Open, sentence: str, expected: list[Short]
) -> None:
    facts = statuses(open_text, sentence)
    assert short(facts) == expected
    assert {fact.detail for fact in facts} <= {"renewed"}


def test_the_same_status_is_one_in_the_body_told_before(open_text: Open) -> None:
    text = "They granted China observer status in the Council for Tourism of SAARC. Japan asked for the same status."
    facts = statuses(open_text, text)
    assert [(fact.state, fact.organisation) for fact in facts] == [
        ("CHN", "Council for Tourism of SAARC"),
        ("JPN", "Council for Tourism of SAARC"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We welcomed Myanmar into the SAARC family.", ["MMR"]),
        ("We warmly welcomed into our family Myanmar and Laos.", ["MMR", "LAO"]),
        ("We welcomed Myanmar into the hall of the SAARC family.", []),
        ("We would welcome Myanmar into the SAARC family.", []),
    ],
)
def test_who_is_welcomed_into_the_family_is_a_new_member(open_text: Open, sentence: str, expected: list[str]) -> None:
    facts = statuses(open_text, sentence)
    assert [fact.state for fact in facts if (fact.status, fact.event) == ("member", "granted")] == expected
