"""A progress bar on terminals, for work of more than a second."""

import io

import pytest

from kg import progress
from kg.progress import STAGES, WIDTH, ProgressBar, render


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


def shown(stream: io.StringIO, quiet: bool = False) -> str:
    with ProgressBar(stream, quiet) as bar:
        bar("read", 1, 3)
    return stream.getvalue()


def test_a_terminal_sees_the_stage_and_a_clean_line_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "DELAY", 0.0)
    text = shown(Terminal())
    assert "read 1/3" in text
    assert text.endswith(" \r")


def test_short_work_a_pipe_and_quiet_see_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(Terminal()) == ""
    monkeypatch.setattr(progress, "DELAY", 0.0)
    assert shown(io.StringIO()) == ""
    assert shown(Terminal(), quiet=True) == ""


def test_a_shorter_line_leaves_nothing_of_the_longer_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "DELAY", 0.0)
    stream = Terminal()
    with ProgressBar(stream) as bar:
        bar("documents", 10, 20)
        bar("read", 0, 1)
    first, second = stream.getvalue().split("\r")[1:3]
    assert len(second) == len(first)


def test_the_bar_grows_over_the_stages() -> None:
    lengths = [render(stage, 0, 1).count("#") for stage in STAGES]
    assert lengths == sorted(lengths) and lengths[0] == 0
    assert render(STAGES[-1], 1, 1).count("#") == WIDTH
    assert render("else", 0, 0).startswith("[.")
