from server.citations import Citation
from tests.server.client import HTML, send

CITED = Citation("Who & what {x}_y", "https://example.org/id/holding/a.b", "0f0f")


def test_the_sentence_names_the_thing_the_release_and_the_iri_that_stays() -> None:
    assert CITED.plain == "“Who & what {x}_y”. Communiqué, release 0f0f. https://example.org/id/holding/a.b"


def test_bibtex_escapes_what_would_be_markup() -> None:
    assert CITED.bibtex.startswith("@misc{communique-a-b,\n")
    assert r"title = {{Who \& what \{x\}\_y}}" in CITED.bibtex
    assert CITED.bibtex.endswith("}\n}")


def test_bibtex_writes_backslash_tilde_and_caret_as_characters() -> None:
    bibtex = Citation("a\\b~c^d", "https://example.org/x", "1").bibtex
    assert r"{{a\textbackslash{}b\~{}c\^{}d}}" in bibtex


def test_ris_keeps_one_tag_a_line_and_ends_its_record() -> None:
    lines = Citation("two\nlines", "https://example.org/x", "1").ris.split("\n")
    assert lines[0] == "TY  - ELEC"
    assert "TI  - two lines" in lines
    assert lines[-1] == "ER  - "


def test_a_page_tells_how_to_cite_it(port: int) -> None:
    page = send(port, "/page/state/mng", Accept=HTML).text
    assert "“Mongolia”. Communiqué, release" in page
    assert "@misc{communique-mng," in page
    assert "TY  - ELEC" in page


def test_a_page_leads_to_the_queries_behind_it(port: int) -> None:
    page = send(port, "/page/state/mng", Accept=HTML).text
    assert page.count("open in the editor") == 2
