"""Claims and statements as small as a test needs them."""

from dataclasses import replace

from kg.wikidata.claims import Claim, Evidence, Party
from kg.wikidata.statements import MEMBER, OBSERVER, POSITION, Snapshot, Statement

BASE = "https://w3id.org/communique/id/"
MONGOLIA = Party(f"{BASE}state/mng", "Mongolia", "Q711", "two-sources")
SCO = Party(f"{BASE}organization/sco", "SCO", "Q485207", "two-sources")
ANNA = Party(f"{BASE}person/anna-bell", "Anna Bell", "Q901", "by-a-person")
PRESIDENT = Party(f"{BASE}post/mng-president", "President (Mongolia)", "Q950", "two-sources")
SAID = Evidence(f"{BASE}text/t", "", "en", "Mongolia is an observer.")


def status(name: str = "observer", **known: object) -> Claim:
    """Mongolia's status in the SCO."""
    property_ = {"member": MEMBER, "observer": OBSERVER}.get(name, "")
    claim = Claim(f"{BASE}holding/sco-mng-{name}", "status", name, property_, MONGOLIA, SCO, evidence=(SAID,))
    return replace(claim, **known)  # type: ignore[arg-type]  # a test gives what it needs


def term(**known: object) -> Claim:
    """Anna Bell's term as President of Mongolia."""
    claim = Claim(f"{BASE}tenure/anna", "term", "position held", POSITION, ANNA, PRESIDENT, evidence=(SAID,))
    return replace(claim, **known)  # type: ignore[arg-type]


def there(claim: Claim, start: str | None = None, end: str | None = None, referenced: bool | None = True) -> Statement:
    """A statement of Wikidata with the parts of a claim."""
    return Statement(claim.subject.qid, claim.property, claim.value.qid, start, end, None, referenced, "s1")


def snapshot(*statements: Statement) -> Snapshot:
    """A snapshot that covers Mongolia and Anna Bell."""
    return Snapshot(statements, frozenset({"Q711", "Q901"}))
