"""Strangers' bytes on every subject, and in every place where the other side is believed."""

import asyncio
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.nats_address import parse_nats_address
from studio.core.nkey import new_credentials
from studio.protocol.show_commands import SendPrompt
from studio.remote.limits import REQUESTS
from studio.remote.relay.hub import Hub
from studio.remote.relay.letters import Knock, sign
from studio.remote.relay.permissions import Permissions
from tests.remote.relay.far import (
    PLACE,
    a_far_person,
    a_far_studio,
    a_reception,
    let_in,
)
from tests.servers.nats_server import a_nats_server, somebody

GARBAGE = (
    b"",
    b"\0",
    b"{}",
    b"[" * 10_000,
    b'{"at_ms":1,"said":{"type":"Knock"},"signature":""}',
    b'{"at_ms":1e999,"said":null,"signature":"AAAA"}',
    b'{"session":"x","leaves":true,"type":"Here"}',
    b"\xff\xfe" * 100,
    b"x" * 400_000,
    b'\x00\x30{"session":"x","number":99999999,"topic":"show"}' + b"y" * 60,
)


@given(st.binary(max_size=300) | st.sampled_from(GARBAGE), st.text(max_size=60))
def test_the_reception_answers_garbage_with_a_reason_or_not_at_all(
    data: bytes, person: str
) -> None:
    async def hear() -> None:
        reception = a_reception()
        answer = await reception.hear(data, f"ag.acme.st.madrid.ask.{person}")
        waited = await reception.hear_waiting(data, f"ag.acme.st.madrid.wait.{person}")

        assert getattr(answer, "code", "") == "protocol"
        assert waited is None
        assert reception.refused == 2

    asyncio.run(hear())


@given(
    said=st.fixed_dictionaries(
        {"type": st.sampled_from(["Knock", "Present", "Leave", "Request", "Take", ""])},
        optional={
            "name": st.text(max_size=300) | st.integers(),
            "code": st.text(max_size=100),
            "looks": st.booleans() | st.none(),
            "command": st.dictionaries(st.text(max_size=5), st.integers(), max_size=3),
            "request_id": st.integers(),
            "key": st.text(max_size=100),
        },
    ),
    at_ms=st.integers(min_value=-(2**70), max_value=2**70),
)
def test_well_signed_nonsense_of_a_stranger_is_answered(
    said: dict[str, object], at_ms: int
) -> None:
    stranger, _ = new_credentials()
    subject = PLACE.ask(stranger.public)
    letter = sign(said, at_ms, subject, stranger)  # type: ignore[arg-type]  # that is the point

    async def hear() -> object:
        return await a_reception().hear(letter, subject)

    answer = asyncio.run(hear())

    assert answer is None or getattr(answer, "code", "") in {"protocol", "not_paired", "wrong_code"}


def test_a_flood_of_strangers_is_answered_so_often_and_no_more() -> None:
    stranger, _ = new_credentials()
    subject = PLACE.ask(stranger.public)
    letter = sign(Knock(name="me"), 1, subject, stranger)

    async def flood() -> list[object]:
        reception = a_reception()
        return [await reception.hear(letter, subject) for _ in range(300)]

    answers = asyncio.run(flood())

    assert sum(answer is not None for answer in answers) == REQUESTS


def test_garbage_on_every_subject_leaves_studio_and_person_at_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_nats_server(tmp_path / "hub") as server:
        studio_key, person_key, vandal = server.studio(PLACE), server.person(PLACE), somebody()
        server.let_in(vandal, Permissions(publish=(">",), subscribe=(">",)))
        server.start()
        with (
            a_far_studio(server.url, studio_key, monkeypatch) as studio,
            a_far_person(server.url, person_key) as person,
        ):
            let_in(studio, person)
            subjects = (
                PLACE.hello,
                PLACE.ask(person_key.public),
                PLACE.ask(vandal.public),
                PLACE.wait(person_key.public),
                PLACE.word(person_key.public),
                PLACE.picture,
                PLACE.news("show"),
                PLACE.news("nothing"),
                f"_INBOX.{person_key.public}.x.y",
                f"_INBOX.{studio_key.public}.x.y",
            )

            async def spill() -> None:
                hub = await Hub.connect(
                    parse_nats_address(server.url), vandal.credentials, "vandal"
                )
                for subject in subjects:
                    for garbage in GARBAGE:
                        await hub.publish(subject, garbage, reply=subject)
                await hub.close()

            person.do(spill())

            person.until(lambda one: one.live)
            person.done(SendPrompt(text="Still here"))
            person.until(lambda one: b"Still here" in one.far.latest["show"])
            studio.until(lambda one: one.news.callers.refused >= len(GARBAGE))
