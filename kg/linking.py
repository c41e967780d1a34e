"""How `kg link` asks Wikidata: the services' addresses, and how much of them it asks.

The defaults are the public services, and the limits keep to what the Wikimedia Foundation asks of programs: a user
agent that names the program and where to write to, one request at a time, a pause between two, patience when told.
https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy
https://www.mediawiki.org/wiki/Wikidata_Query_Service/User_Manual#Query_limits
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import BadSetting
from kg.version import VERSION

RECONCILIATION = "https://wikidata.reconci.link/en/api"
QUERY_SERVICE = "https://query.wikidata.org/sparql"
PROJECT = "https://w3id.org/communique/"


@dataclass(frozen=True)
class Linking:
    """The services, where their answers are kept, and the patience with them; times are in seconds."""

    reconciliation: str = RECONCILIATION
    query_service: str = QUERY_SERVICE
    contact: str = PROJECT
    """An address or a page by which whoever runs the services can reach whoever runs this."""

    cache: Path = Path("~/.cache/communique/wikidata")
    keep_days: float = 30.0
    """An answer older than this is asked for again."""

    pause: float = 1.0
    """Between two requests: the services' limits are by the minute, and nobody waits for us."""

    timeout: float = 70.0
    """For one answer: the query service itself gives up after 60."""

    attempts: int = 5
    first_wait: float = 2.0
    """After a failure; doubled after each further one, unless the service says how long."""

    longest_wait: float = 120.0
    size: int = 16 * 1024 * 1024
    """Bytes of an answer: more is not what we asked for."""

    @property
    def user_agent(self) -> str:
        """Who asks, in the form of the policy."""
        return f"communique/{VERSION} ({self.contact}) httpx"


def linking_from(environ: Mapping[str, str]) -> Linking:
    """What the environment says; raises BadSetting for an address that is none."""
    return Linking(
        reconciliation=_address(environ, "KG_RECONCILIATION_URL", RECONCILIATION),
        query_service=_address(environ, "KG_QUERY_SERVICE_URL", QUERY_SERVICE),
        contact=_contact(environ.get("KG_CONTACT", PROJECT)),
        cache=Path(environ.get("KG_LINK_CACHE", str(Linking.cache))),
    )


def _address(environ: Mapping[str, str], name: str, default: str) -> str:
    value = environ.get(name, default)
    if not value.startswith(("http://", "https://")) or any(character.isspace() for character in value):
        raise BadSetting(name, value, "an http or https address")
    return value


def _contact(value: str) -> str:
    if not value.isascii() or not value.isprintable() or "(" in value or ")" in value or not value.strip():
        raise BadSetting("KG_CONTACT", value, "a mail address or the address of a page, in ASCII")
    return value
