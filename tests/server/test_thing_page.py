from collections.abc import Iterator

import pytest

from kg.settings import DEFAULT_BASE_IRI, Settings
from server.app import create_app
from server.engine import Answer, QueryRequest
from server.errors import NothingHere
from server.services import EXTENSION, Services
from server.thing_page import read_page
from server.view import View

MEETING = "meeting/au-council-2010-05-03-bishkek"


@pytest.fixture(scope="module")
def found(settings: Settings) -> Iterator[Services]:
    services: Services = create_app(settings).extensions[EXTENSION]
    yield services
    services.close()


def iri(path: str) -> str:
    return f"{DEFAULT_BASE_IRI}id/{path}"


def test_a_state_has_its_statuses_the_decisions_about_it_and_who_represented_it(found: Services) -> None:
    page = read_page(found, iri("state/mng"), View())
    assert [sheet.standing.group.title for sheet in page.sheets] == [
        "Statuses",
        "Decisions about it",
        "Who represented it",
    ]
    assert page.evidence[iri("holding/au-mng-observer")][0].sentence == "Mongolia was granted the status of observer."
    assert page.entity.readings == ()


def test_a_fact_has_its_own_sentences_and_how_it_was_read(found: Services) -> None:
    page = read_page(found, iri(MEETING), View())
    assert [entry.rules for entry in page.entity.evidence] == [(iri("rule/sample"),)]
    assert len(page.entity.readings) == 1
    assert [title for title, _ in page.queries][-2:] == ["How one fact was read", "The evidence of facts"]


def test_a_list_of_facts_is_a_page_of_its_own(found: Services) -> None:
    page = read_page(found, iri(MEETING), View(), "Participation")
    assert [[fact.kind for fact in sheet.facts] for sheet in page.sheets] == [["Participation"]]


def test_what_the_graph_does_not_know_has_no_page(found: Services) -> None:
    with pytest.raises(NothingHere, match="says nothing of"):
        read_page(found, iri("state/nowhere"), View())


def test_a_page_asks_in_no_more_queries_for_many_facts_than_for_few(found: Services) -> None:
    """A query for each fact would make the page of an organisation slow."""
    asked = []
    run = found.pages.engine.run

    def counted(request: QueryRequest, media_type: str) -> Answer:
        asked.append(request.query)
        return run(request, media_type)

    read_page(found, iri("state/mng"), View())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(found.pages.engine), "run", lambda _, request, media_type: counted(request, media_type))
        read_page(found, iri("state/mng"), View())
    assert len(asked) == 5
