from kg.export.request import Request
from kg.publish.folder import current_release
from kg.settings import Settings


def test_a_request_is_answered_from_the_current_release(small_release: Settings) -> None:
    assert Request(small_release).release == current_release(small_release.releases)
