"""`/`: what is in the graph, for people."""

from dataclasses import dataclass

from flask import Blueprint, Response

from server.downloads import list_downloads
from server.page_queries import PageQueries
from server.replies import page
from server.rows import Table
from server.services import services

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
    answer: Table


@blueprint.get("/")
def home() -> Response:
    """Counts, organisations, statuses, documents, three questions, downloads."""
    pages = services().pages
    release = services().releases.get()
    return page(
        "home.html",
        figures=FIGURES,
        counts=pages.rows("counts").rows,
        triples=pages.rows("size").rows[0]["triples"].value,
        organizations=pages.rows("organizations").rows,
        statuses=pages.rows("statuses").rows,
        texts=pages.rows("texts").rows,
        questions=[_question(pages, name) for name in QUESTIONS],
        downloads=list_downloads(release),
        release=release,
    )


def _question(pages: PageQueries, name: str) -> Question:
    return Question(name, pages.queries[name].title, pages.text(name), pages.rows(name))
