from flask import Flask

from kg.settings import Settings
from server.app import create_app
from server.services import services


def test_the_current_application_gives_its_own(settings: Settings) -> None:
    app: Flask = create_app(settings)
    with app.app_context():
        found = services()
        assert found.settings is settings
        assert found.releases.get().name
        assert found.links.base_iri == settings.base_iri
        found.close()


def test_an_iri_is_shortened_by_the_longest_prefix_that_fits(settings: Settings) -> None:
    app: Flask = create_app(settings)
    with app.app_context():
        found = services()
        assert found.compact("http://www.w3.org/ns/org#Post") == "org:Post"
        assert found.compact(f"{settings.base_iri}ns#State") == "igo:State"
        assert found.compact("https://example.org/x") == "https://example.org/x"
        found.close()
