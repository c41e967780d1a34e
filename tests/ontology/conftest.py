from pathlib import Path

import pytest
import rdflib

PROJECT = Path(__file__).resolve().parent.parent.parent
FOLDER = PROJECT / "ontology"
PARTS = ("communique", "axioms", "schemes", "topics", "alignments", "shapes")


@pytest.fixture(scope="session")
def folder() -> Path:
    return FOLDER


@pytest.fixture(scope="session", params=PARTS)
def turtle_file(request: pytest.FixtureRequest) -> Path:
    return FOLDER / f"{request.param}.ttl"


@pytest.fixture(scope="session")
def core() -> rdflib.Graph:
    return rdflib.Graph().parse(FOLDER / "communique.ttl")


@pytest.fixture(scope="session")
def axioms() -> rdflib.Graph:
    return rdflib.Graph().parse(FOLDER / "axioms.ttl")


@pytest.fixture(scope="session")
def concepts() -> rdflib.Graph:
    return rdflib.Graph().parse(FOLDER / "schemes.ttl").parse(FOLDER / "topics.ttl")


@pytest.fixture(scope="session")
def alignments() -> rdflib.Graph:
    return rdflib.Graph().parse(FOLDER / "alignments.ttl")


@pytest.fixture(scope="session")
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(FOLDER / "shapes.ttl")


@pytest.fixture
def example() -> rdflib.Graph:
    """A valid graph with every class and property in it; each test may break its own copy."""
    return rdflib.Graph().parse(Path(__file__).parent / "example.ttl")
