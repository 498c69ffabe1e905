"""Calling a receiver of webhooks: one POST to an address that was checked, no redirects, no proxy, an end to patience."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import httpx

from schemas.delivery import SendFault
from schemas.targets import Network, RefusedTarget, Resolver, Target, checked_addresses, look_up, parse_target

ANSWER_BYTES = 64 * 1024
"""More of an answer than this is not read: nobody wants it."""
MOST_ADDRESSES = 3
"""Of a name, tried in turn where one takes no connection."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a receiver said."""

    status: int
    retry_after: str | None = None


class NotSent(Exception):
    """There was no answer."""

    def __init__(self, fault: SendFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class Sender(Protocol):
    """Sends a message."""

    def __call__(self, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """POST the body. Raises NotSent."""
        ...


@dataclass(frozen=True, slots=True)
class HttpSender:
    """Over the network. The name is looked up once, and the connection made to what was found and checked."""

    seconds: float
    """Wall clock for everything, the look-up included."""
    allowed: Sequence[Network] = ()
    """Networks that are not public and may be reached all the same."""
    resolve: Resolver = look_up
    trust: ssl.SSLContext = field(default_factory=httpx.create_ssl_context)

    def __call__(self, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        """POST the body. Raises NotSent."""
        try:
            return asyncio.run(asyncio.wait_for(self._send(url, headers, body), self.seconds))
        except RefusedTarget:
            raise NotSent(SendFault.REFUSED_ADDRESS) from None
        except TimeoutError:
            raise NotSent(SendFault.TIMEOUT) from None
        except (httpx.HTTPError, httpx.InvalidURL, OSError):
            raise NotSent(SendFault.NO_ANSWER) from None

    async def _send(self, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        target = parse_target(url)
        addresses = await asyncio.to_thread(checked_addresses, target, self.resolve, self.allowed)
        *first, last = addresses[:MOST_ADDRESSES]
        # The environment could name a proxy, which would do the look-up anew and connect wherever it likes.
        async with httpx.AsyncClient(verify=self.trust, trust_env=False, follow_redirects=False, timeout=self.seconds) as http:
            for address in first:
                try:
                    return await _post(http, target, address, headers, body)
                except httpx.ConnectError:
                    continue
            return await _post(http, target, last, headers, body)


async def _post(http: httpx.AsyncClient, target: Target, address: str, headers: Mapping[str, str], body: bytes) -> Answer:
    """To this very address; certificate and Host are those of the name."""
    where = f"[{address}]" if ":" in address else address
    named = f"[{target.host}]" if ":" in target.host else target.host
    usual = target.port == (443 if target.secure else 80)
    request = http.build_request(
        "POST",
        f"{'https' if target.secure else 'http'}://{where}:{target.port}{target.path}",
        content=body,
        headers={**headers, "Host": named if usual else f"{named}:{target.port}"},
        extensions={"sni_hostname": target.host},
    )
    response = await http.send(request, stream=True)
    try:
        read = 0
        async for piece in response.aiter_raw():
            read += len(piece)
            if read > ANSWER_BYTES:
                break
    finally:
        await response.aclose()
    return Answer(response.status_code, response.headers.get("retry-after"))
