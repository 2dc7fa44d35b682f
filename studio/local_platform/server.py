"""Runs the platform: HTTP, the ingest and the buyers in one loop, until it is told to end."""

import asyncio
import contextlib
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException

from studio.core.clock import Clock
from studio.core.errors import BadInput
from studio.local_platform.account_routes import AccountRoutes
from studio.local_platform.buyers import Buyers
from studio.local_platform.desk_routes import DeskRoutes
from studio.local_platform.gate import Gate, KnownConnection
from studio.local_platform.http_front import GONE, Entrance, on_gone, on_http_error, on_refusal
from studio.local_platform.page_routes import PageRoutes
from studio.local_platform.platform import Choices, Platform
from studio.local_platform.programme_routes import ProgrammeRoutes
from studio.local_platform.publisher import APP
from studio.local_platform.refusal import Refusal
from studio.local_platform.rtmp_server import RtmpServer
from studio.local_platform.shop_routes import ShopRoutes
from studio.local_platform.show_routes import ShowRoutes

_END_WITHIN_S = 2
_BACKLOG = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """What somebody must know to use a platform that has started.

    Attributes:
        http: Address of everything but streams.
        rtmp: Where streams go, without a key.
        platform: The rest, its keys among it.
    """

    http: str
    rtmp: str
    platform: Platform


async def run(choices: Choices, clock: Clock, started: Callable[[Running], None]) -> None:
    """Run until SIGTERM or Ctrl+C.

    Args:
        choices: How.
        clock: The machine's.
        started: Is told once everything listens.

    Raises:
        BadInput: A port is taken.
        StorageError: The state folder can't be used.
    """
    with _listening(choices.port) as http, _listening(_rtmp_port(choices, http)) as rtmp:
        http_address = f"http://127.0.0.1:{http.getsockname()[1]}"
        rtmp_address = f"rtmp://127.0.0.1:{rtmp.getsockname()[1]}/{APP}"
        platform = Platform(choices, clock, address=http_address, ingest_url=rtmp_address)
        ingest = RtmpServer(platform.broadcasts, platform.faults, clock, choices.record)
        await ingest.start(rtmp)
        running = Running(http=http_address, rtmp=rtmp_address, platform=platform)
        try:
            await _serve(running, ingest, http, started)
        finally:
            platform.chat.close()
            await ingest.stop()
            platform.journal.close()


async def _serve(
    running: Running, ingest: RtmpServer, http: socket.socket, started: Callable[[Running], None]
) -> None:
    platform = running.platform
    server = _Server(_config(Gate(application(platform, ingest), platform)))
    with _told_to_end(platform, server):
        serving = asyncio.create_task(server.serve(sockets=[http]))
        await asyncio.wait(
            (serving, asyncio.create_task(server.ready.wait())), return_when=asyncio.FIRST_COMPLETED
        )
        buying = _begin_to_buy(platform)
        started(running)
        try:
            await serving
        finally:
            if buying is not None:
                buying.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await buying


def application(platform: Platform, ingest: RtmpServer) -> Starlette:
    """Return all routes."""
    entrance = Entrance(platform)
    routes = [
        *ShopRoutes(platform, entrance).routes(),
        *ProgrammeRoutes(platform, entrance).routes(),
        *ShowRoutes(platform, entrance, ingest.hang_up).routes(),
        *AccountRoutes(platform).routes(),
        *DeskRoutes(platform, entrance, ingest.hang_up).routes(),
        *PageRoutes(platform).routes(),
    ]
    handlers = {Refusal: on_refusal, HTTPException: on_http_error, GONE: on_gone}
    return Starlette(routes=routes, exception_handlers=handlers)


class _Server(uvicorn.Server):
    """Leaves signals to us: its own way would end the process by the signal."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _config(gate: Gate) -> uvicorn.Config:
    return uvicorn.Config(
        gate,
        http=KnownConnection,
        ws="none",
        lifespan="off",
        loop="asyncio",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_END_WITHIN_S,
    )


@contextlib.contextmanager
def _told_to_end(platform: Platform, server: uvicorn.Server) -> Iterator[None]:
    """End the server, and whoever listens to its chat, at SIGTERM and Ctrl+C."""
    loop = asyncio.get_running_loop()

    def end() -> None:
        server.should_exit = True
        platform.chat.close()

    signals = (signal.SIGTERM, signal.SIGINT)
    before = {number: signal.getsignal(number) for number in signals}
    for number in signals:
        signal.signal(number, lambda *_: loop.call_soon_threadsafe(end))
    if platform.choices.ends_with_input:
        threading.Thread(
            target=_follow_input, args=(loop, end), name="standard input", daemon=True
        ).start()
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _follow_input(loop: asyncio.AbstractEventLoop, end: Callable[[], None]) -> None:
    """Call when the standard input ends: a pipe does with whoever holds its other end.

    Read without the buffer of `sys.stdin`, whose lock would hold up the end of the process.
    """
    with contextlib.suppress(OSError, ValueError):
        while os.read(sys.stdin.fileno(), 4_096):
            continue
    with contextlib.suppress(RuntimeError):  # it has ended already
        loop.call_soon_threadsafe(end)


def _begin_to_buy(platform: Platform) -> asyncio.Task[None] | None:
    choices = platform.choices
    if choices.buyers_per_minute <= 0:
        return None
    buyers = Buyers(platform, per_minute=choices.buyers_per_minute, seed=choices.seed)
    return asyncio.create_task(buyers.buy())


def _rtmp_port(choices: Choices, http: socket.socket) -> int:
    if choices.rtmp_port is not None:
        return choices.rtmp_port
    return int(http.getsockname()[1]) + 1 if choices.port else 0


@contextlib.contextmanager
def _listening(port: int) -> Iterator[socket.socket]:
    """Yield a socket that listens on 127.0.0.1 and nowhere else.

    Raises:
        BadInput: The port is taken.
    """
    # Named as TCP, so that asyncio lets small answers go at once instead of after 40 ms.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as opened:
        if os.name == "posix":  # elsewhere it would let two programs share the port
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            opened.bind(("127.0.0.1", port))
        except OSError as error:
            raise BadInput(f"port {port} on 127.0.0.1 is taken") from error
        opened.listen(_BACKLOG)
        yield opened
