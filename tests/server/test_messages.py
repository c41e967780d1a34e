import re
from pathlib import Path

import pytest

from kg.errors import BadRow
from server.groups import OWN_TITLES, TITLES
from server.home import FIGURES
from server.languages import BY_CODE
from server.messages import FILE, load_messages

TEMPLATES = Path(FILE).parent / "templates"
USED = re.compile(r'\b_\(\s*"([^"]*)"')
FROM_CODE = {*TITLES.values(), *OWN_TITLES.values(), *(label for _, label in FIGURES)}


def used() -> set[str]:
    return {text for path in TEMPLATES.glob("*.html") for text in USED.findall(path.read_text("utf-8"))}


def test_all_that_templates_say_stands_in_the_table() -> None:
    assert sorted((used() | FROM_CODE) - set(load_messages().rows)) == []


def test_a_message_is_said_in_the_language_with_its_values() -> None:
    messages = load_messages()
    assert messages.say("Evidence: {n}", BY_CODE["ru"], n=2) == "Свидетельства: 2"
    assert messages.say("Search", BY_CODE["zh"]) == "搜索"
    assert messages.say("Search", BY_CODE["en"]) == "Search"


def test_what_the_table_does_not_have_is_said_as_it_is() -> None:
    assert load_messages().say("Unheard of", BY_CODE["ru"]) == "Unheard of"


def test_a_value_is_not_read_for_places_of_others() -> None:
    assert load_messages().say("From {first} to {last}", BY_CODE["en"], first="{last}", last="z") == "From {last} to z"


@pytest.mark.parametrize(
    ("rows", "line", "reason"),
    [
        ("en,ru\na,b", 1, "the columns are en, ru, zh"),
        ("en,ru,zh\na,b", 2, "in each of"),
        ("en,ru,zh\na,b,", 2, "in each of"),
        ("# why\nen,ru,zh\na,b,c\na,d,e", 4, "twice"),
        ("en,ru,zh\na {n},b {n},c", 2, "places for the same values"),
    ],
)
def test_a_bad_row_is_refused_with_its_line_and_the_reason(tmp_path: Path, rows: str, line: int, reason: str) -> None:
    path = tmp_path / "messages.csv"
    path.write_text(rows, "utf-8")
    with pytest.raises(BadRow, match=f"line {line}: .*{reason}"):
        load_messages(path)
