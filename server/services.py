"""What the views need, made once for an application."""

from dataclasses import dataclass, field, replace
from threading import Thread
from typing import cast

from flask import Flask, current_app

from kg.queries import Query
from kg.settings import Settings
from server.api_queries import ApiQuery
from server.assets import Assets
from server.engine import QueryEngine
from server.errors import WorkerFailed
from server.limits import START_QUADS
from server.links import Links
from server.lookup import open_for_lookups
from server.metrics import Metrics
from server.names import Names
from server.ontologies import Ontologies
from server.page_queries import PageQueries
from server.plan import Plan
from server.pool import WorkerPool
from server.reconcile.service import Reconciliation
from server.release import CurrentRelease, Release
from server.serialisation import Writer
from server.stores import Stores

EXTENSION = "communique"


@dataclass(frozen=True)
class Services:
    """The engine and what surrounds it."""

    settings: Settings
    releases: CurrentRelease
    stores: Stores
    pools: tuple[WorkerPool, WorkerPool]
    """The query processes for visitors' queries, and those for the pages' own: these answer while those run long."""

    engine: QueryEngine
    pages: PageQueries
    writer: Writer
    links: Links
    names: Names
    examples: tuple[Query, ...]
    """The competency questions, by title: what people are offered to begin with."""

    metrics: Metrics
    ontologies: Ontologies
    reconciliation: Reconciliation
    """The entities, for those who bring names."""

    api: dict[str, ApiQuery] = field(default_factory=dict)
    """The questions of `/api`, by name."""

    assets: Assets = field(default_factory=Assets.load)

    def compact(self, iri: str) -> str:
        """The IRI by its prefix, as queries write it; as it is where none fits."""
        starts = [(name, start) for name, start in self.writer.prefixes.items() if iri.startswith(start)]
        name, start = max(starts, key=lambda pair: len(pair[1]), default=("", ""))
        return f"{name}:{iri[len(start) :]}" if start else iri

    def open(self, release: Release) -> None:
        """Prepare the first release: a large one is answered from disk until it is loaded; raises WorkerFailed."""
        plans = self.engine.plans
        whole = plans.of(release)
        loads_long = whole.in_memory and whole.disjoint and (release.count("quads") or 0) > START_QUADS
        if loads_long:
            plans.use(release, replace(whole, in_memory=False))
        self.prepare(release)
        if loads_long:
            Thread(target=self._load, args=(release, whole), daemon=True).start()

    def _load(self, release: Release, plan: Plan) -> None:
        """Move from disk to memory, unless another release is served by then."""
        try:
            self.stores.prepare(plan)
        except WorkerFailed:  # from disk it is answered all the same, if more slowly
            return
        if self.releases.get().name == release.name:
            self.engine.plans.use(release, plan)
            for pool in self.pools:
                pool.refresh(plan)

    def prepare(self, release: Release) -> None:
        """Open a release's store and put query processes of it into both pools; raises WorkerFailed.

        Its entities are read, too, where those of the release before are in use; raises FileProblem.
        """
        self.reconciliation.prepare(release)
        plan = self.engine.plans.of(release)
        open_for_lookups(plan)
        self.stores.prepare(plan)
        for pool in self.pools:
            pool.refresh(plan)

    def close(self) -> None:
        """End all processes."""
        for pool in self.pools:
            pool.close()
        self.stores.close()


def services() -> Services:
    """The current application's services."""
    return services_of(current_app)


def services_of(application: Flask) -> Services:
    """An application's services."""
    return cast(Services, application.extensions[EXTENSION])
