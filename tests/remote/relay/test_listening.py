"""Whoever listens is heard to listen before anything else goes on."""

import asyncio

from studio.core.nats_address import parse_nats_address
from studio.core.nkey import new_credentials
from studio.platforms.nats_dial import SignIn
from studio.platforms.nats_line import NatsLine
from studio.remote.relay.hub import Came, Hub
from tests.servers.nats_words import nats_words

CONNECTED = ["CONNECT", "PING"]
LISTENING = [*CONNECTED, "SUB", "PING"]
"""The answer to a question that went ahead of the subscription would say nothing of it."""


def test_a_relays_server_knows_of_a_listener_once_listening_returned() -> None:
    async def listen() -> list[str]:
        async with nats_words() as server:
            hub = await Hub.connect(
                parse_nats_address(server.url), new_credentials()[0], "somebody"
            )
            try:
                await hub.listen("ag.acme", _hear)
                return list(server.told)
            finally:
                await hub.close()

    assert asyncio.run(listen()) == LISTENING


def test_an_agencys_hub_knows_of_a_listener_before_its_messages_are_waited_for() -> None:
    async def listen() -> tuple[bytes, list[str]]:
        async with nats_words() as server:
            line = NatsLine(parse_nats_address(server.url), SignIn())
            await line.connect()
            heard = line.heard("orders")
            try:
                return (await anext(heard)).payload, list(server.told)
            finally:
                await heard.aclose()
                await line.close()

    payload, told = asyncio.run(listen())

    assert payload == b"hi"
    assert told == LISTENING


async def _hear(_came: Came) -> None:
    pass
