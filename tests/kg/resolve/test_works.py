"""Documents of one work."""

from kg.model import Document, Meeting
from kg.resolve.works import recognise_works
from tests.factory import document, fact

TAIL = (
    "The ministers stressed that railways serve all peoples and should be mended soon.",
    "The parties approved the Programme of Work on Railways and thanked the host for its hospitality.",
)
ONE = document("one", "The Council met in Tashkent on 4 May 2011.", *TAIL)
TWO = document("two", "On 4 May 2011 Tashkent hosted the Council, which met there.", *reversed(TAIL))
OTHER = document(
    "three", "The Council met in Tashkent on 4 May 2011.", "Outer space, locusts and museum exchange matter."
)


def met(text: Document, day: str = "2011-05-04") -> Meeting:
    quote = text.text.split("\n")[0]
    return fact(Meeting, text, quote, organisation="SCO", body="SCO-CFM", from_=day, to=day, main=True)


def works(*documents: Document, day: str = "2011-05-04") -> dict[str, str | None]:
    facts = [met(each) if each.id == "one" else met(each, day) for each in documents]
    return {each.id: each.work for each in recognise_works(documents, facts)}


def test_a_translation_joins_the_work_of_the_other_and_another_document_of_the_meeting_does_not() -> None:
    assert works(ONE, TWO, OTHER) == {"one": None, "two": "one", "three": None}


def test_the_order_of_the_documents_does_not_matter() -> None:
    assert works(TWO, OTHER, ONE) == works(ONE, TWO, OTHER)


def test_the_same_words_of_another_day_are_another_work() -> None:
    assert works(ONE, TWO, day="2012-05-04")["two"] is None


def test_what_the_manifest_says_stays() -> None:
    own = document("two", *TWO.text.strip().split("\n"), work="mine")
    assert works(ONE, own) == {"one": "mine", "two": "mine"}
    assert works(document("one", *ONE.text.strip().split("\n"), work="yours"), own) == {"one": "yours", "two": "mine"}


def test_a_document_of_no_meeting_is_left_alone() -> None:
    assert recognise_works((ONE, TWO), []) == (ONE, TWO)
