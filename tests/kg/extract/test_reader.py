"""The reader: whole documents in, facts with their exact quotes out, in the order of the text."""

from collections import Counter
from collections.abc import Callable

import pytest

from kg.extract.reader import RULES, Reader
from kg.model import FACT_TYPES, Attendance, Document, Fact, Meeting, NextMeeting, Status

Read = Callable[..., tuple[Fact, ...]]

COMMUNIQUE = """\
PRESS COMMUNIQUE

The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 8-9 October 2009. \
The meeting was attended by President of the Republic of Belarus A.G.Lukashenko, President of the Republic of Moldova \
Vladimir Voronin and Prime Minister of Ukraine Y. Tymoshenko.

The meeting was chaired by Vladimir Voronin, President of Moldova.

CIS Executive Secretary Sergei Lebedev took part in the meeting.

The heads of state noted that trade between their countries had grown, and called for open borders.

They took note of the results of the meetings of the ministers of culture (Baku, 3-4 April 2009) and the ministers of \
transport (Yerevan, 12 May 2009).

The Council granted observer status to Mongolia. The application of Serbia for membership was deferred.

The chairmanship of the CIS passes to the Russian Federation for 2010. The next meeting of the Council will be held \
in Moscow in December 2010.
"""


def kinds(facts: tuple[Fact, ...]) -> Counter[str]:
    return Counter(fact.type for fact in facts)


def test_a_communique_gives_its_meetings_people_statuses_and_plans(read: Read) -> None:
    found = kinds(read(COMMUNIQUE))
    assert {name: found[name] for name in ("meeting", "attendance", "chairmanship", "next_meeting")} == {
        "meeting": 3,
        "attendance": 4,
        "chairmanship": 1,
        "next_meeting": 1,
    }
    assert found["position"] >= 2


def test_members_and_grants_are_both_statuses(read: Read) -> None:
    facts = [(fact.state, fact.status, fact.event) for fact in read(COMMUNIQUE) if isinstance(fact, Status)]
    assert facts == [
        ("BLR", "member", "attested"),
        ("MDA", "member", "attested"),
        ("UKR", "member", "attested"),
        ("MNG", "observer", "granted"),
        ("SRB", "candidate", "attested"),
    ]


def test_facts_stand_in_the_order_of_the_text(read: Read) -> None:
    starts = [fact.start for fact in read(COMMUNIQUE)]
    assert starts == sorted(starts)


def test_reading_twice_gives_the_same_facts(read: Read) -> None:
    assert read(COMMUNIQUE) == read(COMMUNIQUE)


def test_no_fact_comes_twice(read: Read) -> None:
    facts = read(COMMUNIQUE)
    assert len(set(facts)) == len(facts)


def test_every_fact_is_of_a_known_type_and_names_its_rule_and_document(read: Read) -> None:
    for fact in read(COMMUNIQUE):
        assert FACT_TYPES[fact.type] is type(fact)
        assert fact.rule and fact.document == "sample"
        assert 0 <= fact.start < fact.end <= len(COMMUNIQUE)


def test_a_quote_is_one_sentence_and_no_more(read: Read) -> None:
    (meeting,) = (fact for fact in read(COMMUNIQUE) if isinstance(fact, NextMeeting))
    assert meeting.quote == "The next meeting of the Council will be held in Moscow in December 2010."


def signature(facts: tuple[Fact, ...]) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for fact in facts:
        if isinstance(fact, Attendance):
            found.append(("attendance", fact.person, fact.role, fact.of, fact.capacity))
        elif isinstance(fact, Meeting):
            found.append(("meeting", fact.body, fact.place, fact.from_, fact.to, fact.chair))
        elif isinstance(fact, Status):
            found.append(("status", fact.state, fact.status, fact.event, fact.date))
        elif isinstance(fact, NextMeeting):
            found.append(("next", fact.body, fact.place, fact.date))
    return found


def wrapped(text: str, width: int) -> str:
    """The text with its paragraphs broken into lines of at most this width."""
    paragraphs = []
    for paragraph in text.split("\n\n"):
        lines = [""]
        for word in paragraph.split():
            if lines[-1] and len(lines[-1]) + len(word) >= width:
                lines.append(word)
            else:
                lines[-1] = f"{lines[-1]} {word}".strip()
        paragraphs.append("\n".join(lines))
    return "\n\n".join(paragraphs) + "\n"


DRESSES: dict[str, Callable[[str], str]] = {
    "wrapped at 72": lambda text: wrapped(text, 72),
    "wrapped at 60": lambda text: wrapped(text, 60),
    "windows line ends": lambda text: text.replace("\n", "\r\n"),
    "doubled spaces": lambda text: text.replace(" ", "  "),
    "hard spaces": lambda text: text.replace("2009", "2009\u00a0").replace("\u00a0 ", "\u00a0"),
    "en dashes": lambda text: text.replace("-", "–"),
    "indented": lambda text: text.replace("\n\n", "\n\n    "),
    "bold title": lambda text: text.replace("PRESS COMMUNIQUE", "**PRESS COMMUNIQUE**"),
    "rule under the title": lambda text: text.replace("COMMUNIQUE\n", "COMMUNIQUE\n\n-----\n", 1),
}


@pytest.mark.parametrize("dress", DRESSES.values(), ids=DRESSES)
def test_the_same_text_in_another_dress_gives_the_same_facts(read: Read, dress: Callable[[str], str]) -> None:
    assert signature(read(dress(COMMUNIQUE))) == signature(read(COMMUNIQUE))


def test_broken_characters_change_no_fact_and_are_quoted_as_they_are(read: Read) -> None:
    text = (
        "The summit of the Organization of Turkic States was held in Samarkand on 11 November 2022. The meeting was"
        " attended by Vice-President of TÃ¼rkiye Fuat Oktay and President of Azerbaijan Ilham Aliyev.\n"
    )
    people = [fact for fact in read(text) if isinstance(fact, Attendance)]
    assert [(fact.person, fact.of) for fact in people] == [("Fuat Oktay", "TUR"), ("Ilham Aliyev", "AZE")]
    assert "TÃ¼rkiye" in people[0].quote


@pytest.mark.parametrize(
    "text", ["", "\n", "The road is long.", "1 2 3", "((((", "—", "A. B. C.", "President", "| | |\n| | |"]
)
def test_a_text_that_says_nothing_gives_no_facts(read: Read, text: str) -> None:
    assert read(text) == ()


def test_what_stands_before_the_body_is_not_read(read: Read) -> None:
    text = "The CIS Council of Heads of State met in Minsk on 1 May 2001.\n\n" + COMMUNIQUE
    facts = read(text, body=text.index("PRESS"))
    assert all(fact.start >= text.index("PRESS") for fact in facts)


def test_documents_do_not_change_each_other(reader: Reader) -> None:
    alone = reader.read(Document("a", COMMUNIQUE))
    reader.read(Document("b", COMMUNIQUE.replace("Mongolia", "Nepal").replace("2009", "2011")))
    assert reader.read(Document("a", COMMUNIQUE)) == alone


def test_there_is_a_rule_for_every_type_of_fact(read: Read) -> None:
    assert len(RULES) >= len(FACT_TYPES)
    assert len(set(RULES)) == len(RULES)
