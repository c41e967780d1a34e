"""Sentences of documents of many bodies, each with the meetings, instruments and coming meetings to be read in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.model import Fact, Instrument, Meeting, NextMeeting

Read = Callable[..., tuple[Fact, ...]]

HEADS = {
    "SCO": "The Council of Heads of State of the Shanghai Cooperation Organisation met in Bishkek on 16 August 2013.",
    "CSTO": "The Collective Security Council of the Collective Security Treaty Organization met in Moscow on 16 August "
    "2013.",
    "CIS": "The Council of Heads of State of the Commonwealth of Independent States met in Minsk on 16 August 2013.",
    "ASEAN": "The 46th ASEAN Foreign Ministers' Meeting was held in Bandar Seri Begawan on 30 June 2013.\n\n"
    "We, the Foreign Ministers of ASEAN, met.",
    "SAARC": "The Heads of State or Government of the Member States of the South Asian Association for Regional "
    "Cooperation met at the Fifteenth Summit in Colombo on 2-3 August 2013.",
    "OTS": "The Third Summit of the Turkic Council was held in Gabala on 16 August 2013. The Heads of State met.",
    "BSEC": "The Council of Ministers of Foreign Affairs of the Organization of the Black Sea Economic Cooperation met "
    "in Yerevan on 12 August 2013.",
    "PIF": "The Forty-Fourth Pacific Islands Forum was held in Majuro from 3 to 5 August 2013 and was attended by "
    "Leaders of Fiji, Samoa and Tonga.",
}
LINES = [
    line.split(" || ")
    for line in (Path(__file__).parent / "told_sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def short(fact: Fact) -> str | None:
    """What tells a fact apart, with "-" for what is not told; None for one of another type, or the main meeting."""
    told: tuple[str | None, ...]
    match fact:
        case Meeting(main=False):
            told = ("meeting", fact.body, fact.place, fact.from_)
        case Instrument():
            told = ("instrument", fact.title, fact.action)
        case NextMeeting():
            told = ("next", fact.body, fact.place, fact.date)
        case _:
            return None
    return "|".join(each or "-" for each in told)


@pytest.mark.parametrize(("sentence", "told"), LINES)
def test_a_sentence_tells_these_and_no_others(read: Read, sentence: str, told: str) -> None:
    organisation, text = sentence.split(" ", 1)
    head = HEADS[organisation.removeprefix("@")] + "\n\n"
    facts = read(f"{head}{text}\n")
    found = sorted({shown for fact in facts if fact.start >= len(head) and (shown := short(fact))})
    assert found == sorted(told.split(" ;; ") if told != "-" else [])
