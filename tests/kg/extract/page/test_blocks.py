"""Blocks: paragraphs joined again, headings, list items, table rows and labels told apart."""

from itertools import pairwise

import pytest

from kg.extract.page.blocks import Kind, find_blocks
from kg.extract.page.delegate_lines import is_entry_line


def blocks(raw: str) -> list[tuple[Kind, str]]:
    return [(block.kind, raw[block.start : block.end]) for block in find_blocks(raw)]


def texts(raw: str) -> list[str]:
    return [" ".join(text.split()) for _, text in blocks(raw)]


WRAPPED = """\
The Sixteenth Summit of the South Asian Association for
Regional Cooperation was held in Thimphu on 28 and 29
April 2010 and was attended by the heads of state or
government of all the members of the Association. The
leaders thanked the people of Bhutan for their warmth
and for the care with which the meeting was prepared.

The leaders recalled that climate was the theme of the
meeting and asked their experts to meet twice a year.
"""


def test_lines_wrapped_by_hand_are_one_paragraph_again() -> None:
    assert len(texts(WRAPPED)) == 2
    assert texts(WRAPPED)[0].startswith("The Sixteenth Summit of the South Asian Association for Regional Cooperation")
    assert texts(WRAPPED)[1].endswith("twice a year.")


@pytest.mark.parametrize("stray", ["https://example.org/" + "a" * 140, "One line that nobody wrapped, " * 8])
def test_a_long_line_among_wrapped_ones_does_not_part_them(stray: str) -> None:
    found = texts(f"{WRAPPED}\n{stray}\n")
    assert len(found) == 3
    assert found[0].endswith(
        "members of the Association. The leaders thanked the people of Bhutan for their warmth "
        "and for the care with which the meeting was prepared."
    )


def test_a_short_line_before_a_long_word_was_wrapped_too() -> None:
    long = (
        WRAPPED + "\nThe leaders welcomed the joint exercise of\nKathmandu-Thimphu-Paro-2011, which was held in May.\n"
    )
    assert texts(long)[-1].startswith("The leaders welcomed the joint exercise of Kathmandu-Thimphu-Paro-2011, which")


@pytest.mark.parametrize("number", ["7", "- 7 -", "Page 7 of 12", "7/12", "7\n\f"])
@pytest.mark.parametrize("name", ["the Charter of the", "the Charter of the Association and of its Development"])
def test_a_paragraph_goes_on_behind_the_number_of_a_page(number: str, name: str) -> None:
    text = (
        f"{WRAPPED}\nThe leaders recalled with satisfaction {name}\n\n{number}\n\nFund for Small Farmers of Bhutan.\n"
    )
    assert texts(text)[-1].endswith("Fund for Small Farmers of Bhutan.")
    assert len(texts(text)) == 3


def test_a_paragraph_that_ends_on_its_page_stays_whole() -> None:
    text = f"{WRAPPED}\nThe leaders recalled the Charter.\n\n7\n\nThe ministers met in Paro.\n"
    assert texts(text)[2:] == ["The leaders recalled the Charter.", "The ministers met in Paro."]


def test_a_title_with_its_day_in_brackets_is_no_dateline() -> None:
    title = "Joint Statement of the Council of the\nOrganisation (Thimphu, 28 - 29 April 2010)"
    assert texts(f"{title}\n\n{WRAPPED}")[0] == title.replace("\n", " ")


def test_a_roster_in_a_wrapped_paragraph_is_one_paragraph() -> None:
    raw = f"""{WRAPPED}
Secretary General A. Dorji, Chairman of the Board of
Small Farmers Council B. Wangdi, Director of the Fund
Office C. Namgay, Deputy Chairman of the Centre also
took the floor.
"""
    assert len(texts(raw)) == 3


def test_entries_of_a_wrapped_list_begin_where_a_state_and_an_office_do() -> None:
    entries = [
        "Kingdom of Bhutan - acting Minister of Economic\nAffairs Dorji Wangmo",
        "Republic of Maldives - Vice President Ali Shareef Didi",
        "Nepal (associate member) - Deputy Prime Minister Ram\nThapa",
        "Sri Lanka - Prime Minister Chandra Perera",
    ]
    found = texts(WRAPPED + "\nThe session was attended by:\n\n" + "\n".join(entries) + "\n")
    assert found[-4:] == [entry.replace("\n", " ") for entry in entries]


def test_a_dash_between_wrapped_words_is_no_bullet() -> None:
    list_of_all = (
        "The following took part in the meeting: Sri Lanka\n- H.E. Ms. Chandra Perera, Minister of Trade; Bhutan"
    )
    raw = f"{WRAPPED}\n{list_of_all}\n"
    assert texts(raw)[-1].startswith("The following took part in the meeting: Sri Lanka - H.E. Ms. Chandra Perera")


def test_bullets_behind_a_full_line_without_a_colon_stay_bullets() -> None:
    raw = f"{WRAPPED}\nThe following took part in the meeting of the fund\n- Sri Lanka\n- Bhutan\n"
    assert texts(raw)[-2:] == ["Sri Lanka", "Bhutan"]


@pytest.mark.parametrize("mark", ["1.\t", "(a)\t", "•\t"])
def test_paragraphs_whose_number_a_tab_sets_off_are_items_and_no_table(mark: str) -> None:
    found = find_blocks(f"{mark}The Council met in Paro.\n{mark}The Ministers met in Thimphu.\n{mark}They agreed.\n")
    assert {block.kind for block in found} == {Kind.ITEM}


def test_a_numbered_row_stays_one() -> None:
    found = find_blocks("1.\tBhutan\tPrime Minister\n2.\tNepal\tPresident\n")
    assert {block.kind for block in found} == {Kind.ROW}


def test_a_line_that_is_a_paragraph_of_its_own_stays_one() -> None:
    raw = "The Leaders met in Apia.\nThey thanked Samoa.\n"
    assert texts(raw) == ["The Leaders met in Apia.", "They thanked Samoa."]


def test_windows_line_ends_cut_blocks_like_others() -> None:
    assert texts("The Leaders met.\r\n\r\nThey left.\r\n") == ["The Leaders met.", "They left."]


def test_a_page_break_in_the_middle_of_a_sentence_cuts_no_paragraph() -> None:
    raw = (
        "The ministers discussed the state of the roads between the ports and the\n\n"
        "markets of the region, and agreed to meet again.\n"
    )
    (text,) = texts(raw)
    assert "the markets of the region" in text


def test_an_empty_line_after_a_full_stop_ends_the_paragraph() -> None:
    raw = "The ministers discussed the state of the roads between the ports and markets.\n\nand a stray line\n"
    assert len(texts(raw)) == 2


def test_a_single_row_under_a_heading_of_a_table_is_a_row() -> None:
    raw = "Members\nFiji | Ana Leota\nPalau | Ben Ono\nGuests\nTonga | Sia Vete\n"
    kinds = [kind for kind, text in blocks(raw) if "|" in text]
    assert kinds == [Kind.ROW] * 3


def test_lines_of_bodies_under_a_heading_are_not_joined_to_it() -> None:
    raw = "INTERNATIONAL ORGANISATIONS\nUN - Under-Secretary-General Ana Silva\nCICA - Executive Director Ben Ono\n"
    assert texts(raw) == [line for line in raw.split("\n") if line]


@pytest.mark.parametrize(
    ("raw", "item"),
    [
        ("- to open the road;", "to open the road;"),
        ("* to open the road;", "to open the road;"),
        ("• to open the road;", "to open the road;"),
        ("– to open the road;", "to open the road;"),
        ("— to open the road;", "to open the road;"),
        ("1. To open the road;", "To open the road;"),
        ("12) To open the road;", "To open the road;"),
        ("(a) to open the road;", "to open the road;"),
        ("(iv) to open the road;", "to open the road;"),
        ("2.3. To open the road;", "To open the road;"),
        ("   ▪ to open the road;", "to open the road;"),
        ("> The road is open to all.", "The road is open to all."),
        ("B. Recalling the road that is open to all;", "Recalling the road that is open to all;"),
    ],
)
def test_a_list_mark_makes_an_item_and_is_left_off(raw: str, item: str) -> None:
    assert blocks(raw) == [(Kind.ITEM, item)]


def test_each_item_of_a_list_is_a_block() -> None:
    raw = "The Parties agreed:\n- to open the road;\n- to widen\n  the bridge;\n- to light the port.\n"
    assert texts(raw) == ["The Parties agreed:", "to open the road;", "to widen the bridge;", "to light the port."]


@pytest.mark.parametrize(
    ("raw", "heading"),
    [
        ("FINAL COMMUNIQUE", "FINAL COMMUNIQUE"),
        ("## Next summit", "Next summit"),
        ("**Next summit**", "Next summit"),
        ("1. Security", "Security"),
        ("Chairman’s Statement of the Retreat", "Chairman’s Statement of the Retreat"),
    ],
)
def test_a_short_line_without_a_full_stop_is_a_heading(raw: str, heading: str) -> None:
    assert blocks(f"{raw}\n\nThe Leaders met in Apia on 5 May 2011.\n")[0] == (Kind.HEADING, heading)


def test_the_blanks_of_a_centred_title_do_not_make_it_long() -> None:
    raw = f"{' ' * 40}FINAL COMMUNIQUE OF\n{' ' * 38}THE 4th AMBER COAST SUMMIT\n\nThe Leaders met.\n"
    assert blocks(raw)[0][0] is Kind.HEADING


def test_a_heading_of_two_lines_is_one_block() -> None:
    raw = "JOINT STATEMENT\nof the ministers of transport\n\nThe ministers met.\n"
    assert texts(raw)[0] == "JOINT STATEMENT of the ministers of transport"


@pytest.mark.parametrize("raw", ["| Fiji | Prime Minister | V. Bainimarama |", "Fiji\tPrime Minister\tV. Bainimarama"])
def test_a_line_of_cells_is_a_row(raw: str) -> None:
    assert [kind for kind, _ in blocks(f"{raw}\n{raw}\n")] == [Kind.ROW, Kind.ROW]


def test_a_table_of_two_columns_is_known_by_the_line_beside() -> None:
    raw = "Member | Head of delegation\nFiji | Hon. Ana Leota\n\nSuva | 4 May 2012\nThe meeting was held.\n"
    kinds = [kind for kind, _ in blocks(raw)]
    assert kinds == [Kind.ROW, Kind.ROW, Kind.HEADING, Kind.PARAGRAPH]


@pytest.mark.parametrize(
    "rows",
    [
        ["Fiji      Ana Leota     President", "Samoa     Sefo Vea      Minister"],
        ["Fiji; Ana Leota; President", "Samoa; Sefo Vea; Minister"],
        ["Fiji\tAna Leota", "Samoa\tSefo Vea"],
    ],
)
def test_lines_of_as_many_columns_are_rows(rows: list[str]) -> None:
    assert blocks("\n".join(rows) + "\n") == [(Kind.ROW, row) for row in rows]


def test_a_line_of_columns_by_itself_is_no_row() -> None:
    assert [kind for kind, _ in blocks("Suva      4 May 2012\n\nThe meeting was held.\n")][:1] == [Kind.HEADING]


@pytest.mark.parametrize(
    "cards",
    [
        ["FIJI\nAna Leota, President", "SAMOA\nSefo Vea, Minister of Trade"],
        ["Fiji\nPresident Ana Leota", "The Cook Islands\nPrime Minister Sefo Vea"],
        ["Ana Leota\nPresident of Fiji", "Sefo Vea\nMinister of Trade of Samoa"],
    ],
)
def test_the_lines_of_a_card_are_one_block(cards: list[str]) -> None:
    for gap in ("\n", "\n\n"):
        assert [text for _, text in blocks(gap.join(cards) + "\n")] == cards
    assert all(is_entry_line(card) for card in cards)


@pytest.mark.parametrize("head", ["Participants", "HEADS OF DELEGATION", "Observers", "Joint Communiqué"])
def test_what_heads_a_list_is_no_card(head: str) -> None:
    assert texts(f"{head}\nAna Leota, President of Fiji\n")[0] == head


@pytest.mark.parametrize("line", ["1. Fiji: Ana Leota", "2) Ana Leota (Fiji)", "3. Fiji - Ana Leota"])
def test_a_numbered_line_about_a_delegate_is_no_heading(line: str) -> None:
    assert [kind for kind, _ in blocks(f"{line}\n")] == [Kind.ITEM]


@pytest.mark.parametrize("rule", ["-----", "=======", "|---|---|", "* * *", "_____"])
def test_a_rule_between_empty_lines_is_no_block(rule: str) -> None:
    assert texts(f"The Leaders met.\n\n{rule}\n\nThey left.\n") == ["The Leaders met.", "They left."]


@pytest.mark.parametrize("rule", ["-----", "=====", "_____"])
def test_a_rule_right_above_a_paragraph_is_no_part_of_it(rule: str) -> None:
    assert texts(f"{rule}\nThe Leaders met.\n") == ["The Leaders met."]


def test_an_initial_at_the_end_of_a_line_ends_nothing() -> None:
    raw = "It was chaired by President A.\nLukashenko of the Republic of Belarus.\n"
    assert len(texts(raw)) == 1


@pytest.mark.parametrize(
    "raw",
    [
        "[Title] Statement",
        "Place: Baku",
        "**Date:** 5 May 2011",
        "Venue: Hall of Peace",
        "Source: archive",
        "Tags: ministers, Baku, Osh summit",
        "« Previous: Fourteenth Summit, Osh",
        "← Back to the summit in Osh",
    ],
)
def test_a_labelled_line_is_a_label(raw: str) -> None:
    assert blocks(f"{raw}\n\nThe Leaders met.\n")[0][0] is Kind.LABEL


def test_labelled_lines_are_not_joined() -> None:
    raw = "Title: Statement of the Troika\nPlace: Baku\nDate: 5 May 2011\n"
    assert texts(raw) == ["Title: Statement of the Troika", "Place: Baku", "Date: 5 May 2011"]


def test_a_label_ends_at_an_empty_line() -> None:
    raw = "[Place] Baku\n\nthe ministers met there.\n"
    assert texts(raw) == ["[Place] Baku", "the ministers met there."]


def test_initials_at_the_end_of_a_wrapped_line_end_no_paragraph() -> None:
    raw = WRAPPED + "\nThe next session was chaired by the President, Mr. A.\nLukashenko of the Republic of Belarus.\n"
    assert texts(raw)[-1].endswith("Mr. A. Lukashenko of the Republic of Belarus.")


def test_named_items_in_lines_of_their_own_are_not_joined() -> None:
    raw = "Delegations present\nFiji: Voreqe Bainimarama\nSamoa: Tuilaepa Sailele\nTonga: Akilisi Pohiva\n"
    assert texts(raw)[-3:] == ["Fiji: Voreqe Bainimarama", "Samoa: Tuilaepa Sailele", "Tonga: Akilisi Pohiva"]


def test_lines_that_each_begin_with_an_honorific_are_not_joined() -> None:
    lines = [
        "H.E. Ana Leota, Minister for Trade and Industry, Commonwealth of Somewhere",
        "Hon. Dr. Tavita Ioane, Minister for Trade, Commonwealth of Elsewhere, and",
        "Mr. B. K. Solomona, Deputy Minister for National Planning and Development",
    ]
    assert texts("LIST OF MINISTERS\n\n" + "\n".join(lines * 4) + "\n")[1:] == lines * 4


def test_the_state_the_name_and_the_role_of_a_delegate_on_three_lines_are_one_block() -> None:
    raw = "Heads of delegation\n\nFiji\nH.E. Dr. Ana Leota\nMinister of Trade\n\n"
    raw += "Samoa\nMr. B. K. Tavita\nDeputy Minister\n"
    assert texts(raw) == [
        "Heads of delegation",
        "Fiji H.E. Dr. Ana Leota Minister of Trade",
        "Samoa Mr. B. K. Tavita Deputy Minister",
    ]


def test_a_numbered_line_that_a_comma_ends_is_an_item() -> None:
    found = find_blocks("It greeted two states:\n1) the State of Qatar,\n2) the State of Kuwait.\n")
    assert [block.kind for block in found] == [Kind.PARAGRAPH, Kind.ITEM, Kind.ITEM]


def test_stars_and_blanks_around_a_block_are_left_off() -> None:
    assert texts("   **The Leaders met in Apia.**   \n") == ["The Leaders met in Apia."]


def test_blocks_do_not_overlap_and_come_in_order() -> None:
    found = find_blocks(WRAPPED + "\n- one;\n- two.\n\n| a | b | c |\n")
    assert all(before.end <= after.start for before, after in pairwise(found))


@pytest.mark.parametrize("raw", ["", "\n\n\n", "   \n\t\n"])
def test_a_blank_text_has_no_blocks(raw: str) -> None:
    assert find_blocks(raw) == []


@pytest.mark.parametrize("dateline", ["April 29, 2010, Thimphu", "(the city of Thimphu)\n29 April 2010", "29.04.2010"])
def test_a_dateline_under_a_wrapped_title_stands_by_itself(dateline: str) -> None:
    title = "INFORMATION\non the results of the meeting of the Council of Ministers of the Association\n"
    last = dateline.splitlines()[-1]
    assert last in texts(f"{title}{dateline}\n\n{WRAPPED}")


@pytest.mark.parametrize("line", ["29 April 2010,", "29 April 2010, adopted", "Thimphu on 29 April 2010"])
def test_a_wrapped_line_that_only_begins_with_a_day_goes_on(line: str) -> None:
    text = f"The leaders recalled the Agreement that they had signed in the capital of Bhutan on\n{line}\nand others.\n"
    assert len(texts(text + "\n" + WRAPPED)) == 3


def test_a_row_goes_on_under_its_last_column() -> None:
    rows = "For Georgia        G. Beridze, President\nFor Ukraine        O. Kravets, Deputy Chairman of\n"
    more = "                   the Government\nFor Romania        A. Popa, Prime Minister\n"
    assert [" ".join(text.split()) for text in texts(rows + more)] == [
        "For Georgia G. Beridze, President",
        "For Ukraine O. Kravets, Deputy Chairman of the Government",
        "For Romania A. Popa, Prime Minister",
    ]


def test_a_line_that_is_not_under_the_last_column_stands_by_itself() -> None:
    rows = "For Georgia        G. Beridze, President\nFor Ukraine        O. Kravets, Chairman\n"
    assert texts(f"{rows}Done in Kyiv\n")[-1] == "Done in Kyiv"
    assert texts(f"{rows}\n                   Done in Kyiv\n")[-1] == "Done in Kyiv"


@pytest.mark.parametrize("mark", ["--", "~", "»", "➢"])
def test_typed_dashes_and_arrows_mark_items(mark: str) -> None:
    blocks = find_blocks(f"The leaders\n\n{mark} signed the Treaty, and\n\n{mark} praised the crew.\n")
    assert [block.kind for block in blocks] == [Kind.HEADING, Kind.ITEM, Kind.ITEM]


def test_a_row_of_one_delegate_stands_by_itself_between_the_headings_of_a_list() -> None:
    raw = "Observers\n  Timor-Leste        Mr Abel Soares, Ambassador\nSecretariat\n  Dame Mere Tuila, Director\n"
    blocks = [(" ".join(raw[block.start : block.end].split()), block.kind) for block in find_blocks(raw)]
    assert ("Observers", Kind.HEADING) in blocks
    assert ("Timor-Leste Mr Abel Soares, Ambassador", Kind.ROW) in blocks


def test_two_blanks_between_words_of_a_sentence_make_no_row() -> None:
    raw = "The Council  thanked Mr Abel Soares, Ambassador of Timor-Leste, for his report.\n"
    assert [block.kind for block in find_blocks(raw)] == [Kind.PARAGRAPH]


def test_the_office_in_the_paragraph_below_a_delegates_name_is_of_its_block() -> None:
    raw = "H.H. Sheikh Ali Nasser,\n\nEmir of Qatar\n\nHis Majesty Isa Jaber\n\nKing of Bahrain\n"
    assert [" ".join(text.split()) for text in texts(raw)] == [
        "H.H. Sheikh Ali Nasser, Emir of Qatar",
        "His Majesty Isa Jaber King of Bahrain",
    ]


def test_names_in_the_paragraphs_below_offices_are_not_joined_with_the_next_office() -> None:
    raw = "Emir of Qatar\n\nH.H. Sheikh Ali Nasser\n\nKing of Bahrain\n\nHis Majesty Isa Jaber\n"
    assert len(texts(raw)) == 4


def test_a_long_paragraph_goes_on_behind_a_stray_break() -> None:
    prose = "The ministers met in Osh. " + "They spoke of the harvest, of roads and of water for a long while. " * 4
    assert texts(f"{prose}They thanked Prime\nMinister Bolat Seitkali of the host country.") == [
        f"{prose}They thanked Prime Minister Bolat Seitkali of the host country."
    ]
    assert len(texts("The roster of those present\nMinister Bolat Seitkali of the host country")) == 2
