"""Where webhooks may go. A URL comes from outside and must not make us call what only we can reach.

The name is looked up once, every address it has is checked, and the connection is made to an address that was checked: what a
second look-up would say (DNS rebinding) does not matter. Forms such as `127.1`, `0x7f000001` or `2130706433` need no rule of
their own, as the look-up turns them into addresses.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from schemas.errors import Rejected

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
Resolver = Callable[[str, int], Sequence[str]]
"""Host and port to addresses. Raises OSError or ValueError where there are none."""

MOST_CHARACTERS = 2000
_METADATA = frozenset({IPv4Address("168.63.129.16"), IPv4Address("192.0.0.192")})
"""Metadata services of clouds at addresses that look public; the others are link-local or private."""
_NAT64 = IPv6Network("64:ff9b::/96")
_COMPATIBLE = IPv6Network("::/96")
_HOST = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,252})")


class RefusedTarget(Rejected):
    """A URL that webhooks may not be sent to."""

    title = "Webhooks cannot be sent there"


@dataclass(frozen=True, slots=True)
class Target:
    """A URL taken apart."""

    secure: bool
    host: str
    port: int
    path: str
    """With its query; begins with a slash."""


def parse_target(url: str) -> Target:
    """Raises RefusedTarget for what is no plain http or https URL."""
    if len(url) > MOST_CHARACTERS or not re.fullmatch(r"[!-~]+", url) or "\\" in url:
        raise RefusedTarget("A webhook's URL has at most 2,000 characters, all of them printable ASCII without a backslash.")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise RefusedTarget("This is no URL.") from None
    if parts.scheme not in {"http", "https"}:
        raise RefusedTarget("A webhook's URL begins with https://.")
    if parts.username is not None or parts.password is not None or parts.fragment or port == 0:
        raise RefusedTarget("A webhook's URL has no user name, no fragment and no port 0.")
    host = parts.hostname or ""
    if not _HOST.fullmatch(host) and not _is_literal_v6(parts.netloc, host):
        raise RefusedTarget("A webhook's URL names a host.")
    secure = parts.scheme == "https"
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(secure, host, port or (443 if secure else 80), path)


def checked_addresses(target: Target, resolve: Resolver, allowed: Sequence[Network] = ()) -> tuple[str, ...]:
    """The addresses of the target, each one allowed. Raises RefusedTarget where one is not, or there is none."""
    try:
        found = [ip_address(text.split("%")[0]) for text in resolve(target.host, target.port)]
    except (OSError, ValueError):  # ValueError also for a name that cannot be one (UnicodeError)
        found = []
    if not found:
        raise RefusedTarget("The host of this URL has no address.")
    for address in found:
        private = any(each in network for network in allowed for each in (address, *_within(address)))
        if not private and not _is_public(address):
            raise RefusedTarget(
                "The host of this URL leads to an address that is not public; "
                "POSTROOM_DELIVERY__PRIVATE_NETWORKS names those that may be reached all the same."
            )
        if not private and not target.secure:
            raise RefusedTarget("A webhook's URL begins with https://, except within networks that the settings name.")
    return tuple(dict.fromkeys(str(address) for address in found))


def look_up(host: str, port: int) -> Sequence[str]:
    """What this machine's resolver says."""
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def _is_public(address: Address) -> bool:
    inner = tuple(_within(address))
    plain = address.is_global and not address.is_multicast and not address.is_reserved and address not in _METADATA
    if inner:
        # 64:ff9b::/96 and 2002::/16 are global; what counts is where the wrapped address leads.
        return all(_is_public(each) for each in inner) and not address.is_loopback
    return plain


def _within(address: Address) -> Iterator[Address]:
    """IPv4 addresses that an IPv6 address carries: mapped, compatible, 6to4, Teredo, NAT64."""
    if isinstance(address, IPv4Address):
        return
    if address.ipv4_mapped is not None:
        yield address.ipv4_mapped
    if address.sixtofour is not None:
        yield address.sixtofour
    if address.teredo is not None:
        yield from address.teredo
    if address in _NAT64 or (address in _COMPATIBLE and int(address) > 1):
        yield IPv4Address(int(address) & 0xFFFFFFFF)


def _is_literal_v6(netloc: str, host: str) -> bool:
    try:
        return netloc.startswith("[") and ip_address(host).version == 6
    except ValueError:
        return False
