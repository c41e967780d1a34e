"""Chunks: organs with their organisation, roles with their portfolios, persons' names."""

from itertools import pairwise

import pytest

from kg.extract.matching.lexicon import Lexicon
from kg.extract.matching.view import fold
from kg.extract.page.chunks import Chunk, Chunker
from kg.extract.page.dates import find_dates
from kg.extract.page.units import Marks, UnitReader


def chunks(lexicon: Lexicon, text: str) -> tuple[Chunk, ...]:
    plain = fold(text)
    chunker = Chunker(UnitReader(lexicon), lexicon)
    return chunker.read(plain, (0, len(plain)), Marks(lexicon.find(plain), find_dates(plain)))


def words(lexicon: Lexicon, text: str, tags: str) -> list[str]:
    return [fold(text)[chunk.start : chunk.end] for chunk in chunks(lexicon, text) if chunk.tag in tags]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the Council of Heads of Government (Prime Ministers) of the member states of the CIS", "CIS-CHG"),
        ("the Council of Heads of State of the CIS", "CIS-CHS"),
        ("the CIS Council of Heads of State", "CIS-CHS"),
        ("the Council of Foreign Ministers of the Collective Security Treaty Organisation", "CSTO-CFM"),
        ("the Council of Ministers of Defence of the CSTO member states", "CSTO-CMD"),
        ("the Standing Committee of SAARC", "SAARC-SC"),
        ("the Permanent Council of the CSTO", "CSTO-PC"),
        ("the Pacific Islands Forum Secretariat", "PIF-SEC"),
        ("the Shanghai Cooperation Organisation (SCO) Secretariat", "SCO-SEC"),
        ("the Eurasian Economic Union (EAEU) Supreme Council", "EAEU-SEEC"),
        ("the Council of Elders of the Organization of Turkic States", "OTS-COE"),
        ("the CICA Business Council", "CICA-BC"),
    ],
)
def test_an_organ_and_its_organisation_are_one_body(lexicon: Lexicon, text: str, code: str) -> None:
    assert [chunk.value for chunk in chunks(lexicon, text) if chunk.tag == "G"] == [code]


def test_an_organ_alone_stays_without_its_organisation(lexicon: Lexicon) -> None:
    (organ,) = (chunk for chunk in chunks(lexicon, "the Council of Heads of State met") if chunk.tag in "GK")
    assert (organ.tag, organ.value) == ("K", "CHS")


@pytest.mark.parametrize(
    "text",
    [
        "the Collective Security Treaty Organisation (CSTO)",
        "the South Asian Association for Regional Cooperation (SAARC)",
    ],
)
def test_an_organisation_named_twice_is_one(lexicon: Lexicon, text: str) -> None:
    assert words(lexicon, text, "G") == [text.removeprefix("the ")]


def test_two_organisations_side_by_side_stay_two(lexicon: Lexicon) -> None:
    values = [chunk.value for chunk in chunks(lexicon, "between the CIS (CSTO) and SAARC") if chunk.tag == "G"]
    assert values == ["CIS", "CSTO", "SAARC"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("President of the Republic of Armenia Serzh Sargsyan", ["President"]),
        ("Minister for Foreign Affairs and Trade of Samoa", ["Minister for Foreign Affairs and Trade"]),
        ("Minister of Foreign Affairs of Ukraine", ["Minister of Foreign Affairs"]),
        ("Foreign Minister of Georgia", ["Foreign Minister"]),
        ("Commander-in-Chief of the Armed Forces Min Aung Hlaing", ["Commander-in-Chief of the Armed Forces"]),
        ("Deputy Prime Minister - Minister of Trade of Armenia", ["Deputy Prime Minister", "Minister of Trade"]),
        ("Special Representative of the United Nations", ["Special Representative"]),
        ("Executive Director Gong Jianwei", ["Executive Director"]),
        ("Secretary General of SAARC Amjad Hussain B. Sial", ["Secretary General"]),
        ("State Minister for External Relations", ["State Minister for External Relations"]),
        ("Premier of the State Council Wen Jiabao", ["Premier of the State Council"]),
    ],
)
def test_a_role_takes_its_portfolio_but_no_state(lexicon: Lexicon, text: str, roles: list[str]) -> None:
    assert " - ".join(words(lexicon, text, "R")).replace(" - Prime", " Prime") == " - ".join(roles)


@pytest.mark.parametrize(
    "name",
    [
        "Serzh Sargsyan",
        "A. Lukashenko",
        "A.G.Lukashenko",
        "A. G. Lukashenko",
        "Ts. Elbegdorj",
        "Susilo Bambang Yudhoyono",
        "Amjad Hussain B. Sial",
        "Benigno S. Aquino III",
        "Nguyen Tan Dung",
        "Recep Tayyip Erdogan",
        "Peter O'Neill",
        "Voreqe Bainimarama",
        "Mohammed bin Rashid",
        "Jean-Claude Juncker",
        "SERGEI LEBEDEV",
        "Tilek Egemberdi uulu",
        "Benigno Aquino Jr.",
        'Vladimir "Lado" Papava',
    ],
)
@pytest.mark.parametrize(
    "frame", ["President {} of Fiji", "{}, President of Fiji,", "President of Fiji {}", "Fiji: {} (President)"]
)
def test_a_persons_name_is_one_chunk_in_every_order(lexicon: Lexicon, name: str, frame: str) -> None:
    assert words(lexicon, frame.format(name), "N") == [name]


@pytest.mark.parametrize(
    "text", ["President Soeharto of Indonesia", "Soeharto, President of Indonesia", "Mr. Soeharto"]
)
def test_a_name_of_one_word_is_left_to_the_rules(lexicon: Lexicon, text: str) -> None:
    assert words(lexicon, text, "X") == ["Soeharto"]
    assert words(lexicon, text, "N") == []


@pytest.mark.parametrize(
    "text", ["H.E. Mr. Sushil Koirala", "Hon. Sushil Koirala", "His Excellency Sushil Koirala", "Dr. Sushil Koirala"]
)
def test_honorifics_are_no_part_of_a_name(lexicon: Lexicon, text: str) -> None:
    assert words(lexicon, text, "N") == ["Sushil Koirala"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the UN Secretary-General Antonio Guterres", [("G", "UN"), ("R", None), ("N", "Antonio Guterres")]),
        (
            "the Secretary-General of the United Nations Antonio Guterres",
            [("R", None), ("G", "UN"), ("N", "Antonio Guterres")],
        ),
        (
            "Special Representative of the UN Secretary-General Petko Draganov",
            [("R", None), ("G", "UN-SG"), ("N", "Petko Draganov")],
        ),
        ("Special Representative of the UN Secretary-General for Asia", [("R", None), ("G", "UN-SG")]),
    ],
)
def test_an_office_is_a_role_before_a_name_and_a_body_after_of(
    lexicon: Lexicon, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(chunk.tag, chunk.value) for chunk in chunks(lexicon, text) if chunk.tag in "GRN"] == expected


@pytest.mark.parametrize("text", ["Hon. Tavita Leupena, MP, KCMG, Minister", "Tavita Leupena JP of Samoa"])
def test_letters_behind_a_name_are_no_part_of_it(lexicon: Lexicon, text: str) -> None:
    assert words(lexicon, text, "N") == ["Tavita Leupena"]


def test_capitalised_words_of_the_genre_are_no_names(lexicon: Lexicon) -> None:
    assert words(lexicon, "The Leaders and Ministers of the Summit welcomed the Regional Programme.", "N") == []


def test_chunks_keep_order_and_offsets(lexicon: Lexicon) -> None:
    read = chunks(lexicon, "President A. Lukashenko of Belarus met the CIS Executive Committee in Minsk on 5 May 2011.")
    assert all(before.end <= after.start for before, after in pairwise(read))
    assert "".join(chunk.tag for chunk in read if chunk.tag in "RNSGLD") == "RNSGLD"


@pytest.mark.parametrize("text", ["President Islam Karimov's visit", "the reply of Islam Karimov’s envoy"])
def test_a_possessive_is_no_part_of_a_name(lexicon: Lexicon, text: str) -> None:
    assert words(lexicon, text, "N") == ["Islam Karimov"]


@pytest.mark.parametrize("joint", ["as well as", "together with", "along with"])
def test_words_that_join_as_and_does_are_read_as_one(lexicon: Lexicon, joint: str) -> None:
    assert words(lexicon, f"Palau {joint} Nauru", "a") == [joint]
    assert "".join(chunk.tag for chunk in chunks(lexicon, f"Palau {joint} Nauru and Tonga")) == "SaSaS"


def test_words_of_which_only_some_join_are_words(lexicon: Lexicon) -> None:
    assert words(lexicon, "Palau did as well together", "a") == []


def test_an_acronym_before_an_organ_tells_that_it_is_anothers(lexicon: Lexicon) -> None:
    assert words(lexicon, "The ABCDE Ministerial Council met.", "K") == []
    assert words(lexicon, "The Ministerial Council met.", "K") == ["Ministerial Council"]
    assert words(lexicon, "SITTING OF THE COUNCIL OF FOREIGN MINISTERS", "K") == ["COUNCIL OF FOREIGN MINISTERS"]


def test_an_ambassador_whose_office_follows_the_name_has_a_rank(lexicon: Lexicon) -> None:
    text = "Ambassador Ara Badalian, Secretary General, and Ambassador Lani Tau, Director of ECO, came"
    assert words(lexicon, text, "h") == ["Ambassador", "Ambassador"]
    assert words(lexicon, "Ambassador Ara Badalian of Armenia, and the Director of ECO, came", "h") == []


def test_a_venue_in_brackets_is_no_part_of_an_organ(lexicon: Lexicon) -> None:
    assert words(lexicon, "the CICA Business Council (Almaty, 5 May 2012)", "G") == ["CICA Business Council"]
    assert words(lexicon, "the Business Council (Almaty, 5 May 2012) of the CICA", "GK") == ["Business Council", "CICA"]
