"""Words of an office that are also something else: an organisation, a word written small, a polity."""

from collections.abc import Callable

import pytest

from kg.extract.page.context import Context


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("Zarina Oraz, Minister of Trade and ECO Affairs", ["Minister of Trade and ECO Affairs"]),
        ("Zarina Oraz, Minister of Energy and water Resources,", ["Minister of Energy and water Resources"]),
        ("Zarina Oraz, Minister of Finance and trade talks", ["Minister of Finance"]),
        ("Zarina Oraz, Secretary-General of ECO", ["Secretary-General"]),
        ("Zarina Oraz, Minister with responsibility for Works", ["Minister with responsibility for Works"]),
        ("Zarina Oraz, President of the Republic of Grenada", ["President"]),
        ("Zarina Oraz, Minister of Trade and High Technologies", ["Minister of Trade and High Technologies"]),
        ("Zarina Oraz, Director of Programmes of ECO", ["Director of Programmes"]),
        ("Zarina Oraz, Member of the Board (Minister) for Trade of ECO", ["Member of the Board (Minister) for Trade"]),
    ],
)
def test_an_office_takes_the_words_that_are_its_own(
    open_text: Callable[..., Context], words: str, roles: list[str]
) -> None:
    context = open_text(f"{words}.\n")
    chunks = context.page.sentences[0].chunks
    assert [context.written(chunk) for chunk in chunks if chunk.tag == "R"] == roles


def test_what_passes_to_a_state_is_no_part_of_its_name(open_text: Callable[..., Context]) -> None:
    context = open_text("The gavel of the Commonwealth to Grenada passed.\n")
    states = [chunk for chunk in context.page.sentences[0].chunks if chunk.tag == "S"]
    assert [context.written(chunk) for chunk in states] == ["Grenada"]


def test_a_polity_belongs_to_the_state_that_it_is_of(open_text: Callable[..., Context]) -> None:
    context = open_text("Zarina Oraz, President of the Republic of Grenada.\n")
    states = [chunk for chunk in context.page.sentences[0].chunks if chunk.tag == "S"]
    assert [(context.written(chunk), chunk.value) for chunk in states] == [("Republic of Grenada", "GRD")]
