"""The view: clean text whose every character still knows its place in the stored one."""

import pytest

from kg.extract.matching.view import clean, fold, make_view


def viewed(raw: str) -> str:
    return make_view(raw, [(0, len(raw))])[0].text.rstrip("\n")


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("The Council\nmet in Minsk.", "The Council met in Minsk."),
        ("The  Council \t met", "The Council met"),
        ("The\r\nCouncil", "The Council"),
        ("5\u00a0May\u00a02011", "5 May 2011"),
        ("\ufeffCouncil", " Council"),
        ("the Charter of the\n\n- 7 -\n\nUnion", "the Charter of the Union"),
        ("on 5\nMay", "on 5 May"),
        ("the organi-\nsation of a long-\n  term plan", "the organisation of a long-term plan"),
        ("Asia-\nPacific", "Asia- Pacific"),
        ("the oﬃce of the \u00adﬁrst co\u00adordinator", "the office of the first coordinator"),
        ("already clean", "already clean"),
        ("", ""),
    ],
)
def test_any_run_of_blanks_is_one_space(raw: str, clean: str) -> None:
    assert viewed(raw) == clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Ukraineâ€™s", "Ukraine’s"),
        ("â€œpeaceâ€\x9d", "“peace”"),
        ("5â€“6 May", "5–6 May"),
        ("peace â€” at last", "peace — at last"),
        ("and so onâ€¦", "and so on…"),
        ("CafÃ© CommuniquÃ©", "Café Communiqué"),
        ("TÃ¼rkiye", "Türkiye"),
        ("BÃ¶rÃ¼", "Börü"),
        ("Ã‡anakkale, AydÄ±n, KÄ±rÅŸehir", "Çanakkale, Aydın, Kırşehir"),
        ("MiroslavÂ JenÄ\x8d", "Miroslav Jenč"),
        ("EspaÃ±a", "España"),
    ],
)
def test_characters_broken_by_a_wrong_encoding_are_repaired(raw: str, clean: str) -> None:
    assert viewed(raw) == clean


def test_every_character_of_the_view_knows_where_it_stood() -> None:
    raw = "The  leaders\nof  Samoaâ€™s   neighbours"
    view, _ = make_view(raw, [(0, len(raw))])
    for word in ("The", "leaders", "of", "neighbours"):
        at = view.text.index(word)
        start, end = view.raw(at, at + len(word))
        assert raw[start:end] == word


def test_a_repaired_character_stands_for_all_that_it_replaced() -> None:
    raw = "Samoaâ€™s reefs"
    view, _ = make_view(raw, [(0, len(raw))])
    at = view.text.index("’")
    start, end = view.raw(at, at + 1)
    assert raw[start:end] == "â€™"


def test_a_stretch_over_a_line_break_is_cut_from_the_stored_text_as_it_is() -> None:
    raw = "heads of\n   government met"
    view, _ = make_view(raw, [(0, len(raw))])
    start, end = view.raw(0, len("heads of government"))
    assert raw[start:end] == "heads of\n   government"


def test_a_stretch_to_the_end_of_the_view_ends_where_the_text_does() -> None:
    raw = "They met in Apia"
    view, bounds = make_view(raw, [(0, len(raw))])
    assert view.raw(*bounds[0]) == (0, len(raw))


def test_blocks_stand_one_after_the_other_with_a_newline_between() -> None:
    raw = "* first item;\n\n* second item."
    first, second = (2, 13), (17, 29)
    view, bounds = make_view(raw, [first, second])
    assert view.text == "first item;\nsecond item.\n"
    assert [view.text[start:end] for start, end in bounds] == ["first item;", "second item."]
    assert [view.raw(*each) for each in bounds] == [first, second]


def test_what_lies_between_blocks_is_not_in_the_view() -> None:
    raw = "one ||| two"
    view, _ = make_view(raw, [(0, 3), (8, 11)])
    assert "|" not in view.text


def test_a_text_without_blocks_has_an_empty_view() -> None:
    view, bounds = make_view("\n\n", [])
    assert (view.text, view.fold, bounds) == ("", "", [])
    assert view.raw(0, 0) == (0, 0)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“quoted” and ‘single’", "\"quoted\" and 'single'"),
        ("«Manas», „Alatau“", '"Manas", "Alatau"'),
        ("5–6 May — 7‑8 May − 9", "5-6 May - 7-8 May - 9"),
        ("Türkiye, Jenča, Băsescu, Orbán", "Turkiye, Jenca, Basescu, Orban"),
        ("Işık, Łódź, Tromsø, Đorđe", "Isik, Lodz, Tromso, Dorde"),
        ("Əliyev", "Aliyev"),
        ("d`Ivoire, d´Ivoire", "d`Ivoire, d'Ivoire"),
        ("wait…", "wait."),
        ("plain ascii stays", "plain ascii stays"),
    ],
)
def test_folding_takes_off_accents_and_straightens_quotes_and_dashes(text: str, plain: str) -> None:
    assert fold(text) == plain


@pytest.mark.parametrize(
    "text", ["Côte d’Ivoire – “Élysée”", "ﬁnal", "Ελλάδα", "上海合作组织", "e\u0301te\u0301", "🕊 peace"]
)
def test_the_folded_text_is_as_long_as_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_the_folded_view_is_the_view_character_for_character() -> None:
    raw = "Leaders’ Retreat – “Türkiye”\nâ€œBÃ¶rÃ¼â€\x9d"
    view, _ = make_view(raw, [(0, len(raw))])
    assert len(view.fold) == len(view.text)
    assert view.fold == 'Leaders\' Retreat - "Turkiye" "Boru"\n'


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Programme of Co\u00adoperation\n  in Trade", "Programme of Cooperation in Trade"),
        ("Programme of Coopera-\ntion and long-\nterm Planning", "Programme of Cooperation and long-term Planning"),
        ("Programme of\n\n12\n\fCooperation", "Programme of Cooperation"),
        ("Programme of\n2012", "Programme of 2012"),
    ],
)
def test_a_stretch_of_stored_text_is_one_clean_line(raw: str, expected: str) -> None:
    assert clean(raw) == expected


def test_a_dash_of_two_hyphens_is_one_dash() -> None:
    raw = "Osh -- the city --- of X-Y"
    view, bounds = make_view(raw, [(0, len(raw))])
    assert view.fold[: bounds[0][1]] == "Osh - the city - of X-Y"
    assert raw[slice(*view.raw(6, 9))] == "the"


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("*Endorse* the Plan", "Endorse the Plan"),
        ("and *take note* of it", "and take note of it"),
        ("the **Plan on Bees**, signed", "the Plan on Bees, signed"),
        ("adopted (_inter alia_) the Plan", "adopted (inter alia) the Plan"),
        ("write to bee_hive@osh.kg", "write to bee_hive@osh.kg"),
        ("signed ______ today", "signed ______ today"),
        ("5 * 3 hives", "5 * 3 hives"),
    ],
)
def test_signs_of_emphasis_are_left_out(raw: str, seen: str) -> None:
    assert viewed(raw) == seen


def test_a_stretch_does_not_end_with_a_sign_of_emphasis_that_the_view_leaves_out() -> None:
    raw = "They adopted the *Plan on Bees* there."
    view, _ = make_view(raw, [(0, len(raw))])
    start = view.text.index("Plan")
    first, last = view.raw(start, start + len("Plan on Bees"))
    assert raw[first:last] == "Plan on Bees"


def test_clean_text_has_no_signs_of_emphasis() -> None:
    assert clean("the *Plan on\nBees*") == "the Plan on Bees"
