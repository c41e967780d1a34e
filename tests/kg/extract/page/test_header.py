"""Headers: what a document says of itself before its text begins."""

import pytest

from kg.extract.page.header import Header, read_header

BRACKETS = """\
An archive of texts

[Title] Statement of the Ministers of Transport
[Place] Tashkent
[Date] 3 November 2009
[Source] The Secretariat
[Full text]

The ministers of transport met.
"""

COLONS = """\
Title: Chairman’s Statement
Venue: Nadi
Date: July 28, 2006
Publisher: The Forum
Language: en
Document ID: forum-2006
Text:
Leaders met.
"""


def test_labels_in_brackets_are_read() -> None:
    header = read_header(BRACKETS)
    assert (header.title, header.place, header.date, header.source) == (
        "Statement of the Ministers of Transport",
        "Tashkent",
        "2009-11-03",
        "The Secretariat",
    )
    assert BRACKETS[header.body :].strip() == "The ministers of transport met."


def test_labels_with_colons_are_read() -> None:
    header = read_header(COLONS)
    assert (header.title, header.place, header.date) == ("Chairman’s Statement", "Nadi", "2006-07-28")
    assert (header.publisher, header.language, header.id) == ("The Forum", "en", "forum-2006")
    assert COLONS[header.body :].strip() == "Leaders met."


@pytest.mark.parametrize("label", ["ID", "Document ID", "id"])
def test_a_document_may_give_its_own_id(label: str) -> None:
    assert read_header(f"{label}: forum-2006\n\nLeaders met.\n").id == "forum-2006"


def test_bold_labels_are_read() -> None:
    header = read_header("**Title:** Final Act\n**Date:** 1 August 1975\n\nThe states agree.\n")
    assert (header.title, header.date) == ("Final Act", "1975-08-01")


@pytest.mark.parametrize("label", ["Place", "Venue", "Location", "PLACE", "place"])
def test_a_place_has_several_labels(label: str) -> None:
    assert read_header(f"{label}: Male\n\nThe leaders met.\n").place == "Male"


@pytest.mark.parametrize(
    ("date", "read"),
    [
        ("28 July 2006", "2006-07-28"),
        ("July 28, 2006", "2006-07-28"),
        ("28.07.2006", "2006-07-28"),
        ("2006-07-28", "2006-07-28"),
        ("27-28 July 2006", "2006-07-28"),
        ("July 2006", "2006-07"),
        ("2006", "2006"),
        ("28 July", None),
        ("in the summer", None),
    ],
)
def test_a_header_date_is_the_last_day_it_gives(date: str, read: str | None) -> None:
    assert read_header(f"Date: {date}\n\nThe leaders met.\n").date == read


def test_the_first_of_two_labels_counts() -> None:
    assert read_header("Place: Male\nVenue: Addu\n\nThe leaders met.\n").place == "Male"


def test_an_unknown_label_is_text() -> None:
    header = read_header("Reference: A/61/5\n\nThe leaders met.\n")
    assert header.body == 0


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("Islamabad, 14 March 1995", "Islamabad", "1995-03-14"),
        ("(Islamabad, 14 March 1995)", "Islamabad", "1995-03-14"),
        ("Port Moresby, 9-11 September 2015", "Port Moresby", "2015-09-11"),
        ("Saint-Louis, March 14, 1995", "Saint-Louis", "1995-03-14"),
        ("**Islamabad, 14 March 1995**", "Islamabad", "1995-03-14"),
    ],
)
def test_a_line_of_place_and_date_says_where_and_when(line: str, place: str, date: str) -> None:
    header = read_header(f"ISLAMABAD DECLARATION\n\n{line}\n\nThe leaders met.\n")
    assert (header.place, header.date) == (place, date)


def test_a_place_and_date_at_the_foot_count_too() -> None:
    header = read_header("DECLARATION\n\n" + "The leaders agree to many things. " * 80 + "\n\nAshgabat, 3 May 2002\n")
    assert (header.place, header.date) == ("Ashgabat", "2002-05-03")


@pytest.mark.parametrize(
    "line",
    [
        "In Islamabad, 14 March 1995 was a day of many talks between neighbours",
        "Islamabad, the capital of Pakistan",
        "Islamabad, March 1995",
    ],
)
def test_a_sentence_is_no_dateline(line: str) -> None:
    header = read_header(f"DECLARATION\n\n{line}\n\nThe leaders met.\n")
    assert header.place is None


def test_the_first_line_of_a_text_without_labels_is_its_title() -> None:
    header = read_header("\n\n**Male Declaration**\n\nThe leaders met.\n")
    assert (header.title, header.body) == ("Male Declaration", 0)


def test_a_label_wins_over_a_dateline() -> None:
    header = read_header("Place: Male\nDate: 1 May 1997\n\nAddu, 3 May 1997\n\nThe leaders met.\n")
    assert (header.place, header.date) == ("Male", "1997-05-01")


def test_an_empty_text_has_an_empty_header() -> None:
    assert read_header("") == Header()


@pytest.mark.parametrize(
    ("told", "tag"),
    [
        ("en", "en"),
        ("zh-Hans", "zh-Hans"),
        ("English", "en"),
        ("RUSSIAN", "ru"),
        ("English (unofficial translation)", "en"),
        ("Elvish", "und"),
        ("x" * 12, "und"),
    ],
)
def test_a_language_is_a_tag_or_its_english_name(told: str, tag: str) -> None:
    assert read_header(f"Title: Communiqué\nLanguage: {told}\n\nThe Council met.").language == tag
