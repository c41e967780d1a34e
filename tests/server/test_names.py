from kg.settings import DEFAULT_BASE_IRI, Settings
from server.engine import QueryEngine
from server.languages import BY_CODE, ENGLISH
from server.names import Name, Names, by_language, name_of
from server.page_queries import PageQueries
from server.release import CurrentRelease
from server.rows import Row, Term

MONGOLIA, BISHKEK = f"{DEFAULT_BASE_IRI}id/state/mng", f"{DEFAULT_BASE_IRI}id/place/bishkek"


def row(name: str, language: str, by: str = "prefLabel") -> Row:
    return Row(
        {"property": Term(f"x#{by}", "uri"), "thing": Term("x:a", "uri"), "name": Term(name, "literal", language)}
    )


def test_a_preferred_name_goes_before_a_label_and_of_equals_the_first() -> None:
    rows = [row("label", "en", "label"), row("B", "en"), row("A", "en"), row("Имя", "ru", "title")]
    assert by_language(rows) == {"en": {"x:a": "A"}, "ru": {"x:a": "Имя"}}


def test_a_thing_is_called_in_the_language_and_else_in_english_with_its_tag(
    engine: QueryEngine, settings: Settings
) -> None:
    names = Names(PageQueries.load(engine, settings), CurrentRelease(settings.releases, settings.base_iri)).read()
    assert name_of(names, MONGOLIA, BY_CODE["zh"]) == Name("蒙古")
    assert name_of(names, BISHKEK, BY_CODE["ru"]) == Name("Bishkek", "en")
    assert name_of(names, "x:unknown", BY_CODE["ru"], "unknown") == Name("unknown", "en")
    assert name_of(names, f"{DEFAULT_BASE_IRI}ns#holder", ENGLISH) == Name("holder")


def test_names_are_read_once_from_a_release(engine: QueryEngine, settings: Settings) -> None:
    names = Names(PageQueries.load(engine, settings), CurrentRelease(settings.releases, settings.base_iri))
    assert names.read() is names.read()
