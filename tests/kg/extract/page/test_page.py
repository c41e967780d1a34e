"""The page: sentences with their kind, their lead and their offsets, after the header block."""

from collections.abc import Callable

import pytest

from kg.extract.matching.lexicon import Lexicon
from kg.extract.page.blocks import Kind
from kg.extract.page.context import Context
from kg.extract.page.page import Page, PageReader, Sentence
from kg.model import Document

Open = Callable[..., Context]


@pytest.fixture(scope="module")
def pages(lexicon: Lexicon) -> PageReader:
    return PageReader(lexicon)


def page(pages: PageReader, text: str, body: int = 0) -> Page:
    return pages.open(Document("sample", text, body=body))


def sentences(pages: PageReader, text: str, body: int = 0) -> list[Sentence]:
    return page(pages, text, body).sentences


def texts(pages: PageReader, text: str, body: int = 0) -> list[str]:
    return [sentence.text for sentence in sentences(pages, text, body)]


def test_paragraphs_are_cut_into_sentences_in_order(pages: PageReader) -> None:
    text = "The Leaders met. They agreed.\n\nThen they left.\n"
    assert texts(pages, text) == ["The Leaders met.", "They agreed.", "Then they left."]


def test_headings_and_rows_are_not_cut(pages: PageReader) -> None:
    text = "# Statement. Part One\n\n| Fiji. | Suva. | All |\n"
    assert [(s.kind, s.text) for s in sentences(pages, text)] == [
        (Kind.HEADING, "Statement. Part One"),
        (Kind.ROW, "Fiji. | Suva. | All"),
    ]


def test_labels_give_no_sentences(pages: PageReader) -> None:
    assert texts(pages, "Title: A Statement\nPlace: Baku\n\nThe Leaders met.\n") == ["The Leaders met."]


def test_the_header_block_gives_no_sentences(pages: PageReader) -> None:
    text = "An archive of the texts of many lands.\n\nThe Leaders met.\n"
    assert texts(pages, text, body=text.index("The Leaders")) == ["The Leaders met."]


LISTED = (
    "The ministers agreed on the following:\n- to open the road;\n- to widen the"
    " bridge.\n\nThey left. The road is open.\n"
)


def test_items_know_the_sentence_that_introduces_them(pages: PageReader) -> None:
    leads = [(s.text, s.lead.text if s.lead else None) for s in sentences(pages, LISTED)]
    assert leads == [
        ("The ministers agreed on the following:", None),
        ("to open the road;", "The ministers agreed on the following:"),
        ("to widen the bridge.", "The ministers agreed on the following:"),
        ("They left.", None),
        ("The road is open.", None),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "The delegates were:",
        "The road was opened by",
        "The delegates present were",
        "The delegates were as follows:",
        "Delegates –",
    ],
)
def test_a_hanging_end_introduces_a_list(pages: PageReader, lead: str) -> None:
    items = sentences(pages, f"{lead}\n\n- Fiji and Samoa;\n- Tonga and Nauru.\n")
    assert [item.lead.text if item.lead else None for item in items[1:]] == [lead, lead]


def test_lines_under_a_lead_need_no_list_marks(pages: PageReader) -> None:
    items = sentences(
        pages, "The delegates were:\n\nFiji and Samoa;\n\nTonga and Nauru;\n\nThe meeting was long. It ended late.\n"
    )
    assert [bool(item.lead) for item in items] == [False, True, True, False, False]


def test_the_last_line_of_a_list_may_end_in_a_full_stop(pages: PageReader) -> None:
    items = sentences(pages, "They signed:\n\nthe Bee Plan;\n\nthe Ant Code; and\n\nthe Wax Treaty.\n\nIt rained.\n")
    assert [bool(item.lead) for item in items] == [False, True, True, True, False]


def test_items_under_a_heading_have_it_as_their_lead(pages: PageReader) -> None:
    items = sentences(pages, "## Observers\n\n- the envoy of Fiji came;\n- the envoy of Samoa came.\n")
    assert [item.lead.text if item.lead else None for item in items] == [None, "Observers", "Observers"]


def test_a_heading_within_a_list_leads_what_follows_it(pages: PageReader) -> None:
    items = sentences(pages, "Present were:\n\nMembers\n\nFiji | Hon. X\n\nObservers\n\nPalau | Hon. Y\n")
    assert [item.led.split()[-1] for item in items if "|" in item.text] == ["Members", "Observers"]
    assert all("Present were:" in item.led for item in items if "|" in item.text)


@pytest.mark.parametrize(
    "line", ["Fiji: Hon. {}, Minister of Trade", "Samoa – Mr. {}, Minister", "H.E. Dr. {}, Minister"]
)
def test_lines_about_one_delegate_each_are_a_list_under_their_heading(pages: PageReader, line: str) -> None:
    lines = "\n".join(line.format(name) for name in ("Ana Leota", "Ioane", "B. K. Tavita"))
    items = sentences(pages, f"Heads of delegations\n{lines}\n\nThe meeting was long. It ended late.\n")
    assert [item.lead.text if item.lead else None for item in items[1:]] == ["Heads of delegations"] * 3 + [None, None]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_lines_about_one_delegate_each_are_a_list_under_a_hanging_colon(pages: PageReader, gap: str) -> None:
    lines = gap.join(
        f"H.E. Mr. {name}, Minister of Trade, Samoa" for name in ("Ana Leota", "Ioane Sefo", "B. K. Tavita")
    )
    items = sentences(pages, f"The heads of delegation were:\n{lines}.\n\nThe meeting was long. It ended late.\n")
    leads = [item.lead.text if item.lead else None for item in items[1:]]
    assert leads == ["The heads of delegation were:"] * 3 + [None, None]


def test_the_next_number_ends_the_list_of_a_numbered_paragraph(pages: PageReader) -> None:
    items = sentences(pages, "1. The delegates were:\n\n- Fiji;\n- Samoa.\n\n2. The road is open.\n\n3. They left.\n")
    assert [item.led.strip() for item in items[1:3]] == ["The delegates were:"] * 2
    assert all("delegates" not in item.led for item in items[3:])


def test_every_sentence_is_found_again_in_the_stored_text(pages: PageReader) -> None:
    text = (
        "  **The  Leaders met**\n\nof   the Forum, “at last”\nin Apia. They\n agreed: \n\n 1) to go; \n 2) to stay.\n"
    )
    opened = page(pages, text)
    for sentence in opened.sentences:
        start, end = opened.view.raw(sentence.start, sentence.end)
        assert " ".join(text[start:end].split()) == sentence.text


def test_the_folded_sentence_is_as_long_as_the_sentence(pages: PageReader) -> None:
    (sentence,) = sentences(pages, "The “Türkiye” talks – at last – ended.")
    assert sentence.fold == 'The "Turkiye" talks - at last - ended.'
    assert len(sentence.fold) == len(sentence.text)


def test_the_mask_writes_known_names_as_tags(pages: PageReader) -> None:
    (sentence,) = sentences(pages, "Fiji and the CIS met President Alexander Lukashenko in Minsk on 5 May 2011.")
    masked = sentence.mask
    assert "Fiji" not in masked and "Lukashenko" not in masked
    assert masked.startswith("<S0> and the <G")
    assert [masked.count(f"<{tag}") for tag in "SGRNLD"] == [1, 1, 1, 1, 1, 1]


def test_the_number_in_a_mask_is_the_chunks(pages: PageReader) -> None:
    (sentence,) = sentences(pages, "Then Samoa was granted the status.")
    index = next(number for number, chunk in enumerate(sentence.chunks) if chunk.tag == "S")
    assert f"<S{index}>" in sentence.mask
    assert len(sentence.tags) == len(sentence.chunks)


def test_chunks_lie_within_their_sentence(pages: PageReader) -> None:
    for sentence in sentences(pages, "Fiji met Samoa. Tonga met Nauru in Apia."):
        assert all(sentence.start <= chunk.start < chunk.end <= sentence.end for chunk in sentence.chunks)


def test_words_can_be_cut_from_the_view(pages: PageReader) -> None:
    (sentence,) = sentences(pages, "The Leaders of Samoa met.")
    at = sentence.text.index("Samoa")
    assert sentence.written(sentence.start + at, sentence.start + at + 5) == "Samoa"


def test_sentences_know_their_block(pages: PageReader) -> None:
    found = sentences(pages, "One here. Two here.\n\nThree here.\n")
    assert [sentence.block for sentence in found] == [found[0].block, found[0].block, found[0].block + 1]


def test_an_empty_text_has_no_sentences(pages: PageReader) -> None:
    assert sentences(pages, "") == []


def test_a_context_holds_the_page(open_text: Open) -> None:
    assert open_text("The CIS met.").page.document.text == "The CIS met."


def test_a_document_without_a_year_lends_none_to_its_days(pages: PageReader) -> None:
    assert all(chunk.date is None for sentence in sentences(pages, "They met on 5 May.") for chunk in sentence.chunks)
    told = pages.open(Document("sample", "They met on 5 May.", date="2011-06-01"))
    assert [chunk.tag for chunk in told.sentences[0].chunks].count("D") == 1


def test_a_numbered_row_leads_no_rows_and_a_row_of_words_does(pages: PageReader) -> None:
    table = "| No. | What |\n| 1 | bees |\n| 2 | ants |\n| Other things | seen |\n| 3 | honey |\n"
    leads = [sentence.lead and sentence.lead.text for sentence in sentences(pages, table)]
    assert leads == [None, "No. | What", "No. | What", "No. | What", "Other things | seen"]


@pytest.mark.parametrize(
    ("line", "led"),
    [
        ("Samoa, Fiji and Tonga.", True),
        ("A. Republic of Fiji; Tonga (for the first time).", True),
        ("International organisations: United Nations, ASEAN.", True),
        ("Samoa and Fiji spoke of bees.", False),
    ],
)
def test_a_row_of_names_under_a_colon_is_its_list_also_with_a_full_stop(
    pages: PageReader, line: str, led: bool
) -> None:
    _, last = sentences(pages, f"The following attended as observers:\n{line}\n")
    assert (last.lead is not None) is led


def test_delegates_told_one_a_sentence_behind_a_colon_are_one_list(pages: PageReader) -> None:
    text = (
        "In attendance were: Hon. Ana Leota, Premier of Fiji. Dr. Hon. Petelo Sione, Minister of Samoa. The Premier"
        " greeted Hon. Ana Leota."
    )
    leads = [sentence.lead and sentence.lead.text for sentence in sentences(pages, text)]
    assert leads == [None, "In attendance were: Hon. Ana Leota, Premier of Fiji.", None]


def test_lines_about_delegates_that_end_with_full_stops_are_a_list(pages: PageReader) -> None:
    text = "With the participation of:\nMr. Ana Leota, Premier of Fiji.\nMr. Petelo Sione, Minister of Samoa.\n"
    first, *others = sentences(pages, text)
    assert [sentence.lead for sentence in others] == [first, first]


def test_a_number_behind_a_list_within_a_list_is_of_the_outer_one(pages: PageReader) -> None:
    text = "The Assembly,\n1. Decides on these:\n- Chair: Fiji\n- Rapporteur: Samoa\n2. Requests a report;\n"
    found = {sentence.text: sentence.lead for sentence in sentences(pages, text)}
    lead = found["Requests a report;"]
    assert lead is not None
    assert lead.text == "The Assembly,"


def test_states_a_line_are_all_led_by_what_stands_above_them(pages: PageReader) -> None:
    text = "The following member states attended the Meeting:\n\nRepublic of Albania\nGeorgia\nHellenic Republic\n"
    first, *others = sentences(pages, text)
    assert [sentence.lead for sentence in others] == [first, first, first]


def test_a_state_above_its_delegate_leads_him(pages: PageReader) -> None:
    text = "Delegations present:\n\nSamoa\n\nSione Tuala, Minister of Trade\n\nTonga\n\nViliami Fifita, Premier\n"
    leads = {sentence.text: sentence.lead and sentence.lead.text for sentence in sentences(pages, text)}
    assert leads["Sione Tuala, Minister of Trade"] == "Samoa"
    assert leads["Viliami Fifita, Premier"] == "Tonga"
