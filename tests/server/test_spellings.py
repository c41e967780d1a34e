from server.rows import Row, Term
from server.spellings import spellings_from
from tests.server.client import HTML, send


def row(written: str, text: str) -> Row:
    values = {"written": written, "text": text, "first": f"{text}#char=1,2"}
    return Row({name: Term(value, "literal") for name, value in values.items()})


def test_each_spelling_has_the_documents_that_it_stands_in() -> None:
    found = spellings_from(
        [row("N. Nazarbayev", "x:a"), row("Nursultan\nNazarbayev", "x:b"), row("N. Nazarbayev", "x:b")]
    )
    assert [(each.written, [text for text, _ in each.sources]) for each in found] == [
        ("N. Nazarbayev", ["x:a", "x:b"]),
        ("Nursultan Nazarbayev", ["x:b"]),
    ]


def test_a_person_s_page_leads_from_the_spelling_to_the_document(port: int) -> None:
    page = send(port, "/page/person/anna-bell", Accept=HTML).text.partition("How the documents write the name")[2]
    assert ">President</td>" in page  # the sample writes the first word of the sentence down
    assert "/text/alpha-summit-2010#char=" in page
