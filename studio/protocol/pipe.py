"""Frames between the control room and a process that it started, as that process sees them."""

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

from studio.protocol.frames import LENGTH_BYTES, frame, frame_length
from studio.protocol.message import Message

Received = TypeVar("Received")
Sent = TypeVar("Sent", bound=Message)


class Pipe(Generic[Received, Sent]):
    """Frames to and from the control room."""

    def __init__(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        read: Callable[[bytes], Received],
    ) -> None:
        """Take over a connection.

        Args:
            reader: From the control room.
            writer: To it.
            read: Makes a message of a frame's body; may raise `ProtocolError`.
        """
        self._reader = reader
        self._writer = writer
        self._read = read

    async def receive(self) -> Received | None:
        """Return the next message, or None when the control room hung up.

        Raises:
            ProtocolError: It said what nobody understands.
        """
        try:
            head = await self._reader.readexactly(LENGTH_BYTES)
            return self._read(await self._reader.readexactly(frame_length(head)))
        except (asyncio.IncompleteReadError, ConnectionError):
            return None

    async def send(self, message: Sent) -> None:
        """Send one message.

        Raises:
            ConnectionError: The control room hung up.
        """
        self._writer.write(frame(message))
        await self._writer.drain()

    async def close(self) -> None:
        """Hang up."""
        self._writer.close()
