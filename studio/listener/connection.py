"""Frames to and from the control room."""

import asyncio

from studio.protocol.frames import LENGTH_BYTES, frame, frame_length, read_to_listener
from studio.protocol.listener_messages import FromListener, ToListener


class Connection:
    """Frames to and from the control room."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def receive(self) -> ToListener | None:
        """Return the next message, or None when the control room hung up.

        Raises:
            ProtocolError: It said what nobody understands.
        """
        try:
            head = await self._reader.readexactly(LENGTH_BYTES)
            return read_to_listener(await self._reader.readexactly(frame_length(head)))
        except (asyncio.IncompleteReadError, ConnectionError):
            return None

    async def send(self, message: FromListener) -> None:
        """Send one message.

        Raises:
            ConnectionError: The control room hung up.
        """
        self._writer.write(frame(message))
        await self._writer.drain()

    async def close(self) -> None:
        """Hang up."""
        self._writer.close()
