"""The running server of the server's own tests."""

from tests.server.conftest import port, sample, site

__all__ = ["port", "sample", "site"]
