"""The manifest row that a new document gets."""

import pytest

from kg.add.converted import Converted
from kg.add.proposal import Given, document_of, propose, warnings, with_meeting
from kg.add.source import Source
from kg.errors import BadSetting
from kg.manifest import ManifestRow, digest
from kg.model import Meeting
from tests.factory import document, fact
from tests.kg.add.files import TEXT

LABELLED = (
    "[Title] Communiqué of the Ministers\n[Place] Tashkent\n[Date] May 4, 2011\n[Source] The Secretariat\n\n" + TEXT
)
SOURCE = Source("in/SCO Tashkent.pdf", "SCO Tashkent", b"bytes as received")


def row(text: str = LABELLED, given: Given = Given(), taken: tuple[str, ...] = ()) -> ManifestRow:  # noqa: B008
    return propose(SOURCE, Converted(text, "PDF"), given, taken)


def test_the_header_gives_title_place_date_and_source() -> None:
    found = row()
    assert (found.title, found.place, found.date) == ("Communiqué of the Ministers", "Tashkent", "2011-05-04")
    assert (found.id, found.work, found.language) == ("sco-tashkent", "sco-tashkent", "en")
    assert found.source == f"The Secretariat; converted from PDF, SHA-256 {digest(b'bytes as received')}"
    assert found.sha256 == digest(LABELLED.encode())


def test_what_the_user_gives_goes_first() -> None:
    given = Given(id="mine", title="T", place="Here", date="2011-05", language="ru", work="w", source="s", terms="t")
    found = row(given=given)
    assert (found.id, found.title, found.place, found.date, found.language) == ("mine", "T", "Here", "2011-05", "ru")
    assert (found.work, found.source, found.terms) == ("w", "s", "t")


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert row(taken=("sco-tashkent", "sco-tashkent-2")).id == "sco-tashkent-3"


@pytest.mark.parametrize(
    "given",
    [Given(id="Not A Slug"), Given(id="taken"), Given(date="4 May"), Given(language="English"), Given(work="../x")],
)
def test_a_given_field_of_no_form_is_refused(given: Given) -> None:
    with pytest.raises(BadSetting):
        row(given=given, taken=("taken",))


def test_the_meeting_fills_what_the_header_leaves_open() -> None:
    text = document("x", "It met.")
    meeting = fact(Meeting, text, "It met.", place="Tashkent", from_="2011-05-03", to="2011-05-04", main=True)
    bare = row("The ministers met.\n" + TEXT)
    assert (bare.place, bare.date) == (None, None)
    filled = with_meeting(bare, meeting)
    assert (filled.place, filled.date) == ("Tashkent", "2011-05-04")
    assert with_meeting(row(), meeting).date == "2011-05-04"
    assert with_meeting(bare, None) == bare


def test_the_document_of_a_row_is_what_a_build_reads() -> None:
    made = document_of(row(), LABELLED)
    assert (made.id, made.date, made.text) == ("sco-tashkent", "2011-05-04", LABELLED)
    assert LABELLED[made.body :].strip().startswith("Joint Communiqué")


def test_a_text_without_date_or_in_another_language_is_pointed_out() -> None:
    assert warnings(row()) == []
    told = "\n".join(warnings(row("Заседание министров состоялось в Ташкенте. " * 5)))
    assert "'ru'" in told
    assert "--date" in told
