"""The shape of the code, measured: direction of imports, sizes, and a test file for every module."""

import ast
import statistics
from collections.abc import Mapping
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted(path for folder in ("kg", "server") for path in (ROOT / folder).rglob("*.py"))
STAGES = {"extract", "resolve", "populate", "infer", "validate", "publish"}
CALLERS = {
    *("kg.add", "kg.bench", "kg.check", "kg.cli", "kg.commands", "kg.diff", "kg.evaluate", "kg.explain", "kg.export"),
    *("kg.link", "kg.pipeline", "kg.query", "kg.reading"),
}
LOW = {
    "kg",
    "kg.errors",
    "kg.settings",
    "kg.serving",
    "kg.linking",
    "kg.wikidata.claims",
    "kg.wikidata.comparison",
    "kg.wikidata.snapshot",
    "kg.wikidata.statements",
    "kg.wikidata.tables",
    "kg.namespaces",
    "kg.iris",
    "kg.store",
    "kg.queries",
    "kg.jsonld",
    "kg.version",
    "kg.rdf",
    "kg.describe",
    "kg.surroundings",
    "kg.remote.address",
    "kg.remote.client",
    "kg.remote.graphs",
    "kg.remote.results",
    "kg.query_words",
    "kg.search_words",
    "kg.entities",
    "kg.names",
    "kg.spelling",
}


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(tree: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


@cache
def trees() -> Mapping[Path, ast.Module]:
    """Read once, by the process that looks at them: the others only collect these tests."""
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in FILES}


@cache
def nodes() -> Mapping[Path, list[ast.AST]]:
    return {path: list(ast.walk(tree)) for path, tree in trees().items()}


@cache
def imports() -> Mapping[str, set[str]]:
    return {name_of(path): imports_of(tree) for path, tree in trees().items()}


@cache
def all_functions() -> list[tuple[Path, ast.FunctionDef | ast.AsyncFunctionDef]]:
    return [
        (path, node)
        for path, each in nodes().items()
        for node in each
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def within(limits: Mapping[str, tuple[float, float]]) -> list[str]:
    return [f"{what}: {value:g}, at most {limit:g}" for what, (value, limit) in limits.items() if value > limit]


def spread(values: list[int]) -> tuple[float, float, float]:
    return statistics.median(values), statistics.quantiles(values, n=10)[8], max(values)


def test_the_sizes_of_files_and_functions_are_held(capsys: pytest.CaptureFixture[str]) -> None:
    files = spread([len(path.read_text(encoding="utf-8").splitlines()) for path in FILES if path.name != "__init__.py"])
    functions = spread([(node.end_lineno or node.lineno) - node.lineno + 1 for _, node in all_functions()])
    tests = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in (ROOT / "tests").rglob("*.py"))
    code = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in FILES)
    with capsys.disabled():
        print("\nlines of      median   p90   max")
        print("files       {:8.0f} {:5.0f} {:5.0f}   (at most 100, 250, 400)".format(*files))
        print("functions   {:8.0f} {:5.0f} {:5.0f}   (at most 8, 30, 60)".format(*functions))
        print(f"tests : code  {tests / code:.2f}              (at least 1)")
    limits = dict(zip(("file median", "file p90", "file max"), zip(files, (100, 250, 400), strict=True), strict=True))
    limits |= dict(zip(("function median", "p90", "max"), zip(functions, (8, 30, 60), strict=True), strict=True))
    assert not within(limits)
    assert tests >= code


def test_no_function_takes_more_than_five_parameters() -> None:
    many = [
        f"{name_of(path)}.{node.name}"
        for path, node in all_functions()
        if len(
            [
                a
                for a in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
                if a.arg not in ("self", "cls")
            ]
        )
        > 5
        and not any(
            "click" in ast.unparse(decorator) or "option" in ast.unparse(decorator) for decorator in node.decorator_list
        )
    ]
    assert many == []


def test_there_is_no_circle_of_imports() -> None:
    graph = {name: {each for each in found if each in imports()} - {name} for name, found in imports().items()}
    assert len(list(TopologicalSorter(graph).static_order())) >= len(imports())


def test_a_stage_knows_at_most_the_one_that_makes_its_input() -> None:
    def stage(name: str) -> str | None:
        part = name.removeprefix("kg.").split(".")[0]
        return part if name.startswith("kg.") and part in STAGES else None

    crossing = {
        (stage(name), stage(found))
        for name, imported in imports().items()
        for found in imported
        if stage(name) and stage(found) and stage(name) != stage(found)
    }
    assert crossing <= {("populate", "resolve")}


def test_a_package_of_the_reader_imports_only_those_below_it() -> None:
    layers: tuple[str, ...] = ("matching", "page", "meetings", "attendance", "statuses", "appointments", "chairs")
    layers += ("instruments", "positions", "foundings")
    folders = {path.name for path in (ROOT / "kg" / "extract").iterdir() if (path / "__init__.py").exists()}
    assert folders == set(layers)

    def layer(name: str) -> int | None:
        part = name.removeprefix("kg.extract.").split(".")[0]
        return layers.index(part) if name.startswith("kg.extract.") and part in layers else None

    upward = [
        (name, found)
        for name, imported in imports().items()
        for found in imported
        if (layer(name) is not None and found in ("kg.extract.reader", "kg.extract.explanation"))
        or ((layer(name) or 0) < (layer(found) or 0) and layer(name) is not None)
    ]
    assert upward == []


def test_only_the_callers_import_stages() -> None:
    def calls(name: str) -> bool:
        return any(name == each or name.startswith(f"{each}.") for each in CALLERS)

    wrong = [
        (name, found)
        for name, imported in imports().items()
        for found in imported
        if found.split(".")[:1] == ["kg"]
        and found.split(".")[1:2]
        and found.split(".")[1] in STAGES
        and name.split(".")[1] not in STAGES
        and not calls(name)
    ]
    assert wrong == [("kg.documents", "kg.extract.page.header")]


def test_the_server_imports_only_low_modules_of_kg() -> None:
    found = {each for name, imported in imports().items() if name.startswith("server") for each in imported}
    assert {each for each in found if each.split(".")[0] == "kg"} <= LOW
    assert not any("flask" in imported for name, imported in imports().items() if name.startswith("kg"))


def test_imports_stand_at_the_top_and_init_files_hold_a_docstring_only() -> None:
    inside = [
        name_of(path)
        for path, node in all_functions()
        if any(isinstance(each, ast.Import | ast.ImportFrom) for each in ast.walk(node))
    ]
    full = [name_of(path) for path, tree in trees().items() if path.name == "__init__.py" and len(tree.body) != 1]
    checking = [name_of(path) for path in FILES if "TYPE_CHECKING" in path.read_text(encoding="utf-8")]
    assert (inside, full) == ([], [])
    assert len(checking) <= 2


def test_broad_excepts_are_where_a_document_is_read_and_one_in_the_server() -> None:
    broad = [
        name_of(path)
        for path, each in nodes().items()
        for node in each
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in ("Exception", "BaseException"))
    ]
    assert [name for name in broad if name.startswith("kg.")] == ["kg.reading"]
    assert len([name for name in broad if name.startswith("server.")]) <= 1


def test_every_module_has_its_test_file() -> None:
    missing = [
        name_of(path)
        for path in FILES
        if path.name not in ("__init__.py", "__main__.py")
        and not (ROOT / "tests" / path.relative_to(ROOT).parent / f"test_{path.name}").exists()
    ]
    assert missing == []
