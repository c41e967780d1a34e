"""Which sentences say who was at the meeting, and which only name its chair."""

from collections.abc import Callable

import pytest

from kg.extract.attendance.presence import Presence, delegating_states, is_named_later, names_delegates, presence_of
from kg.extract.page.context import Context

Open = Callable[..., Context]

HEAD = "The summit of the Collective Security Treaty Organisation was held in Yerevan on 14 October 2016.\n\n"


def presence(open_text: Open, text: str) -> Presence | None:
    context = open_text(HEAD + text + "\n")
    return presence_of(context, context.page.sentences[-1])


@pytest.mark.parametrize(
    "text",
    [
        "The session was attended by President of Armenia Armen Petrosyan.",
        "Seated with him were Presidents Armen Petrosyan (Armenia) and Alaksandr Lukin (Belarus).",
        "President Armen Petrosyan of Armenia and President Alaksandr Lukin of Belarus were on hand.",
        "Observers: Minister Marko Jovic of Serbia.",
        "It was co-chaired by President Armen Petrosyan of Armenia and President A. Lukin of Belarus.",
        "The Secretary General, Mr. Marko Jovic, presented his report.",
        "(Issued by H.E. Armen Petrosyan, President of Armenia)",
        "The delegation of Armenia was headed, as before, by Minister Armen Petrosyan.",
        "Delivered by H.E. Armen Petrosyan, President of Armenia",
        "The Deputy Secretary General of the CSTO, Ms. Anna Lund, introduced the papers.",
        "Participants:\n- Armen Petrosyan, President of Armenia",
        "LIST OF MINISTERS\n\nArmenia: Mr. Armen Petrosyan, Minister of Trade",
    ],
)
def test_a_sentence_of_those_present_is_a_roster(open_text: Open, text: str) -> None:
    assert presence(open_text, text) is Presence.ROSTER


def test_a_list_before_the_meetings_own_sentence_is_a_roster_too(open_text: Open) -> None:
    text = (
        "The President of Armenia, His Excellency Armen Petrosyan; the President of Belarus, His Excellency Alaksandr"
        " Lukin;\n\nhaving met at the summit of the Collective Security Treaty Organisation held in Yerevan on"
        " 14 October 2016, declare:"
    )
    context = open_text(text + "\n")
    assert presence_of(context, context.page.sentences[0]) is Presence.ROSTER


def test_a_long_list_may_tell_of_another_day_in_passing(open_text: Open) -> None:
    text = (
        "It was attended by President Armen Petrosyan of Armenia, President Alaksandr Lukin of Belarus and, for the"
        " first time since the accession of 1 May 2010, President Marko Jovic of Serbia."
    )
    assert presence(open_text, text) is Presence.ROSTER


@pytest.mark.parametrize(
    "text",
    [
        "Armen Petrosyan, President of Armenia, presided over it.",
        "The President of Armenia, H.E. Armen Petrosyan, was Chair of the session.",
        "The Hon. Armen Petrosyan, Minister for Finance of Armenia, took the chair.",
        "President Armen Petrosyan of Armenia hosted the summit.",
    ],
)
def test_who_only_chaired_is_told_apart(open_text: Open, text: str) -> None:
    assert presence(open_text, text) is Presence.CHAIR


@pytest.mark.parametrize(
    "text",
    [
        "The Council appointed Armen Petrosyan of Armenia Secretary General.",
        "The leaders recalled the talks with President Armen Petrosyan of Armenia.",
        "They welcomed the proposal of President Armen Petrosyan of Armenia made in Minsk.",
        "They congratulated H.E. Armen Petrosyan on his election as President of Armenia.",
        "The member states welcomed talks between President A. Petrosyan of Armenia and President A. Lukin of Belarus.",
        "They commended the work of CSTO Secretary General Marko Jovic and CIS Executive Secretary A. Lukin.",
        "Minister Armen Petrosyan of Armenia and Minister Marko Jovic of Serbia attended the talks of 2 May 2014.",
        "Statement of the Ministers of Foreign Affairs of the Collective Security Treaty Organisation Restoring Trust",
    ],
)
def test_other_sentences_are_neither(open_text: Open, text: str) -> None:
    assert presence(open_text, text) is None


@pytest.mark.parametrize(
    ("sentence", "roster"),
    [
        ("President Serzh Sargsyan of Armenia and President Alexander Lukashenko of Belarus attended.", True),
        ("Armenia and Belarus attended.", False),
        ("The Council appointed Yuri Khachaturov of Armenia Secretary General.", False),
    ],
)
def test_a_roster_names_delegates(open_text: Open, sentence: str, roster: bool) -> None:
    context = open_text(HEAD + sentence)
    assert names_delegates(context, context.page.sentences[-1]) is roster


def test_the_states_that_delegates_stand_for_are_not_those_they_are_sent_to(open_text: Open) -> None:
    context = open_text(
        HEAD + "Ambassador of Serbia to Armenia Marko Jovic and Minister Armen Petrosyan of Belarus came."
    )
    states = delegating_states(context, context.page.sentences[-1])
    assert [state.value for state in states] == ["SRB", "BLR"]


@pytest.mark.parametrize(
    "text",
    [
        "We thank Armen Petrosyan, President of Armenia, who presided over our summit.",
        "The ministers congratulated Minister Armen Petrosyan of Armenia for ably chairing this meeting.",
        "The Secretary General of the CSTO, Armen Petrosyan, was with us.",
        "Among the participants was President Armen Petrosyan of Armenia.",
        "The meeting heard Secretary General of the CSTO Armen Petrosyan.",
        "The Council heard a report by Secretary General of the CSTO Armen Petrosyan.",
    ],
)
def test_who_led_spoke_or_was_with_them_was_there(open_text: Open, text: str) -> None:
    assert presence(open_text, text) is Presence.ROSTER


@pytest.mark.parametrize(
    "text",
    [
        "We thank Armen Petrosyan, President of Armenia, who presided over the previous summit.",
        "The book by President Armen Petrosyan of Armenia was presented to the ministers.",
        "According to President Armen Petrosyan of Armenia, trade is growing.",
        "President Armen Petrosyan of Armenia told the press that trade is growing.",
        "The ministers heard that President Armen Petrosyan of Armenia was ill.",
    ],
)
def test_who_is_only_spoken_of_was_not(open_text: Open, text: str) -> None:
    assert presence(open_text, text) is None


def test_of_a_chair_and_one_who_is_thanked_only_the_chair_is_told(open_text: Open) -> None:
    text = "Minister Armen Petrosyan of Armenia chaired the session and thanked Minister Marko Jovic of Serbia."
    assert presence(open_text, text) is Presence.CHAIR


@pytest.mark.parametrize("aside", ["the following day", "on the sidelines", "in separate meetings", "bilaterally"])
def test_who_met_beside_the_meeting_was_not_at_it(open_text: Open, aside: str) -> None:
    text = f"President Armen Petrosyan of Armenia and President Marko Jovic of Serbia met {aside}."
    assert presence(open_text, text) is None


def test_one_named_to_a_post_behind_one_who_spoke_is_told_apart(open_text: Open) -> None:
    told = (
        "They thanked Dato Ahmad bin Ali, who had addressed the session, and noted the appointment of Mr. Dan Ionescu."
    )
    sentence = open_text(HEAD + told + "\n").page.sentences[-1]
    people = [chunk for chunk in sentence.chunks if chunk.tag == "N"]
    assert [is_named_later(sentence, person) for person in people] == [False, True]


PASSING = [
    ("PARTICIPATION\n\nThe ministers were later received by the President of Armenia, Mr. Armen Petrosyan.", None),
    ("The Council praised the consultations led by the Premier of Armenia, Mr. Armen Petrosyan.", None),
    (
        "The delegation of Armenia was led by its Premier, Mr. Armen Petrosyan, and received by the host.",
        Presence.ROSTER,
    ),
    (
        "The summit, whose work was headed by the Premier of Armenia, Mr. A. Petrosyan, was attended by Mr. A. Lukin.",
        Presence.ROSTER,
    ),
]


@pytest.mark.parametrize(("text", "expected"), PASSING)
def test_who_received_the_delegates_or_led_some_work_is_named_in_passing(
    open_text: Open, text: str, expected: Presence | None
) -> None:
    assert presence(open_text, text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Under the chairmanship of the Minister of Fiji, Ana Leota, a meeting of the ministers will be held in Suva.",
        "The next session will take place in Suva under the chairmanship of the Minister of Fiji, Ana Leota.",
    ],
)
def test_nobody_has_come_to_a_meeting_that_is_only_announced(open_text: Open, text: str) -> None:
    assert presence(open_text, text) is None
