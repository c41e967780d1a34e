"""Chairmanships: which state chairs the organisation or a council of it, and which one will."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.errors import BadRow
from kg.extract.chairs import chairmanships as module
from kg.extract.chairs.chairmanships import read_chairmanships
from kg.extract.page.context import Context
from kg.model import Chairmanship
from tests.kg.extract.heads import HEADS, sentences

Open = Callable[..., Context]
Turn = tuple[str | None, str, bool]

HEAD = "The Council of Heads of State of the Commonwealth of Independent States met in Chisinau on 9 October 2009.\n\n"


def chairs(open_text: Open, text: str, head: str = HEAD) -> list[Chairmanship]:
    context = open_text(head + text + "\n")
    facts = list(read_chairmanships(context))
    assert all(context.page.document.text[fact.start : fact.end] == fact.quote for fact in facts)
    return facts


def turns(open_text: Open, text: str, head: str = HEAD) -> list[Turn]:
    return [(fact.organisation, fact.state, fact.next) for fact in chairs(open_text, text, head)]


STATED = [
    ("The chairmanship of the CIS passes to the Russian Federation.", ("CIS", "RUS", True)),
    ("The chairmanship of the Commonwealth will pass to Russia.", ("CIS", "RUS", True)),
    ("The Russian Federation will chair the Commonwealth.", ("CIS", "RUS", True)),
    ("Russia takes over the chairmanship of the CIS.", ("CIS", "RUS", True)),
    ("Russia will assume the presidency of the Commonwealth.", ("CIS", "RUS", True)),
    ("The chairmanship was handed over to the Russian Federation.", ("CIS", "RUS", True)),
    ("The chairmanship will be assumed by the Russian Federation.", ("CIS", "RUS", True)),
    ("Russia takes over the functions of chairman.", ("CIS", "RUS", True)),
    ("Russia will take over as Chairman in 2010.", ("CIS", "RUS", True)),
    ("They value the way Moldova performed the functions of chairman of the Commonwealth.", ("CIS", "MDA", False)),
    ("Moldova holds the chairmanship of the Commonwealth.", ("CIS", "MDA", False)),
    ("The heads of state thanked Moldova for its chairmanship of the Commonwealth.", ("CIS", "MDA", False)),
    ("The chairmanship of Moldova was praised.", ("CIS", "MDA", False)),
    ("Moldova’s chairmanship was praised.", ("CIS", "MDA", False)),
    ("Russia assumed the rotating presidency.", ("CIS", "RUS", True)),
    ("The chairmanship of the Council of Foreign Ministers passed to Belarus.", ("CIS-CFM", "BLR", True)),
]


@pytest.mark.parametrize(("sentence", "expected"), STATED)
def test_a_state_chairs_or_will_chair(open_text: Open, sentence: str, expected: Turn) -> None:
    assert turns(open_text, sentence) == [expected]


TERMS = [
    ("The chairmanship of the CIS passes to the Russian Federation for 2010.", "2010", "2010"),
    ("The Russian Federation will chair the CIS in 2010.", "2010", "2010"),
    ("The Russian Federation will chair the CIS from 1 January 2010 to 31 December 2010.", "2010-01-01", "2010-12-31"),
    ("The Russian Federation will chair the CIS for the period 2010-2011.", "2010", "2011"),
    ("Russia takes over the chairmanship of the CIS from 1 January 2010.", "2010-01-01", None),
    ("Moldova holds the chairmanship of the Commonwealth in 2009.", "2009", "2009"),
    ("Moldova’s chairmanship was extended until 31 December 2010.", None, "2010-12-31"),
    ("Russia assumed the rotating presidency on 1 January 2010.", "2010-01-01", None),
    ("Moldova holds the chairmanship of the Commonwealth.", None, None),
]


@pytest.mark.parametrize(("sentence", "start", "end"), TERMS)
def test_a_turn_has_the_term_that_the_sentence_gives(
    open_text: Open, sentence: str, start: str | None, end: str | None
) -> None:
    (fact,) = chairs(open_text, sentence)
    assert (fact.from_, fact.to) == (start, end)


def test_two_chairs_are_two_facts(open_text: Open) -> None:
    facts = chairs(open_text, "In 2010 the Russian Federation and Belarus will chair the CIS.")
    assert [(fact.state, fact.from_) for fact in facts] == [("RUS", "2010"), ("BLR", "2010")]


def test_the_old_and_the_new_chair_are_told_apart(open_text: Open) -> None:
    text = "The heads of state thanked Moldova for its chairmanship. Russia will chair the Commonwealth in 2010."
    assert turns(open_text, text) == [("CIS", "MDA", False), ("CIS", "RUS", True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting was chaired by President Vladimir Voronin of Moldova.",
        "The session was held under the chairmanship of President Vladimir Voronin of Moldova.",
        "Ukraine expressed its wish to chair the Commonwealth in 2012.",
        "Ukraine expressed its readiness to chair the Commonwealth.",
        "The proposal that Ukraine chair the Commonwealth was heard.",
        "Ukraine supported the plan.",
        "The chairmanship rotates every year.",
    ],
)
def test_who_chaired_a_session_or_only_wished_to_chair_is_no_chairing_state(open_text: Open, sentence: str) -> None:
    assert turns(open_text, sentence) == []


def test_a_turn_told_twice_is_one_fact(open_text: Open) -> None:
    text = "Russia will chair the CIS in 2010. Russia will chair the CIS."
    assert turns(open_text, text) == [("CIS", "RUS", True)]


def test_the_words_for_the_state_and_the_pattern_are_kept(open_text: Open) -> None:
    (fact,) = chairs(open_text, "The chairmanship of the CIS passes to the Russian Federation.")
    assert fact.written == (("state", "Russian Federation"),)
    assert fact.rule == "chairmanship.handed-to"


def test_the_year_of_a_meeting_is_not_the_term_of_a_chair(open_text: Open) -> None:
    text = "Russia will chair the Commonwealth and host the meeting of the Council in Moscow in December 2010."
    (fact,) = chairs(open_text, text)
    assert (fact.from_, fact.to) == (None, None)


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(module, "PATTERNS", tmp_path)
    module._patterns.cache_clear()
    yield tmp_path / "chairmanships.csv"
    module._patterns.cache_clear()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("holds,maybe,own,<S> chairs", "line 2: the turn 'maybe' is not one of now, next, told, taken, left"),
        ("holds,now,some,<S> chairs", "line 2: the date 'some' is not one of begins, year, own"),
        ("holds,now,own,<S> (chairs", "line 2: the regular expression is not well-formed"),
        (",now,own,<S> chairs", "line 2: the column 'name' is empty"),
    ],
)
def test_a_bad_row_is_refused(open_text: Open, table: Path, row: str, reason: str) -> None:
    context = open_text(HEAD + "Moldova chairs the Commonwealth and holds the chairmanship.\n")
    table.write_text(f"name,turn,date,pattern\n{row}\n", "utf-8")
    with pytest.raises(BadRow, match=reason):
        list(read_chairmanships(context))


@pytest.mark.parametrize(
    "words",
    ["chairmanship", "presidency", "Chairmanship-in-Office", "chairpersonship"],
)
def test_a_chair_has_several_names(open_text: Open, words: str) -> None:
    assert turns(open_text, f"Russia will assume the {words} of the CIS in 2010.") == [("CIS", "RUS", True)]


def test_a_wrapped_sentence_is_quoted_as_stored(open_text: Open) -> None:
    sentence = "The chairmanship of the CIS\npasses to the  Russian Federation\nfor 2010."
    (fact,) = chairs(open_text, sentence)
    assert (fact.quote, fact.state, fact.from_) == (sentence, "RUS", "2010")


def test_chairing_a_text_of_another_organisation_is_that_ones(open_text: Open) -> None:
    head = "The SAARC Council of Ministers met in Male on 5 May 2011.\n\n"
    assert turns(open_text, "The Maldives holds the chairmanship of SAARC.", head) == [("SAARC", "MDV", False)]


@pytest.mark.parametrize(
    ("text", "state", "coming"),
    [
        ("The outgoing chair, Moldova, presented a report.", "MDA", False),
        ("The Commonwealth is currently chaired by Moldova.", "MDA", False),
        ("Moldova remains in the chair until 31 December 2009.", "MDA", False),
        ("Moldova is in the chair until the end of the year.", "MDA", False),
        ("The leaders thanked the Moldovan side for the effective chairmanship.", "MDA", False),
        ("Foreign Minister Andrei Popov of Moldova and Chairman-in-Office opened the session.", "MDA", False),
        ("Appreciation was expressed to Moldova for its able stewardship of the Commonwealth as Chair.", "MDA", False),
        ("The next chair will be Russia.", "RUS", True),
        ("Russia was elected Chair of the CIS for 2010.", "RUS", True),
        ("The leaders welcomed Russia as the incoming Chair.", "RUS", True),
        ("The leaders wished Russia success in its forthcoming chairmanship.", "RUS", True),
        ("We look forward to the chairmanship of Russia in 2010.", "RUS", True),
        ("The Council entrusted the chairmanship in 2010 to Russia.", "RUS", True),
    ],
)
def test_chairs_present_and_coming_are_named_in_many_ways(open_text: Open, text: str, state: str, coming: bool) -> None:
    assert turns(open_text, text) == [("CIS", state, coming)]


SPANS = [
    ("From 1 January 2010 the chairmanship will pass to Russia.", "2010-01-01", None),
    ("Russia, which takes over as Chair on 1 January 2010, will host the meeting in May 2010.", "2010-01-01", None),
    (
        "From 1 January 2010 the chairmanship is Moldova's; from 1 June 2010 it will be held by Russia.",
        "2010-06-01",
        None,
    ),
    ("The chairmanship of the CIS in 2010 passes to Russia.", "2010", "2010"),
    (
        "The chairmanship passes to Russia on 1 May 2010 and remains with it until 30 June 2010.",
        "2010-05-01",
        "2010-06-30",
    ),
    ("The meeting will be held in Kazan in 2010, when Russia will assume the chairmanship.", "2010", None),
    ("Russia assumed the Chair at the opening of the Summit.", "2009-10-09", None),
    ("Russia took over the chairmanship in Chisinau.", "2009-10-09", None),
    ("Russia took over the chairmanship in Minsk.", None, None),
    ("Russia takes over the chairmanship this autumn.", "2009", None),
    ("The chairmanship was handed over to Russia, which has announced 2011-2012 the years of culture.", None, None),
]


@pytest.mark.parametrize(("text", "first", "last"), SPANS)
def test_a_turn_has_the_dates_of_its_own_clause(
    open_text: Open, text: str, first: str | None, last: str | None
) -> None:
    fact = next(fact for fact in chairs(open_text, text) if fact.state == "RUS")
    assert (fact.from_, fact.to) == (first, last)


def test_a_coming_date_is_not_that_of_the_chair_who_leaves(open_text: Open) -> None:
    facts = chairs(open_text, "From 1 January 2010 the chairmanship will pass from Moldova to Russia.")
    assert [(fact.state, fact.from_, fact.to, fact.next) for fact in facts] == [
        ("MDA", None, None, False),
        ("RUS", "2010-01-01", None, True),
    ]


def test_co_chairs_share_the_coming_turn(open_text: Open) -> None:
    text = "The chairmanship of the CIS passes to Russia, with Belarus and Kazakhstan as co-chairs."
    assert sorted(turns(open_text, text)) == [("CIS", "BLR", True), ("CIS", "KAZ", True), ("CIS", "RUS", True)]


@pytest.mark.parametrize(
    ("text", "turn"),
    [
        ("We commended Moldova, as CIS Chair, for its work.", ("CIS", "MDA", False)),
        ("We thanked Moldova, the Chair of the CIS, for its work.", ("CIS", "MDA", False)),
        ("The next CIS Chair, Russia, told of its priorities.", ("CIS", "RUS", True)),
        ("We look forward to Russia's CIS Chairmanship.", ("CIS", "RUS", True)),
        ("The leaders handed the CIS Chairmanship to Russia.", ("CIS", "RUS", True)),
        ("Moldova completed its presidency of the CIS.", ("CIS", "MDA", False)),
        ("Russia took the chair of the CIS.", ("CIS", "RUS", True)),
    ],
)
def test_the_organisation_may_stand_before_the_word_of_chairing(open_text: Open, text: str, turn: Turn) -> None:
    assert turns(open_text, text) == [turn]


def test_a_turn_that_begins_after_the_text_is_a_coming_one(open_text: Open) -> None:
    assert turns(open_text, "Russia, the Chair in 2010, told of its priorities.") == [("CIS", "RUS", True)]
    assert turns(open_text, "Moldova, the Chair in 2009, told of its priorities.") == [("CIS", "MDA", False)]


TOLD = {
    "has passed": ("The chairmanship of the CIS has passed to Russia.", [("CIS", "RUS", True)]),
    "has passed for the coming period": (
        "The chairmanship of the CIS for the coming period has passed to Russia.",
        [("CIS", "RUS", True)],
    ),
    "handed over by": (
        "The chairmanship of the CIS has been handed over by Moldova to Russia.",
        [("CIS", "MDA", False), ("CIS", "RUS", True)],
    ),
    "handed over from": (
        "The chairmanship was handed over from Moldova to Russia.",
        [("CIS", "MDA", False), ("CIS", "RUS", True)],
    ),
    "passed to the host": ("The chairmanship of the CIS has passed to Moldova.", [("CIS", "MDA", False)]),
    "passing to the host": ("The chairmanship of the CIS passes to Moldova.", [("CIS", "MDA", True)]),
    "assumed by the host": ("Moldova assumed the chairmanship of the CIS.", [("CIS", "MDA", False)]),
    "to be assumed by the host": ("Moldova will assume the chairmanship of the CIS.", [("CIS", "MDA", True)]),
    "taken over from": (
        "Moldova took over the chairmanship of the CIS from Russia.",
        [("CIS", "MDA", False), ("CIS", "RUS", False)],
    ),
    "taken over as": (
        "Russia takes over from Moldova as chair of the CIS.",
        [("CIS", "MDA", False), ("CIS", "RUS", True)],
    ),
    "taking over": (
        "Russia assumed the chairmanship of the CIS, taking over from Moldova.",
        [("CIS", "MDA", False), ("CIS", "RUS", True)],
    ),
    "begun long ago": ("Russia assumed the chairmanship of the CIS in May 2008.", [("CIS", "RUS", False)]),
    "begun at another meeting": (
        "After the Bishkek summit Russia assumed the chairmanship of the CIS.",
        [("CIS", "RUS", False)],
    ),
    "the gavel": ("Moldova passed the gavel of the CIS to Russia.", [("CIS", "MDA", False), ("CIS", "RUS", True)]),
    "the gavel taken": ("The President of Russia took the gavel of the CIS.", [("CIS", "RUS", False)]),
    "the new chair": ("They welcomed Russia as the new Chair of the CIS.", [("CIS", "RUS", True)]),
    "the new chair that is host": ("They welcomed Moldova as the new Chair of the CIS.", [("CIS", "MDA", False)]),
    "the outgoing chair in person": (
        "The outgoing Chair of the CIS, President Andrei Popov of Moldova, spoke.",
        [("CIS", "MDA", False)],
    ),
    "only named": (
        "They spoke of the Russian chairmanship. The chairmanship of the CIS passes to Russia.",
        [("CIS", "RUS", True)],
    ),
    "passes from": (
        "The chairmanship passes from Moldova to Russia.",
        [("CIS", "MDA", False), ("CIS", "RUS", True)],
    ),
    "to which": ("Russia, to which the chairmanship has passed, set out its priorities.", [("CIS", "RUS", True)]),
    "followed": (
        "Moldova holds the chairmanship of the CIS. It will be followed by Russia.",
        [("CIS", "MDA", False), ("CIS", "RUS", True)],
    ),
    "entrusted": ("The decision entrusts Russia with the chairmanship of the CIS.", [("CIS", "RUS", True)]),
    "the handover": (
        "The handover of the chairmanship from Moldova to Russia took place.",
        [("CIS", "MDA", False), ("CIS", "RUS", True)],
    ),
    "taken up": ("The next chairmanship of the CIS will be taken up by Russia.", [("CIS", "RUS", True)]),
    "belongs": ("In 2009 the chairmanship of the CIS belongs to Moldova.", [("CIS", "MDA", False)]),
    "co-chairs": (
        "Russia will preside over the CIS, with Belarus and Armenia as co-chairs.",
        [("CIS", "BLR", True), ("CIS", "ARM", True), ("CIS", "RUS", True)],
    ),
    "under": ("The work went well under the chairmanship of Moldova.", [("CIS", "MDA", False)]),
    "whose country": (
        "The Minister of Moldova, whose country holds the chairmanship of the CIS, spoke.",
        [("CIS", "MDA", False)],
    ),
    "the head of state": (
        "The President of Moldova, H.E. Andrei Popov, is the Chair of the Commonwealth.",
        [("CIS", "MDA", False)],
    ),
    "a council": ("The Economic Council was chaired by Moldova in 2009.", [("CIS-ECON", "MDA", False)]),
    "another organisation": ("They thanked Armenia for its chairmanship of the CSTO.", [("CSTO", "ARM", False)]),
    "held since": (
        "The Chairmanship of the CIS, which Moldova has held since 2008, passes to Russia.",
        [("CIS", "MDA", False), ("CIS", "RUS", True)],
    ),
    "the state that chairs": ("Moldova, being the State that chairs the CIS in 2009, spoke.", [("CIS", "MDA", False)]),
    "a term in the chair": ("They congratulated Moldova on its successful term in the chair.", [("CIS", "MDA", False)]),
    "steered": (
        "They thanked Moldova for the way in which it has steered the CIS as its Chair.",
        [("CIS", "MDA", False)],
    ),
    "the chair in person": (
        "The CIS Chair, Andrei Popov, President of Moldova, presided.",
        [("CIS", "MDA", False)],
    ),
    "of that council": (
        "The chairmanship of that Council passes to Belarus, whereas the Organisation is chaired by Moldova.",
        [("CIS-CHS", "BLR", True), ("CIS", "MDA", False)],
    ),
    "offered and assumed": (
        "They welcomed the offer of Russia to host the Summit in May 2010 and to assume the chair of the CIS.",
        [("CIS", "RUS", True)],
    ),
    "again with a term": (
        "They thanked Moldova for its chairmanship. Moldova's chairmanship in 2009 was fruitful.",
        [("CIS", "MDA", False)],
    ),
}


@pytest.mark.parametrize("case", TOLD)
def test_the_verb_tells_whether_the_turn_has_begun(open_text: Open, case: str) -> None:
    text, expected = TOLD[case]
    assert sorted(turns(open_text, text)) == sorted(expected)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ukraine has never chaired the Commonwealth.",
        "Ukraine might assume the chairmanship if the Council so decides.",
        "Ukraine stands ready to assume the chairmanship.",
        "Ukraine chaired the meeting of the Working Group.",
        "The dialogue will be co-chaired by Ukraine and Belarus.",
        "The Prime Minister of Ukraine took the chair for the afternoon.",
        "Prime Minister Petro Ivanenko of Ukraine chaired.",
        "The President of Ukraine will chair the session.",
        "Belarus gave up its turn.",
        "They thanked Ukraine for its chairmanship of the Board of Trustees.",
    ],
)
def test_chairing_a_meeting_or_what_is_only_possible_is_no_chairmanship(open_text: Open, sentence: str) -> None:
    assert turns(open_text, sentence) == []


HANDED = {
    "who hands over has held it": (
        "Moldova handed over the chairmanship of the Commonwealth to Belarus for the coming year.",
        {("CIS", "MDA", False), ("CIS", "BLR", True)},
    ),
    "who is to hand over still holds it": (
        "The summit will gather under the chairmanship of the President of Belarus, to whom the presidency of the CIS"
        " will be handed over by the Republic of Moldova.",
        {("CIS", "MDA", False), ("CIS", "BLR", True)},
    ),
    "what was held by one": (
        "The chairmanship of the Commonwealth, which was held by the Republic of Moldova, has passed to Belarus.",
        {("CIS", "MDA", False), ("CIS", "BLR", True)},
    ),
    "taken over from one who is named": (
        "The Chairmanship of Moldova ends on 31 December 2009 and will be taken over by Belarus on 1 January 2010.",
        {("CIS", "MDA", False), ("CIS", "BLR", True)},
    ),
    "an outgoing chair behind its title": (
        "The heads of state thanked the outgoing Chair, Moldova, for its guidance.",
        {("CIS", "MDA", False)},
    ),
    "or before it": ("They thanked Moldova, the outgoing Chair, for its efforts.", {("CIS", "MDA", False)}),
    "which as chair": (
        "They thanked Moldova, which as Chair of the Commonwealth has done much.",
        {("CIS", "MDA", False)},
    ),
    "congratulated on assuming it": (
        "They spoke of the chair and congratulated Belarus on assuming it.",
        {("CIS", "BLR", True)},
    ),
    "or upon it": ("They congratulated Belarus upon assuming the chairmanship.", {("CIS", "BLR", True)}),
    "thanked for chairing": ("They thanked Moldova for ably chairing the Commonwealth.", {("CIS", "MDA", False)}),
    "a president who is chairperson": (
        "The session was presided over by Ion Rusu, President of the Republic of Moldova and Chairperson of the CIS.",
        {("CIS", "MDA", False)},
    ),
    "an office behind the chair's": (
        "The meeting was hosted by the CIS Chair, the President of Moldova, Hon. Ion Rusu.",
        {("CIS", "MDA", False)},
    ),
}


@pytest.mark.parametrize(("text", "expected"), HANDED.values(), ids=HANDED)
def test_a_chair_is_known_by_who_had_it_before(open_text: Open, text: str, expected: set[Turn]) -> None:
    assert set(turns(open_text, text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Belarus is to take over the chairmanship of the Commonwealth in 2010, if the heads of state so decide.",
        "They took note of the offer of Belarus to host the meeting of 2010 and to take the Chair at that time.",
        "They thanked Moldova for its efforts during its presidency of the thirty-second session.",
        "They thanked Moldova for chairing the working group.",
        "There were also held, under Moldovan chairmanship, a meeting of ministers of trade and a fair.",
    ],
)
def test_a_chair_offered_conditional_or_of_meetings_is_none(open_text: Open, text: str) -> None:
    assert turns(open_text, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They praised Moldova for the steady way in which, in a year of many trials, it has exercised the"
            " chairmanship since 1 January 2009, and wished well to Russia, which will take it over on 1 January 2010.",
            [("MDA", "2009-01-01", False), ("RUS", "2010-01-01", True)],
        ),
        (
            "They praised the manner in which Moldova works, and thanked Georgia for the able fashion in which it"
            " had discharged its chairmanship of the CIS in 2008.",
            [("GEO", "2008", False)],
        ),
        (
            "They thanked Ukraine, which had held the chair of the CIS since May 2008, and greeted Moldova, by which it"
            " was assumed on 1 June 2009.",
            [("UKR", "2008-05", False), ("MDA", "2009-06-01", False)],
        ),
        (
            "They thanked the people of Belarus, and Armenia for its able leadership as Chair in 2008.",
            [("ARM", "2008", False)],
        ),
        ("They thanked the Chair of the Bureau and Belarus, which will take it upon itself to host a fair.", []),
        ("They thanked the Chair of the Bureau for the list, and Belarus, which took it into account.", []),
    ],
)
def test_a_turn_is_told_by_the_clauses_behind_a_state(
    open_text: Open, text: str, expected: list[tuple[str, str | None, bool]]
) -> None:
    found = chairs(open_text, text)
    assert sorted((fact.state, fact.from_, fact.next) for fact in found) == sorted(expected)


@pytest.mark.parametrize("order", [1, -1])
def test_a_turn_without_a_term_is_part_of_the_one_that_has_it(open_text: Open, order: int) -> None:
    sentences = ["Moldova holds the chairmanship of the CIS.", "Moldova has chaired the CIS since October 2008."]
    assert [(fact.state, fact.from_) for fact in chairs(open_text, " ".join(sentences[::order]))] == [
        ("MDA", "2008-10")
    ]


def turn_of(fact: Chairmanship, organisation: str) -> str:
    """A fact as the file writes it."""
    council = f"@{fact.organisation}" if fact.organisation != organisation else ""
    return f"{fact.state}{council} {'next' if fact.next else 'now'} {fact.from_ or '-'} {fact.to or '-'}"


@pytest.mark.parametrize(("organisation", "text", "expected"), list(sentences("chair_sentences.txt")))
def test_a_sentence_tells_just_its_turns(open_text: Open, organisation: str, text: str, expected: list[str]) -> None:
    found = chairs(open_text, text, f"{HEADS[organisation]}\n\n")
    assert sorted(turn_of(fact, organisation.partition(" ")[0]) for fact in found) == sorted(expected)


MINISTERS = "The Council of Ministers of Foreign Affairs of the BSEC met in Odesa on 7 December 2017.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They noted the report of the Committee of Senior Officials and thanked Georgia for its chairmanship of the"
            " Committee.",
            [("BSEC-CSO", "GEO", False)],
        ),
        ("They thanked Georgia for its chairmanship of the Committee.", []),
        (
            "The ministers thanked Kenya, which holds the chairmanship of the African Union in 2017, and the observers"
            " thanked Malta, which holds the Presidency of the Council of the European Union.",
            [("AU", "KEN", False), ("EU-COUNCIL", "MLT", False)],
        ),
        ("The Committee of Senior Officials is presided over by Ukraine.", [("BSEC-CSO", "UKR", False)]),
        (
            "Albania will host the next meeting of the Council in 2018 and preside over it during the year.",
            [("BSEC-CMFA", "ALB", True)],
        ),
        ("They praised Moldova as the country presiding in the BSEC.", [("BSEC", "MDA", False)]),
        ("It was opened by the minister of the presiding country, Moldova, Ion Rotaru.", [("BSEC", "MDA", False)]),
        ("They thanked Moldova as the state chairing the Organization.", [("BSEC", "MDA", False)]),
        ("President of Georgia Giorgi Beridze, as Chairman-in-Office, welcomed them.", [("BSEC", "GEO", False)]),
        ("President of Georgia Giorgi Beridze, as Chairman of the meeting, welcomed them.", []),
        ("They will see each other again in Tirana in June 2018, with Albania in the chair.", [("BSEC", "ALB", True)]),
        ("They met in Tirana in June 2016, with Albania in the chair.", []),
        ("We shall meet again in Tirana in 2018 under the presidency of Albania.", [("BSEC", "ALB", True)]),
        (
            "They welcomed Albania as the next Chair. Albania will be followed in the Chair by Serbia.",
            [("BSEC", "ALB", True), ("BSEC", "SRB", True)],
        ),
        (
            "The Greek Chairmanship will be succeeded on 1 January 2018 by that of Georgia.",
            [("BSEC", "GEO", True), ("BSEC", "GRC", False)],
        ),
        (
            "It was chaired by Ana Rus, Minister of Moldova, who succeeds Ali Bek, Minister of Turkey, as BSEC Chair.",
            [("BSEC", "MDA", True)],
        ),
        (
            "They thanked the Greek side for the reception and for its work in the chairmanship.",
            [("BSEC", "GRC", False)],
        ),
        (
            "The Organization will be co-chaired in 2018 by Serbia and Greece.",
            [("BSEC", "SRB", True), ("BSEC", "GRC", True)],
        ),
    ],
)
def test_what_is_chaired_and_whose_turn_it_is(open_text: Open, text: str, expected: list[Turn]) -> None:
    assert sorted(turns(open_text, text, MINISTERS)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They noted the work done by Armenia as the Chairman of the CIS.", [("CIS", "ARM", False)]),
        (
            "They paid tribute to Armenia for the dynamism with which it has discharged the Chairmanship-in-Office.",
            [("CIS", "ARM", False)],
        ),
        (
            "Belarus took the chair of the CIS, taking over from His Excellency President A. Petrosyan of Armenia.",
            [("CIS", "ARM", False), ("CIS", "BLR", True)],
        ),
        (
            "President P. Ivanou of Belarus handed over the Chair of the CIS to President A. Petrosyan of Armenia.",
            [("CIS", "ARM", True), ("CIS", "BLR", False)],
        ),
        ("They noted the work done by Armenia on the report as the chairman of the working group.", []),
        ("They praised Armenia for the energy with which it has conducted the exercise.", []),
    ],
)
def test_tributes_and_presidents_who_hand_over(open_text: Open, text: str, expected: list[Turn]) -> None:
    assert sorted(turns(open_text, text)) == sorted(expected)


def test_someone_who_will_head_an_organ_gives_his_state_no_chair(open_text: Open) -> None:
    assert turns(open_text, "The CIS will be headed by Armenia's former prime minister A. Petrosyan.") == []
    assert turns(open_text, "The CIS will be chaired by Armenia.") == [("CIS", "ARM", True)]


def test_a_presidency_at_a_council_is_its_own(open_text: Open) -> None:
    text = "Presidency at the CIS Council of Foreign Ministers has been transferred to Belarus."
    assert turns(open_text, text) == [("CIS-CFM", "BLR", True)]


@pytest.mark.parametrize("words", ["approved as the Chair", "confirmed as Chair", "elected Chair"])
def test_a_state_approved_as_the_chair_is_the_next_one(open_text: Open, words: str) -> None:
    assert turns(open_text, f"Belarus was {words} of the CIS for 2027.") == [("CIS", "BLR", True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The helm of the CICA Chair was previously held by Jordan, Iraq and China.\n",
            {("JOR", None, False), ("IRQ", None, False), ("CHN", None, False)},
        ),
        (
            "Jordan and Iraq have successively held the CICA chairmanship.\n",
            {("JOR", None, False), ("IRQ", None, False)},
        ),
        (
            "Qatar will officially hand over the chairmanship of CICA to Mongolia.\n",
            {("QAT", None, False), ("MNG", None, True)},
        ),
        (
            "CICA has adopted Mongolia's chairmanship for the 2028-2030 term, after Qatar, current Chair since 2024.\n",
            {("MNG", "2028", True), ("QAT", "2024", False)},
        ),
        ("Mongolia's bid for the CICA chairmanship in 2028-2030 was discussed.\n", set()),
    ],
)
def test_turns_that_several_held_or_one_hands_over(
    open_text: Callable[..., Context], text: str, expected: set[tuple[str, str | None, bool]]
) -> None:
    assert {(fact.state, fact.from_, fact.next) for fact in read_chairmanships(open_text(text))} == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Minister of Foreign Affairs of Moldova handed over the CIS chairmanship to the representative of Russia.",
        "The Foreign Minister of Moldova handed the chairmanship over to the delegation of Russia.",
        "The Minister of Foreign Affairs of Moldova handed over the chairmanship to his counterpart from Russia.",
        "The President of Moldova passed the chairmanship of the CIS to the delegation from Russia.",
    ],
)
def test_a_chair_goes_to_the_state_whose_delegate_receives_it(open_text: Open, text: str) -> None:
    assert sorted(turns(open_text, text)) == [("CIS", "MDA", False), ("CIS", "RUS", True)]


def test_what_else_is_handed_to_a_delegate_is_no_chair(open_text: Open) -> None:
    assert turns(open_text, "Minister Petrov handed the report to the representative of Russia.") == []
