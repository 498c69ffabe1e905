"""The socket that the service answers on."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path

import pytest

from postroom.commands.serve import listen
from schemas.errors import Misconfigured
from schemas.settings import ApiSettings, Settings


def test_small_answers_leave_at_once(tmp_path: Path) -> None:
    """Each answer of a connection that stays open would else wait up to 40 ms for the caller's word that it got the last."""

    async def delay_is_off() -> bool:
        accepted = asyncio.get_running_loop().create_future()
        with listen(_settings(tmp_path)) as listener:
            server = await asyncio.start_server(lambda _, writer: accepted.set_result(writer), sock=listener)
            async with server:
                _, caller = await asyncio.open_connection(*listener.getsockname())
                ours: asyncio.StreamWriter = await accepted
                off = ours.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
                for writer in (caller, ours):
                    writer.close()
                    await writer.wait_closed()
        return bool(off)

    assert asyncio.run(delay_is_off())


def test_port_that_is_taken_is_said(tmp_path: Path) -> None:
    with listen(_settings(tmp_path)) as first:
        port = first.getsockname()[1]
        with pytest.raises(Misconfigured, match=rf"127\.0\.0\.1:{port} cannot be used .* POSTROOM_API__PORT"):
            listen(_settings(tmp_path, port))


def _settings(home: Path, port: int = 0) -> Settings:
    return Settings(home=home, api=ApiSettings(port=port))
