"""`/pictures`: who holds which status in an organisation, over time and on the map as of a day.

The pictures are SVG made here: they need no script, print, follow dark mode, and what they show are links.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from flask import Blueprint, Response, request

from server.alternates import announcing, answer_of
from server.encounters import read_encounters
from server.errors import NothingHere
from server.holdings import Holding, extent, read_holdings
from server.replies import Document, rendered, send
from server.rows import Row, last_segment
from server.services import services
from server.timeline import draw_timeline
from server.view import current_view
from server.world_map import Outline, WorldMap, load_map, read_codes

blueprint = Blueprint("pictures", __name__)
QUERY, ATTENDANCE = "status-spans", "attendance"


@dataclass(frozen=True, slots=True)
class Choice:
    """An organisation that pictures can be shown of."""

    iri: str
    label: str
    holdings: tuple[Holding, ...]

    @property
    def name(self) -> str:
        """What addresses call it."""
        return last_segment(self.iri)


@dataclass(frozen=True, slots=True)
class Shade:
    """A country on the map, and the status that colours it; `sure` is false where texts do not say."""

    outline: Outline
    holding: Holding | None = None
    sure: bool = True


@blueprint.get("/pictures")
def pictures() -> Response:
    """The pictures of one organisation, the one with the most statuses unless another is named."""
    return send(_render(request.args.get("organization", ""), current_view().day))


def _render(name: str, day: date | None) -> Document:
    pages = services().pages
    choices = choices_of(pages.rows(QUERY).rows)
    if not choices:
        return rendered("pictures.html", choices=(), chosen=None)
    chosen = choose(choices, name)
    first, last = extent(chosen.holdings)
    shown = day or last
    found = rendered(
        "pictures.html",
        choices=choices,
        chosen=chosen,
        first=date(first.year, 1, 1),
        last=date(last.year, 12, 31),
        day=shown,
        timeline=draw_timeline(chosen.holdings, shown),
        held=held_on(chosen.holdings, shown),
        shades=_shades(chosen.holdings, shown),
        query=pages.text(QUERY),
        encounters=read_encounters(pages.rows(ATTENDANCE).rows, chosen.name),
        attendance=pages.text(ATTENDANCE),
    )
    return announcing(found, [answer_of(pages.text(QUERY))])


def choices_of(rows: Sequence[Row]) -> tuple[Choice, ...]:
    """The organisations, the one with the most statuses first."""
    labels = {row["organization"].value: row["organizationLabel"].value for row in rows}
    ordered = sorted(read_holdings(rows), key=lambda each: each.organization)
    groups = groupby(ordered, key=lambda each: each.organization)
    found = (Choice(iri, labels[iri], tuple(holdings)) for iri, holdings in groups)
    return tuple(sorted(found, key=lambda each: (-len(each.holdings), each.label)))


def choose(choices: Sequence[Choice], name: str) -> Choice:
    """The organisation of that name, the first where none is named; raises NothingHere."""
    found = next((each for each in choices if name in ("", each.name)), None)
    if found is None:
        raise NothingHere(f"No status in an organisation {name[:100]!r} is known. Choose one on /pictures.")
    return found


def held_on(holdings: Sequence[Holding], day: date) -> list[tuple[str, list[Holding], list[Holding]]]:
    """By status, the highest first: its label, who surely held it on a day, and who may have."""
    ordered = sorted(holdings, key=lambda each: (-each.rung, each.status, each.state_label))
    told = []
    for _, found in groupby(ordered, key=lambda each: each.status):
        group = list(found)
        sure, possible = ([each for each in group if each.on(day) == how] for how in ("held", "possible"))
        if sure or possible:
            told.append((group[0].status_label, sure, possible))
    return told


def _shades(holdings: Sequence[Holding], day: date) -> list[Shade] | None:
    world = load_map()
    return shade(world, holdings, day, read_codes(services().settings.authority / "states.csv")) if world else None


def shade(world: WorldMap, holdings: Sequence[Holding], day: date, codes: dict[str, str]) -> list[Shade]:
    """The countries with the highest status of each: what is sure goes before what is possible."""
    best: dict[str, Shade] = {}
    for how in ("possible", "held"):
        for each in sorted(holdings, key=lambda each: each.rung):
            if each.on(day) == how and (code := codes.get(each.code)):
                best[code] = Shade(world.small.get(code) or Outline(code, each.state_label, ""), each, how == "held")
    shades = [
        Shade(outline, best[outline.code].holding, best[outline.code].sure) if outline.code in best else Shade(outline)
        for outline in world.outlines
    ]
    return shades + [each for code, each in best.items() if code in world.small]
