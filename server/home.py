"""`/`: what is in the graph, for people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flask import Blueprint, Response

from server.downloads import list_downloads
from server.listing import Listing
from server.page_queries import PageQueries
from server.pictures import QUERY, choices_of
from server.replies import Document, rendered, send
from server.rows import Row
from server.services import services
from server.timeline import draw_timeline

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
    statuses = pages.listing("statuses")
    pictured = next(iter(choices_of(pages.rows(QUERY).rows)), None)
    return rendered(
        "home.html",
        figures=FIGURES,
        counts=pages.rows("counts").rows,
        triples=pages.rows("size").rows[0]["triples"].value,
        organizations=pages.listing("organizations"),
        statuses=statuses,
        pictured=pictured,
        timeline=draw_timeline(pictured.holdings, None) if pictured else None,
        definitions=definitions(statuses.rows),
        several=has_several(statuses.rows),
        texts=pages.listing("texts"),
        questions=[_question(pages, name) for name in QUESTIONS],
        downloads=list_downloads(release),
        release=release,
    )


def definitions(statuses: Iterable[Row]) -> dict[str, str]:
    """What each status in the table means, in the table's order."""
    return {row["statusLabel"].value: row["definition"].value for row in statuses if row["definition"]}


def has_several(statuses: Sequence[Row]) -> bool:
    """Whether a state is shown in more than one status of an organisation."""
    return len({(row["organization"].value, row["state"].value) for row in statuses}) < len(statuses)


def _question(pages: PageQueries, name: str) -> Question:
    return Question(name, pages.queries[name].title, pages.text(name), pages.listing(name))
