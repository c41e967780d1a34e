"""One module names the RDF term classes."""

import ast
from pathlib import Path

import kg.rdf
from kg.rdf import RdfFormat, canonical, parse
from kg.settings import project_root


def test_everything_exported_is_there() -> None:
    assert all(hasattr(kg.rdf, name) for name in kg.rdf.__all__)


def test_no_stage_imports_pyoxigraph_itself() -> None:
    def imports(path: Path) -> bool:
        nodes = ast.walk(ast.parse(path.read_text("utf-8")))
        return any(isinstance(node, ast.ImportFrom) and node.module == "pyoxigraph" for node in nodes)

    stages = [project_root() / "kg" / stage for stage in ("resolve", "populate", "publish")]
    assert not [path for stage in stages for path in stage.rglob("*.py") if imports(path)]


def test_blank_nodes_are_named_the_same_whatever_they_were_called() -> None:
    one, other = (parse(f"_:{name} <urn:p> _:z .".encode(), format=RdfFormat.TURTLE) for name in "ab")
    assert canonical(quad.triple for quad in one) == canonical(quad.triple for quad in other)
