"""How to cite the page of a thing: as plain text, for BibTeX and as RIS (the format of reference managers)."""

import re
from dataclasses import dataclass

PUBLISHER = "Communiqué"
_BIBTEX_SPECIAL = re.compile(r"[\\{}$&#%_^~]")


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited: a title, the IRI that stays, and the release that said so."""

    title: str
    iri: str
    release: str

    @property
    def plain(self) -> str:
        """One sentence."""
        return f"“{self.title}”. {PUBLISHER}, release {self.release}. {self.iri}"

    @property
    def bibtex(self) -> str:
        """An entry of BibTeX; its key is the slug of the thing."""
        slug = re.sub(r"[^A-Za-z0-9-]+", "-", self.iri.rsplit("/", 1)[-1]).strip("-") or "graph"
        fields = {
            "title": f"{{{_escaped(self.title)}}}",
            "publisher": PUBLISHER,
            "edition": f"release {self.release}",
            "url": self.iri,
        }
        told = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
        return f"@misc{{communique-{slug},\n{told}\n}}"

    @property
    def ris(self) -> str:
        """A record of RIS, one tag a line."""
        tags = (("TY", "ELEC"), ("TI", self.title), ("PB", PUBLISHER), ("ET", self.release), ("UR", self.iri))
        return "\n".join(f"{tag}  - {' '.join(value.split())}" for tag, value in tags) + "\nER  - "


def _escaped(text: str) -> str:
    return _BIBTEX_SPECIAL.sub(lambda found: _REPLACED.get(found[0], f"\\{found[0]}"), text)


_REPLACED = {"\\": r"\textbackslash{}", "^": r"\^{}", "~": r"\~{}"}
