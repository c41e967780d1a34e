"""Sentences: where one ends although initials, titles and abbreviations carry full stops."""

import pytest

from kg.extract.page.sentences import LONGEST, sentence_bounds


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_bounds(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The Leaders met in Apia.", "They thanked Samoa."],
        ["It was signed on 23 Sept. 2009 in Apia.", "It lapsed in Dec. 2012."],
        ["It lapsed in Dec.", "The Leaders met in Apia."],
        ["Was it agreed?", "It was."],
        ["Peace now!", "The ministers agreed."],
        ["They spoke of “peace.”", "Then they left."],
        ['The Chair said "enough."', "Nobody objected."],
        ["The budget fell (by a third).", "It will rise in 2014."],
        ["It was held on 5 May 2011.", "12 delegations came."],
        ["The report is late.", "“We regret it,” said the Chair."],
        ["It took place in Baku.", "(The text is annexed.)"],
        ["Recalling its decision [AB/COMM. (XII)] of May, it met.", "It sat long."],
        ["An open bracket [ends nothing.", "It met again."],
    ],
)
def test_a_full_stop_before_a_capital_ends_a_sentence(sentences: list[str]) -> None:
    assert cut(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "It was chaired by President A. Lukashenko of Belarus.",
        "President L.D. Kuchma of Ukraine came first.",
        "President L.D.Kuchma of Ukraine came first.",
        "President Ts. Elbegdorj of Mongolia spoke.",
        "The guest was Dzh. Otorbaev from Bishkek.",
        "The Chair, H.E. Mr. Sushil Koirala, opened it.",
        "They sailed to St. Petersburg by night.",
        "Gen. Yury Khachaturov reported on the drills.",
        "Decision No. 5 was adopted.",
        "Hon. Peter O'Neill, Dr. Manmohan Singh and Prof. Rehman Sobhan were present.",
        "Several states, e.g. Nauru and Palau, abstained.",
        "The Pacific states, i.e. Tonga and Fiji, agreed.",
        "The U.S. Government sent a letter.",
        "The envoy from Washington D.C. Arrived late.",
        "Lt. Col. Rabuka was named.",
        "Gen. (ret.) W. Bangash and Azlan bin Mohd. Yusof spoke.",
        "A copy went to Messrs. Brown and Co at once.",
    ],
)
def test_initials_titles_and_abbreviations_end_no_sentence(sentence: str) -> None:
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We recall it. The text stands.", 2),
        ("He met us. They agreed.", 2),
        ("Trade rose by 3.5 per cent. It fell later.", 2),
        ("The seat is in Minsk. Mr. Lebedev was thanked. So was Dr. Zas.", 3),
        ("The fund has 4.2 million dollars at www.example.org today.", 1),
    ],
)
def test_sentences_are_counted_right(text: str, count: int) -> None:
    assert len(cut(text)) == count


def test_a_stretch_without_a_full_stop_is_one_sentence() -> None:
    assert cut("Done at Colombo, the third of August") == ["Done at Colombo, the third of August"]


def test_only_the_given_stretch_is_cut_and_its_offsets_count_the_whole_text() -> None:
    text = "Heading\nThe Leaders met. They left.\nFooter."
    start, end = text.index("The"), text.index("\nFooter")
    assert [text[a:b] for a, b in sentence_bounds(text, start, end)] == ["The Leaders met.", "They left."]


def test_the_blanks_between_sentences_belong_to_none() -> None:
    bounds = sentence_bounds("One ended.  Two began.", 0, 22)
    assert bounds == [(0, 10), (12, 22)]


def test_an_ellipsis_and_several_marks_end_one_sentence() -> None:
    assert cut("Is this all?! Yes... No more.") == ["Is this all?!", "Yes...", "No more."]


def test_an_empty_stretch_has_no_sentences() -> None:
    assert sentence_bounds("anything", 3, 3) == []


def test_bullets_in_one_line_part_sentences() -> None:
    text = "• Noted the truce; • Thanked the host. • Adopted the plan"
    bounds = sentence_bounds(text, 2, len(text))
    assert [text[start:end] for start, end in bounds] == ["Noted the truce;", "Thanked the host.", "Adopted the plan"]


def test_those_who_met_open_a_sentence_behind_the_letter_of_an_annex() -> None:
    text = "The list is at Annex A. Ministers thanked Fiji."
    assert [text[start:end] for start, end in sentence_bounds(text, 0, len(text))] == [
        "The list is at Annex A.",
        "Ministers thanked Fiji.",
    ]


@pytest.mark.parametrize("part", ["the parties and ", "Fiji, Samoa; ", "x", "Fiji,\n"])
def test_what_goes_on_without_a_stop_is_cut_at_pauses_and_nothing_is_lost(part: str) -> None:
    text = (part * LONGEST).strip()
    pieces = cut(text)
    assert all(0 < len(piece) <= LONGEST for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert len(pieces) < 2 * len(text) / LONGEST


def test_a_cut_falls_behind_a_semicolon_where_there_is_one() -> None:
    pieces = cut(f"Fiji; {'Tonga, ' * (LONGEST // 7)}Samoa.")
    assert pieces[0] == "Fiji;"


@pytest.mark.parametrize(
    "byline",
    [
        "MINSK, 12 April (BelTA) -",
        "ASTANA, May 12 (Xinhua) --",
        "TASHKENT, 3 June 2016 (UzA) \u2013",
        "YEREVAN, October 14. /TASS/.",
        "Baku, 12 October 2022 (TDI):",
        "DUSHANBE, June 9, 2016, Asia-Plus \u2013",
        "2017-06-07",
    ],
)
def test_what_an_agency_puts_before_its_report_stands_by_itself(byline: str) -> None:
    text = f"{byline} The ministers met. They left."
    assert [text[start:end] for start, end in sentence_bounds(text, 0, len(text))] == [
        byline,
        "The ministers met.",
        "They left.",
    ]


@pytest.mark.parametrize(
    "text", ["Astana, 3 July (Monday) was chosen.", "In Baku, 3 May - the day of peace - was kept."]
)
def test_a_place_with_a_day_is_no_byline(text: str) -> None:
    assert sentence_bounds(text, 0, len(text)) == [(0, len(text))]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("European Union and Japan - The Ministers noted the talks.", "The Ministers noted the talks."),
        ("Trade in Goods – We welcomed the end of the talks.", "We welcomed the end of the talks."),
        ("Japan - The heads of state noted the talks.", "The heads of state noted the talks."),
        ("Japan - The Bee Agreement will enter into force soon.", "The Bee Agreement will enter into force soon."),
    ],
)
def test_a_heading_that_runs_in_is_no_part_of_the_sentence(text: str, sentence: str) -> None:
    assert cut(text) == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "Fiji - The Hon. A. Bole, Prime Minister",
        "Fiji - The President of the Republic, who was late.",
        "The crews - They came from Fiji and Tonga - were thanked.",
        "Islands of the East - The Blue Lagoon",
    ],
)
def test_a_delegate_behind_a_dash_is(text: str) -> None:
    assert cut(text)[0].startswith(text[:8])


@pytest.mark.parametrize(
    ("byline", "report"),
    [
        ("OSH, Kyrgyzstan, Sept. 6 (Courier) --", "A memorandum was signed."),
        ("OSH, March 10 (Courier/XYZ) :", "The city will host the summit."),
        ("ALMATY –", "Prime ministers of the union met in Osh."),
    ],
)
def test_an_agency_may_name_the_state_or_the_city_alone(byline: str, report: str) -> None:
    assert cut(f"{byline} {report}") == [byline, report]


@pytest.mark.parametrize(
    "line",
    [
        "KAZAKHSTAN – Prime Minister Yerlan Abenov, who was accompanied by his aides",
        "KAZAKHSTAN – Yerlan Abenov, who was accompanied by his aides",
    ],
)
def test_a_state_before_its_delegate_is_no_byline(line: str) -> None:
    assert cut(line) == [line]
