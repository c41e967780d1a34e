import pytest

from tests.server.client import HTML, send


@pytest.mark.parametrize("path", ["/", "/sparql?query=x", "/nothing", "/downloads/communique.ttl", "/static/x.css"])
def test_every_response_is_confined_and_open_to_readers(port: int, path: str) -> None:
    headers = send(port, path, Accept=HTML).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert headers["access-control-allow-origin"] == "*"
    assert {"ETag", "X-Release"} <= {*headers["access-control-expose-headers"].split(", ")}


def test_preflight_tells_what_is_allowed(port: int) -> None:
    headers = send(port, "/ns", method="OPTIONS").headers
    assert "GET" in headers["access-control-allow-methods"]
    assert "Range" in headers["access-control-allow-headers"]
