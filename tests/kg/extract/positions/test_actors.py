"""Actors: codes, words and pronouns."""

import re

import pytest

from kg.extract.positions.actors import Cast, Subject
from tests.kg.extract.speech import HEAD, opened

BREAKS = re.compile(r"[,;]\s")


def find(phrase: str, head: str = HEAD) -> Subject | None:
    """The subject that a phrase is, at the head of a sentence."""
    context = opened(f"{phrase} agreed that it rains.", head)
    sentence = context.page.sentences[-1]
    return Cast(context).find(sentence, 0, len(phrase), BREAKS)


@pytest.mark.parametrize(
    ("phrase", "actor", "plural"),
    [
        ("The Council", "SCO-CHS", False),
        ("The meeting", "SCO-CHS", False),
        ("The Organisation", "SCO", False),
        ("The SCO", "SCO", False),
        ("The SCO Council of Heads of Government", "SCO-CHG", False),
        ("The Council of Ministers of Foreign Affairs of the CIS", "CIS-CFM", False),
        ("The Council of Bakers", "Council of Bakers", False),
        ("The heads of state", "heads of state", True),
        ("Both sides", "sides", True),
        ("Several delegations", "Several delegations", True),
        ("The Indian side", "Indian side", False),
        ("The delegation of Nepal", "delegation of Nepal", False),
        ("Kyrgyzstan", "Kyrgyzstan", False),
        ("The Republic of Belarus", "Republic of Belarus", False),
        ("Armenia, Belarus and the Kyrgyz Republic", "Armenia, Belarus and the Kyrgyz Republic", True),
        ("As to the rest, the leaders", "leaders", True),
        ("The President of Kazakhstan", "President of Kazakhstan", False),
        ("They", "SCO-CHS", True),
    ],
)
def test_an_actor_is_a_code_for_bodies_and_words_for_groups(phrase: str, actor: str, plural: bool) -> None:
    found = find(phrase)
    assert found is not None
    assert (found.actor, found.plural) == (actor, plural)


@pytest.mark.parametrize(
    "phrase", ["The President of the World Bank", "The rain", "It", "Mr. Omarov", "DO HEREBY", "The Director"]
)
def test_things_and_pronouns_without_a_past_are_no_actors(phrase: str) -> None:
    assert find(phrase) is None


@pytest.mark.parametrize(
    ("head", "group"),
    [
        ("We, the Heads of State of the member states of the SCO, met in Osh on 3 May 2011.\n\n", "Heads of State"),
        (
            "We, the Heads of State and Government of BSEC, met in Baku on 3 May 2011.\n\n",
            "Heads of State and Government of BSEC",
        ),
        ("We, the Leaders of ASEAN, met in Ha Noi on 3 May 2011.\n\n", "Leaders of ASEAN"),
        (
            "We, the Ministers of Foreign Affairs of the OTS, met in Baku on 3 May 2011.\n\n",
            "Ministers of Foreign Affairs",
        ),
        ("We, the Speakers of Parliament of the CIS, met in Minsk on 3 May 2011.\n\n", "Speakers of Parliament"),
        ("The summit was held in Ha Noi on 3 May 2011. Leaders came.\n\n", "Leaders"),
        (
            "We, the Heads of State of the Member States of the Alpine Union (later - AU), met.\n\n",
            "Heads of State",
        ),
        ("We, the Ministers of the participating states of the Danube Process (DP), met in Ulm.\n\n", "Ministers"),
        ("We, the Heads of State of the OTS Member States, met.\n\n", "Heads of State of the OTS Member States"),
        ("We, the Ministers of the Interior of the Alpine Union (AU), met in Bern.\n\n", "Ministers of the Interior"),
        ("We, the Ministers of the Economic Cooperation Organization, met in Osh.\n\n", "Ministers"),
        ("Ministers of Nepal, China and Mongolia adopted this statement in Osh on 3 May 2011.\n\n", "Ministers"),
        ("We, the Prime Ministers of Fiji and Tonga, met in Suva on 3 May 2011.\n\n", "Prime Ministers"),
        ("We - the heads of delegations of the Alpine Council - met in Bern.\n\n", "heads of delegations"),
    ],
)
def test_we_is_the_group_named_at_the_head(head: str, group: str) -> None:
    found = find("We", head)
    assert found is not None
    assert found.actor == group


def test_pronouns_stand_for_whom_the_cast_remembers() -> None:
    context = opened("They agreed. It agreed.")
    they, it = context.page.sentences[-2:]
    cast = Cast(context)
    cast.remember(Subject(0, 4, "ministers", True))
    assert (found := cast.find(they, 0, 4, BREAKS)) is not None
    assert found.actor == "ministers"
    cast.remember(Subject(0, 4, "SCO-CHS", False))
    assert (found := cast.find(it, 0, 2, BREAKS)) is not None
    assert found.actor == "SCO-CHS"


def test_it_is_forgotten_when_something_else_is_spoken_of() -> None:
    context = opened("The rain fell. It fell.")
    cast = Cast(context)
    cast.remember(Subject(0, 4, "SCO-CHS", False))
    cast.heed(context.page.sentences[-2])
    assert cast.find(context.page.sentences[-1], 0, 2, BREAKS) is None


@pytest.mark.parametrize(
    "head",
    [
        "We, the Prime Minister of India, the President of Sri Lanka and the King of Bhutan, met on 3 May 2018.\n\n",
        "We - Prime Minister Ann Lee of Australia and President John Roe of Palau - met in Sydney.\n\n",
    ],
)
def test_we_who_are_named_one_by_one_have_no_common_name(head: str) -> None:
    found = find("We", head)
    assert found is not None
    assert found.actor is None


@pytest.mark.parametrize(
    ("organisation", "noun", "actor"),
    [
        ("African Union", "Union", "AU"),
        ("Amber Coast Alliance", "Alliance", "Amber Coast Alliance"),
        ("African Union", "Community", "Community"),  # of whom that is said, its names do not tell
        ("Economic Community of West African States (ECOWAS)", "Authority", "Authority"),
    ],
)
def test_the_noun_of_its_name_stands_for_the_organisation(organisation: str, noun: str, actor: str) -> None:
    head = f"The Council of the {organisation} met in Lome on 5 May 2010.\n\n"
    found = find(f"The {noun}", head)
    assert found is not None
    assert found.actor == actor


@pytest.mark.parametrize(("behind", "found"), [("- Armenia, Belarus", False), ("of Armenia; Belarus", True)])
def test_states_that_are_told_behind_a_dash_do_not_act(behind: str, found: bool) -> None:
    phrase = f"The guests {behind} and the Kyrgyz Republic"
    assert (find(phrase) is not None) is found


@pytest.mark.parametrize(
    ("text", "enacting"),
    [
        ("Having exchanged views on trade, the environment and the state of ports, the Ministers:", "Ministers"),
        ("Guided by the Charter and the spirit of trust, the Leaders also:", "Leaders"),
        ("At the close of their talks, which lasted a day, the Heads of State:", "Heads of State"),
        ("Following an exchange of views, and mindful of the past, the Council:", "SCO-CHS"),
        ("In the discussion of the harvest in Osh, of the roads, and of the ports:", None),
        ("Having exchanged views, the Ministers went home.", None),
        ("Seated beside the hosts were the guests, and the following Ministers:", None),
        ("Present were the Presidents of X and Y, the Premier of Z and these Ministers:", None),
    ],
)
def test_a_group_behind_circumstances_enacts_what_is_listed(text: str, enacting: str | None) -> None:
    context = opened(text)
    cast = Cast(context)
    cast.enact(context.page.sentences[-1])
    assert cast.enacting == enacting
