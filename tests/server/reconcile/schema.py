"""The JSON schemas that we wrote from the two specifications, and examples of what follows them and what does not."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema_rs

FOLDER = Path(__file__).parent
NAMES = sorted(path.stem for path in (FOLDER / "schemas").glob("*.json"))


@lru_cache
def validator(name: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(json.loads((FOLDER / "schemas" / f"{name}.json").read_text("utf-8")))


def errors(name: str, document: object) -> list[str]:
    """What is wrong with a document by the schema of that name."""
    return [error.message for error in validator(name).iter_errors(document)]


def examples(name: str, what: str) -> dict[str, Any]:
    """The examples that are `valid`, or those that are `invalid`, by what they show."""
    found: dict[str, dict[str, Any]] = json.loads((FOLDER / "examples" / f"{name}.json").read_text("utf-8"))
    return found[what]
