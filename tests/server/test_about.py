from tests.server.client import HTML, send
from tests.server.sample import Sample


def test_the_page_tells_how_it_is_made_in_a_picture_and_how_to_cite_it(port: int, sample: Sample) -> None:
    page = send(port, "/about", Accept=HTML).text
    assert '<svg class="diagram"' in page and "each statement leads back to the sentence" in page
    assert (
        f"read from their own documents”. Communiqué, release {sample.path.name}. https://w3id.org/communique/" in page
    )
    assert "@misc{communique-graph," in page


def test_it_speaks_the_languages_of_the_site(port: int) -> None:
    assert "Как это сделано" in send(port, "/about?lang=ru", Accept=HTML).text
    assert "如何制成" in send(port, "/about", Accept=HTML, Accept_Language="zh-CN").text


def test_every_page_leads_to_it_and_it_to_the_description_for_programs(port: int) -> None:
    assert 'href="/about"' in send(port, "/", Accept=HTML).text
    reply = send(port, "/about", Accept=HTML)
    assert 'href="/.well-known/void"' in reply.text
    assert '</.well-known/void>; rel="alternate"; type="text/turtle"' in reply.headers["link"]
