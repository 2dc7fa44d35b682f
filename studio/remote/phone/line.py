"""A phone process that runs, as the door sees it: started, connected, asked, let go."""

import asyncio
import contextlib
import secrets
from collections.abc import Callable

from studio.core.errors import ConnectionLost, ProtocolError
from studio.protocol.frames import frame
from studio.protocol.message import Message
from studio.remote.phone.starter import PhoneStarter, RunningPhone
from studio.remote.phone.words import FromPhone, read_from_phone

STARTS_WITHIN_S = 20.0
SAYS_SECRET_WITHIN_S = 5.0
ENDS_WITHIN_S = 3.0


class PhoneLine:
    """The connection to one phone process.

    Args:
        process: It.
        streams: Connected, the secret said.
    """

    def __init__(
        self, process: RunningPhone, streams: tuple[asyncio.StreamReader, asyncio.StreamWriter]
    ) -> None:
        self._process = process
        self._reader, self._writer = streams

    @classmethod
    async def start(cls, starter: PhoneStarter) -> "PhoneLine":
        """Start a process and wait until it has called back.

        Raises:
            ConnectionLost: It can't be started, or does not call.
        """
        secret = secrets.token_hex(16)
        called: asyncio.Future[tuple[asyncio.StreamReader, asyncio.StreamWriter]]
        called = asyncio.get_running_loop().create_future()

        async def on_call(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            if await _knows(reader, secret) and not called.done():
                called.set_result((reader, writer))
            else:
                writer.close()

        server = await asyncio.start_server(on_call, "127.0.0.1", 0)
        try:
            port = server.sockets[0].getsockname()[1]
            process = await asyncio.to_thread(starter.start, port, secret)
            try:
                async with asyncio.timeout(STARTS_WITHIN_S):
                    return cls(process, await called)
            except BaseException:
                await asyncio.to_thread(process.kill)
                raise
        except (OSError, TimeoutError) as error:
            raise ConnectionLost("the phone process does not start") from error
        finally:
            server.close()

    def say(self, message: Message) -> None:
        """Send something; to one that is gone it is lost."""
        if not self._writer.is_closing():
            self._writer.write(frame(message))

    async def listen(self, take: Callable[[FromPhone], None]) -> None:
        """Hand over what it says, until it is gone or speaks wrongly."""
        with contextlib.suppress(ProtocolError):
            while (message := await read_from_phone(self._reader)) is not None:
                take(message)

    async def close(self) -> None:
        """Hang up, give it a moment to let go of its phones, and end it."""
        self._writer.close()
        with contextlib.suppress(TimeoutError, OSError):
            async with asyncio.timeout(ENDS_WITHIN_S):
                await self._reader.read()
        await asyncio.to_thread(self._process.kill)


async def _knows(reader: asyncio.StreamReader, secret: str) -> bool:
    try:
        async with asyncio.timeout(SAYS_SECRET_WITHIN_S):
            said = await reader.readline()
    except (TimeoutError, OSError, ValueError):
        return False
    return secrets.compare_digest(said.strip(), secret.encode())
