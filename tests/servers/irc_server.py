"""A real IRC server, InspIRCd, and a viewer who writes there."""

import asyncio
import contextlib
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.servers.rtmp_server import free_port
from tests.waiting import LONG_S

SIGNS_IN = "oauth:goodtoken0123456789"
_CONFIG = """\
<server name="irc.test" description="test" network="test">
<admin name="test" nick="test" email="test@irc.test">
<bind address="127.0.0.1" port="{port}" type="clients">
<connect allow="*" password="{password}" commandrate="100000" fakelag="no" timeout="30"
 threshold="100000" recvq="1048576" hardsendq="104857600" softsendq="1048576" localmax="100"
 globalmax="100" resolvehostnames="no" useident="no">
<options defaultmodes="" syntaxhints="no">
<performance nouserdns="yes">
<pid file="{folder}/inspircd.pid">
<log method="file" type="*" level="default" target="{folder}/inspircd.log">
"""


class Viewer:
    """An IRC client that joins nothing and writes into one channel."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._name = "Viewer"
        self._writer: asyncio.StreamWriter | None = None
        self._reading: asyncio.Task[None] | None = None
        self._ready = asyncio.Event()

    async def start(self) -> None:
        """Begin to sign in; the server takes a second for that, and nobody waits for it here."""
        reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
        self._send(f"PASS {SIGNS_IN}", f"NICK {self._name}", "USER viewer 0 * :viewer")
        self._reading = asyncio.create_task(self._read(reader))

    async def say(self, channel: str, text: str, *, author: str) -> None:
        """Write into a channel, under a name; what IRC can't carry is left out."""
        await self._ready.wait()
        if author != self._name:
            self._name = author
            self._send(f"NICK {author}")
        plain = text.replace("\r", "").replace("\n", "").replace("\0", "")
        self._send(f"PRIVMSG #{channel} :{plain}")

    def _send(self, *lines: str) -> None:
        assert self._writer is not None
        for line in lines:
            # The server cuts at 512 bytes, in the middle of a character; Twitch does not.
            cut = line.encode()[:400].decode("utf-8", "ignore")
            self._writer.write(cut.encode() + b"\r\n")

    async def _read(self, reader: asyncio.StreamReader) -> None:
        while line := await reader.readline():
            if b" 001 " in line:
                self._ready.set()
            if line.startswith(b"PING"):
                self._send(line.decode().strip().replace("PING", "PONG", 1))

    async def leave(self) -> None:
        """Hang up."""
        if self._reading is not None and self._writer is not None:
            self._reading.cancel()
            await asyncio.gather(self._reading, return_exceptions=True)
            self._writer.transport.abort()


@asynccontextmanager
async def irc_server(folder: Path) -> AsyncIterator[int]:
    """Run the server on a port of 127.0.0.1 for as long as the test needs it."""
    port = free_port()
    process = _start(folder, port)
    try:
        await _answers(port)
        yield port
    finally:
        process.terminate()
        await asyncio.to_thread(process.wait, 10)


def _start(folder: Path, port: int) -> subprocess.Popen[bytes]:
    program = shutil.which("inspircd", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
    if program is None:
        pytest.fail("InspIRCd is missing: run `make setup`")
    folder.mkdir(exist_ok=True)
    config = folder / "inspircd.conf"
    config.write_text(_CONFIG.format(port=port, folder=folder, password=SIGNS_IN), "utf-8")
    return subprocess.Popen(
        [program, "--runasroot", "--nofork", "--config", str(config)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


async def _answers(port: int) -> None:
    async with asyncio.timeout(LONG_S):
        while True:
            with contextlib.suppress(OSError):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.transport.abort()
                return
            await asyncio.sleep(0.005)
