"""There is a listener when one is wanted, again when it dies, and nobody else gets in."""

import asyncio
import contextlib

import pytest

from studio.control import child_link, listener_link
from studio.control.listener_process import RunningListener
from studio.core.errors import ListenerUnavailable, RefusedElsewhere
from studio.core.ids import ChatId
from studio.protocol.listener_messages import (
    ChatsTold,
    Heard,
    LookAt,
    ModelsTold,
    SayInChat,
)
from studio.protocol.question_reports import Models, ModelState
from studio.questions.chat_report import ChatReport
from tests.builders import a_chat
from tests.control.listener_links import WITHIN_S, Hearer, a_link, until
from tests.fakes.fake_listener import FakeListeners

CHAT = ChatId("chat-1")


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_link, "WAITS_S", (0.0,))


def test_nothing_is_started_before_it_is_wanted() -> None:
    async def story() -> None:
        hearer, starter = Hearer(), FakeListeners()
        async with a_link(hearer, starter) as link:
            await asyncio.sleep(0.05)
            assert (starter.runs, link.connected) == ([], False)
            link.post(LookAt())  # nobody hears it, and nothing happens

            link.want()

            await until(lambda: hearer.arrivals == 1 and link.ready)
            assert link.models == Models(state=ModelState.READY)
        await until(lambda: not starter.runs[0].alive)

    asyncio.run(story())


def test_what_is_said_reaches_the_other_side() -> None:
    async def story() -> None:
        hearer, starter = Hearer(), FakeListeners()
        async with a_link(hearer, starter) as link:
            link.want()
            await until(lambda: link.ready)
            listener = starter.runs[0]

            link.post(LookAt(language="es"))
            listener.say(Heard(number=1, messages=3))
            listener.say(ChatsTold(chats=(ChatReport(spec=a_chat()),)))

            await until(lambda: hearer.heards and hearer.chats)
            assert hearer.heards == [(Heard(number=1, messages=3), 1)]
            await until(lambda: listener.told(LookAt) == [LookAt(language="es")])

    asyncio.run(story())


def test_a_reply_has_one_answer() -> None:
    async def story() -> None:
        hearer, starter = Hearer(), FakeListeners()
        async with a_link(hearer, starter) as link:
            with pytest.raises(ListenerUnavailable):
                await link.say(CHAT, "Yes.")
            link.want()
            await until(lambda: link.ready)
            listener = starter.runs[0]

            await link.say(CHAT, "Yes.", reply_to="m-1", name="Zoë")
            said = listener.told(SayInChat)[-1]
            assert (said.reply_to, said.name) == ("m-1", "Zoë")
            listener.refuses = ("busy", "Too fast.")
            with pytest.raises(RefusedElsewhere, match="Too fast"):
                await link.say(CHAT, "Yes.")

    asyncio.run(story())


@pytest.mark.usefixtures("caplog")
def test_one_that_dies_is_started_again_and_who_waits_for_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(listener_link, "SAID_WITHIN_S", WITHIN_S)

    async def story() -> None:
        hearer, starter = Hearer(), FakeListeners()
        async with a_link(hearer, starter) as link:
            link.want()
            await until(lambda: link.ready)
            first = starter.runs[0]
            first.answers = False
            waiting = asyncio.create_task(link.say(CHAT, "Yes."))
            await until(lambda: first.told(SayInChat))

            first.kill()

            with pytest.raises(ListenerUnavailable, match="reader is gone"):
                await waiting
            await until(lambda: hearer.arrivals == 2 and link.ready)
            assert link.runs == 2

    asyncio.run(story())


@pytest.mark.usefixtures("caplog")
def test_while_none_can_be_started_that_is_told_and_no_model_is_blamed() -> None:
    async def story() -> None:
        hearer, starter = Hearer(), FakeListeners()
        starter.refuses = True
        async with a_link(hearer, starter) as link:
            link.want()
            await until(lambda: link.models.state is ModelState.ENDED)
            assert "started again" in link.models.text

            starter.refuses = False

            await until(lambda: link.ready)
            assert link.models == Models(state=ModelState.READY)

    asyncio.run(story())


class Strangers:
    """Starts a listener, and lets a stranger knock before it."""

    def __init__(self, said: bytes) -> None:
        self._said = said
        self.inner = FakeListeners()
        self.turned_away = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    def start(self, port: int, secret: str) -> RunningListener:
        """See `ListenerStarter.start`."""
        self._tasks.append(asyncio.create_task(self._knock(port)))
        return self.inner.start(port, secret)

    async def _knock(self, port: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(self._said)
        with contextlib.suppress(ConnectionError):
            assert await reader.read() == b""
        writer.close()
        self.turned_away.set()


@pytest.mark.parametrize("said", [b"\n", b"00" * 32 + b"\n", b"x" * 100_000, b"\xff\xfe\n"])
def test_who_does_not_know_the_secret_is_hung_up_on(said: bytes) -> None:
    async def story() -> None:
        hearer, starter = Hearer(), Strangers(said)
        async with a_link(hearer, starter) as link:
            link.want()
            async with asyncio.timeout(WITHIN_S):
                await starter.turned_away.wait()
            await until(lambda: link.ready and hearer.arrivals)
            assert len(starter.inner.runs) == hearer.arrivals == 1

    asyncio.run(story())


@pytest.mark.usefixtures("caplog")
def test_one_that_talks_nonsense_is_ended_and_another_started() -> None:
    async def story() -> None:
        hearer, starter = Hearer(), FakeListeners()
        async with a_link(hearer, starter) as link:
            link.want()
            await until(lambda: link.ready)

            starter.runs[0].say_bytes(b"\x00\x00\x00\x02{}")

            await until(lambda: hearer.arrivals == 2)
            assert not starter.runs[0].alive

    asyncio.run(story())


def test_a_listener_says_how_its_models_are() -> None:
    missing = Models(state=ModelState.MISSING, text="no model")

    async def story() -> None:
        hearer, starter = Hearer(), FakeListeners()
        async with a_link(hearer, starter) as link:
            link.want()
            await until(lambda: link.ready)

            starter.runs[0].say(ModelsTold(models=missing))

            await until(lambda: link.models == missing)
            assert link.ready

    asyncio.run(story())
