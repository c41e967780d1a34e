from server.alignment import LONGEST, Paragraph, align, likenesses, paragraphs_of

ONE = "The council met in Bishkek.\n\nMongolia became an observer.\n\nNobody spoke."
OTHER = "A heading\n\nThe council gathered in Bishkek.\n\nMongolia was made an observer."


def texts(one: str, other: str) -> list[tuple[str, str]]:
    rows = align(paragraphs_of(one, ()), paragraphs_of(other, ()))
    return [(left.text if left else "", right.text if right else "") for left, right in rows]


def test_blank_lines_part_paragraphs_and_single_line_breaks_do_not() -> None:
    found = paragraphs_of("\n\nOne\nand two.\n \n  Three. \r\n\r\nFour.\n", ())
    assert [each.text for each in found] == ["One\nand two.", "Three.", "Four."]


def test_a_paragraph_knows_where_it_stands() -> None:
    for each in paragraphs_of(ONE, ()):
        assert ONE[each.start : each.end] == each.text


def test_a_paragraph_stands_beside_its_translation_or_alone() -> None:
    assert texts(ONE, OTHER) == [
        ("", "A heading"),
        ("The council met in Bishkek.", "The council gathered in Bishkek."),
        ("Mongolia became an observer.", "Mongolia was made an observer."),
        ("Nobody spoke.", ""),
    ]


def test_nothing_is_lost_and_the_order_of_both_is_kept() -> None:
    rows = texts(ONE, OTHER)
    assert [left for left, _ in rows if left] == ONE.split("\n\n")
    assert [right for _, right in rows if right] == OTHER.split("\n\n")


def test_facts_in_common_bring_together_what_has_no_word_in_common() -> None:
    one = paragraphs_of("Met.", [(0, "x:meeting"), (1, "x:chair")])
    other = paragraphs_of("Встреча.", [(2, "x:meeting"), (3, "x:chair")])
    assert align(one, other) == [(one[0], other[0])]


def test_likeness_runs_from_nothing_to_one() -> None:
    one, empty = Paragraph("a", 0, frozenset("ab")), Paragraph("", 0, frozenset())
    assert likenesses([one, empty], [one, empty]) == [[1.0, 0.0], [0.0, 0.0]]


def test_an_empty_text_leaves_the_other_alone() -> None:
    assert texts("", "One.") == [("", "One.")]
    assert texts("", "") == []


def test_very_long_texts_are_shown_whole() -> None:
    many = tuple(Paragraph(str(number), number, frozenset([str(number)])) for number in range(LONGEST + 3))
    rows = align(many, many[:1])
    assert [left for left, _ in rows] == list(many)
