"""Who chaired the document's meeting."""

from collections.abc import Callable

import pytest

from kg.extract.meetings.chairs import chair_beside, find_chair
from kg.extract.meetings.venues import find_venues
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The CIS Council of Heads of State met in Chisinau on 9 October 2009. "


def chair(open_text: Open, text: str, head: str = HEAD) -> str | None:
    found = find_chair(open_text(head + text))
    return found.name if found else None


def test_who_is_called_the_chair_of_both_summits_chaired(open_text: Open) -> None:
    text = "They thanked Mr. Aram Petrosyan, President of the Republic of Armenia, Chairman of both Summits."
    assert chair(open_text, text) == "Aram Petrosyan"
    assert chair(open_text, text.replace("both Summits", "the Summit of Mayors")) is None


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in Osh on 3 May 2009 with the Minister of Armenia, H.E. Mr. Aram Petrosyan, in the Chair.",
        "The ministers met in Osh on 3 May 2009 with Mr. Aram Petrosyan, Director of Railways, in the chair.",
        "The ministers met in Osh on 3 May 2009, Mr. Aram Petrosyan, Minister of Armenia, presiding.",
        "The ministers met in Osh on 3 May 2009, chaired by Aram Petrosyan.",
    ],
)
def test_the_chair_of_a_reported_meeting_stands_beside_its_venue(open_text: Open, text: str) -> None:
    context = open_text(HEAD + text)
    sentence = context.page.sentences[-1]
    venue = find_venues(context, sentence)[0]
    assert chair_beside(context, sentence, venue, False) == "Aram Petrosyan"


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met in Osh on 3 May 2009 with Mr. Aram Petrosyan and went on to the fair.",
        "The ministers met in Osh on 3 May 2009, Mr. Aram Petrosyan, Minister of Armenia, presiding over the court.",
    ],
)
def test_who_was_only_met_is_no_chair(open_text: Open, text: str) -> None:
    context = open_text(HEAD + text)
    sentence = context.page.sentences[-1]
    assert chair_beside(context, sentence, find_venues(context, sentence)[0], False) is None


def test_the_chair_of_what_went_before_is_not_that_of_the_meeting(open_text: Open) -> None:
    text = "It was preceded by the session of the Economic Council, which met with Ion Ursu, Director, in the chair."
    assert chair(open_text, text) is None


CHAIRS = [
    "The meeting was chaired by Vladimir Voronin, President of Moldova.",
    "The meeting was chaired by the President of Moldova, Vladimir Voronin.",
    "The meeting was held under the chairmanship of H.E. Vladimir Voronin.",
    "President Vladimir Voronin of Moldova presided over the meeting.",
    "President Vladimir Voronin of Moldova chaired the meeting.",
    "The session was presided over by President Vladimir Voronin.",
    "With President Vladimir Voronin in the chair, the Council began its work.",
    "The Council began its work with Vladimir Voronin, President of the Republic of Moldova, presiding.",
    "The Hon. Vladimir Voronin, President of Moldova and Minister of Finance, took the chair.",
    "The President of the Republic of Moldova, H.E. Vladimir Voronin, was Chair of the Session.",
    "Mr. Vladimir Voronin, President of Moldova, was in the chair.",
    "The meeting was conducted by the President of Moldova, Vladimir Voronin.",
    "The session was opened and conducted by Vladimir Voronin, President of Moldova.",
    "President Vladimir Voronin conducted the session.",
    "The meeting was moderated from Chisinau by Vladimir Voronin.",
    "The delegation of Ukraine was led by Petro Ivanenko. The meeting was chaired by Vladimir Voronin.",
    "Chairing was President Vladimir Voronin.",
    "Chairing the session was the President of Moldova, Vladimir Voronin.",
    "Present: Vladimir Voronin (Moldova, chair), Petro Ivanenko (Ukraine).",
    "It was attended by Vladimir Voronin, President of Moldova (Chairman), and Petro Ivanenko of Ukraine.",
    "Vladimir Voronin, President of Moldova and chairman of the sitting, welcomed Petro Ivanenko.",
    "The President of Moldova, Vladimir Voronin, opened the session, which he chaired.",
    "President Vladimir Voronin of Moldova was its chair.",
    "The leaders came together, the President of Moldova, Vladimir Voronin, taking the chair.",
    "Chairman: Vladimir Voronin, President of Moldova.",
    "The delegations were led by Petro Ivanenko of Ukraine and Vladimir Voronin of Moldova. Mr. Voronin chaired.",
]


@pytest.mark.parametrize("sentence", CHAIRS)
def test_the_chair_is_who_chaired_the_meeting(open_text: Open, sentence: str) -> None:
    assert chair(open_text, sentence) == "Vladimir Voronin"


@pytest.mark.parametrize("opened", ["opened and chaired the meeting", "opened the session and chaired it"])
def test_who_opens_and_chairs_a_meeting_chairs_it(open_text: Open, opened: str) -> None:
    assert chair(open_text, f"Vladimir Voronin, the Minister of Trade of Moldova, {opened}.") == "Vladimir Voronin"


def test_further_down_the_meeting_itself_is_said_to_be_chaired(open_text: Open) -> None:
    talk = "They spoke of trade and of customs. " * 20
    chaired = "In line with the order of rotation, the meeting was chaired by Vladimir Voronin, President of Moldova."
    assert chair(open_text, talk + chaired) == "Vladimir Voronin"
    assert chair(open_text, talk + chaired.replace("the meeting", "the jury")) is None


def test_a_name_of_one_word_stands_behind_its_honorific(open_text: Open) -> None:
    assert chair(open_text, "It was held under the chairmanship of H.E. Hartono, Minister of Trade.") == "Hartono"


ROSTER = (
    "Taking part were the President of the Republic of Belarus Andrei Kalachou, the President of Moldova"
    " Vladimir Voronin and the Prime Minister of Ukraine Petro Ivanenko. "
)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The President of the Republic of Moldova presided over the meeting.", "Vladimir Voronin"),
        ("The session was chaired by the President of Moldova.", "Vladimir Voronin"),
        ("The Prime Minister of Ukraine conducted the session.", "Petro Ivanenko"),
        ("The Prime Minister of Moldova chaired the meeting.", None),
        ("The President of the Republic of Armenia presided over the meeting.", None),
        ("The President of the Republic of Moldova presided over the opening of the plant.", None),
    ],
)
def test_an_office_that_chaired_is_its_holders_in_the_roster(open_text: Open, sentence: str, name: str | None) -> None:
    assert chair(open_text, ROSTER + sentence) == name


def test_thanks_far_down_may_tell_who_presided(open_text: Open) -> None:
    text = "The ministers discussed trade. " * 16 + "\n\nWe thank Vladimir Voronin, who presided over our Summit."
    assert chair(open_text, text) == "Vladimir Voronin"


@pytest.mark.parametrize(
    "sentence",
    [
        "President Vladimir Voronin of Moldova took part.",
        "The chairmanship of Moldova was praised.",
        "The Council thanked the chair.",
        "President Vladimir Voronin was received by the chair of the Parliament.",
        "The delegation was led by Vladimir Voronin.",
    ],
)
def test_without_a_chair_there_is_none(open_text: Open, sentence: str) -> None:
    assert chair(open_text, sentence) is None


def test_a_guest_of_the_chair_is_no_chair(open_text: Open) -> None:
    assert chair(open_text, "Guest of the chair: Vladimir Voronin, President of Moldova.") is None


def test_a_meeting_elsewhere_lends_its_chair_to_nobody(open_text: Open) -> None:
    head = "The Forty-Second Pacific Islands Forum was held in Auckland from 7 to 8 September 2011. "
    text = "The Leaders' Retreat in Suva on 9 September was chaired by the Prime Minister of Fiji, Tevita Ratuvou."
    assert chair(open_text, text, head) is None


def test_a_chair_far_down_is_read_where_the_sentence_speaks_of_the_meeting(open_text: Open) -> None:
    head = "The CSTO foreign ministers met in Dushanbe on 30 March 2007.\n\n" + "The ministers discussed trade. " * 16
    last = "was chaired by the Minister of Tajikistan, Farrukh Zarifi."
    assert chair(open_text, f"The meeting {last}", head) == "Farrukh Zarifi"
    assert chair(open_text, f"A round table {last}", head) is None


def test_the_chair_of_a_summit_by_its_number_chaired_it(open_text: Open) -> None:
    head = "The Presidents held the 16th Micronesian Presidents' Summit in Koror on 3 March 2014. "
    told = "Sione Ratu, President of Palau and Chair of the {} Summit, spoke."
    assert chair(open_text, told.format("16th"), head) == "Sione Ratu"
    assert chair(open_text, told.format("15th"), head) is None


def test_who_is_handed_a_chairmanship_did_not_chair_the_meeting(open_text: Open) -> None:
    assert chair(open_text, "Moldova handed over the chairmanship of the CIS to Ivan Pavlov of Belarus.") is None


@pytest.mark.parametrize(
    "text",
    [
        "H.E. Mr. Aram Petrosyan and H.E. Mr. Ion Munteanu were Chairman and Vice-Chairman of the Meeting.",
        "The Ministers elected H.E. Mr. Aram Petrosyan as Chairman and H.E. Mr. Ion Munteanu as Vice-Chairman.",
        "They thanked Mr. Aram Petrosyan for the able manner in which he had conducted, as Chairman, the proceedings.",
        "They thanked Mr. Aram Petrosyan for his skilful and wise conduct of the deliberations.",
        "They are grateful to Mr. Aram Petrosyan for his stewardship of the Summit.",
        "Presiding over it was President of Armenia Aram Petrosyan.",
        "It passed under the chairmanship of the President of Armenia Aram Petrosyan.",
    ],
)
def test_thanks_and_elections_tell_who_chaired(open_text: Open, text: str) -> None:
    assert chair(open_text, text) == "Aram Petrosyan"


@pytest.mark.parametrize(
    "text",
    [
        "They thanked Mr. Aram Petrosyan for the manner in which he had led the Commonwealth since 2004.",
        "Mr. Aram Petrosyan was elected Vice-Chairman of the Meeting.",
        "The session of the Council of Ministers of Foreign Affairs was led by Aram Petrosyan.",
    ],
)
def test_who_leads_something_else_did_not_chair(open_text: Open, text: str) -> None:
    assert chair(open_text, text) is None


def test_thanks_below_any_number_of_sentences_tell_who_chaired(open_text: Open) -> None:
    far = "They spoke of bees. " * 80
    thanks = "They thanked Mr. Aram Petrosyan for the manner in which he had conducted the proceedings of the Meeting."
    assert chair(open_text, f"{far}{thanks}") == "Aram Petrosyan"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The meeting was chaired by the Minister of Foreign Affairs of Armenia, Petrosyan.", "Petrosyan"),
        ("The session was presided over by Prime Minister Petrosyan.", "Petrosyan"),
        ("The Commission is to be chaired by Armenia's former minister Aram Petrosyan.", None),
        ("The Board will be chaired by Aram Petrosyan.", None),
    ],
)
def test_a_surname_is_enough_and_a_post_to_come_is_none(open_text: Open, text: str, expected: str | None) -> None:
    assert chair(open_text, text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("His Majesty Sultan Omar Alam", "Omar Alam"),
        ("King Tama Leota", "Tama Leota"),
        ("H.E. Mr. Sultan Bek", "Sultan Bek"),
    ],
)
def test_a_title_of_one_who_reigns_is_no_part_of_the_name(open_text: Open, name: str, expected: str) -> None:
    assert chair(open_text, f"The meeting was chaired by {name}.") == expected


@pytest.mark.parametrize("side", ["country", "state", "side"])
def test_a_guest_of_the_presiding_side_did_not_chair(open_text: Open, side: str) -> None:
    text = f"It was attended by Aram Petrosyan, a guest of honour invited by the presiding {side}."
    assert chair(open_text, text) is None


def test_a_state_that_chairs_an_organisation_gives_its_meeting_no_chair(open_text: Open) -> None:
    text = "Aram Petrosyan came to the session, which Belarus held as a country chairing the CIS this year."
    assert chair(open_text, text) is None
