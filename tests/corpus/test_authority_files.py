"""What the project's own authority files must hold, whatever is added to them."""

import re
from collections.abc import Mapping, Sized
from pathlib import Path
from typing import TypeVar

import pycountry
import pytest

from kg.authority import Authority, load_authority
from kg.names import fold

FOLDER = Path(__file__).parents[2] / "corpus" / "authority"
CAPITALS = [
    "Tehran",
    "Moscow",
    "Beijing",
    "Nur-Sultan",
    "Kabul",
    "Minsk",
    "Dushanbe",
    "Ankara",
    "New Delhi",
    "Washington",
    "Brussels",
    "Sao Tome",
]
NOT_CITIES = ["Kuwait", "Luxembourg", "Monaco", "Djibouti", "San Marino", "Hong Kong", "Macao"]
Records = TypeVar("Records", bound=Sized)


@pytest.fixture(scope="module")
def authority() -> Authority:
    return load_authority(FOLDER)


def one(found: Mapping[str, tuple[Records, ...]], name: str) -> Records:
    (record,) = found[fold(name)]
    return record


def test_all_states_of_iso_3166_are_there_with_its_codes(authority: Authority) -> None:
    codes = {(state.alpha3, state.alpha2, state.numeric) for state in authority.states}
    assert codes == {(each.alpha_3, each.alpha_2, each.numeric) for each in pycountry.countries}
    assert len(authority.states) == 249


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("the Kyrgyz Republic", "KGZ"),
        ("Republic of Kyrgyzstan", "KGZ"),
        ("P.R. China", "CHN"),
        ("Lao PDR", "LAO"),
        ("the Republic of the Maldives", "MDV"),
        ("Republic of Turkey", "TUR"),
        ("Türkiye", "TUR"),
        ("Viet Nam", "VNM"),
        ("Côte d’Ivoire", "CIV"),
        ("Byelorussia", "BLR"),
        ("DPRK", "PRK"),
        ("Republic of Korea", "KOR"),
        ("State of Palestine", "PSE"),
        ("Union of Myanmar", "MMR"),
        ("US", "USA"),
        ("Niue", "NIU"),
        ("FSM", "FSM"),
    ],
)
def test_a_state_is_found_by_the_names_of_documents(authority: Authority, name: str, code: str) -> None:
    assert [state.alpha3 for state in authority.states_by_name[fold(name)]] == [code]


@pytest.mark.parametrize("name", ["us", "Korea", "Kyrgyz", "European Union", *CAPITALS])
def test_what_is_no_name_of_a_state_leads_to_none(authority: Authority, name: str) -> None:
    assert fold(name) not in authority.states_by_name


def test_no_name_of_a_city_is_a_name_of_a_state_but_the_city_state(authority: Authority) -> None:
    both = authority.places_by_name.keys() & authority.states_by_name.keys()
    assert both == {"singapore"} <= authority.shared


def test_every_state_has_labels_in_russian_and_chinese(authority: Authority) -> None:
    assert [state.alpha3 for state in authority.states if not (state.label_ru and state.label_zh)] == []


def test_labels_are_written_in_the_script_of_their_language(authority: Authority) -> None:
    labels = [(state.label_ru, state.label_zh) for state in authority.states]
    labels += [(organisation.label_ru, organisation.label_zh) for organisation in authority.organisations]
    assert [ru for ru, _ in labels if ru and not re.search("[А-Яа-яё]", ru)] == []
    assert [zh for _, zh in labels if zh and not re.search("[\u4e00-\u9fff]", zh)] == []


def test_every_state_but_uninhabited_territories_has_an_adjective(authority: Authority) -> None:
    without = {state.alpha3 for state in authority.states if not state.adjectives}
    assert without == {"ATF", "BVT", "HMD", "SGS", "SJM", "UMI"}


def test_an_adjective_is_a_name_only_of_its_own_state(authority: Authority) -> None:
    for state in authority.states:
        for adjective in state.adjectives:
            assert authority.states_by_name.get(fold(adjective), (state,)) == (state,)


def test_tehran_is_a_place_of_iran(authority: Authority) -> None:
    (tehran,) = authority.places_by_name[fold("Tehran")]
    assert (tehran.slug, tehran.state) == ("tehran", "IRN")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("St. Petersburg", "saint-petersburg"),
        ("Ekaterinburg", "yekaterinburg"),
        ("Nuku’alofa", "nukualofa"),
        ("Cha-Am", "cha-am"),
        ("Alma-Ata", "almaty"),
        ("Ha Noi", "hanoi"),
        ("Xi'an", "xian"),
        ("Malé", "male"),
    ],
)
def test_a_place_is_found_by_its_spellings(authority: Authority, name: str, slug: str) -> None:
    assert [place.slug for place in authority.places_by_name[fold(name)]] == [slug]


def test_there_are_places_enough(authority: Authority) -> None:
    assert len(authority.places) >= 350


@pytest.mark.parametrize("name", NOT_CITIES)
def test_a_name_that_means_the_state_is_no_place(authority: Authority, name: str) -> None:
    assert fold(name) not in authority.places_by_name


def test_every_sovereign_state_has_a_place(authority: Authority) -> None:
    without = {state.alpha3 for state in authority.states} - {place.state for place in authority.places}
    assert without <= {"ABW", "ATA", "ATF", "BVT", "CCK", "GIB", "HKG", "HMD", "MAC", "UMI", "VAT"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("SCO", "SCO"),
        ("Shanghai Cooperation Organization", "SCO"),
        ("RCTS", "SCO-RATS"),
        ("Regional Antiterrorist Structure", "SCO-RATS"),
        ("Interbank Consortium", "SCO-IBA"),
        ("UN Regional Center for Preventive Diplomacy in Central Asia", "UN-UNRCCA"),
        ("UN Secretary-General", "UN-SG"),
        ("EurAsEC", "EAEC"),
        ("Eurasia Economic Community", "EAEC"),
        ("Eurasian Economic Union", "EAEU"),
        ("Turkic Council", "OTS"),
        ("Collective Security Treaty Organisation", "CSTO"),
        ("CSTO Council of Defense Ministers", "CSTO-CMD"),
        ("European Union", "EU"),
        ("Organisation of the Islamic Conference", "OIC"),
        ("Forum Leaders' Meeting", "PIF-LM"),
    ],
)
def test_an_organisation_is_found_by_its_names(authority: Authority, name: str, code: str) -> None:
    assert [organisation.code for organisation in authority.organisations_by_name[fold(name)]] == [code]


def test_there_are_organisations_enough(authority: Authority) -> None:
    assert len(authority.organisations) >= 120


@pytest.mark.parametrize(
    ("organisation", "name", "code"),
    [
        ("SCO", "Council of the Heads of the Member States", "SCO-CHS"),
        ("SCO", "Council of Heads of Government (Prime Ministers)", "SCO-CHG"),
        ("SCO", "Council of Ministers of Foreign Affairs", "SCO-CFM"),
        ("SCO", "Council of National Coordinators", "SCO-CNC"),
        ("CIS", "Heads of State Council", "CIS-CHS"),
        ("CSTO", "Council of Ministers of Defence", "CSTO-CMD"),
        ("CSTO", "Committee of Secretaries of Security Councils", "CSTO-CSSC"),
        ("BSEC", "Permanent International Secretariat", "BSEC-PERMIS"),
        ("BSEC", "Council of Ministers", "BSEC-CMFA"),
        ("ECO", "Council of Ministers", "ECO-COM"),
        ("SAARC", "Council of Ministers", "SAARC-CM"),
        ("CICA", "Ministerial Council", "CICA-CFM"),
        ("ASEAN", "Secretariat", "ASEAN-SEC"),
    ],
)
def test_an_organ_s_bare_name_and_its_organisation_give_its_code(
    authority: Authority, organisation: str, name: str, code: str
) -> None:
    (organ,) = authority.organs_by_name[fold(name)]
    assert authority.organ_code(organisation, organ.suffix) == code


def test_marked_names_are_borne_by_several(authority: Authority) -> None:
    bearers = {
        name: len(authority.places_by_name[name]) + len(authority.states_by_name.get(name, ()))
        for name in authority.shared
    }
    assert {name for name, count in bearers.items() if count < 2} == set()


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Ts.Elbegdorzh", "tsakhiagiin-elbegdorj"),
        ("Zhang Sinfena", "zhang-xinfeng"),
        ("A. Atambaev", "almazbek-atambayev"),
        ("Dzhenisbek Djumanbekov", "dzhenisbek-dzhumanbekov"),
        ("M. Jenca", "miroslav-jenca"),
    ],
)
def test_a_person_is_found_by_the_spellings_of_the_translations(authority: Authority, name: str, slug: str) -> None:
    assert [person.slug for person in authority.people_by_name[fold(name)]] == [slug]


def test_m49_has_the_numbers_of_iso_3166_where_it_has_any(authority: Authority) -> None:
    assert {state.alpha3 for state in authority.states if state.m49 != state.numeric} == {"TWN"}


def test_every_file_begins_with_what_it_is() -> None:
    for path in sorted(FOLDER.glob("*.csv")):
        text = path.read_text("utf-8")
        assert text.startswith("# ")
        assert "\n# Columns: " in text and "\n# Sources: " in text
