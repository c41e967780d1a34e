"""Who asks: the address that the connection comes from, or the one that a believed proxy tells of."""

from collections.abc import Mapping
from ipaddress import IPv4Address, IPv6Address, ip_address

NETWORK_BITS = 64
"""Of an IPv6 address: what one network is given. Its hosts choose the others, new ones each time if they like."""


def client_of(peer: str, headers: Mapping[str, str], behind_proxy: bool) -> str:
    """The client's address; `peer` is the other end of the connection as `address:port`.

    A proxy puts the address that it sees at the end of `X-Forwarded-For`: what stands before came from the client, and
    may be anything.
    """
    own = peer.rpartition(":")[0].strip("[]")
    if not behind_proxy:
        return own
    told = _address(headers.get("x-forwarded-for", "").rpartition(",")[2].strip())
    return str(told) if told else own


def network_of(address: str) -> str:
    """What counts as one client: an IPv4 address, or the network of an IPv6 one."""
    found = _address(address)
    if not isinstance(found, IPv6Address):
        return address
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    rest = 128 - NETWORK_BITS
    return f"{IPv6Address(int(found) >> rest << rest)}/{NETWORK_BITS}"


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text.strip("[]"))
    except ValueError:
        return None
