"""Mistakes are told with their sentence, the rule that read them and the fields that differ."""

from kg.evaluate.evaluation import Evaluation
from kg.evaluate.matching import Matched, Pair
from kg.evaluate.misses import QUOTE, render_misses
from kg.model import Chairmanship, Fact, Instrument
from tests.factory import document, fact

SAID, LONG = "They adopted\nthe Plan.", "They spoke " + "and spoke " * 60 + "on."
TEXT = document("text", SAID, LONG)


def plan(quote: str = SAID, **fields: object) -> Fact:
    return fact(Instrument, TEXT, quote, title="Plan", rule="instrument.active", **fields)


def told(*pairs: Pair, missed: tuple[Fact, ...] = (), false: tuple[Fact, ...] = ()) -> list[str]:
    matched = Matched("instrument", "text", pairs, missed, false)
    return render_misses(Evaluation("small", 1, (matched,), 1, 1)).splitlines()


def test_what_is_right_is_not_told() -> None:
    assert told(Pair(plan(), plan(), ())) == []


def test_a_fact_that_differs_shows_both_values() -> None:
    (line,) = told(Pair(plan(date="2012"), plan(), ("date",)))
    assert line.startswith("~ text instrument date: “2012” was read as nothing | title “Plan”")
    assert line.endswith("| instrument.active | They adopted the Plan.")


def test_a_missed_fact_and_a_false_one() -> None:
    missed, false = told(missed=(plan(),), false=(plan(place="Rome"),))
    assert missed == "- text instrument title “Plan” | They adopted the Plan."
    assert false == "+ text instrument title “Plan”, place “Rome” | instrument.active | They adopted the Plan."


def test_a_flag_is_told_in_words() -> None:
    chair = fact(Chairmanship, TEXT, SAID, organisation="SCO", state="CHN", next=True)
    assert "next true" in told(missed=(chair,))[0]


def test_a_long_sentence_is_cut() -> None:
    (line,) = told(missed=(plan(LONG),))
    assert line.endswith("…") and len(line) < QUOTE + 60
