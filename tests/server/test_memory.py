from threading import Thread

from server.memory import ENTRY_SHARE, OVERHEAD_BYTES, Key, Memory
from server.replies import document


def key(path: str, release: str = "r", form: str = "text/html", query: bytes = b"") -> Key:
    return Key(release, path, form, query)


def fill(memory: Memory, *paths: str, size: int = 0) -> None:
    for path in paths:
        memory.keep(key(path), document(b"x" * size, "text/html"))


def test_what_is_kept_is_given_back() -> None:
    memory, page = Memory(100_000), document(b"page", "text/html")
    assert memory.get(key("/")) is None
    memory.keep(key("/"), page)
    assert memory.get(key("/")) is page


def test_release_path_form_and_query_each_tell_documents_apart() -> None:
    memory = Memory(100_000)
    memory.keep(key("/"), document(b"page", "text/html"))
    others = (key("/", release="s"), key("/x"), key("/", form="text/turtle"), key("/", query=b"a=b"))
    assert all(memory.get(other) is None for other in others)


def test_the_first_document_of_another_release_empties_it() -> None:
    memory = Memory(100_000)
    fill(memory, "/a", "/b")
    memory.keep(key("/a", release="s"), document(b"new", "text/html"))
    assert len(memory) == 1
    assert memory.get(key("/a")) is None
    assert memory.size < 2 * OVERHEAD_BYTES


def test_the_bytes_never_pass_the_limit() -> None:
    memory = Memory(40_000)
    for number in range(100):
        fill(memory, f"/{number}", size=3000)
        assert memory.size <= 40_000
    assert 0 < len(memory) < 11


def test_the_one_longest_unused_is_given_up() -> None:
    memory = Memory(10 * OVERHEAD_BYTES + 100)
    fill(memory, *(f"/{number}" for number in range(10)))
    memory.get(key("/0"))
    fill(memory, "/more")
    assert memory.get(key("/0"))
    assert memory.get(key("/1")) is None


def test_a_document_that_would_push_out_many_is_not_kept() -> None:
    memory = Memory(80_000)
    fill(memory, "/large", size=80_000 // ENTRY_SHARE)
    assert memory.get(key("/large")) is None
    assert memory.size == 0


def test_a_document_kept_again_counts_once() -> None:
    memory = Memory(100_000)
    fill(memory, "/", size=10)
    size = memory.size
    fill(memory, "/", size=10)
    assert memory.size == size
    assert len(memory) == 1


def test_threads_do_not_disturb_one_another() -> None:
    memory = Memory(50_000)
    threads = [Thread(target=fill, args=(memory, *(f"/{n}/{i}" for i in range(300)))) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert memory.size <= 50_000
    assert len(memory) * OVERHEAD_BYTES <= memory.size
