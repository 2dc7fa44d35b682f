"""Frames over a real socket, whole or not at all."""

import asyncio

import pytest

from studio.core.errors import ProtocolError
from studio.protocol.frames import LENGTH_BYTES, frame
from studio.protocol.listener_messages import Heard, Kept, LookAt
from tests.listener.services import a_pair


def test_orders_come_in_their_order_however_they_are_cut() -> None:
    async def story() -> None:
        async with a_pair() as (connection, room):
            orders = [Kept(number=number) for number in range(3)]
            for byte in b"".join(map(frame, orders)):
                room.write(bytes([byte]))

            assert [await connection.receive() for _ in orders] == orders

    asyncio.run(story())


def test_what_is_said_arrives() -> None:
    async def story() -> None:
        async with a_pair() as (connection, room):
            listening = asyncio.create_task(room.listen())
            heard = Heard(number=1, messages=2)

            await connection.send(heard)

            await room.until(lambda: room.said == [heard])
            await connection.close()
            await listening

    asyncio.run(story())


@pytest.mark.parametrize("begun", [b"", b"\0\0", frame(LookAt())[:-1]])
def test_an_end_in_the_middle_of_a_message_is_an_end(begun: bytes) -> None:
    async def story() -> None:
        async with a_pair() as (connection, room):
            room.write(begun)
            room.hang_up()

            assert await connection.receive() is None

    asyncio.run(story())


@pytest.mark.parametrize("raw", [b"\xff" * LENGTH_BYTES, b"\0\0\0\x01\xc1"])
def test_what_is_no_message_is_refused(raw: bytes) -> None:
    async def story() -> None:
        async with a_pair() as (connection, room):
            room.write(raw)

            with pytest.raises(ProtocolError):
                await connection.receive()

    asyncio.run(story())
