"""A listener that hangs is ended and another started; one that is busy, or loads, is not."""

import asyncio
import signal
import subprocess
import sys

import pytest

from studio.control import child_link
from studio.control.listener_process import ChildProcess
from studio.protocol.listener_messages import ChatsTold, Heard, ModelsTold
from studio.protocol.question_reports import Models, ModelState
from studio.questions.chat_report import ChatReport
from tests.builders import a_chat
from tests.control.listener_links import Hearer, a_link, until
from tests.fakes.fake_listener import FakeListener, FakeListeners

LOADING = Models(state=ModelState.STARTING)

pytestmark = pytest.mark.usefixtures("caplog")


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_link, "WAITS_S", (0.0,))
    monkeypatch.setattr(child_link, "SILENT_S", 1.0)


class Processes:
    """Starts processes that say that they live."""

    def __init__(self) -> None:
        self.children: list[subprocess.Popen[bytes]] = []
        self.runs: list[ChildProcess] = []

    def start(self, port: int, secret: str) -> ChildProcess:
        """See `ListenerStarter.start`."""
        command = [sys.executable, "-m", "tests.fakes.speaking_listener", str(port), secret]
        child = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        self.children.append(child)
        self.runs.append(ChildProcess(child))
        return self.runs[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="no signal stops a process there")
def test_a_process_that_is_stopped_is_ended_and_another_started() -> None:
    async def story() -> None:
        hearer, starter = Hearer(), Processes()
        async with a_link(hearer, starter) as link:
            link.want()
            await until(lambda: link.ready and hearer.arrivals)

            starter.children[0].send_signal(signal.SIGSTOP)

            await until(lambda: len(starter.runs) == 2 and link.ready)
            assert not starter.runs[0].alive

    asyncio.run(story())


async def _speak(listener: FakeListener) -> None:
    while True:
        listener.say(ChatsTold(chats=()))
        await asyncio.sleep(0.01)


def test_only_one_that_is_ready_and_says_nothing_is_ended() -> None:
    async def story() -> tuple[int, int]:
        silent, speaking, loading = FakeListeners(), FakeListeners(), FakeListeners()
        async with (
            a_link(Hearer(), silent) as hung,
            a_link(Hearer(), speaking) as busy,
            a_link(Hearer(), loading) as slow,
        ):
            busy.want()
            slow.want()
            await until(lambda: busy.ready and slow.ready)
            loading.runs[0].say(ModelsTold(models=LOADING))
            talk = asyncio.create_task(_speak(speaking.runs[0]))
            await until(lambda: slow.models == LOADING)

            hung.want()

            await until(lambda: hung.runs == 3)
            talk.cancel()
            return busy.runs, slow.runs

    assert asyncio.run(story()) == (1, 1)


class SlowHearer(Hearer):
    """Takes long to take something in."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = asyncio.Event()
        self.done = asyncio.Event()

    async def heard(self, heard: Heard, run: int) -> None:
        """See `listener_link.Hearer`."""
        self.begun.set()
        await self.done.wait()


def test_a_control_room_that_takes_long_to_take_something_in_blames_nobody() -> None:
    async def story() -> int:
        hearer, starter = SlowHearer(), FakeListeners()
        async with a_link(hearer, starter) as link, a_link(Hearer(), FakeListeners()) as hung:
            link.want()
            await until(lambda: link.ready)
            starter.runs[0].say(Heard(number=1))
            await hearer.begun.wait()

            hung.want()

            await until(lambda: hung.runs == 3)
            hearer.done.set()
            starter.runs[0].say(ChatsTold(chats=(ChatReport(spec=a_chat()),)))
            await until(lambda: hearer.chats or link.runs > 1)
            return link.runs

    assert asyncio.run(story()) == 1
