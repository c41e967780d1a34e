"""The lexicon: names of states, bodies, organs and places found in a folded text, the longest first."""

from itertools import pairwise
from pathlib import Path

import pytest

from kg.authority import Authority
from kg.errors import BadRow
from kg.extract.matching import lexicon as module
from kg.extract.matching.lexicon import Lexicon, Name
from kg.extract.matching.view import fold

Found = tuple[str, str, str]


def found(lexicon: Lexicon, text: str, tags: str = "SJGKL") -> list[Found]:
    plain = fold(text)
    return [(name.tag, name.value, plain[name.start : name.end]) for name in lexicon.find(plain) if name.tag in tags]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Republic of Belarus", ("S", "BLR", "Republic of Belarus")),
        ("Belarus", ("S", "BLR", "Belarus")),
        ("Viet Nam", ("S", "VNM", "Viet Nam")),
        ("Vietnam", ("S", "VNM", "Vietnam")),
        ("Türkiye", ("S", "TUR", "Turkiye")),
        ("the People’s Republic of Bangladesh", ("S", "BGD", "People's Republic of Bangladesh")),
        ("the Lao People’s Democratic Republic", ("S", "LAO", "Lao People's Democratic Republic")),
        ("Papua New Guinea", ("S", "PNG", "Papua New Guinea")),
        ("the US", ("S", "USA", "US")),
        ("REPUBLIC OF MOLDOVA", ("S", "MDA", "REPUBLIC OF MOLDOVA")),
        ("Armenian", ("J", "ARM", "Armenian")),
        ("the Collective Security Treaty Organisation", ("G", "CSTO", "Collective Security Treaty Organisation")),
        ("the Collective Security Treaty Organization", ("G", "CSTO", "Collective Security Treaty Organization")),
        ("SAARC", ("G", "SAARC", "SAARC")),
        ("the Council of Foreign Ministers of the CSTO", ("G", "CSTO-CFM", "Council of Foreign Ministers of the CSTO")),
        ("Council of Defence Ministers", ("K", "CDM", "Council of Defence Ministers")),
        ("Tashkent", ("L", "tashkent", "Tashkent")),
        ("Port Moresby", ("L", "port-moresby", "Port Moresby")),
    ],
)
def test_names_are_found_with_their_codes(lexicon: Lexicon, text: str, expected: Found) -> None:
    assert found(lexicon, text) == [expected]


@pytest.mark.parametrize(
    "text", ["tell us", "who met", "the turkey was cold", "a guinea pig", "china plates", "eco tourism", "un peu"]
)
def test_words_in_small_letters_are_no_names(lexicon: Lexicon, text: str) -> None:
    assert found(lexicon, text) == []


def test_an_acronym_counts_only_in_its_own_capitals(lexicon: Lexicon) -> None:
    assert found(lexicon, "The CIS and the Cis alps") == [("G", "CIS", "CIS")]


def test_the_longest_of_two_names_is_taken(lexicon: Lexicon) -> None:
    assert found(lexicon, "Guinea-Bissau and Papua New Guinea and Guinea") == [
        ("S", "GNB", "Guinea-Bissau"),
        ("S", "PNG", "Papua New Guinea"),
        ("S", "GIN", "Guinea"),
    ]


def test_a_city_is_no_evidence_of_its_state(lexicon: Lexicon) -> None:
    assert found(lexicon, "Baku, Minsk", "S") == []


def test_names_are_found_where_a_space_was_lost(lexicon: Lexicon) -> None:
    assert found(lexicon, "delegates(Nepal), Dhaka,Bangladesh", "SL") == [
        ("S", "NPL", "Nepal"),
        ("L", "dhaka", "Dhaka"),
        ("S", "BGD", "Bangladesh"),
    ]


def test_names_come_in_order_and_do_not_overlap(lexicon: Lexicon) -> None:
    text = "The CSTO Council of Foreign Ministers met in Yerevan, Armenia, and the CIS Executive Committee in Minsk."
    names = lexicon.find(text)
    assert all(before.end <= after.start for before, after in pairwise(names))
    assert [name.value for name in names if name.tag == "G"] == ["CSTO-CFM", "CIS-EC"]


@pytest.mark.parametrize(
    ("code", "root"),
    [
        ("CSTO-CFM", "CSTO"),
        ("CSTO", "CSTO"),
        ("CIS-EC", "CIS"),
        ("OTS-CPR", "OTS"),
        ("UN-CTED", "UN"),
        ("NOWHERE", "NOWHERE"),
        ("NOWHERE-CHS", "NOWHERE"),
        ("EAS", "EAS"),
        ("ARF", "ARF"),
    ],
)
def test_a_body_belongs_to_the_organisation_at_its_top(lexicon: Lexicon, code: str, root: str) -> None:
    assert lexicon.root(code) == root


def test_an_organ_of_an_organisation_has_the_listed_code_where_there_is_one(lexicon: Lexicon) -> None:
    assert lexicon.organ_code("CSTO", "CDM") == "CSTO-CMD"
    assert lexicon.organ_code("CIS", "CHG") == "CIS-CHG"
    assert lexicon.organ_code("SAARC", "COE") == "SAARC-COE"


def test_the_lexicon_knows_which_bodies_are_listed(lexicon: Lexicon) -> None:
    assert lexicon.is_known("CSTO-CFM")
    assert not lexicon.is_known("SAARC-COE")


def test_places_know_their_states(lexicon: Lexicon) -> None:
    assert lexicon.seats["port-moresby"] == "PNG"
    assert "PNG" in lexicon.states


@pytest.mark.parametrize(
    ("word", "tag"), [("Prime", "M"), ("Minister", "H"), ("Finance", "P"), ("Mr", "h"), ("bin", "p"), ("Summit", "C")]
)
def test_words_have_their_classes(lexicon: Lexicon, word: str, tag: str) -> None:
    assert lexicon.words[word] == tag


def test_roles_of_several_words_are_found_whole(lexicon: Lexicon) -> None:
    assert found(lexicon, "Prime Minister and Secretary-General", "H") == [
        ("H", "Prime Minister", "Prime Minister"),
        ("H", "Secretary-General", "Secretary-General"),
    ]


def test_a_name_is_a_plain_value() -> None:
    assert Name(0, 4, "S", "FJI") == Name(start=0, end=4, tag="S", value="FJI")


def test_a_class_that_the_lexicon_does_not_know_is_refused_with_its_row(
    authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "words.csv").write_text("class,words\nhead,President\nanimal,Lion|Tiger\n", "utf-8")
    monkeypatch.setattr(module, "PATTERNS", tmp_path)
    with pytest.raises(BadRow, match=r"words\.csv, line 3: the class 'animal' is not one of head, modifier"):
        Lexicon(authority)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("from Minsk to Baku", ["minsk", "baku"]),
        ("Saint Petersburg and St. Petersburg", ["saint-petersburg", "saint-petersburg"]),
        ("Alma-Ata, later Almaty", ["almaty", "almaty"]),
        ("the minsk of old", []),
    ],
)
def test_a_place_is_found_under_each_of_its_spellings(lexicon: Lexicon, text: str, places: list[str]) -> None:
    assert [value for _, value, _ in found(lexicon, text, "L")] == places


def test_a_body_is_known_without_its_organisations_name(lexicon: Lexicon) -> None:
    assert lexicon.own_organ("ECO", "Regional Planning Council") == "ECO-RPC"
    assert lexicon.own_organ("SCO", "Regional Planning Council") is None


def test_some_bodies_are_meetings_by_their_name(lexicon: Lexicon) -> None:
    assert lexicon.is_meeting("ASEAN-AMM") and not lexicon.is_meeting("SCO-CFM")
    assert lexicon.is_meeting("ARF") and lexicon.is_meeting("EAS") and not lexicon.is_meeting("PIF")


@pytest.mark.parametrize(
    ("organisation", "word", "code"),
    [
        ("EAEU", "Commission", "EAEU-EEC"),
        ("EAEU", "Court", "EAEU-COURT"),
        ("AU", "Commission", "AU-COM"),
        ("SCO", "Council", None),
        ("SCO", "Fleet", None),
    ],
)
def test_the_only_body_called_by_a_word_is_known_by_it(
    lexicon: Lexicon, organisation: str, word: str, code: str | None
) -> None:
    assert lexicon.body_called(organisation, word) == code
