"""The webhook: who may send, what is answered, and that thanks are given for what is kept only."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

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
from studio.chat.port import Joined, Told
from studio.chat.receipts import Receipts
from studio.chat.webhook_signature import Signature
from studio.core.errors import ChatError, ChatRefused
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import ChatMessage
from tests.chat.hearing import joined, listening, run
from tests.chat.records import MOMENT_UTC_MS, a_record, an_event, json_of
from tests.chat.signing import SECRET, signed
from tests.contracts.chat_cases.case import CHAT_ID
from tests.fakes.fake_clock import FakeClock

GOOD = json_of(an_event(a_record("Is it waterproof?")))


@dataclass
class Door:
    """A webhook that listens, and what came in by it.

    Attributes:
        url: Where questions go.
        told: All that was told.
        receipts: Whether it is kept; all is at once unless `keeps` is false.
        client: To send with.
    """

    url: str
    client: httpx.AsyncClient
    receipts: Receipts
    told: list[Told] = field(default_factory=list)
    keeps: bool = True

    async def post(self, body: bytes, *, kind: str = EVENT) -> httpx.Response:
        """Send a body, signed."""
        headers = {"Content-Type": kind, **signed(body, now_utc_ms=MOMENT_UTC_MS)}
        return await self.client.post(self.url, content=body, headers=headers)

    def hear(self, item: Told) -> None:
        """Take what is told, as a follower does."""
        self.told.append(item)
        self.receipts.heard()
        if self.keeps:
            self.receipts.told(len(self.told))
            self.receipts.kept(len(self.told))


def a_spec(address: str = "127.0.0.1:0", room: str = "") -> ChatSpec:
    """Return a webhook that is set up."""
    return ChatSpec(
        chat_id=CHAT_ID, kind=ChatKind.WEBHOOK, name="Bridge", address=address, room=room
    )


@asynccontextmanager
async def open_door(*, within_s: float = 5.0, room: str = "") -> AsyncIterator[Door]:
    """Listen for as long as the test needs it."""
    receipts = Receipts()
    thanks = Thanks(until_kept=receipts.until_kept, within_s=within_s)
    chat = WebhookChat(a_spec(room=room), SECRET, clock=FakeClock(), thanks=thanks)
    async with httpx.AsyncClient(trust_env=False) as client, listening(chat) as told:
        assert await joined(told) == Joined(via="webhook", resumed=True)
        door = Door(f"http://127.0.0.1:{chat.port}{PATH}", client, receipts)

        async def hear() -> None:
            async for item in told:
                door.hear(item)

        task = asyncio.create_task(hear())
        try:
            yield door
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


def answer_to(body: bytes, **more: object) -> httpx.Response:
    """Send a body to a webhook, and return its answer."""

    async def story() -> httpx.Response:
        async with open_door() as door:
            headers = {"Content-Type": EVENT, **signed(body, now_utc_ms=MOMENT_UTC_MS)}
            headers |= {name.replace("_", "-"): str(value) for name, value in more.items()}
            return await door.client.post(door.url, content=body, headers=headers)

    return run(story())


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

    assert answer.json() == {"taken": 2, "aside": 1, "refused": 1}
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
