"""The way to the client, as granian gives it."""

from granian._granian import RSGIHTTPProtocol

from server.rsgi import Channel


def test_granian_has_what_the_door_uses() -> None:
    used = {name for name in vars(Channel) if name.startswith("response_")} | {"client_disconnect", "__aiter__"}
    assert used <= set(dir(RSGIHTTPProtocol))
