"""What the views need, made once for an application."""

from dataclasses import dataclass
from typing import cast

from flask import current_app

from kg.queries import Query
from kg.settings import Settings
from server.engine import QueryEngine
from server.links import Links
from server.memory import Memory
from server.page_queries import PageQueries
from server.release import CurrentRelease
from server.serialisation import Writer

EXTENSION = "communique"


@dataclass(frozen=True)
class Services:
    """The engine and what surrounds it."""

    settings: Settings
    releases: CurrentRelease
    engine: QueryEngine
    pages: PageQueries
    writer: Writer
    links: Links
    examples: tuple[Query, ...]
    """The competency questions, by title: what people are offered to begin with."""

    memory: Memory


def services() -> Services:
    """The current application's services."""
    return cast(Services, current_app.extensions[EXTENSION])
