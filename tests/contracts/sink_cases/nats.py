"""A real NATS server with JetStream."""

import asyncio
import contextlib
import tempfile
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from nats import errors
from nats.aio.client import Client
from nats.js import JetStreamContext
from nats.js.errors import NotFoundError

from studio.core.clock import SystemClock
from studio.core.ids import SinkId
from studio.outbox.sink import SinkKind, SinkSpec
from studio.platforms.sinks.jetstream import NatsSink
from studio.platforms.sinks.port import Sink, SinkTools
from tests.contracts.sink_cases.case import Failing, SinkCase
from tests.servers.nats_server import NatsServer, a_nats_server

T = TypeVar("T")
STREAM = "SHOWS"
PASSWORD = "password-of-the-studio"  # noqa: S105 - of nobody


class NatsStage:
    """See `SinkStage`."""

    def __init__(self, server: NatsServer) -> None:
        self.server = server
        self._how = ""

    def sink(self) -> Sink:
        """See `SinkStage.sink`."""
        address = {
            "nobody_there": "nats://127.0.0.1:9",
            "rehearsal": "tls://hub.example:4222",
            "in_clear": "nats://hub.example:4222",
            "no_tls": self.server.url.replace("nats://", "tls://"),
        }.get(self._how, self.server.url)
        secret = {"no_secret": None, "wrong_secret": "studio:another"}.get(
            self._how, f"studio:{PASSWORD}"
        )
        spec = SinkSpec(sink_id=SinkId("sink-1"), kind=SinkKind.NATS, name="hub", address=address)
        tools = SinkTools(
            clock=SystemClock(),
            rehearsal=self._how == "rehearsal",
            answer_within_s=0.5 if self._how == "frozen" else 20.0,
            read_key=lambda _spec: secret,
        )
        return NatsSink(spec, tools)

    def held(self) -> list[str]:
        """See `SinkStage.held`."""
        return [key for key, _ in self.kept()]

    def kept(self) -> list[tuple[str, str]]:
        """Return id and subject of each event that the stream has."""
        return self.do(_kept)

    def has_stream(self) -> bool:
        """Return whether the stream can be written to; a server that was killed looks first."""
        with contextlib.suppress(errors.Error, OSError):
            self.do(_kept)
            return True
        return False

    def do(self, work: Callable[[JetStreamContext], Coroutine[None, None, T]]) -> T:
        """Do something as the agency does, whether or not a loop is running here."""

        async def whole() -> T:
            client = Client()
            await client.connect(self.server.url, user="agency", password=PASSWORD)
            try:
                return await work(client.jetstream())
            finally:
                await client.close()

        with ThreadPoolExecutor(1) as pool:
            return pool.submit(lambda: asyncio.run(whole())).result()

    def fail(self, how: str) -> None:
        """See `SinkStage.fail`."""
        self._how = how
        if how == "no_stream":
            self.do(lambda stream: _resubject(stream, "nothing.>"))

    def mend(self) -> None:
        """See `SinkStage.mend`."""
        how, self._how = self._how, ""
        if how == "no_stream":
            self.do(lambda stream: _resubject(stream, "ag.>"))


async def _kept(stream: JetStreamContext) -> list[tuple[str, str]]:
    info = await stream.stream_info(STREAM)
    found = []
    for number in range(info.state.first_seq, info.state.last_seq + 1):
        message = await stream.get_msg(STREAM, number)
        assert message.headers is not None
        found.append((message.headers["Nats-Msg-Id"], message.subject or ""))
    return found


async def _resubject(stream: JetStreamContext, subject: str) -> None:
    try:
        await stream.stream_info(STREAM)
    except NotFoundError:
        await stream.add_stream(name=STREAM, subjects=[subject, "rehearsal.>"])
    else:
        await stream.update_stream(name=STREAM, subjects=[subject, "rehearsal.>"])


@contextlib.contextmanager
def a_stage() -> Iterator[NatsStage]:
    """Run a server with a stream."""
    with tempfile.TemporaryDirectory() as folder, a_nats_server(Path(folder)) as server:
        server.users += [
            f"{{ user: studio, password: {PASSWORD}, permissions: {{ publish: "
            '[ "ag.>", "rehearsal.>" ], subscribe: [ "_INBOX.>" ] } }',
            f"{{ user: agency, password: {PASSWORD} }}",
        ]
        server.start()
        stage = NatsStage(server)
        stage.do(lambda stream: _resubject(stream, "ag.>"))
        yield stage


CASE = SinkCase(
    name="nats",
    open=a_stage,
    failures={
        "nobody_there": Failing(code="unreachable"),
        "rehearsal": Failing(code="rehearsal"),
        "in_clear": Failing(code="address"),
        "no_tls": Failing(code="tls"),
        "no_secret": Failing(code="no_secret"),
        "wrong_secret": Failing(code="signed_out"),
        "no_stream": Failing(code="not_found"),
    },
)
