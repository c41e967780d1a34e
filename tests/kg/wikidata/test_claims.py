"""Rows of the query become claims."""

from kg.wikidata.claims import Evidence, claims_from

BASE = "https://w3id.org/communique/"
WD = "http://www.wikidata.org/entity/"


def row(**cells: str) -> dict[str, str]:
    known = {
        "fact": f"{BASE}id/holding/h",
        "kind": "status",
        "status": f"{BASE}id/status/observer",
        "subject": f"{BASE}id/state/mng",
        "subjectLabel": "Mongolia",
        "subjectItem": f"{WD}Q711",
        "subjectHow": f"{BASE}id/verification/two-sources",
        "value": f"{BASE}id/organization/sco",
        "shown": "2012-06-07",
        "on": f"{BASE}ns#statusType",
        "text": f"{BASE}id/text/t",
        "quote": "It attended.",
        "language": "zh-Hans",
    }
    return known | cells


def test_a_claim_has_its_property_its_parties_and_its_dates() -> None:
    (claim,) = claims_from([row(start="2004-06")])
    assert (claim.property, claim.name, claim.start, claim.end, claim.shown) == (
        "P10624",
        "observer",
        "2004-06",
        None,
        "2012-06-07",
    )
    assert (claim.subject.label, claim.subject.qid, claim.subject.is_sure) == ("Mongolia", "Q711", True)
    assert (claim.value.label, claim.value.qid, claim.value.is_sure) == ("sco", "", False)
    assert not claim.is_scheduled


def test_a_sentence_about_the_start_says_most_and_each_stands_once() -> None:
    start = row(on=f"{BASE}ns#startDate", quote="It was granted.", workItem=f"{WD}Q5", source="https://example.org/a")
    (claim,) = claims_from([row(), row(), start])
    assert [evidence.quote for evidence in claim.evidence] == ["It was granted.", "It attended."]
    assert claim.evidence[0] == Evidence(
        f"{BASE}id/text/t", "https://example.org/a", "zh-hans", "It was granted.", "Q5"
    )


def test_members_observers_and_offices_have_a_property_and_nothing_else_has() -> None:
    names = ("member", "observer", "dialogue-partner", "guest", "candidate", "associate-member", "former")
    rows = [row(fact=name, status=f"{BASE}id/status/{name}") for name in names]
    found = {claim.name: claim.property for claim in claims_from(rows)}
    assert {name: property_ for name, property_ in found.items() if property_} == {
        "member": "P463",
        "observer": "P10624",
    }
    (office,) = claims_from([row(kind="office", status="")])
    (term,) = claims_from([row(kind="term", status="", scheduled="true")])
    assert (office.property, term.property, term.is_scheduled) == ("P39", "P39", True)


def test_a_link_of_one_source_is_not_sure() -> None:
    (claim,) = claims_from([row(subjectHow=f"{BASE}id/verification/one-source")])
    assert claim.subject.qid and not claim.subject.is_sure
