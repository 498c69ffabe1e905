"""Where webhooks may not go, in every form a URL can have."""

from __future__ import annotations

import socket
from ipaddress import ip_network

import pytest

from schemas.targets import RefusedTarget, checked_addresses, look_up, parse_target

PUBLIC = "93.184.216.34"


def check(url: str, *addresses: str, allowed: tuple[str, ...] = ()) -> tuple[str, ...]:
    return checked_addresses(parse_target(url), lambda *_: addresses, [ip_network(one) for one in allowed])


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "0", "localhost",
        "0.0.0.0",  # noqa: S104 - refused

        "10.0.0.1", "10.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "192.168.257", "169.254.169.254", "2852039166",
        "0xa9fea9fe", "169.254.43518", "100.64.0.1", "100.100.100.200", "192.0.0.192", "168.63.129.16", "198.18.0.1",
        "224.0.0.1", "255.255.255.255", "240.0.0.1", "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
        "[::ffff:169.254.169.254]", "[::127.0.0.1]", "[fe80::1]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]",
        "[2002:7f00:1::]", "[2002:a9fe:a9fe::1]", "[64:ff9b::7f00:1]", "[64:ff9b::a9fe:a9fe]", "[2001:0:7f00:1::]",
        "[::ffff:0:127.0.0.1]", "[2001:db8::1]",
    ],
)  # fmt: skip
def test_private_addresses_in_every_form(host: str) -> None:
    with pytest.raises(RefusedTarget):
        checked_addresses(parse_target(f"https://{host}/hook"), look_up)


@pytest.mark.parametrize(
    "url",
    [
        "", "hooks.example.com", "//hooks.example.com", "file:///etc/passwd", "ftp://example.com/", "gopher://example.com/",
        "javascript:alert(1)", "https://", "https:///x", "https://user@example.com/", "https://user:pw@example.com/",
        "https://example.com#@127.0.0.1/", "https://example.com\\@127.0.0.1/", "https://exa mple.com/", "https://example.com:0/",
        "https://example.com:99999/", "https://example.com:x/", "https://ex\u00e4mple.com/", "https://\u2460\u2461\u2466.0.0.1/",
        "https://example.com/\r\nHost: x", "https://[::1", "https://[fe80::1%25eth0]/x y", "https://[1.2.3.4]/",
        "https://" + "a" * 2000, "https://exam%70le.com/", "https://-example.com/",
    ],
)  # fmt: skip
def test_what_is_no_plain_url(url: str) -> None:
    with pytest.raises(RefusedTarget):
        parse_target(url)


def test_one_bad_address_among_good_ones_is_refused() -> None:
    with pytest.raises(RefusedTarget, match="not public"):
        check("https://hooks.example.com/", PUBLIC, "10.0.0.1")


def test_public_address_is_what_will_be_connected_to() -> None:
    assert check("https://hooks.example.com:8443/in?x=1", PUBLIC, PUBLIC, "2606:2800:220:1::") == (PUBLIC, "2606:2800:220:1::")
    target = parse_target("https://Hooks.Example.com:8443/in?x=1")
    assert (target.secure, target.host, target.port, target.path) == (True, "hooks.example.com", 8443, "/in?x=1")


def test_plain_http_is_for_named_networks_only() -> None:
    with pytest.raises(RefusedTarget, match="https"):
        check("http://hooks.example.com/", PUBLIC)
    assert check("http://hooks.lan/", "10.1.2.3", allowed=("10.0.0.0/8",)) == ("10.1.2.3",)
    with pytest.raises(RefusedTarget):
        check("http://hooks.lan/", "10.1.2.3", "192.168.1.1", allowed=("10.0.0.0/8",))


def test_name_without_an_address() -> None:
    def nothing(*_: object) -> list[str]:
        raise socket.gaierror

    with pytest.raises(RefusedTarget, match="no address"):
        checked_addresses(parse_target("https://hooks.example.com/"), nothing)
