"""A NATS server's first words and nothing more: it notes in which order it is told things."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

INFO = b'INFO {"server_id":"words","version":"2.12.0","max_payload":1048576,"nonce":"n"}\r\n'


class NatsWords:
    """One server for one client.

    Attributes:
        told: First words of lines as they came: `CONNECT`, `PING`, `SUB`…
        url: Its address.
    """

    def __init__(self) -> None:
        self.told: list[str] = []
        self.url = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer each PING, and send one message to each subscription."""
        writer.write(INFO)
        with contextlib.suppress(OSError):
            while line := await reader.readline():
                word, *rest = line.decode().split()
                self.told.append(word)
                if word == "PING":
                    writer.write(b"PONG\r\n")
                if word == "SUB":
                    writer.write(b"MSG %b %b 2\r\nhi\r\n" % (rest[0].encode(), rest[-1].encode()))
        writer.close()


@asynccontextmanager
async def nats_words() -> AsyncIterator[NatsWords]:
    """Have such a server."""
    words = NatsWords()
    server = await asyncio.start_server(words.serve, "127.0.0.1", 0)
    words.url = f"nats://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield words
    finally:
        server.close()
        await server.wait_closed()
