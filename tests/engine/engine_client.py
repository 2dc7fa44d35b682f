"""A client of the engine over a real socket, reading and writing lines itself."""

import socket
from collections.abc import Callable
from typing import TypeVar

from studio.core.process import Rendezvous
from studio.protocol.codec import decode_from_engine, encode
from studio.protocol.engine_messages import EngineRequest, FromEngine, Instruction
from studio.protocol.handshake import identify
from studio.protocol.message import Message
from studio.protocol.messages import Denied, Done, Hello, Welcome

LONG_S = 60.0

M = TypeVar("M", bound=Message)


class EngineClient:
    """One connection.

    Attributes:
        connection: The socket, for those who want to misbehave.
        heard: Everything that was said by the engine so far.
    """

    def __init__(self, port: int) -> None:
        self.connection = socket.create_connection(("127.0.0.1", port), LONG_S)
        self._lines = self.connection.makefile("rb")
        self.heard: list[FromEngine] = []
        self._next_id = 0

    def close(self) -> None:
        """Hang up."""
        self._lines.close()
        self.connection.close()

    def shake_hands(self, secret: str) -> None:
        """Say who it is; the engine's welcome comes afterwards."""
        hello = self.wait_for(Hello)
        self.say(identify(hello, secret, role="host", name="test"))

    def say(self, message: Message) -> None:
        """Send a line."""
        self.connection.sendall(encode(message))

    def ask(self, instruction: Instruction) -> int:
        """Send an instruction and return its number."""
        self._next_id += 1
        self.say(EngineRequest(request_id=self._next_id, instruction=instruction))
        return self._next_id

    def answer_to(self, request_id: int) -> Done | Denied:
        """Return the answer that carries this number."""
        while True:
            for message in self.heard:
                if isinstance(message, Done | Denied) and message.request_id == request_id:
                    return message
            self._hear()

    def wait_for(
        self, kind: type[M], true: Callable[[M], object] = lambda _: True, *, fresh: bool = False
    ) -> M:
        """Return the first message of a kind for which it is true; `fresh`: from now on."""
        seen = len(self.heard) if fresh else 0
        while True:
            for message in self.heard[seen:]:
                if isinstance(message, kind) and true(message):
                    return message
            seen = len(self.heard)
            self._hear()

    def is_hung_up_on(self) -> bool:
        """Return whether the engine closes; reads whatever it says until then."""
        try:
            while self._lines.readline():
                continue
        except ConnectionError:
            pass
        except TimeoutError:
            return False
        return True

    def _hear(self) -> None:
        line = self._lines.readline()
        if not line:
            raise ConnectionError("the engine hung up")
        self.heard.append(decode_from_engine(line))


def a_client(at: Rendezvous) -> EngineClient:
    """Return a client that is welcome."""
    client = EngineClient(at.port)
    client.shake_hands(at.secret)
    client.wait_for(Welcome)
    return client
