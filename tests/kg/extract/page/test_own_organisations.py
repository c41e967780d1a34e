"""Organisations that the authority does not know, found at the head of a text of theirs."""

from collections.abc import Callable

import pytest

from kg.extract.page.context import Context
from kg.model import Attendance, Fact, Meeting, Status

Open = Callable[..., Context]
Read = Callable[..., tuple[Fact, ...]]


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("The Council of the Amber Coast Union (ACU) met in Riga on 4 May 2016.", "ACU"),
        (
            "The Ministers of Trade of the Association of Upland States met in Thimphu on 4 May 2016.",
            "Association of Upland States",
        ),
        ("The Red River Basin Commission held its third session in Hue on 4 May 2016.", "Red River Basin Commission"),
        ("The Union for Island Waters (UIW) Ministers of Energy gathered in Suva on 4 May 2016.", "UIW"),
        ("The Leaders of the Silver Coast Group countries met in Accra on 4 May 2016.", "Silver Coast Group"),
        (
            "Fifth Ministerial Meeting of the Northern Rivers Partnership\nTurku, 4 May 2016\n\nThe ministers met.",
            "Northern Rivers Partnership",
        ),
        (
            "The Outer Euro-Arctic Council convened in Bodo on 4 May 2016. The United Nations sent its greetings.",
            "Outer Euro-Arctic Council",
        ),
        # its name is the first line
        (
            "AMBER TIMBER FORUM\n\nRecord of the Conference\n\nThe directors met in Ulm on 4 May 2016.",
            "AMBER TIMBER FORUM",
        ),
        ("Amber Tourism Network\nMinisterial Conference\n\nThey met in Ulm on 4 May 2016.", "Amber Tourism Network"),
        ("World Network of Bee Hives (WNBH)\n\nThe General Assembly met in Ulm on 4 May 2016.", "WNBH"),
        ("AMBER BEE FORUM\n\nBeekeepers of the Amber Bee Forum (ABF) met in Ulm on 4 May 2016.", "ABF"),
        # its acronym tells how far back its name reaches
        ("The Third Session of the Intergovernmental Commission for Ice in the Alpine Area (ICIA) met in Ulm.", "ICIA"),
        ("The Governing Council of the Agency for Soil Technology in Asia (ASTA) met in Osh on 4 May 2016.", "ASTA"),
        ("The Organization of States of the Tea Way (OSTW) held its summit in Osh on 4 May 2016.", "OSTW"),
    ],
)
def test_an_unknown_organisation_is_known_by_the_form_of_its_name(
    open_text: Open, text: str, organisation: str
) -> None:
    assert open_text(text).organisation == organisation


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        # a part of a known one, or beside it
        ("The Working Group on Trade of the SCO met in Astana on 4 May 2016.", "SCO"),
        ("The ASEAN Cultural Heritage Network met in Hanoi on 4 May 2016.", "ASEAN"),
        ("The CIS foreign ministers met the Council of the Amber Coast Union (ACU) in Minsk on 4 May 2016.", "CIS"),
        ("The Interstate Mountain Commission of the CIS met in Dushanbe on 4 May 2016.", "CIS"),
        ("The Council of the ECO met in Astana on 4 May 2016.", "ECO"),
        # parts that any organisation may have, and states
        ("The Council of the Heads of Customs met in Riga on 4 May 2016.", None),
        ("The Working Group on Trade and the Business Council met in Riga on 4 May 2016.", None),
        ("The Heads of State Council (HSC) met in Riga on 4 May 2016.", None),
        ("The SCO Foreign Ministers Council (SCO FMC) met in Astana on 4 May 2016.", "SCO"),
        ("Results of the meeting of the Heads of State Council of the\nSCO\n\nIt met in Osh on 4 May 2016.", "SCO"),
        ("The Council of Ministers of Transport met in Riga on 4 May 2016.", None),
        ("The ministers of the Union of the Comoros met in Moroni on 4 May 2016.", None),
        ("The Working Group on Trade (WGT) met in Riga on 4 May 2016.", None),
        ("The Committee for Tea and Trade (CTT) met in Riga on 4 May 2016.", None),
        # first lines that name a paper, a part, or one of whom nothing else is told
        ("JOINT STATEMENT ON COOPERATION\n\nThe leaders met in Riga on 4 May 2016.", None),
        ("FIFTH MEMBER OF THE UNION\n\nThe leaders met in Riga on 4 May 2016.", None),
        ("COUNCIL OF MINISTERS\n\nThe ministers met in Riga on 4 May 2016.", None),
        ("AMBER PEARL COMMISSION\n\nThe meeting of ministers of the SCO was held in Osh on 4 May 2016.", "SCO"),
        # no meeting of it
        ("The ministers met in Riga on 4 May 2016. They thanked donors, among them the Amber Coast Union (ACU).", None),
    ],
)
def test_what_is_no_organisation_of_the_text_is_not_taken_for_one(
    open_text: Open, text: str, organisation: str | None
) -> None:
    assert open_text(text).organisation == organisation


def test_its_acronym_stands_for_it_wherever_it_is(read: Read) -> None:
    text = (
        "The Second Summit of the Amber Coast Union (ACU) was held in Riga on 4 May 2016. The ACU admitted Estonia as "
        "an observer. The Amber Coast Union thanked Latvia."
    )
    facts = read(text)
    assert [(each.organisation, each.place) for each in facts if isinstance(each, Meeting)] == [("ACU", "Riga")]
    granted = [each for each in facts if isinstance(each, Status)]
    assert [(each.state, each.organisation, each.status, each.event) for each in granted] == [
        ("EST", "ACU", "observer", "granted")
    ]


def test_its_officers_are_its_own_by_the_noun_of_its_name(read: Read) -> None:
    text = (
        "The Council of the Amber Coast Union met in Riga on 4 May 2016. The Secretary-General of the Union, Dr. Anna"
        " Kallas, presented her report."
    )
    people = [each for each in read(text) if isinstance(each, Attendance)]
    assert [(each.of, each.capacity) for each in people] == [("Amber Coast Union", "officer")]
