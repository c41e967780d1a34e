"""Statuses by hand."""

from datetime import date

from kg.export.panel.holdings import Holding, Party

UNION = Party("AU", "Alpha Union")
MONGOLIA, IRAN, NAURU = Party("MNG", "Mongolia"), Party("IRN", "Iran"), Party("ALA", "Aland Islands")
RUNGS = {"guest": 1, "dialogue partner": 2, "observer": 3, "candidate": 4, "member": 7, "former member": 9}


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def holding(status: str, begun: str = "", shown: str = "", state: Party = MONGOLIA, **more: str) -> Holding:
    sources = tuple((f"text-{year}", int(year)) for year in more.get("read", "").split())
    bounds = day(more.get("begins", "")), day(begun), day(shown), day(more.get("ends", ""))
    iri = f"https://example.org/{state.code}-{status}-{begun}"
    return Holding(iri, UNION, state, status, RUNGS[status], *bounds, sources)
