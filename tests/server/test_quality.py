from kg.evaluate.baseline import baseline_of, read_baseline
from kg.settings import Settings
from server.quality import SETS, arrange
from server.rows import Row, Term
from tests.server.client import HTML, send

BASE = "https://w3id.org/communique/id/"


def row(what: str, metric: str, value: str, note: str = "", label: str = "") -> Row:
    texts = {
        "measurement": f"{BASE}measurement/{what}-{metric}",
        "metric": f"{BASE}metric/{metric}",
        "value": value,
        "note": note,
        "label": label,
    }
    return Row({name: Term(text, "literal") for name, text in texts.items() if text})


def test_measurements_are_arranged_by_what_they_measure() -> None:
    found = arrange(
        [
            row("heldout-next-meeting", "precision", "0.727"),
            row("heldout-next-meeting", "recall", "0.593"),
            row("documents-meeting", "recall", "1"),
            row("gate-violations", "findings", "0", "93 queries"),
            row("mutation-wrong-type-any", "caught", "1", "6 of 6"),
            row("mutation-wrong-type-shapes", "caught", "0.5", "3 of 6"),
            row("something-else", "colour", "3"),
        ]
    )
    assert found.reading["next meeting"]["heldout"]["precision"].value == 0.727
    assert found.reading["meeting"]["documents"]["recall"].value == 1.0
    assert (found.gates["violations"].value, found.gates["violations"].note) == (0.0, "93 queries")
    assert {gate: figure.note for gate, figure in found.mutations["wrong type"].items()} == {
        "any": "6 of 6",
        "shapes": "3 of 6",
    }


def test_the_page_counts_and_lists_the_questions(port: int) -> None:
    reply = send(port, "/quality", Accept=HTML)
    assert reply.status == 200
    assert "<dt>people</dt><dd>2</dd>" in reply.text
    assert "Was Turkey ever a member of the SCO?" in reply.text
    assert reply.text.count('href="/sparql?example=') >= 47


def test_a_release_without_measurements_has_no_empty_tables(port: int) -> None:
    page = send(port, "/quality", Accept=HTML).text
    assert "<table>" not in page


def test_every_page_leads_to_it(port: int) -> None:
    assert 'href="/quality"' in send(port, "/", Accept=HTML).text


def test_the_sets_are_those_of_the_stored_figures() -> None:
    """A set by another name would show as a column of dashes."""
    stored = {set_ for set_, _, _ in read_baseline(baseline_of(Settings().corpus))}
    assert stored == set(SETS)
