"""The same text, or another translation of it."""

from kg.model import Meeting
from kg.resolve.likeness import find_translation, find_twin, profile
from tests.factory import document, fact
from tests.kg.add.files import SENTENCES, TEXT

SAME_MATTER = (
    "A meeting of the Foreign Ministers Council of the Shanghai Cooperation Organisation was held in Tashkent.",
    "Anvar Karimbaev, Minister of Foreign Affairs of the Republic of Uzbekistan, chaired the meeting.",
    "Ministers stressed the railways of the region serve its peoples and should be mended in time.",
)
LONG = " ".join(f"Item {number} of the report speaks of matter {number}." for number in range(99))
OTHER_MATTER = "The declaration speaks of outer space, of narcotic crops, of locusts, glaciers and museum exchanges."


def met(day: str, body: str | None = "SCO-CFM") -> Meeting:
    text = document("x", "It met.")
    return fact(Meeting, text, "It met.", organisation="SCO", body=body, from_=day, to=day, main=True)


KNOWN = profile("first", "work", TEXT, met("2011-05-04"))


def test_white_space_case_and_a_header_do_not_hide_a_twin() -> None:
    changed = "[Title] A copy\n" + TEXT.upper().replace(" ", "\n")
    assert find_twin(profile("second", "second", changed), [KNOWN]) is KNOWN


def test_another_text_is_no_twin_nor_is_a_document_that_quotes_one() -> None:
    assert find_twin(profile("second", "second", OTHER_MATTER), [KNOWN]) is None
    assert find_twin(profile("second", "second", TEXT + LONG), [KNOWN]) is None


def test_the_same_matter_of_the_same_meeting_is_a_translation() -> None:
    found = find_translation(profile("second", "second", "\n".join(SAME_MATTER), met("2011-05-04", None)), [KNOWN])
    assert found is not None
    assert found[0] is KNOWN


def test_the_same_matter_of_another_meeting_is_none() -> None:
    for meeting in (met("2012-05-04"), met("2011-05-04", "SCO-CHS"), None):
        assert find_translation(profile("second", "second", "\n".join(SAME_MATTER), meeting), [KNOWN]) is None


def test_another_document_of_the_same_meeting_is_none() -> None:
    text = SENTENCES[0] + " " + OTHER_MATTER
    assert find_translation(profile("second", "second", text, met("2011-05-04")), [KNOWN]) is None
