"""No link of the site is dead, of the sample's in every language; of the corpus's release see `test_corpus_site`."""

from tests.server.crawler import crawl

UNTOLD = "/page/rule/sample"
"""The sample, other than a release, does not tell of its rule."""


def test_no_link_of_the_sample_is_dead(port: int) -> None:
    found = crawl(port, lambda path: not path.startswith(UNTOLD))
    assert found.dead == []
    assert len(found.pages) > 60
    assert any("/static/" in path for path in found.seen)
    assert any(path.startswith("/search.csv?") for path in found.seen)
