"""The version in the data is that of the package."""

import tomllib

from kg.settings import project_root
from kg.version import VERSION


def test_it_is_the_projects() -> None:
    project = tomllib.loads((project_root() / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["version"] == VERSION
