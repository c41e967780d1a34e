"""The opening sentence of a meeting of each of several organisations, for tests that read single sentences after it."""

from collections.abc import Iterator
from pathlib import Path

HEADS = {
    "AU": "The Assembly of the African Union met in Addis Ababa on 31 January 2017.",
    "SCO": "The Council of Heads of State of the Shanghai Cooperation Organisation met in Astana on 15 June 2011.",
    "SCO 2024": "The Council of Heads of State of the Shanghai Cooperation Organisation met in Astana on 4 July 2024.",
    "SAARC": "The Summit of the South Asian Association for Regional Cooperation met in Addu on 11 November 2011.",
    "ASEAN": "The 43rd ASEAN Summit was held in Jakarta on 5 September 2023.",
    "CIS": "The Council of Heads of State of the CIS met in Dushanbe on 11 October 2018.",
    "CSTO": "The Collective Security Council of the CSTO met in Moscow on 19 December 2012.",
    "OTS": "The Ninth Summit of the Organization of Turkic States (OTS) was held in Samarkand on 11 November 2022.",
    "BSEC": "The Council of Ministers of Foreign Affairs of the BSEC met in Yerevan on 1 July 2018.",
    "PIF": "The 47th Pacific Islands Forum was held in Pohnpei on 10 September 2016.",
    "EAEU": "The Supreme Eurasian Economic Council of the EAEU met in Minsk on 10 October 2014.",
    "CICA": "The Fifth Summit of the CICA was held in Dushanbe on 15 June 2019.",
    "GCC": "The Supreme Council of the Gulf Cooperation Council (GCC) met in Riyadh on 9 December 2015.",
    "CARICOM": "The Heads of Government of the Caribbean Community (CARICOM) met in Basseterre on 6 July 2018.",
    "SADC": "The Summit of the Southern African Development Community (SADC) was held in Maseru on 7 August 2012.",
    "ECOWAS": "The Summit of the Economic Community of West African States (ECOWAS) was held in Accra on 3 May 2011.",
    "MERCOSUR": "The Presidents of MERCOSUR met in Montevideo on 12 December 2014.",
    "ECO": "The 13th Summit of the Economic Cooperation Organization (ECO) was held in Islamabad on 1 March 2017.",
}


def sentences(name: str) -> Iterator[tuple[str, str, list[str]]]:
    """The key of the opening sentence, the text and the facts of each line of a file beside this one.

    A text of several lines has `\\n` where one ends, and `\\t` between columns.
    """
    organisation = ""
    for line in (Path(__file__).parent / name).read_text("utf-8").splitlines():
        if line.startswith("== "):
            organisation = line.removeprefix("== ")
        elif not line.startswith("#"):
            sentence, _, facts = line.rpartition(" || ")
            yield (
                organisation,
                sentence.replace("\\n", "\n").replace("\\t", "\t"),
                [] if facts == "-" else facts.split("; "),
            )
