from server.marked_text import Passage, cut

TEXT = "One. Two. Three."


def test_the_pieces_are_the_text() -> None:
    pieces = cut(TEXT, [Passage(5, 9), Passage(0, 4)])
    assert [(piece.text, piece.number) for piece in pieces] == [("One.", 1), (" ", 0), ("Two.", 2), (" Three.", 0)]


def test_a_text_without_passages_is_one_piece() -> None:
    assert [piece.text for piece in cut(TEXT, [])] == [TEXT]
    assert cut("", []) == ()


def test_overlapping_passages_share_a_piece_and_keep_their_anchors() -> None:
    facts = ("x:a",)
    first, marked, last = cut(TEXT, [Passage(5, 9, facts), Passage(7, 12, facts), Passage(5, 16 - 2)])
    assert (first.text, marked.text, last.text) == (TEXT[:5], TEXT[5:14], TEXT[14:])
    assert marked.anchors == ("char=5,14", "char=5,9", "char=7,12")
    assert marked.facts == facts


def test_passages_that_touch_stay_apart() -> None:
    assert [piece.text for piece in cut("abcd", [Passage(0, 2), Passage(2, 4)])] == ["ab", "cd"]


def test_a_passage_outside_of_the_text_is_left_out() -> None:
    assert [piece.number for piece in cut("abc", [Passage(2, 9), Passage(1, 1), Passage(-1, 2)])] == [0]
