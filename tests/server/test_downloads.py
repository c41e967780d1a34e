import gzip
import hashlib

import pytest

from server.downloads import list_downloads
from server.release import Release
from tests.server.client import HTML, Reply, send
from tests.server.sample import Sample

NAMES = [f"communique.{suffix}" for suffix in ("ttl", "nt", "rdf", "jsonld", "trig", "nq")]


def test_all_files_are_listed_by_format_and_the_checksums_last(sample: Sample) -> None:
    names = [entry.name for entry in list_downloads(Release(sample.path))]
    assert names == [name for plain in NAMES for name in (plain, f"{plain}.gz")] + ["SHA256SUMS"]


def test_a_release_without_dumps_lists_nothing(sample: Sample) -> None:
    assert list_downloads(Release(sample.path / "texts")) == ()


def test_the_page_links_every_file(port: int) -> None:
    page = send(port, "/downloads/", Accept=HTML).text
    assert all(f'href="/downloads/{name}"' in page for name in (*NAMES, "communique.ttl.gz", "SHA256SUMS"))


def test_without_its_slash_the_page_is_found(port: int) -> None:
    reply = send(port, "/downloads")
    assert reply.status == 308
    assert reply.headers["location"].endswith("/downloads/")


def test_a_file_has_its_media_type_and_its_checksum_as_strong_etag(port: int, sample: Sample) -> None:
    reply = send(port, "/downloads/communique.trig")
    assert (reply.status, reply.type) == (200, "application/trig")
    assert reply.body == (sample.path / "dumps" / "communique.trig").read_bytes()
    assert reply.headers["etag"] == f'"{hashlib.sha256(reply.body).hexdigest()}"'


@pytest.mark.parametrize(
    ("name", "content_type"),
    [
        ("communique.ttl", "text/turtle; charset=utf-8"),
        ("communique.nt", "application/n-triples"),
        ("communique.jsonld.gz", "application/gzip"),
        ("SHA256SUMS", "text/plain; charset=utf-8"),
    ],
)
def test_a_file_names_its_charset_once(port: int, name: str, content_type: str) -> None:
    assert send(port, f"/downloads/{name}").headers["content-type"] == content_type


def test_a_compressed_file_stays_compressed(port: int) -> None:
    reply = send(port, "/downloads/communique.nq.gz", Accept_Encoding="gzip")
    assert reply.type == "application/gzip"
    assert "content-encoding" not in reply.headers
    assert gzip.decompress(reply.body) == send(port, "/downloads/communique.nq").body


def test_a_range_of_a_file(port: int) -> None:
    whole = send(port, "/downloads/communique.nt").body
    part = send(port, "/downloads/communique.nt", Range="bytes=10-19")
    assert (part.status, part.body) == (206, whole[10:20])
    assert part.headers["content-range"] == f"bytes 10-19/{len(whole)}"
    assert send(port, "/downloads/communique.nt", Range=f"bytes={len(whole)}-").status == 416


def test_an_interrupted_download_goes_on_only_with_the_same_file(port: int) -> None:
    etag = send(port, "/downloads/communique.nt").headers["etag"]
    assert send(port, "/downloads/communique.nt", Range="bytes=5-", If_Range=etag).status == 206
    assert send(port, "/downloads/communique.nt", Range="bytes=5-", If_Range='"other"').status == 200


@pytest.mark.parametrize("asked", ["bytes=0-1,5-6", "bytes=5-2", "lines=1-2"])
def test_ranges_that_are_not_one_of_bytes_get_the_whole_file(port: int, sample: Sample, asked: str) -> None:
    reply = send(port, "/downloads/communique.nt", Range=asked)
    assert (reply.status, reply.body) == (200, (sample.path / "dumps" / "communique.nt").read_bytes())


@pytest.mark.parametrize(("part", "status"), [("", 200), ("bytes=0-4", 206)])
def test_who_has_a_file_or_wants_another_is_told_so(port: int, part: str, status: int) -> None:
    def ask(name: str = "X-None", value: str = "") -> Reply:
        return send(port, "/downloads/communique.nt", Range=part, **{name: value})  # type: ignore[arg-type]

    known, before = ask().headers, "Mon, 01 Jan 2001 00:00:00 GMT"
    assert ask("If_None_Match", known["etag"]).status == 304
    assert ask("If_Modified_Since", known["last-modified"]).status == 304
    assert ask("If_Modified_Since", before).status == status
    assert ask("If_Match", known["etag"]).status == status
    assert ask("If_Unmodified_Since", before).status == 412
    refused = ask("If_Match", '"other"')
    assert (refused.status, refused.type) == (412, "application/problem+json")


def test_a_client_that_has_the_file_gets_304(port: int) -> None:
    etag = send(port, "/downloads/communique.ttl").headers["etag"]
    assert send(port, "/downloads/communique.ttl", If_None_Match=etag).status == 304


def test_head_of_a_file(port: int, sample: Sample) -> None:
    reply = send(port, "/downloads/communique.ttl", method="HEAD")
    assert (reply.status, reply.body) == (200, b"")
    assert int(reply.headers["content-length"]) == (sample.path / "dumps" / "communique.ttl").stat().st_size


def test_nothing_else_is_served(port: int) -> None:
    for name in ("none", "..%2Fmanifest.json", "../manifest.json", "%00", "."):
        assert send(port, f"/downloads/{name}").status == 404
