"""The facts of a release as they are compared: what each says, under what label, from which sentences."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kg.describe import NO_GRAPHS
from kg.errors import BadQuery, NoRelease
from kg.publish.folder import CURRENT
from kg.queries import read_query
from kg.rdf import NamedNode, Node
from kg.settings import Settings
from kg.store import OpenStore, QuerySolution, QuerySolutions, open_read_only

QUERIES = Path("diff")


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A sentence and the title of the text that it stands in."""

    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact: its values by property, and what each value is called."""

    iri: str
    class_name: str
    label: str
    values: Mapping[NamedNode, frozenset[Node]]
    names: Mapping[Node, str]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Facts:
    """All facts of a release by IRI, and the documents that they are from."""

    release: str
    base_iri: str
    documents: frozenset[str]
    by_iri: Mapping[str, Fact] = field(default_factory=dict)


def release_folder(settings: Settings, name: str) -> Path:
    """The release that a name among the releases, `current`, or a path means; raises NoRelease."""
    for folder in (settings.releases / name, Path(name)):
        for path in (folder, folder / CURRENT):
            if (path / "manifest.json").is_file():
                return path.resolve()
    raise NoRelease(settings.releases / name)


def read_facts(settings: Settings, release: Path) -> Facts:
    """The facts of a release; raises NoRelease where its manifest cannot be read."""
    try:
        manifest = json.loads((release / "manifest.json").read_text("utf-8"))
        base_iri = str(manifest["base_iri"])
    except (OSError, ValueError, KeyError) as error:
        raise NoRelease(release) from error
    store = OpenStore(open_read_only(release / "store"), union=True)
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for row in _rows(store, settings, "evidence", base_iri):
        title = row["title"].value if row["title"] else row["text"].value.rsplit("/", 1)[-1]
        evidence[row["fact"].value].append(Evidence(title, " ".join(row["sentence"].value.split())))
    rows: dict[str, list[QuerySolution]] = defaultdict(list)
    for row in _rows(store, settings, "facts", base_iri):
        rows[row["fact"].value].append(row)
    facts = {iri: _fact(iri, found, evidence.get(iri, [])) for iri, found in rows.items()}
    return Facts(release.name, base_iri, frozenset(manifest.get("documents", ())), facts)


def _rows(store: OpenStore, settings: Settings, name: str, base_iri: str) -> Iterator[QuerySolution]:
    query = read_query(settings.queries / QUERIES / f"{name}.rq", base_iri)
    found = store.query(query.text, *NO_GRAPHS)
    if not isinstance(found, QuerySolutions):
        raise BadQuery(f"{query.path} has to be a SELECT query")
    return iter(found)


def _fact(iri: str, rows: list[QuerySolution], evidence: list[Evidence]) -> Fact:
    values: dict[NamedNode, set[Node]] = defaultdict(set)
    names: dict[Node, str] = {}
    for row in rows:
        values[row["property"]].add(row["value"])
        if row["valueLabel"]:
            names[row["value"]] = row["valueLabel"].value
    first = rows[0]
    label = first["label"].value if first["label"] else iri.rsplit("/", 1)[-1]
    kept = {property_: frozenset(each) for property_, each in values.items()}
    return Fact(iri, first["class"].value.rsplit("#", 1)[-1], label, kept, names, tuple(sorted(set(evidence))))
