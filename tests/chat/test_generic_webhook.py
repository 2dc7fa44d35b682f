"""The webhook: who may send, what is answered, and that thanks are given for what is kept only."""

import asyncio
from collections.abc import AsyncIterator, Callable

import httpx
import pytest

from studio.chat.generic_webhook import (
    BATCH,
    EVENT,
    PATH,
    Thanks,
    WebhookChat,
    listening_address,
)
from studio.chat.port import Told
from studio.chat.receipts import Receipts
from studio.chat.webhook_signature import Signature
from studio.core.clock import MachineClock
from studio.core.errors import ChatError, ChatRefused
from studio.questions.chat_spec import ChatSpec
from studio.questions.message import ChatMessage
from tests.chat.hearing import joined, listening, run
from tests.chat.records import MOMENT_UTC_MS, a_record, an_event, json_of
from tests.chat.signing import SECRET, signed
from tests.chat.webhook_door import GOOD, a_spec, answer_to, open_door
from tests.fakes.fake_clock import FakeClock


def test_a_signed_question_is_told_and_thanked_for() -> None:
    async def story() -> tuple[httpx.Response, list[Told]]:
        async with open_door() as door:
            return await door.post(GOOD), door.told

    answer, told = run(story())

    assert answer.status_code == 200
    assert answer.json() == {"taken": 1, "aside": 0, "refused": 0}
    assert [item.text for item in told if isinstance(item, ChatMessage)] == ["Is it waterproof?"]


def test_a_batch_is_read_in_order_and_what_is_broken_in_it_counted() -> None:
    other_room = an_event(a_record(room="other"))
    batch = json_of([an_event(a_record("one")), {"text": "bare"}, other_room, an_event(a_record())])

    async def story() -> tuple[httpx.Response, int]:
        async with open_door(room="room-1") as door:
            return await door.post(batch, kind=BATCH), len(door.told)

    answer, told = run(story())

    why = "record 2: specversion is missing: only CloudEvents are taken here"
    assert answer.json() == {"taken": 2, "aside": 1, "refused": 1, "why": why}
    assert told == 2


def test_several_requests_go_over_one_connection() -> None:
    async def story() -> list[int]:
        async with open_door() as door:
            return [(await door.post(GOOD)).status_code for _ in range(5)]

    assert run(story()) == [200] * 5


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"webhook_signature": "v1,AAAA"}, 401),
        ({"webhook_signature": "nonsense"}, 401),
        ({"webhook_signature": ""}, 401),
        ({"webhook_id": "another"}, 401),
        ({"webhook_id": ""}, 401),
        ({"webhook_timestamp": "soon"}, 401),
        ({"webhook_timestamp": MOMENT_UTC_MS // 1_000 - 1}, 401),
        ({"webhook_timestamp": MOMENT_UTC_MS // 1_000 - 301}, 400),
        ({"webhook_timestamp": MOMENT_UTC_MS // 1_000 + 301}, 400),
        ({"content_type": "application/json"}, 415),
        ({"content_type": ""}, 415),
        ({"content_type": BATCH}, 400),
    ],
)
def test_what_is_not_signed_dated_or_named_right_is_refused(
    changed: dict[str, object], status: int
) -> None:
    assert answer_to(GOOD, **changed).status_code == status


def test_signatures_are_held_against_the_machines_clock_when_that_is_put_right() -> None:
    put_right = FakeClock(utc_ms=MOMENT_UTC_MS + 600_000)

    async def story() -> tuple[httpx.Response, httpx.Response, list[Told]]:
        async with open_door(machine=put_right) as door:
            now = signed(GOOD, now_utc_ms=put_right.utc_ms())
            good = await door.client.post(
                door.url, content=GOOD, headers={"Content-Type": EVENT, **now}
            )
            return good, await door.post(GOOD), door.told

    good, old, told = run(story())

    assert (good.status_code, old.status_code) == (200, 400)
    assert [m.received_at_utc_ms for m in told if isinstance(m, ChatMessage)] == [MOMENT_UTC_MS]


def test_without_another_clock_that_is_the_machines_own() -> None:
    async def story() -> httpx.Response:
        thanks = Thanks(until_kept=Receipts().until_kept, within_s=0.01)
        chat = WebhookChat(a_spec(), SECRET, clock=FakeClock(), thanks=thanks)
        async with httpx.AsyncClient(trust_env=False) as client, listening(chat) as told:
            await joined(told)
            headers = signed(GOOD, now_utc_ms=MachineClock().utc_ms())
            url = f"http://127.0.0.1:{chat.port}{PATH}"
            return await client.post(url, content=GOOD, headers={"Content-Type": EVENT, **headers})

    assert run(story()).status_code == 503  # signed well; nobody keeps it here


def test_one_of_several_signatures_is_enough() -> None:
    right = signed(GOOD, now_utc_ms=MOMENT_UTC_MS)["webhook-signature"]

    assert answer_to(GOOD, webhook_signature=f"v1a,x v1,AAAA {right}").status_code == 200


@pytest.mark.parametrize("body", [b"", b"null", b"{", b'{"text":"bare"}', b"\xff", b"[" * 9_000])
def test_what_is_no_question_is_refused(body: bytes) -> None:
    assert answer_to(body).status_code in {400, 401}


def test_events_of_other_types_are_taken_and_left_aside() -> None:
    answer = answer_to(json_of(an_event({}, type="live.shop.product.pinned.v1")))

    assert (answer.status_code, answer.json()["aside"]) == (200, 1)


def test_a_body_that_is_too_long_is_refused() -> None:
    assert answer_to(b" " * 300_000 + GOOD).status_code == 413


def test_a_body_that_is_too_long_without_saying_so_is_refused() -> None:
    async def story() -> int:
        async def pieces() -> AsyncIterator[bytes]:
            for _ in range(40):
                yield b" " * 10_000

        async with open_door() as door:
            headers = {"Content-Type": EVENT}
            return (await door.client.post(door.url, content=pieces(), headers=headers)).status_code

    assert run(story()) == 413


def test_other_paths_and_methods_are_refused() -> None:
    async def story() -> list[int]:
        async with open_door() as door:
            elsewhere = await door.client.post(door.url + "/x", content=GOOD)
            return [elsewhere.status_code, (await door.client.get(door.url)).status_code]

    assert run(story()) == [404, 405]


def test_nobody_is_thanked_before_it_is_kept() -> None:
    async def story() -> tuple[bool, int]:
        async with open_door() as door:
            door.keeps = False
            sending = asyncio.create_task(door.post(GOOD))
            await _until(lambda: door.told)
            door.receipts.told(1)
            answered_early = sending.done()
            door.receipts.kept(1)
            return answered_early, (await sending).status_code

    assert run(story()) == (False, 200)


def test_what_is_not_kept_in_time_is_to_be_sent_again() -> None:
    async def story() -> httpx.Response:
        async with open_door(within_s=0.05) as door:
            door.keeps = False
            return await door.post(GOOD)

    answer = run(story())

    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "5"


def test_bytes_that_are_no_http_are_answered_and_hung_up_on() -> None:
    async def story() -> list[bytes]:
        answers = []
        async with open_door() as door:
            port = httpx.URL(door.url).port
            for raw in (b"\x16\x03\x01\x00\r\n\r\n", b"GET\r\n\r\n", b"A" * 50_000, b"\0" * 100):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(raw)
                writer.write_eof()
                answers.append(await reader.read())
                writer.close()
            assert (await door.post(GOOD)).status_code == 200
        return answers

    assert all(answer.startswith(b"HTTP/1.1 4") or answer == b"" for answer in run(story()))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("127.0.0.1:8760", ("127.0.0.1", 8760)),
        (":8760", ("127.0.0.1", 8760)),
        ("[::1]:8760", ("::1", 8760)),
        ("Localhost:8760", ("localhost", 8760)),
        ("192.0.2.7:80", ("192.0.2.7", 80)),
    ],
)
def test_addresses_name_one_address_of_this_machine(
    address: str, expected: tuple[str, int]
) -> None:
    assert listening_address(address) == expected


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0:8760",
        "[::]:8760",
        "[::ffff:0.0.0.0]:8760",
        "0:8760",
        "0x0:8760",
        "0.0:8760",
        "00.0.0.0:8760",
        "shop.example:8760",
        "127.0.0.1",
        "x:y",
        "[",
        "127.0.0.1:8760/x",
    ],
)
def test_addresses_that_let_in_everybody_or_are_none_are_refused(address: str) -> None:
    with pytest.raises(ChatRefused) as caught:
        listening_address(address)

    assert caught.value.reason_code == "bad_setting"


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "whsec_",
        "whsec_c2hvcnQ=",
        "whsec_" + "A" * 33,
        "whsec_" + "!" * 40,
        "!" * 40,
        "whsec_" + "ж" * 40,
        "whsec_" + "A" * 31,
        "correct horse battery staple is long enough",
    ],
)
def test_without_a_secret_that_is_one_nothing_is_listened_to(secret: str) -> None:
    assert run(_failure(a_spec(), secret)).reason_code == "bad_setting"


def test_a_secret_in_the_alphabet_for_addresses_is_the_same_secret() -> None:
    plain = "whsec_" + "+/" * 20
    message = signed(GOOD, now_utc_ms=MOMENT_UTC_MS, secret=plain)

    for secret in (plain, "whsec_" + "-_" * 20, f" {plain} ", "-_" * 20):
        Signature(secret).check(message, GOOD, now_utc_ms=MOMENT_UTC_MS)


def test_a_port_that_is_taken_is_waited_for() -> None:
    async def story() -> ChatError:
        async with open_door() as door:
            return await _failure(a_spec(f"127.0.0.1:{httpx.URL(door.url).port}"), SECRET)

    assert run(story()).reason_code == "unreachable"


async def _failure(spec: ChatSpec, secret: str) -> ChatError:
    thanks = Thanks(until_kept=Receipts().until_kept)
    chat = WebhookChat(spec, secret, clock=FakeClock(), thanks=thanks)
    async with listening(chat) as told:
        with pytest.raises(ChatError) as caught:
            await joined(told)
    return caught.value


async def _until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110 - what is waited for has no event
            await asyncio.sleep(0.005)
