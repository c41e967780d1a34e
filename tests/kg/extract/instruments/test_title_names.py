"""Names: whether the words of a title are a name of their own."""

from collections.abc import Callable

import pytest

from kg.extract.instruments.deeds import Deed
from kg.extract.instruments.title_names import is_name, is_resolution
from kg.extract.instruments.titles import find_titles
from kg.extract.page.context import Context

HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation met in Osh on 4 May 2013.\n\n"
SIGNED = Deed("signed", (0, 0), (0, 0))
Open = Callable[..., Context]


def names(open_text: Open, text: str, deed: Deed | None) -> list[bool]:
    context = open_text(HEAD + text)
    sentence = context.page.sentences[-1]
    bounds = (sentence.start, sentence.end)
    titles = find_titles(context.page.view.fold, bounds, context.page.marks.within(*bounds))
    return [is_name(context, sentence, title, deed) for title in titles]


@pytest.mark.parametrize(
    ("text", "mentioned", "signed"),
    [
        ("They read the Bee Plan.", True, True),
        ("They read the Plan on Bees.", True, True),
        ("They read the Plan.", False, False),
        ("They read the Joint Statement.", False, True),
        ("They read the Joint Agreement.", False, False),
        ("They read the Action Plan.", False, True),
        ("They read the Bee Agreements.", False, True),
        ("They read the Memoranda of obligations.", False, False),
        ("They read the Protocol to the Treaty.", False, True),
        ("They read the Forum's Vision.", False, False),
        ("They read the Report on Bees.", False, True),
        ("They read the Vienna Document on Bees.", True, True),
        ("They read the Agenda of the Meeting.", False, False),
        ("They read its Charter.", True, True),
        ("They read a Charter.", False, False),
        ("They read the Charter to the end.", False, False),
        ("They paid into the Bee Fund.", True, True),
        ("The Director of the Bee Fund spoke.", False, False),
        ("They read Resolution 2254.", True, True),
        ("They read of its Additional Protocol.", True, True),
        ("They read the Additional Protocol.", False, True),
        ("They read the Order of Granting the Status of Bee.", True, True),
        ("They read the Order of the Bee.", False, True),
        ("They read the Hive Health Report.", False, True),
        ("They read the Bee Report.", False, False),
        ("The Executive Officer of the Bee Fund spoke.", False, False),
    ],
)
def test_what_makes_a_name(open_text: Open, text: str, mentioned: bool, signed: bool) -> None:
    assert all(names(open_text, text, None)) is mentioned
    assert all(names(open_text, text, SIGNED)) is signed


def test_an_initiative_is_a_document_where_it_was_adopted(open_text: Open) -> None:
    reported = Deed("adopted", (0, 0), (0, 0), reported=True)
    assert names(open_text, "They read the Bee Initiative.", reported) == [True]
    assert names(open_text, "They read the Bee Initiative.", SIGNED) == [False]


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("Resolution 2254", True),
        ("Resolution 77/276", True),
        ("Resolution No. 1540", True),
        ("Resolution on Bees", False),
    ],
)
def test_a_resolution_is_known_by_its_number(open_text: Open, text: str, numbered: bool) -> None:
    context = open_text(f"{HEAD}They read {text}.")
    sentence = context.page.sentences[-1]
    bounds = (sentence.start, sentence.end)
    title = find_titles(context.page.view.fold, bounds, context.page.marks.within(*bounds))[0]
    assert is_resolution(title) is numbered
