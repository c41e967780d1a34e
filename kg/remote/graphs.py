"""How the graphs of a release are called in an engine, where several releases stand beside each other.

A release's graphs are known by the names that its data gives them. In an engine each has a name that begins with the
release's, so that a new release is loaded beside the one that is served. Beside them each release has three graphs:
the union of all (what a query without a dataset sees, each triple once), the catalogue of its graphs with their own
names, and a mark that says that all of it is there: set last, taken away first.
"""

from dataclasses import dataclass

SCHEME = "urn:communique:release:"
NAME_OF = f"{SCHEME}nameOf"
"""In the catalogue: a graph of the engine, and the name that the release's data gives it."""

CATALOGUE = f"{SCHEME}Catalogue"
"""What a catalogue says that it is: by this the releases of an engine are found."""

QUADS = f"{SCHEME}quads"
"""In the mark: how many quads the release has."""

CONTENT = f"{SCHEME}content"
"""In the mark: the hash of what was found in the engine."""

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@dataclass(frozen=True, slots=True)
class ReleaseGraphs:
    """The names that a release's graphs have in an engine."""

    release: str

    @classmethod
    def catalogued_as(cls, iri: str) -> "ReleaseGraphs | None":
        """The release whose catalogue has this name; None where the name is none of ours."""
        name = iri.removeprefix(SCHEME).removesuffix(":catalogue")
        return cls(name) if iri == cls(name).catalogue else None

    @property
    def union(self) -> str:
        """All triples."""
        return f"{SCHEME}{self.release}:union"

    @property
    def catalogue(self) -> str:
        """The release's graphs with their own names."""
        return f"{SCHEME}{self.release}:catalogue"

    @property
    def mark(self) -> str:
        """There only while the release is whole."""
        return f"{SCHEME}{self.release}:whole"

    @property
    def nothing(self) -> str:
        """No graph has this name: an empty default graph has to be called something."""
        return f"{SCHEME}{self.release}:nothing"

    def of(self, name: str) -> str:
        """The engine's name for a graph of the release: both are absolute IRIs, and so never one of the others."""
        return f"{SCHEME}{self.release}:{name}"

    def cataloguing(self, names: list[str]) -> str:
        """The catalogue as N-Triples."""
        lines = [f"<{self.catalogue}> <{_TYPE}> <{CATALOGUE}> .\n"]
        return "".join(lines + [f"<{self.of(name)}> <{NAME_OF}> <{name}> .\n" for name in names])

    def marking(self, quads: int, content: str) -> str:
        """The mark as N-Triples."""
        return f'<{self.mark}> <{QUADS}> "{quads}" .\n<{self.mark}> <{CONTENT}> "{content}" .\n'

    def asking(self) -> str:
        """A query for what the mark says; no row where there is none."""
        return (
            f"SELECT ?quads ?content WHERE {{ GRAPH <{self.mark}>"
            f" {{ <{self.mark}> <{QUADS}> ?quads ; <{CONTENT}> ?content }} }}"
        )


RELEASES = f"SELECT DISTINCT ?catalogue WHERE {{ GRAPH ?catalogue {{ ?catalogue <{_TYPE}> <{CATALOGUE}> }} }}"
"""A query for the catalogues of the releases that an engine has, whole or not."""
