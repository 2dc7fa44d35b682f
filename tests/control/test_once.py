"""A command that is sent again is one command."""

import asyncio

import pytest

from studio.control.once import KEYS_KEPT, Once, Outcome
from studio.protocol.codec import decode_from_server, encode
from studio.protocol.messages import Denied, Done, Request, ShowChanged
from studio.protocol.show_commands import AddCue
from studio.show.cue import CueKind
from tests.builders import a_cue
from tests.control.test_server import a_connection, introduce
from tests.fakes.studio_room import FakeStarter, a_client, a_room, ready

A_BREAK = a_cue("twice", kind=CueKind.BREAK, points=())


class Work:
    """Counts how often it is done, and ends when it may."""

    def __init__(self) -> None:
        self.times = 0
        self.may_end = asyncio.Event()

    async def __call__(self) -> Outcome:
        """Be done once more."""
        self.times += 1
        await self.may_end.wait()
        return Done(request_id=self.times), None


def test_a_key_that_comes_again_while_it_is_worked_on_waits_for_the_one_answer() -> None:
    async def story() -> tuple[int, list[Done | Denied]]:
        once, work = Once(), Work()
        asking = [asyncio.create_task(once.do("Ana", "k", work)) for _ in range(3)]
        await asyncio.sleep(0)
        work.may_end.set()
        answers = [(await one)[0] for one in asking]
        return work.times, answers

    times, answers = asyncio.run(story())

    assert times == 1
    assert answers == [Done(request_id=1)] * 3


def test_who_leaves_before_the_answer_finds_it_when_asking_again() -> None:
    async def story() -> int:
        once, work = Once(), Work()
        leaving = asyncio.create_task(once.do("Ana", "k", work))
        await asyncio.sleep(0)
        leaving.cancel()
        with pytest.raises(asyncio.CancelledError):
            await leaving
        work.may_end.set()
        await once.do("Ana", "k", work)
        return work.times

    assert asyncio.run(story()) == 1


def test_keys_of_two_clients_and_no_key_at_all_are_different_commands() -> None:
    async def story() -> int:
        once, work = Once(), Work()
        work.may_end.set()
        for who, key in (("Ana", "k"), ("Bea", "k"), ("Ana", ""), ("Ana", "")):
            await once.do(who, key, work)
        return work.times

    assert asyncio.run(story()) == 4


def test_only_so_many_keys_are_remembered() -> None:
    async def story() -> int:
        once, work = Once(), Work()
        work.may_end.set()
        for number in range(KEYS_KEPT + 1):
            await once.do("Ana", str(number), work)
        await once.do("Ana", str(KEYS_KEPT), work)
        await once.do("Ana", "0", work)
        return work.times

    assert asyncio.run(story()) == KEYS_KEPT + 2


def test_a_resent_request_adds_one_cue_and_gets_an_answer_with_its_own_number() -> None:
    request = Request(request_id=1, command=AddCue(cue=A_BREAK), key="5b1d")
    again = Request(request_id=2, command=request.command, key="5b1d")

    with a_room(FakeStarter()), a_client() as host:
        ready(host)
        with a_connection() as connection:
            lines = introduce(connection)
            for one in (request, again):
                connection.sendall(encode(one))
            answers = [next(lines) for _ in range(2)]
        with a_connection() as connection:
            lines = introduce(connection, topics=("show",))
            shown = decode_from_server(next(lines))

    assert [decode_from_server(line) for line in answers] == [
        Done(request_id=1),
        Done(request_id=2),
    ]
    assert isinstance(shown, ShowChanged)
    assert [cue.cue_id for cue in shown.show.rundown].count(A_BREAK.cue_id) == 1
