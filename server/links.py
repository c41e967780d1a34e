"""From IRIs to the addresses of this server, and back."""

from dataclasses import dataclass
from urllib.parse import quote

_IRI_SAFE = "/-._~"
"""What a slug keeps as it is, as in `kg.iris.document_path`, and the slash between its segments."""


_SERVED = ("ns#", "ns/", "sparql", "downloads/", "graph/")
"""What else of our IRIs is an address."""


@dataclass(frozen=True)
class Links:
    """The addresses of things under one base IRI."""

    base_iri: str

    def thing(self, path: str) -> str:
        """The IRI of the thing at a path below `/id/`, which came percent-decoded."""
        return f"{self.base_iri}id/{quote(path, safe=_IRI_SAFE)}"

    def graph(self, path: str) -> str:
        """The IRI of the named graph at a path below `/graph/`, which came percent-decoded."""
        return f"{self.base_iri}graph/{quote(path, safe=_IRI_SAFE)}"

    def path(self, iri: str) -> str | None:
        """A thing's path below `/id/`, without its fragment, or None for what is not ours."""
        start = f"{self.base_iri}id/"
        return iri[len(start) :].partition("#")[0] if iri.startswith(start) else None

    def href(self, iri: str) -> str | None:
        """Where a link to the IRI leads: a page of ours, another web address, or None for no link."""
        if iri.startswith(f"{self.base_iri}id/text/"):
            return "/text/" + iri[len(f"{self.base_iri}id/text/") :]
        if iri.startswith(f"{self.base_iri}id/"):
            return "/page/" + iri[len(f"{self.base_iri}id/") :]
        if iri.startswith(self.base_iri):
            path = iri[len(self.base_iri) :]
            return f"/{path}" if path == "ns" or path.startswith(_SERVED) else None
        return iri if iri.startswith(("http://", "https://")) else None

    def short(self, iri: str) -> str:
        """The IRI as a person reads it: a term by our prefix, a thing without our base."""
        if iri.startswith(f"{self.base_iri}ns#"):
            return "igo:" + iri[len(f"{self.base_iri}ns#") :]
        return iri.removeprefix(f"{self.base_iri}id/").removeprefix(self.base_iri)
