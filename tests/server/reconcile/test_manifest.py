from server.reconcile.batch import MOST_QUERIES
from server.reconcile.manifest import Place, draft_manifest, manifest
from tests.server.reconcile.schema import errors

PLACE = Place("https://example.org", "https://w3id.org/communique/", "/static/icon.svg")


def test_each_version_has_a_manifest_that_follows_it() -> None:
    assert errors("manifest-0.2", manifest(PLACE)) == []
    assert errors("manifest-1.0", draft_manifest(PLACE)) == []


def test_neither_manifest_passes_for_the_other() -> None:
    assert errors("manifest-0.2", draft_manifest(PLACE))
    assert errors("manifest-1.0", manifest(PLACE))


def test_an_id_put_into_a_template_is_an_address_of_this_server() -> None:
    found = manifest(PLACE)
    assert found["view"] == {"url": "https://example.org/page/{{id}}"}
    assert found["identifierSpace"] == "https://w3id.org/communique/id/"
    assert draft_manifest(PLACE)["view"] == {"url": "https://example.org/page/{+id}"}


def test_a_client_learns_how_large_a_batch_may_be() -> None:
    assert manifest(PLACE)["batchSize"] == draft_manifest(PLACE)["batchSize"] == MOST_QUERIES
