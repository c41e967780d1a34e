"""Meetings with a title of their own: whose they are, and what they are called."""

from collections.abc import Callable

import pytest

from kg.extract.meetings.titled import international, joint_owner, of_other, titled_meeting
from kg.extract.page.context import Context

HEAD = "The Council of Heads of State of the Shanghai Cooperation Organisation met in Bishkek on 3 July 2015.\n\n"


@pytest.mark.parametrize(
    ("title", "behind", "organisation", "words"),
    [
        ("Third Forum of Heads of Regions", "", "SCO", "Forum of Heads of Regions"),
        ("special SCO conference on Afghanistan", "", "SCO", "special conference on Afghanistan"),
        ("special conference on Afghanistan", " held under the auspices of the SCO in Osh", "SCO", None),
        ("Belt and Road Forum for International Cooperation", " in Beijing", None, None),
        ("international conference on water", " in Dushanbe", None, None),
        ("Ministerial Conference on Glaciers", " in Dushanbe", "SCO", None),
        ("The Third Post-Forum Dialogue", " in Dushanbe", "SCO", "Post-Forum Dialogue"),
        ("Shangri-La Dialogue", " in Dushanbe", None, None),
        ("International Ministerial Conference on Glaciers", " in Dushanbe", None, None),
        ("SCO Symposium on Bees", " in Dushanbe", "SCO", "Symposium on Bees"),
        ("SCO Forum", " in Dushanbe", "SCO", "SCO Forum"),
        ("United Nations Conference on Trade", " in Geneva", "UN", "Conference on Trade"),
        ("Special SCO Energy Ministers' Meeting on Grids", " in Osh", "SCO", "Energy Ministers"),
        ("Second Extraordinary Health Ministers Meeting on Floods", " in Osh", "SCO", "Health Ministers"),
    ],
)
def test_a_title_tells_whose_meeting_it_is(
    open_text: Callable[..., Context], title: str, behind: str, organisation: str | None, words: str | None
) -> None:
    context = open_text(f"{HEAD}They noted the {title}{behind}.")
    first = context.page.view.fold.index(title)
    last = first + len(title)
    assert titled_meeting(context, (first, last), last + len(behind)) == (organisation, words or title)


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("the Fifth ASEAN Plus Three Environment Ministers", ("APT", "Environment Ministers")),
        ("ASEAN+3 Finance Ministers'", ("APT", "Finance Ministers")),
        ("Ministers of Energy of the GUAM", ("GUAM", "Ministers of Energy")),
        ("Ministers of Energy of the SCO", None),
        ("Ministers of the SCO and of the GUAM", None),
        ("ministers of energy", None),
    ],
)
def test_another_organisation_stands_before_or_behind_those_who_meet(
    open_text: Callable[..., Context], words: str, other: tuple[str, str] | None
) -> None:
    context = open_text(f"{HEAD}The meeting of {words} was held in Osh.\n")
    start = context.page.view.fold.rindex(words)
    assert of_other(context, start, start + len(words)) == other


@pytest.mark.parametrize(
    ("body", "owner"),
    [
        ("ASEAN-EU Joint Committee", "ASEAN"),
        ("UN-African Union Panel", "UN"),
        ("ASEAN-SOM", None),
        ("Asia-Europe Panel", None),
        ("ministers of energy", None),
        (None, None),
    ],
)
def test_what_two_organisations_hold_is_the_firsts(
    open_text: Callable[..., Context], body: str | None, owner: str | None
) -> None:
    assert joint_owner(open_text(HEAD), body) == owner


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("International Commission on Large Lakes", True),
        ("World Committee on Tea", True),
        ("SCO International Commission on Lakes", False),
        ("Commission on Lakes", False),
        ("international ministers", False),
    ],
)
def test_a_body_of_the_world_has_no_owner(open_text: Callable[..., Context], words: str, named: bool) -> None:
    context = open_text(f"{HEAD}They noted the meeting of the {words} in Osh.")
    start = context.page.view.fold.index(words)
    assert international(context, start, start + len(words)) == (words if named else None)


def test_a_ministerial_keeps_the_word_of_meeting_behind_it(open_text: Callable[..., Context]) -> None:
    context = open_text(f"{HEAD}The WTO Mini-Ministerial Meeting was held in Osh.\n")
    start = context.page.view.fold.rindex("WTO")
    assert of_other(context, start, start + len("WTO Mini-Ministerial")) == ("WTO", "Mini-Ministerial Meeting")
