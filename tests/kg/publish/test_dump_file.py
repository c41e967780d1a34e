"""A dump and its compressed form say the same, and their sums are those of the files."""

import gzip
import hashlib
from pathlib import Path

from kg.publish.dump_file import DumpFile
from kg.publish.pieces import packed


def test_a_file_its_compressed_form_and_their_sums_agree(tmp_path: Path) -> None:
    path, words = tmp_path / "x.nt", [b"one\n" * 50, b"", b"two\n", b"three\n"]
    with DumpFile(path) as file:
        places = [file.add(word, packed(word) if word else None) for word in words]
        sums = file.finish()
    plain, small = path.read_bytes(), (tmp_path / "x.nt.gz").read_bytes()
    assert plain == gzip.decompress(small) == b"".join(words)
    assert sums == {"x.nt": hashlib.sha256(plain).hexdigest(), "x.nt.gz": hashlib.sha256(small).hexdigest()}
    for word, (place, packed_place) in zip(words, places, strict=True):
        assert plain[place.start :][: place.length] == word
        assert small[packed_place.start :][: packed_place.length] == packed(word)


def test_a_compressed_file_bears_no_clock(tmp_path: Path) -> None:
    with DumpFile(tmp_path / "x") as file:
        file.finish()
    assert (tmp_path / "x.gz").read_bytes()[4:8] == b"\0\0\0\0"
    assert gzip.decompress((tmp_path / "x.gz").read_bytes()) == b""
