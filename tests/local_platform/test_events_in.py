"""Events: signed, each once, in order, and still there after the platform was killed."""

import base64
import hashlib
import hmac
import json
import time
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.local_platform import signature
from studio.local_platform.event_book import EventBook
from studio.local_platform.journal import Journal
from studio.local_platform.refusal import Refusal
from tests.local_platform.document import complaints
from tests.servers.local_platform import LocalPlatform, local_platform

Event = dict[str, Any]


def an_event(number: int, *, show: str = "show-1", text: str = "") -> Event:
    return {
        "specversion": "1.0",
        "id": f"{show}-{number}",
        "source": "/studio/one/rehearsal",
        "type": "live.shop.product.shown.v1",
        "subject": "product/lamp",
        "sequence": f"{number:016}",
        "partitionkey": show,
        "data": {"text": text},
    }


def sent(
    platform: LocalPlatform, *events: Event, moment: int | None = None, secret: str = ""
) -> httpx.Response:
    """Send events as a batch, signed."""
    body = json.dumps(events).encode()
    key = base64.b64decode((secret or platform.secret).removeprefix("whsec_"))
    at = str(moment or int(time.time()))
    digest = hmac.new(key, f"msg_1.{at}.".encode() + body, hashlib.sha256).digest()
    headers = {
        "Content-Type": "application/cloudevents-batch+json",
        "webhook-id": "msg_1",
        "webhook-timestamp": at,
        "webhook-signature": "v1,b2xk v1," + base64.b64encode(digest).decode(),
    }
    return httpx.post(f"{platform.http}/v1/events", content=body, headers=headers)


def test_each_event_counts_once_and_another_body_under_its_id_is_a_conflict(
    own_platform: LocalPlatform,
) -> None:
    first = sent(own_platform, an_event(1), an_event(2), an_event(1))
    again = sent(own_platform, an_event(2), an_event(3))
    other = sent(own_platform, an_event(4), an_event(3, text="changed"))

    assert first.json() == {"accepted": 2, "duplicates": 1}
    assert complaints("takeEvents", first.status_code, first.json()) == []
    assert again.json() == {"accepted": 1, "duplicates": 1}
    assert (other.status_code, other.json()["error"]["code"]) == (409, "conflict")
    assert own_platform.events() == [an_event(1), an_event(2), an_event(3)]


def test_gaps_and_late_events_are_reported(own_platform: LocalPlatform) -> None:
    for number in (1, 2, 5, 3, 6):
        sent(own_platform, an_event(number)).raise_for_status()
    sent(own_platform, an_event(9, show="show-2")).raise_for_status()

    partitions = own_platform.report()["events"]["partitions"]

    one = partitions["show-1"]
    assert (one["first"], one["last"], one["count"]) == (1, 6, 5)
    assert one["first_missing"] == [4]
    assert (one["out_of_order"], one["late"]) == (1, [[3, 5]])
    assert partitions["show-2"]["missing"] == 0


def test_another_secret_and_another_moment_are_refused(own_platform: LocalPlatform) -> None:
    strange = "whsec_" + base64.b64encode(bytes(24)).decode()

    wrong = sent(own_platform, an_event(1), secret=strange)
    old = sent(own_platform, an_event(1), moment=int(time.time()) - 400)
    own_platform.go_wrong({"kind": "clock", "offset_s": 3_600})
    ahead = sent(own_platform, an_event(1))

    assert wrong.json()["error"]["code"] == "wrong_signature"
    assert old.json()["error"]["code"] == "clock"
    assert ahead.json()["error"]["code"] == "clock"
    assert own_platform.report()["events"]["accepted"] == 0


def test_the_published_vector_of_standard_webhooks_is_accepted() -> None:
    headers = {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105

    signature.check(headers, [b'{"test": 2432232314}'], secret=secret, now_s=1_614_265_330)

    with pytest.raises(Refusal):
        signature.check(headers, [b'{"test": 2432232315}'], secret=secret, now_s=1_614_265_330)


@given(st.permutations(range(12)))
def test_whatever_the_order_nothing_is_missing_once_all_have_come(numbers: list[int]) -> None:
    book = EventBook(Journal(None))

    for number in numbers:
        book.take([an_event(number)])

    told = book.report()["partitions"]["show-1"]
    lowest_first = numbers[0] == 0
    assert told["count"] == 12
    assert told["last"] == 11
    assert told["missing"] == 0 or not lowest_first
    assert (told["out_of_order"] == 0) == (numbers == sorted(numbers))


def test_what_was_taken_in_survives_that_the_platform_is_killed(tmp_path: Path) -> None:
    state = tmp_path / "state"
    with local_platform(state=state) as before:
        sent(before, an_event(1), an_event(2)).raise_for_status()
        before.place({"product_id": "watch"}, {"product_id": "lamp"})
        before.shop.post("/v1/tasks/t-watch/accept").raise_for_status()
        cursor = before.shop.get("/v1/orders", params={"limit": 1}).json()["cursor"]
        before.kill()
    with (state / "journal.ndjson").open("ab") as torn:
        torn.write(b'["event",{"specvers')

    with local_platform(state=state) as after:
        again = sent(after, an_event(2), an_event(3))
        orders = after.shop.get("/v1/orders", params={"cursor": cursor}).json()["orders"]
        tasks = after.shop.get("/v1/tasks").json()["tasks"]
        closed = after.close()

    assert after.address["token"] == before.address["token"]
    assert again.json() == {"accepted": 1, "duplicates": 1}
    assert [order["product_id"] for order in orders] == ["lamp"]
    assert {t["id"]: t["state"] for t in tasks}["t-watch"] == "accepted"
    assert closed == 0
