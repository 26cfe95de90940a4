"""The preview's server: on 127.0.0.1, at a free port, until it is stopped."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from types import FrameType

from starlette.applications import Starlette
from starlette.types import ASGIApp
from uvicorn import Config, Server

from toolkit.preview.changes import Changes
from toolkit.preview.desk import Desk
from toolkit.preview.editing import Editing
from toolkit.preview.guard import Guard, new_token
from toolkit.preview.pages import Pages

HOST = "127.0.0.1"


def serve(desk: Desk, ready: Callable[[str], None]) -> None:
    """Answer requests until Ctrl-C; `ready` is told the address."""
    with listening() as own:
        port = own.getsockname()[1]
        changes = Changes(desk)
        config = Config(
            application(desk, changes, port, new_token()),
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            ws="none",
            timeout_graceful_shutdown=1,
        )
        ready(f"http://{HOST}:{port}")
        with suppress(KeyboardInterrupt):
            _Server(config, changes).run(sockets=[own])


def listening() -> socket.socket:
    """Return a socket that only programs of this machine can reach."""
    return socket.create_server((HOST, 0))


def application(desk: Desk, changes: Changes, port: int, token: str) -> ASGIApp:
    """Return all pages behind the guard."""

    @asynccontextmanager
    async def watching(_app: Starlette) -> AsyncIterator[None]:
        task = asyncio.create_task(changes.watch())
        yield
        changes.end()
        await task

    routes = [*Pages(desk, changes, token).routes(), *Editing(desk).routes()]
    return Guard(Starlette(routes=routes, lifespan=watching), port, token)


class _Server(Server):
    """Lets the open pages go when it is stopped; it would wait for them."""

    def __init__(self, config: Config, changes: Changes) -> None:
        super().__init__(config)
        self._changes = changes

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        super().handle_exit(sig, frame)
        self._loop.call_soon_threadsafe(self._changes.end)
