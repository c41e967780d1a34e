"""A few of the hostile cases against the real server; all of them are run by `kg bench serve --hostile`."""

from kg.bench.serve.endurance import Swapped
from kg.bench.serve.hostile import LATE, Case, cases
from kg.bench.serve.rough import ask
from kg.bench.serve.trial import cap_of, render_outcome, serving_for_trial, try_all
from kg.serving import MIB, Serving
from kg.settings import Settings

CHOSEN = (
    *("any path from anywhere", "a text doubled sixty times", "lists in lists", "denied thirty thousand times"),
    *("the same in escapes", "a hundred thousand values", "what XML cannot carry", "a query of 10 MB"),
    *("a body of 64 MB", "clients that ask and leave", "ten thousand headers", "senders that hardly send"),
)


def test_harm_ends_with_its_status_nobody_is_lost_and_another_end_than_promised_is_a_failure(
    small_release: Settings,
) -> None:
    chosen = [case for case in cases() if case.name in CHOSEN]
    wrong = Case("no such thing", lambda port, seconds: ask(port, "ASK {}", seconds), frozenset((LATE,)))
    outcomes = {each.name: each for each in try_all(small_release, [*chosen, wrong], lambda _: None)}
    found = outcomes.pop("no such thing")
    assert "ended by 200" in found.wrong and render_outcome(found).startswith("FAIL  no such thing")
    assert set(outcomes) == set(CHOSEN)
    promised = {name: [each for each in outcome.wrong if "took" not in each] for name, outcome in outcomes.items()}
    assert promised == {name: [] for name in CHOSEN}  # times are measured on quiet machines
    assert all(0 < each.known_p95 < 10_000 for each in outcomes.values())
    assert outcomes["senders that hardly send"].memory > 20


def test_the_cap_is_what_the_settings_promise() -> None:
    serving = serving_for_trial(Serving(queries=2, answer_size=64 * MIB))
    assert cap_of(serving, 100.0) == 100 + 2 * (512 + 128) + 64


def test_swaps_are_good_where_all_was_answered_by_one_release() -> None:
    assert Swapped(5, 100, 0, 0, 1.0).is_good
    assert not any(
        each.is_good for each in (Swapped(5, 0, 0, 0, 1.0), Swapped(5, 9, 1, 0, 1.0), Swapped(5, 9, 0, 1, 1))
    )
