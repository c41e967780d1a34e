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
