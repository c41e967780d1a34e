"""Which organisation a document is of."""

from collections.abc import Callable

import pytest

from kg.extract.page.context import Context

Open = Callable[..., Context]


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("The CIS Council of Heads of State met in Minsk.", "CIS"),
        ("The UN and the CIS signed. The CIS met.", "CIS"),
        ("The UN met.", "UN"),
        ("The ministers of Fiji and Samoa met.", None),
        ("The CSTO foreign ministers met. Ties with the SCO were praised. The CSTO thanked all.", "CSTO"),
        ("The Pacific Islands Forum Secretariat prepared it.", "PIF"),
        ("", None),
        ("The ministers met in Osh.\n\nThey spoke of pests.\n\nThey reaffirmed the UN Charter.", None),
    ],
)
def test_a_document_is_of_the_organisation_that_it_names_most(
    open_text: Open, text: str, organisation: str | None
) -> None:
    assert open_text(text).organisation == organisation


@pytest.mark.parametrize(
    ("head", "organisation"),
    [
        ("FINAL\n\nCHAIRMAN'S STATEMENT OF THE 11th EAST ASIA SUMMIT\n\nThe summit was attended by ASEAN.", "EAS"),
        ("The Third East Asia Summit was held in Osh. The Summit was attended by ASEAN Member States.", "EAS"),
        ("The leaders of ASEAN met in Osh. The Third East Asia Summit was held there, too.", "ASEAN"),
        ("24 June 2016\n\nPress Release of the Third SAARC Summit, Thimphu", "SAARC"),
        ("Forty-Ninth Pacific Islands Forum\nYaren, 3-5 September 2018", "PIF"),
        ("XII BLACK SEA ECONOMIC COOPERATION ORGANIZATION SUMMIT\nVarna, 5 May 2016", "BSEC"),
        ("Information Report of the 15th Shanghai Cooperation Organization session, Osh", "SCO"),
        ("5 May 2016\n\nDECLARATION OF THE TURKIC COUNCIL\n\nAdopted with thanks to the UN", "OTS"),
    ],
)
def test_a_title_tells_the_organisation_whatever_line_or_number_stands_before_it(
    open_text: Open, head: str, organisation: str
) -> None:
    body = (
        "The leaders reaffirmed their commitment. They welcomed the results of the Second Meeting of the Arab League."
    )
    assert open_text(f"{head}\n\n{body}").organisation == organisation


def test_names_at_the_head_count_more_than_later_ones(open_text: Open) -> None:
    filler = "The parties spoke of roads, of ports and of the weather of the year. " * 30
    text = (
        "The SAARC Council of Ministers met. "
        + filler
        + "\n\nThe ASEAN envoys, the ASEAN experts and the ASEAN guests came."
    )
    assert open_text(text).organisation == "SAARC"


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        # whose meeting it is stands behind others that are mentioned
        ("The World Bank and the ADB took part in the 9th session of the EAC Council of Ministers in Arusha.", "EAC"),
        ("The ADB hosted the Greater Mekong Subregion Ministers' Meeting. The ADB was thanked. The ADB spoke.", "GMS"),
        ("Press release\n\nThe agriculture ministers of the G20 met. FAO spoke. FAO was thanked. FAO left.", "G20"),
    ],
)
def test_the_organisation_is_that_whose_meeting_is_told_of(open_text: Open, text: str, organisation: str) -> None:
    assert open_text(text).organisation == organisation


@pytest.mark.parametrize(
    "behind",
    [
        "They praised the African Union and ASEAN.",
        "They welcomed the results of the last summit of the African Union and thanked ASEAN.",
        "Representatives of the European Union and of the World Bank attended the meeting.",
        "The leaders exchanged views on APEC and on the ASEAN Regional Forum.",
    ],
)
def test_states_that_met_by_themselves_are_of_no_organisation(open_text: Open, behind: str) -> None:
    text = f"The ministers of energy of Brazil, Chile and Norway met in Oslo on 3 March 2014. {behind}"
    assert open_text(text).organisation is None


def test_a_title_over_two_lines_in_the_middle_of_the_page_is_one(open_text: Open) -> None:
    title = "FINAL\n            STATEMENT OF\n        THE 4th EAST ASIA SUMMIT\n     Osh, 5 May 2016\n\n"
    text = "1.  The leaders spoke of ASEAN. They thanked ASEAN. The Secretary-General of ASEAN came.\n"
    assert open_text(title + text).organisation == "EAS"


def test_a_title_that_names_two_summits_is_of_the_first(open_text: Open) -> None:
    text = "STATEMENT OF THE CHAIR OF THE 9th ASEAN SUMMIT AND THE 7th ASEAN + 3 SUMMIT\n\nThe summit met in Bali."
    assert open_text(text).organisation == "ASEAN"


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("EUROPEAN UNION\n\nThe 7th ASEAN-EU Ministerial Meeting\n\nThe meeting was held in Osh.", "ASEAN"),
        ("European Union\n\nPress release\n\nThe ASEAN-EU Ministerial Meeting met in Osh.", "ASEAN"),
        ("European Union\n\nPress release\n\nThe ministers met in Osh. The ASEAN-EU Ministerial Meeting met.", "EU"),
        ("European Union\n\nThe 7th ASEAN Summit\n\nThe EU spoke at the ASEAN Summit in Osh.", "EU"),
        ("ASEAN\n\nThe 7th ASEAN-EU Ministerial Meeting\n\nThe meeting was held in Osh.", "ASEAN"),
    ],
)
def test_a_letterhead_gives_way_to_the_first_of_two_that_met_jointly(
    open_text: Open, text: str, organisation: str
) -> None:
    assert open_text(text).organisation == organisation
