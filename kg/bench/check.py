"""`kg bench check`: how long the gates take on a graph of a given size, and in how much memory.

The graph is the current release, multiplied; it is published like any other, so that the gates read real files.
"""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from kg.bench.multiplied import Multiplier, copies_for
from kg.check.report import Report
from kg.check.run import check
from kg.check.subject import open_subject
from kg.content import Content
from kg.jsonld import load_context
from kg.model import Document
from kg.publish.folder import building, current_release
from kg.publish.publish import Setup, publish
from kg.publish.verify import read_texts
from kg.settings import Settings
from kg.version import VERSION


def bench_check(settings: Settings, folder: Path, triples: int) -> Report:
    """The report of a check on a release of at least so many triples, made in a folder; raises NoRelease."""
    multiplied = replace(settings, releases=folder)
    with ProcessPoolExecutor(1, get_context("spawn")) as elsewhere:  # so that the memory told is the check's alone
        elsewhere.submit(multiply, settings, multiplied, triples).result()
    return check(multiplied)


def multiply(source: Settings, target: Settings, triples: int) -> int:
    """Publish the current release of the source, multiplied, as one of the target; gives the number of copies."""
    subject = open_subject(source)
    lent, described = subject.namespaces.graph("characters"), subject.namespaces.graph("release")
    quads = [quad for quad in subject.store if quad.graph_name not in (lent, described)]
    count, multiplier = copies_for(quads, triples), Multiplier(quads, subject.namespaces)
    texts = read_texts(current_release(source.releases))
    documents = [Document(id=id_, text=text) for id_, text in texts.items()]
    documents += [Document(id=f"x{number}-{id_}", text=text) for number in range(count) for id_, text in texts.items()]
    context = load_context(source.ontology, source.base_iri)
    with building(target.releases) as made:
        content = Content(made / "sorting")
        for part in (quads, *map(multiplier.copy, range(count))):
            content.extend(part)
        publish(made, content, documents, Setup(subject.namespaces, context, VERSION, {}))
    return count
