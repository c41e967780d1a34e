"""Which plan each release is answered by: a large one from disk at once, and from memory as soon as that has it."""

from pathlib import Path

from kg.describe import ABOUT
from kg.settings import Settings
from server.limits import QUAD_BYTES
from server.plan import Plan
from server.release import Release

_KEPT = 2
"""Releases whose plans are remembered: requests that began before a switch go on with the one before."""


class Plans:
    """The plans in use, by release."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._used: dict[str, Plan] = {}

    def of(self, release: Release) -> Plan:
        """The release's plan, made once: its paths are looked up on the disk."""
        found = self._used.get(release.name)
        if found is None:
            found = plan_for(self._settings, release)
            self.use(release, found)
        return found

    def use(self, release: Release, plan: Plan) -> None:
        """Let the release be answered by a plan from now on."""
        others = [(name, known) for name, known in self._used.items() if name != release.name]
        self._used = {**dict(others[-_KEPT + 1 :]), release.name: plan}


def plan_for(settings: Settings, release: Release) -> Plan:
    """How queries over a release are answered: from memory where its quads fit the budget, else from disk.

    Where the settings name an endpoint, by that alone: nothing is then looked up in a store of ours.
    """
    quads = release.count("quads")
    return Plan(
        store=str(release.store),
        dump=str(release.dumps / "communique.nq"),
        ontology=str(Path(settings.ontology).resolve()),
        description=str(Path(settings.queries / ABOUT).resolve()),
        base_iri=settings.base_iri,
        answer_bytes=settings.serving.answer_size,
        query_memory=settings.serving.query_memory,
        in_memory=quads is None or quads * QUAD_BYTES <= settings.serving.store_memory,
        disjoint=not settings.endpoint and quads is not None and quads == release.count("triples"),
        endpoint=settings.endpoint,
        release=release.name if settings.endpoint else "",
    )
