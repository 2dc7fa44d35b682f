"""Frames to and from the control room."""

import asyncio

from studio.protocol.frames import read_to_listener
from studio.protocol.listener_messages import FromListener, ToListener
from studio.protocol.pipe import Pipe


class Connection(Pipe[ToListener, FromListener]):
    """Frames to and from the control room."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        super().__init__(reader, writer, read_to_listener)
