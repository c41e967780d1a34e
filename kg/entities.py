"""The entities of a release under all their names, with what tells namesakes apart: a file of JSON Lines.

Written by the build, one line an entity, sorted; read by the server, which reconciles other people's names with them.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import FileProblem

NAME = "entities.jsonl"


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing below `{base}id/`: `id` is its path there, `values` are codes, other entities' ids and labels."""

    id: str
    name: str
    description: str = ""
    names: tuple[str, ...] = ()
    """All spellings in all languages, the name itself among them."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """What it is: the first part of its id, such as `person`."""
        return self.id.partition("/")[0]


def write_lines(path: Path, entities: Iterable[Entity]) -> None:
    """Write the file; raises OSError."""
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for entity in sorted(entities, key=lambda each: each.id):
            line = {
                "id": entity.id,
                "name": entity.name,
                "description": entity.description,
                "names": entity.names,
                "values": dict(sorted(entity.values.items())),
            }
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def read_lines(path: Path) -> Iterator[Entity]:
    """The entities of the file; raises FileProblem."""
    try:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                yield _entity(json.loads(line))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FileProblem(path, f"the entities cannot be read ({error}); run `kg build` again") from error


def _entity(found: dict[str, object]) -> Entity:
    names, values = found["names"], found["values"]
    if not isinstance(names, list) or not isinstance(values, dict):
        raise TypeError("names are a list, values an object")
    lists = {str(key): tuple(map(str, each)) for key, each in values.items()}
    return Entity(str(found["id"]), str(found["name"]), str(found["description"]), tuple(map(str, names)), lists)
