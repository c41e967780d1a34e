"""Replies in memory up to a number of bytes."""

from server.exchange import Reply
from server.response_cache import OVERHEAD_BYTES, ResponseCache, bytes_of

ENTRY = OVERHEAD_BYTES + 1000 + bytes_of("a")


def reply(size: int = 1000) -> Reply:
    return Reply(200, (), b"x" * size)


def test_what_is_kept_is_given() -> None:
    cache = ResponseCache(100 * ENTRY)
    stored = cache.keep("a", reply())
    assert cache.get("a") is stored
    assert cache.get("b") is None
    assert (len(cache), cache.size) == (1, ENTRY)


def test_the_one_longest_unused_goes_first() -> None:
    cache = ResponseCache(10 * ENTRY)
    for key in range(10):
        cache.keep(key, reply())
    cache.get(0)
    cache.keep(10, reply())
    assert cache.get(0) is not None
    assert cache.get(1) is None
    assert cache.size <= cache.limit


def test_a_reply_that_would_push_out_many_is_answered_but_not_kept() -> None:
    cache = ResponseCache(10 * ENTRY)
    assert cache.keep("large", reply(5 * ENTRY)).reply.body
    assert len(cache) == 0


def test_codings_count_and_a_key_kept_anew_costs_once() -> None:
    cache = ResponseCache(100 * ENTRY)
    stored = cache.keep("a", reply())
    cache.add_coding("a", stored, "gzip", b"y" * 100)
    cache.add_coding("a", stored, "gzip", b"y" * 100)
    assert cache.size == ENTRY + 100
    cache.keep("a", reply())
    assert cache.size == ENTRY
    cache.add_coding("a", stored, "br", b"late")
    assert cache.size == ENTRY


def test_a_request_known_word_for_word_is_forgotten_with_its_reply() -> None:
    cache = ResponseCache(100_000)
    kept = cache.keep("key", reply(1))
    cache.learn("words", "key", kept, kept.reply)
    assert cache.known("words") is kept.reply
    assert cache.known("others") is None
    size = cache.size
    cache.learn("words", "key", kept, kept.reply)
    assert cache.size == size
    for number in range(60):
        cache.keep(number, reply())
    assert cache.get("key") is None and cache.known("words") is None
    assert cache.size <= cache.limit


def test_the_words_of_a_key_and_of_each_way_of_asking_count() -> None:
    cache = ResponseCache(1_000_000)
    kept = cache.keep(("release", ("q" * 5000, "json")), reply())
    assert cache.size > OVERHEAD_BYTES + 6000
    before = cache.size
    cache.learn(("release", "p" * 7000), ("release", ("q" * 5000, "json")), kept, kept.reply)
    assert cache.size > before + 7000
    cache.keep(("release", ("q" * 5000, "json")), reply())
    assert cache.size == before
