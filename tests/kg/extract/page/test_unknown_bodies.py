"""Bodies that no authority file knows, read off the form of their names."""

import pytest

from kg.extract.page.unknown_bodies import body_behind, body_of, name_of_body


@pytest.mark.parametrize(
    ("text", "role", "name", "acronym"),
    [
        ("Rector of the Silk Road Academy of Sciences", "Rector", "Silk Road Academy of Sciences", None),
        ("Secretary General of the Union of Turkic Railways,", "Secretary General", "Union of Turkic Railways", None),
        ("President of the Foundation for Steppe Heritage (FSH)", "President", "Foundation for Steppe Heritage", "FSH"),
        ("Director of Northern Trade Bank", "Director", "Northern Trade Bank", None),
    ],
)
def test_a_role_is_held_in_the_body_behind_it(text: str, role: str, name: str, acronym: str | None) -> None:
    body = body_of(text, 0, len(text))
    assert body is not None
    assert (text[: body.role_end], text[body.start : body.end], body.acronym) == (role, name, acronym)


@pytest.mark.parametrize(
    "text",
    [
        "Minister of Foreign Affairs",
        "President of Northland",
        "Director of the department",
        "Premier of the State Council",
        "",
    ],
)
def test_other_names_are_no_bodies(text: str) -> None:
    assert body_of(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        (" Trade Coordination Centre Anvar", "Trade Coordination Centre"),
        (" Women Network,", "Women Network"),
        (" Board Anvar", None),
        (" Commission, Anvar", "OTS Commission"),
        (" Bank for Trade and Development (OTDB), Anvar", "OTS Bank for Trade and Development"),
        (" Court Anvar", None),
        (" Secretary General", None),
        (", Academy of Sciences", None),
    ],
)
def test_a_body_may_stand_behind_its_organisation(behind: str, name: str | None) -> None:
    body = body_behind("OTS" + behind, (0, 3), 3 + len(behind))
    assert (("OTS" + behind)[body.start : body.end] if body else None) == name


def test_a_name_ends_where_the_persons_begins() -> None:
    text = "Director of the Foundation for Heritage Anvar Saidov"
    body = body_of(text, 0, text.index("Anvar"))
    assert body is not None and text[body.start : body.end] == "Foundation for Heritage"


def test_a_body_behind_its_organisation_may_have_letters_of_its_own() -> None:
    body = body_behind("the OTS Bank for Trade (OTBT)", (4, 7), 29)
    assert body is not None
    assert body.acronym == "OTBT"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Community Court of Justice, for", "Community Court of Justice"),
        ("Academy of Trade and Industry:", "Academy of Trade and Industry"),
        ("Mr. Anvar Saidov of the Academy", None),
        ("Trade Ministers", None),
    ],
)
def test_the_name_of_a_body_begins_at_once(text: str, name: str | None) -> None:
    found = name_of_body(text, 0, len(text))
    assert (text[slice(*found)] if found else None) == name
