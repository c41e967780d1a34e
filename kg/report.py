"""The table that ends a build."""

from kg.columns import aligned
from kg.pipeline import BuildReport


def table(report: BuildReport) -> str:
    """Documents, facts by type, entities, quads and seconds, one a line."""
    rows: list[tuple[str, str]] = [("documents", f"{report.documents:,}")]
    rows += [("documents read before", f"{report.known:,}")] if report.known else []
    rows += [("documents set aside", f"{len(report.aside):,}")] if report.aside else []
    rows += [(f"facts: {name.replace('_', ' ')}", f"{count:,}") for name, count in report.facts.items()]
    rows += [("facts in all", f"{sum(report.facts.values()):,}")]
    if report.unplaced:
        rows += [("facts that name too little for the graph", f"{report.unplaced:,}")]
    rows += [("entities", f"{report.entities:,}"), ("quads", f"{report.quads:,}"), ("seconds", f"{report.seconds:.1f}")]
    told = (f"set aside: {each.document}: {each.reason}" for each in report.aside)
    return "\n".join((*aligned(rows, words=1), *told, *report.notes, f"release: {report.release}"))
