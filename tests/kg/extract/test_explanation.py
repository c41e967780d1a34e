"""Explanations: of each sentence what was found, which rules looked at it, and why they read no fact."""

import json

import pytest

from kg.extract.explanation import Explanation, explain, to_record, to_text
from kg.extract.page.journal import Decline
from kg.extract.reader import Reader
from kg.model import Document

OPENING = "The Council of Heads of State of the CSTO met in Minsk on 20 December 2011."


def explained(reader: Reader, *sentences: str) -> list[Explanation]:
    return list(explain(reader, Document(id="sample", text=" ".join((OPENING, *sentences)))))


def test_a_sentence_is_told_with_its_spans_their_codes_and_its_facts(reader: Reader) -> None:
    (opening,) = explained(reader)
    assert [(span.kind, span.text, span.value) for span in opening.spans] == [
        ("organisation", "Council of Heads of State of the CSTO", "CSTO-CHS"),
        ("place", "Minsk", "minsk"),
        ("date", "20 December 2011", "2011-12-20"),
    ]
    assert [fact.rule for fact in opening.facts] == ["meeting.main"]
    assert "meeting" in opening.looked


@pytest.mark.parametrize(
    ("sentence", "rule", "reason"),
    [
        ("It decided to grant Serbia the status of observer if it signs the Charter.", "status", "with a proviso"),
        ("Serbia was not granted the status of observer.", "status", "it is denied ('not')"),
        ("Serbia may be granted the status of observer.", "status", "what may or should be ('may be')"),
        ("The observer status of others was discussed.", "status", "no state is named"),
        ("Pavel Orlov attended the meeting.", "attendance", "Pavel Orlov: a name without role or state"),
        ("The Council appointed Pavel Orlov of Belarus as Secretary.", "attendance", "it appoints someone"),
        ("Armenia wishes to chair the Organisation.", "chairmanship", "no pattern tells which state chairs"),
        ("The next meeting will be held soon.", "meeting", "no date or place"),
        ("The next summit in Yerevan will be held or postponed.", "next_meeting", "not sure to be held"),
        ("Pavel Orlov was not appointed Secretary-General.", "appointment", "Pavel Orlov: no appointment is told"),
        ("The Secretariat was founded with great care.", "founding", "no date"),
        ("If talks resume, the heads of state support the process.", "position", "support: on a condition"),
        ("The observer status of Serbia was discussed.", "status", "no deed reaches a state"),
        ("The meeting recalled the events of 5 May 2010 in Osh.", "meeting", "no pattern tells who met"),
        ("All went home.", "position", "no verb of speech with an actor and a statement"),
    ],
)
def test_a_near_miss_says_why(reader: Reader, sentence: str, rule: str, reason: str) -> None:
    last = explained(reader, sentence)[-1]
    assert [decline for decline in last.declined if decline.rule == rule and reason in decline.reason]
    assert rule in last.looked
    assert rule not in {fact.type for fact in last.facts}


def test_asking_for_reasons_changes_no_fact(reader: Reader) -> None:
    text = " ".join((OPENING, "President A. Lukashenko of Belarus took part.", "The Council supported the treaty."))
    document = Document(id="sample", text=text)
    told = [fact for explanation in explain(reader, document) for fact in explanation.facts]
    assert sorted(map(repr, told)) == sorted(map(repr, reader.read(document)))


def test_without_a_journal_nothing_is_noted(reader: Reader) -> None:
    context = reader.context(Document(id="sample", text=OPENING))
    sentence = context.page.sentences[0]
    sentence.look("status")
    sentence.decline("status", "{} is missing", "everything")
    assert context.page.journal is None


def test_for_people_each_thing_has_its_line(reader: Reader) -> None:
    lines = to_text(explained(reader, "Serbia was not granted the status of observer.")[-1]).splitlines()
    assert lines[0] == "76-122 paragraph: Serbia was not granted the status of observer."
    assert lines[1].split() == ["state", "Serbia", "=", "SRB"]
    assert lines[2].split(maxsplit=2)[:2] == ["looked", "at"]
    assert "    no fact              status: 'granted' is told, but it is denied ('not')" in lines


def test_for_programs_it_is_one_line_of_json(reader: Reader) -> None:
    explanation = explained(reader)[0]
    record = json.loads(to_record(explanation))
    assert (record["start"], record["end"], record["text"]) == (0, len(OPENING), OPENING)
    assert record["facts"][0]["rule"] == "meeting.main"
    assert record["spans"][1] == {"start": 49, "end": 54, "kind": "place", "text": "Minsk", "value": "minsk"}
    assert "\n" not in to_record(explanation)


def test_a_decline_has_a_rule_and_a_reason_in_json(reader: Reader) -> None:
    last = explained(reader, "Pavel Orlov attended the meeting.")[-1]
    assert (
        Decline("attendance", "Pavel Orlov: a name without role or state")._asdict()
        in json.loads(to_record(last))["declined"]
    )
