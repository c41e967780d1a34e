"""`/`: what is in the graph, for people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from flask import Blueprint, Response

from server.alternates import DATASET, announcing
from server.downloads import list_downloads
from server.holdings import Holding
from server.listing import Listing
from server.page_queries import PageQueries
from server.pictures import QUERY, choices_of
from server.replies import Document, rendered, send
from server.rows import Row
from server.services import services
from server.spans import POSSIBLE
from server.timeline import draw_timeline
from server.view import current_view

blueprint = Blueprint("home", __name__)
FIGURES = (
    ("Text", "documents"),
    ("Meeting", "meetings"),
    ("Person", "people"),
    ("StatusHolding", "statuses"),
    ("Participation", "attendances"),
    ("Decision", "decisions"),
    ("Instrument", "instruments"),
    ("Reading", "readings"),
)
"""The classes that the page counts, and what it calls their things."""

QUESTIONS = ("question-decided", "question-appointed", "question-met")


@dataclass(frozen=True, slots=True)
class Question:
    """A question answered on the page, with the query behind it."""

    name: str
    title: str
    query: str
    answer: Listing


@blueprint.get("/")
def home() -> Response:
    """Counts, organisations, statuses, documents, three questions, downloads."""
    return send(_render())


def _render() -> Document:
    pages = services().pages
    release = services().releases.get()
    day, statuses = current_view().day, pages.listing("statuses")
    choices = choices_of(pages.rows(QUERY).rows)
    pictured = next(iter(choices), None)
    shown, uncertain = on_day(statuses.rows, (each for choice in choices for each in choice.holdings), day)
    page = rendered(
        "home.html",
        figures=FIGURES,
        counts=pages.rows("counts").rows,
        triples=release.count("triples"),
        organizations=pages.listing("organizations"),
        statuses=statuses,
        shown=shown,
        uncertain=uncertain,
        pictured=pictured,
        timeline=draw_timeline(pictured.holdings, day) if pictured else None,
        definitions=definitions(shown),
        several=has_several(shown),
        texts=pages.listing("texts"),
        questions=[_question(pages, name) for name in QUESTIONS],
        downloads=list_downloads(release),
        release=release,
    )
    return announcing(page, [DATASET])


def on_day(rows: Sequence[Row], holdings: Iterable[Holding], day: date | None) -> tuple[list[Row], set[str]]:
    """The rows of the statuses that stood on a day, or may have, and which of them are not certain; all for no day."""
    if day is None:
        return list(rows), set()
    stood = {each.iri: each.on(day) for each in holdings}
    shown = [row for row in rows if stood.get(row["holding"].value)]
    return shown, {iri for iri, how in stood.items() if how == POSSIBLE}


def definitions(statuses: Iterable[Row]) -> dict[str, tuple[str, str]]:
    """By status in the table, in its order: what it is called and what it means."""
    told = (row for row in statuses if row["definition"])
    return {row["status"].value: (row["statusLabel"].value, row["definition"].value) for row in told}


def has_several(statuses: Sequence[Row]) -> bool:
    """Whether a state is shown in more than one status of an organisation."""
    return len({(row["organization"].value, row["state"].value) for row in statuses}) < len(statuses)


def _question(pages: PageQueries, name: str) -> Question:
    return Question(name, pages.queries[name].title, pages.text(name), pages.listing(name))
