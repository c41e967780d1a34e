"""Rewordings: what a sentence states stays what it is in other words, and goes when it is denied or put off."""

from collections.abc import Callable

import pytest

from kg.extract.page.context import Context
from kg.extract.reader import RULES
from kg.model import Appointment, Attendance, Chairmanship, Fact, Founding, Instrument, Meeting, NextMeeting, Status

Open = Callable[..., Context]
Short = tuple[str | None, ...]

HEAD = "The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 9 October 2009.\n\n"


def short(fact: Fact) -> Short | None:
    """What tells a fact apart; None for a position, and for the document's own meeting."""
    match fact:
        case Attendance():
            return fact.person, fact.role, fact.of, fact.capacity
        case Meeting(main=False):
            return fact.body, fact.place, fact.from_
        case Instrument(action=str()):
            return fact.title, fact.action
        case Chairmanship():
            return fact.state, "next" if fact.next else "now"
        case NextMeeting():
            return fact.body, fact.place, fact.date
        case Appointment():
            return fact.person, fact.role, fact.event
        case Status(event="granted" | "ended"):
            return fact.state, fact.status, fact.event
        case Founding():
            return fact.organisation, fact.event, fact.date
        case _:
            return None


def read(open_text: Open, text: str) -> set[Short]:
    context = open_text(HEAD + text + "\n")
    return {told for rule in RULES for fact in rule(context) if (told := short(fact))}


CULTURE, SPORT = ("ministers of culture", "Baku", "2009-04-03"), ("ministers of sport", "Baku", "2009-04-03")
MINISTERS, HEADS = ("CIS-CFM", "Astana", "2009-05-04"), ("CIS-CHG", "Astana", "2009-05-04")
REWORDED: list[tuple[set[Short], list[str]]] = [
    (
        {CULTURE, SPORT},
        [
            "They praised the meetings of ministers of culture and of ministers of sport, both held in Baku on 3 April "
            "2009.",
            "They praised the meeting of ministers of culture and the meeting of ministers of sport, both of which "
            "took place in Baku on 3 April 2009.",
            "They praised the meetings of ministers of culture (Baku, 3 April 2009) and sport (Baku, 3 April 2009).",
        ],
    ),
    (
        {MINISTERS, HEADS},
        [
            "They praised the meetings of the Council of Foreign Ministers and of the Council of Heads of Government, "
            "both held in Astana on 4 May 2009.",
            "They praised the third meeting of the Council of Foreign Ministers and the fifth meeting of the Council "
            "of Heads of Government, each held in Astana on 4 May 2009.",
        ],
    ),
    (
        {("special conference on trade", "Baku", "2009-04-03")},
        [
            "They praised the special conference on trade held in Baku on 3 April 2009.",
            "They praised the special CIS conference on trade, which took place in Baku on 3 April 2009.",
            "They praised the special conference on trade (Baku, 3 April 2009).",
        ],
    ),
    (
        {("Honey Protocol", "called_for")},
        [
            "They urged those members which had not yet ratified the Honey Protocol to do so.",
            "They urged that the Honey Protocol be ratified.",
            "The Honey Protocol is not in force, and they urged that it be ratified.",
            "They called on all members to ratify the Honey Protocol.",
        ],
    ),
    (
        {("Honey Protocol", "instructed")},
        [
            "They instructed the ministers to finish the Honey Protocol.",
            "The Honey Protocol is not ready; they instructed the ministers to finish this work.",
            "They directed that the Honey Protocol, as proposed by Georgia, be drawn up.",
            "They agreed to set up a group to draw up the Honey Protocol.",
        ],
    ),
    (
        {("CIS-CHS", "Minsk", "2010-05")},
        [
            "The next meeting of the Council will be held in Minsk in May 2010.",
            "They accepted the offer of Belarus to host the next meeting of the Council in Minsk in May 2010.",
            "They accepted the proposal of Belarus to host the next meeting of the Council in Minsk in May 2010.",
            "They confirmed Belarus as the host of the next meeting of the Council in Minsk in May 2010.",
        ],
    ),
    (
        {MINISTERS},
        [
            "They praised the session of the Council of Foreign Ministers, which Astana hosted on 4 May 2009.",
            "On 4 May 2009 Astana was host to the Council of Foreign Ministers.",
            "Astana hosted the Council of Foreign Ministers on 4 May 2009.",
        ],
    ),
    (
        {("Bee Plan", "approved"), ("Honey Protocol", "approved")},
        [
            "They approved the Bee Plan as well as the Honey Protocol.",
            "They decided to approve the Bee Plan, and to endorse the Honey Protocol.",
            "The Bee Plan, the Honey Protocol and a number of other documents were approved.",
            "The Bee Plan and the Honey Protocol, together with several decisions on wax, were approved.",
            "The Bee Plan and the Honey Protocol were the outcome documents approved.",
        ],
    ),
    (
        {("Bee Protocol", "signed")},
        [
            "They welcomed the signing of the Bee Protocol.",
            "They welcomed the signing, during the meeting, of the Bee Protocol.",
            "They welcomed the signing, here today, of the Bee Protocol.",
            "They welcomed the signing by the heads of the services of the Bee Protocol in Osh on 6 May 2009.",
            "They welcomed the signing, in Osh on May 6, 2009, by the heads of the services of the Bee Protocol.",
        ],
    ),
    (
        {("Agreement Between the Governments of the Member States on Bees", "approved")},
        [
            "They approved the Agreement Between the Governments of the Member States on Bees.",
            "They approved the draft documents to be submitted to the summit, among them the Agreement Between the "
            "Governments of the Member States on Bees.",
        ],
    ),
    (
        {("Bee Plan", "instructed")},
        [
            "They directed the ministers to present the Bee Plan.",
            "They agreed to step up the work on the Bee Plan and directed the ministers to present it.",
            "They decided to entrust the ministers with beginning work on the Bee Plan.",
        ],
    ),
    (
        {("Bees 2025: Ahead Together", "adopted")},
        [
            'They adopted "Bees 2025: Ahead Together".',
            'The leaders unanimously adopted their "Bees 2025: Ahead Together".',
        ],
    ),
    (
        {("KAZ", "next")},
        [
            "Kazakhstan will chair the Commonwealth in 2010.",
            "Kazakhstan will be at the head of the Commonwealth in 2010.",
        ],
    ),
    (
        {("KAZ", "now")},
        [
            "It is Kazakhstan that presides over the Commonwealth.",
            "They thanked Kazakhstan, the previous chair of the Commonwealth.",
            "The President of Kazakhstan spoke of the aims that his country had set for its chairmanship.",
            "They thanked Kazakhstan for its chairship of the Commonwealth.",
            "Kazakhstan having chaired the Commonwealth, they thanked it.",
        ],
    ),
    (
        {("Ilir Hoxha", "Executive Secretary", "appointed")},
        [
            "Ilir Hoxha succeeded Petru Munteanu as Executive Secretary.",
            "Ilir Hoxha replaced Petru Munteanu as Executive Secretary.",
            "Petru Munteanu was succeeded by Ilir Hoxha as Executive Secretary.",
        ],
    ),
    (
        {
            ("Ilir Hoxha", "Executive Secretary", "appointed"),
            ("Petru Munteanu", "Deputy Executive Secretary", "appointed"),
        },
        [
            "Ilir Hoxha was appointed Executive Secretary, and Petru Munteanu Deputy Executive Secretary.",
            "Ilir Hoxha and Petru Munteanu were appointed Executive Secretary and Deputy Executive Secretary "
            "respectively.",
            "As Executive Secretary and Deputy Executive Secretary they appointed, respectively, Ilir Hoxha and Petru "
            "Munteanu.",
            "They closed the session and appointed Ilir Hoxha and Petru Munteanu to the posts of Executive "
            "Secretary and Deputy Executive Secretary, respectively.",
            "Ilir Hoxha, a citizen of Albania, was appointed to the post of Executive Secretary, and Petru Munteanu, a "
            "citizen of Moldova, to the post of Deputy Executive Secretary.",
        ],
    ),
    (
        {("Ilir Hoxha", "Executive Secretary", "appointed")},
        [
            "They appointed Ilir Hoxha (Albania) Executive Secretary of the CIS for 2010-2012.",
            "Appointments\n\n| Post | Name | State | Term |\n| --- | --- | --- | --- |\n"
            "| Executive Secretary of the CIS | Ilir Hoxha | Albania | 2010-2012 |",
        ],
    ),
    (
        {("CIS-CHG", "Astana", "2010-05")},
        [
            "The next meeting of the Council of Heads of Government will be held in Astana in May 2010.",
            "They resolved that the Council of Heads of Government should meet in Astana in May 2010.",
        ],
    ),
    (
        {("Interstate Bee Council", "founded", "2009-10-09")},
        [
            "They agreed to establish an Interstate Bee Council.",
            "It was decided that an Interstate Bee Council be set up.",
            "They resolved to create the Interstate Bee Council at the Executive Committee.",
        ],
    ),
    (
        {("CIS-CNC", "founded", "2009-10-09")},
        ["They hereby establish a Council of National Coordinators."],
    ),
    (
        {("CIS", "founded", "2009-10-09")},
        [
            "They hereby found the Commonwealth of Independent States (CIS).",
            "The states found the Commonwealth of Independent States (CIS).",
        ],
    ),
    (
        {("OTS", "renamed", "2021-11-12")},
        [
            "On 12 November 2021 the Turkic Council was renamed the Organization of Turkic States.",
            "On 12 November 2021 the Turkic Council became the Organization of Turkic States.",
        ],
    ),
    (
        {("KAZ", "now")},
        ["They congratulated Kazakhstan on having taken over the chairmanship of the Commonwealth from nobody."],
    ),
    (
        {("MNG", "observer", "granted")},
        [
            "Observer status was extended to Mongolia.",
            "Mongolia was approved as an observer.",
            "The status of observer of Mongolia was approved.",
            "Mongolia was the first country to receive observer status.",
        ],
    ),
    (
        {("MNG", "observer", "granted"), ("SRB", "dialogue_partner", "granted")},
        ["The status of observer of Mongolia and that of dialogue partner of Serbia were approved."],
    ),
]


@pytest.mark.parametrize(("facts", "texts"), REWORDED, ids=[texts[0][:40] for _, texts in REWORDED])
def test_other_words_for_the_same_give_the_same(open_text: Open, facts: set[Short], texts: list[str]) -> None:
    assert dict.fromkeys(texts, facts) == {text: read(open_text, text) for text in texts}


CAME: list[tuple[Short, list[str]]] = [
    (
        ("A. Sarkisian", "Foreign Minister", "ARM", "member"),
        [
            "The head of the Armenian delegation was Foreign Minister A. Sarkisian.",
            "The head of the delegation of Armenia was Foreign Minister A. Sarkisian.",
            "At the head of the Armenian delegation was Foreign Minister A. Sarkisian.",
            "The leader of the Armenian delegation, Foreign Minister A. Sarkisian, thanked the hosts.",
            "Foreign Minister A. Sarkisian led the Armenian delegation.",
            "Participants\n\nArmenia\n\nA. Sarkisian, Foreign Minister\n\nBelarus\n\nI. Bely, Foreign Minister",
            "Heads of delegations:\n\nARMENIA\nForeign Minister A. Sarkisian\n\nBELARUS\nForeign Minister I. Bely",
            "The seat of Armenia was taken by Foreign Minister A. Sarkisian.",
        ],
    ),
    (
        ("B. Dorj", "President", "MNG", "guest"),
        [
            "At the invitation of Moldova, the meeting was attended by the President of Mongolia B. Dorj.",
            "At the invitation of the President of Moldova, President of Mongolia B. Dorj took part in the meeting.",
            "President of Mongolia B. Dorj attended the meeting at the invitation of the President of Moldova.",
        ],
    ),
    (
        ("B. Dorj", "President", "MNG", "observer"),
        [
            "President of Mongolia B. Dorj took part with observer status.",
            "President of Mongolia B. Dorj joined the meeting. Of these states, Mongolia is an observer.",
        ],
    ),
    (
        ("S. Azarian", None, "ARM", "member"),
        ["For the Republic of Armenia – S. Azarian\nFor the Republic of Belarus – A. Hlushko\nFor Ukraine – O. Bondar"],
    ),
    (
        ("T. Qureshi", "Adviser to the Prime Minister", "PAK", "invitee"),
        [
            "Adviser to the Prime Minister T. Qureshi of Pakistan took part.",
            "Pakistan was represented by Adviser to the Prime Minister T. Qureshi.",
        ],
    ),
    (
        ("R. Aliev", "President", "AZE", "member"),
        [
            "It was attended by Armenian President S. Azarian, Belarusian President A. Hlushko as well as Azerbaijani "
            "President R. Aliev.",
            "Armenia was represented by President S. Azarian, together with Azerbaijan by President R. Aliev.",
            "Armenia and Azerbaijan were represented respectively by President S. Azarian and President R. Aliev.",
            "Presidents S. Azarian and R. Aliev, of Armenia and Azerbaijan respectively, took part.",
        ],
    ),
]


@pytest.mark.parametrize(("fact", "texts"), CAME, ids=[texts[0][:40] for _, texts in CAME])
def test_other_words_for_who_came_give_the_same(open_text: Open, fact: Short, texts: list[str]) -> None:
    assert [text for text in texts if fact not in read(open_text, text)] == []


NOTHING = [
    "It will be attended by the President of Armenia S. Azarian.",
    "The President of Armenia S. Azarian was invited to attend.",
    "The President of Armenia S. Azarian had been expected to take part.",
    "It had been hoped that the President of Armenia S. Azarian would take part.",
    "An invitation had been extended to the President of Armenia S. Azarian.",
    "They agreed to consider whether to establish an Interstate Bee Council.",
    "It was not attended by the President of Armenia S. Azarian.",
    "No decision was taken on whether the next meeting will be held in Minsk in 2010.",
    "It was not decided whether the next session will take place in Minsk in 2010.",
    "Kazakhstan expressed interest in assuming the chairmanship of the Commonwealth.",
    "Kazakhstan declined to assume the chairmanship of the Commonwealth.",
    "The status of Partner of the Commonwealth of Independent States was established in Osh on 3 May 2004.",
    "They found the Commonwealth of Independent States useful.",
    "Between the summits in Osh and Astana, the Council met.",
    "Ilir Hoxha may be appointed Executive Secretary.",
    "They discussed appointing Ilir Hoxha as Executive Secretary.",
    "The Bee Plan, which should have been signed in Minsk in 2005, is missed.",
]


def test_what_is_denied_or_only_possible_is_no_fact(open_text: Open) -> None:
    assert [(text, read(open_text, text)) for text in NOTHING if read(open_text, text)] == []


def test_the_inviter_is_not_taken_for_one_who_came(open_text: Open) -> None:
    text = "At the invitation of the Executive Secretary, the Secretary-General of the OSCE L. Zannier took part."
    assert ("L. Zannier", "Secretary-General", "OSCE", "organisation") in read(open_text, text)
