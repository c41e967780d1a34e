"""Who asks, behind a proxy or not."""

import pytest

from server.client_address import client_of, network_of

PEER = "192.0.2.1:5000"


@pytest.mark.parametrize(("peer", "client"), [(PEER, "192.0.2.1"), ("[2001:db8::1]:80", "2001:db8::1"), ("", "")])
def test_without_a_proxy_the_connection_tells(peer: str, client: str) -> None:
    assert client_of(peer, {"x-forwarded-for": "198.51.100.7"}, behind_proxy=False) == client


@pytest.mark.parametrize(
    ("told", "client"),
    [
        ("198.51.100.7", "198.51.100.7"),
        ("203.0.113.9, 198.51.100.7", "198.51.100.7"),
        (" 2001:DB8::7 ", "2001:db8::7"),
        ("[2001:db8::7]", "2001:db8::7"),
    ],
)
def test_behind_a_proxy_its_last_word_tells(told: str, client: str) -> None:
    assert client_of(PEER, {"x-forwarded-for": told}, behind_proxy=True) == client


@pytest.mark.parametrize("told", ["", "unknown", "198.51.100.7,", '1.2.3.4"}\n{"', "198.51.100.7:80", "1" * 10_000])
def test_what_is_no_address_is_not_believed(told: str) -> None:
    assert client_of(PEER, {"x-forwarded-for": told}, behind_proxy=True) == "192.0.2.1"
    assert client_of(PEER, {}, behind_proxy=True) == "192.0.2.1"


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("", ""),
    ],
)
def test_one_network_of_ipv6_is_one_client(address: str, network: str) -> None:
    assert network_of(address) == network
