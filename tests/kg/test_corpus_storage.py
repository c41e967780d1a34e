"""The same documents from every place give the same release: memory, a web server."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from fsspec.implementations.memory import MemoryFileSystem

from kg import corpus_storage
from kg.corpus_storage import fetch_corpus
from kg.errors import BadRow, NoAddress
from kg.manifest import COLUMNS, digest
from tests.factory import document, write_corpus
from tests.kg.conftest import Run

TEXTS = tuple(document(f"text {n}", f"The SCO Charter was signed on {n} June 2002.") for n in range(1, 6))
HELLO = b"Leaders met.\n"


def unseen(_stage: str, _done: int, _total: int) -> None:
    """Progress that nobody sees."""


class Quiet(SimpleHTTPRequestHandler):
    """A folder as web pages."""

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_corpus(tmp_path_factory.mktemp("texts"), *TEXTS)
    (folder / "notes.md").write_text("Not a document.", "utf-8")
    return folder


@pytest.fixture
def web(texts: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(texts)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def fetched(address: str, folder: Path) -> dict[str, bytes]:
    fetch_corpus(address, folder, unseen)
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def wanted(texts: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in texts.glob("*.txt")}


def memory(root: str, **files: bytes) -> str:
    """The address of files in memory."""
    store = MemoryFileSystem()
    if store.exists(root):
        store.rm(root, recursive=True)
    for name, data in files.items():
        store.pipe_file(f"/{root}/{name}", data)
    return f"memory://{root}"


def row(id_: str, data: bytes = HELLO) -> str:
    return f"{id_},A Title,,,2006-07-29,en,{id_}-work,,,{digest(data)}"


def manifest(*rows: str) -> bytes:
    return "\n".join((",".join(COLUMNS), *rows, "")).encode()


def test_the_texts_of_a_web_server_s_folder_come_with_their_own_names(web: str, texts: Path, tmp_path: Path) -> None:
    assert fetched(f"{web}/", tmp_path) == wanted(texts)


def test_a_manifest_names_the_documents_and_no_listing_is_needed(tmp_path: Path) -> None:
    files = {"documents/a.txt": HELLO, "documents/stray.txt": b"x", "manifest.csv": manifest(row("a"), row("gone"))}
    found = fetched(memory("with-manifest", **files), tmp_path)
    assert sorted(found) == ["documents/a.txt", "manifest.csv"], "of one that is not there the reading tells"


def test_a_bad_manifest_is_refused_before_anything_is_fetched(tmp_path: Path) -> None:
    with pytest.raises(BadRow, match="line 2"):
        fetched(memory("bad", **{"manifest.csv": manifest(row("../up"))}), tmp_path)


def test_what_a_listing_says_of_other_places_is_left_alone(
    tmp_path: Path, web: str, texts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page may link to anything; only texts right below the address are of the corpus."""
    links = ("/other/far.txt", "..%2Fup.txt", "sub/deep.txt", "text%201.txt", "https://example.org/x.txt", "a.txt/..")
    page = "".join(f'<a href="{link}">x</a>' for link in links)
    (texts / "index.html").write_text(page, "utf-8")
    try:
        assert list(fetched(f"{web}/", tmp_path)) == ["text 1.txt"]
    finally:
        (texts / "index.html").unlink()


def test_many_are_fetched_a_batch_at_a_time_and_counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(corpus_storage, "BATCH", 2)
    told: list[tuple[str, int, int]] = []
    address = memory("many", **{f"{n}.txt": HELLO for n in range(5)})
    fetch_corpus(address, tmp_path, lambda *each: told.append(each))
    assert told == [("fetch", 2, 5), ("fetch", 4, 5), ("fetch", 5, 5)]
    assert len(list(tmp_path.iterdir())) == 5


@pytest.mark.parametrize(
    "address", ["memory://nowhere", "nothing://x", "http://127.0.0.1:1/texts", "s3://bucket/texts"]
)
def test_what_cannot_be_fetched_is_one_sentence_with_the_address(address: str, tmp_path: Path) -> None:
    with pytest.raises(NoAddress, match=r"check the address and your access") as caught:
        fetch_corpus(address, tmp_path, unseen)
    assert str(caught.value).startswith(f"the corpus at {address}")


def test_a_build_from_an_address_gives_the_release_of_a_build_from_the_folder(
    kg: Run, web: str, texts: Path, tmp_path: Path
) -> None:
    for name, place in (("here", str(texts)), ("there", web)):
        done = kg("build", "--quiet", "--corpus", place, "--releases", tmp_path / name)
        assert done.returncode == 0, done.stderr.decode()
    names = {(tmp_path / name / "current").resolve().name for name in ("here", "there")}
    assert len(names) == 1
    assert (tmp_path / "there" / "current" / "texts" / "text%201.txt").exists()


def test_a_document_that_does_not_fit_its_row_is_told_by_its_address(
    kg: Run, web: str, texts: Path, tmp_path: Path
) -> None:
    (texts / "manifest.csv").write_bytes(manifest(row("a")))
    try:
        done = kg("build", "--corpus", web, "--releases", tmp_path)
    finally:
        (texts / "manifest.csv").unlink()
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"kg: {web}/documents/a.txt is missing: put it there")
