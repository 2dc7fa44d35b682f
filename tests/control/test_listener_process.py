"""The real listener's process: it comes, reads what it is told to, and ends with the connection."""

import asyncio

import pytest

from studio.control.listener_link import ListenerLink
from studio.control.listener_process import ChildListener, ChildProcess
from studio.core.ids import ProductId
from studio.core.process import start_child
from studio.protocol.listener_messages import CONNECTION_VARIABLE, HearTyped, Kept
from tests.builders import a_message
from tests.control.listener_links import Hearer, a_link, until

ENDS_WITHIN_S = 60.0


class Starter(ChildListener):
    """Starts listeners, and knows them."""

    def __init__(self) -> None:
        self.runs: list[ChildProcess] = []

    def start(self, port: int, secret: str) -> ChildProcess:
        """See `ListenerStarter.start`."""
        self.runs.append(super().start(port, secret))
        return self.runs[-1]


async def ask(link: ListenerLink, hearer: Hearer, number: int, text: str) -> None:
    """Type a question in, and wait until the listener has read it."""
    before = len(hearer.heards)
    link.post(HearTyped(message=a_message(number, text=text), product_id=ProductId("watch")))
    await until(lambda: len(hearer.heards) > before)
    heard, _ = hearer.heards[-1]
    assert [question.text for question in heard.opened] == [text]
    link.post(Kept(number=heard.number))


@pytest.mark.usefixtures("caplog")
def test_it_reads_what_is_typed_comes_back_when_it_is_killed_and_ends_when_it_is_hung_up_on() -> (
    None
):
    async def story() -> None:
        hearer, starter = Hearer(), Starter()
        async with a_link(hearer, starter) as link:
            link.want()
            await until(lambda: link.ready)
            await ask(link, hearer, 1, "Does it survive 50 m?")

            starter.runs[0].kill()

            await until(lambda: hearer.arrivals == 2 and link.ready)
            await ask(link, hearer, 2, "Which strap does it have?")
            assert starter.runs[1].alive
        assert not starter.runs[1].alive

    asyncio.run(story())


@pytest.mark.parametrize("connection", ["", "no port:00", "1:00"])
def test_without_a_control_room_it_ends(connection: str) -> None:
    child = start_child("listener", {CONNECTION_VARIABLE: connection})

    assert child.wait(ENDS_WITHIN_S) in {0, 2}
