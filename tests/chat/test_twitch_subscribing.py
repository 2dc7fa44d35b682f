"""What is asked of Twitch so that a session is told what is said and removed."""

import json
from collections import Counter
from collections.abc import Callable

import httpx
import pytest

from studio.chat.twitch_api import TwitchApi
from studio.chat.twitch_messages import CLEAR, CLEAR_USER, MESSAGE, MESSAGE_DELETE
from studio.core.errors import ChatError, ChatLost
from tests.chat.hearing import run

Status = Callable[[str, int], int]
"""Of a kind, asked for the so manieth time."""


def asked_for(status: Status, *, message: str = "no") -> tuple[list[str], ChatError | None]:
    """Subscribe; return the kinds that were asked for, and how it failed."""
    kinds: list[str] = []
    times: Counter[str] = Counter()

    def answer(request: httpx.Request) -> httpx.Response:
        kind = json.loads(request.content)["type"]
        kinds.append(kind)
        times[kind] += 1
        return httpx.Response(status(kind, times[kind]), json={"message": message})

    def client() -> httpx.AsyncClient:
        return httpx.AsyncClient(
            base_url="https://twitch.example/", transport=httpx.MockTransport(answer)
        )

    api = TwitchApi(broadcaster="1", account="2", headers={}, client=client)
    try:
        run(api.subscribe("session"))
    except ChatError as error:
        return kinds, error
    return kinds, None


def test_one_passing_error_is_tried_again() -> None:
    kinds, error = asked_for(
        lambda kind, time: 503 if kind == MESSAGE_DELETE and time == 1 else 202
    )

    assert kinds == [MESSAGE, MESSAGE_DELETE, MESSAGE_DELETE, CLEAR_USER, CLEAR]
    assert error is None


def test_one_that_does_not_pass_ends_the_attempt() -> None:
    kinds, error = asked_for(lambda kind, _: 503 if kind == CLEAR_USER else 202)

    assert kinds == [MESSAGE, MESSAGE_DELETE, CLEAR_USER, CLEAR_USER]
    assert isinstance(error, ChatLost)


def test_a_session_that_broke_meanwhile_ends_the_attempt() -> None:
    _, error = asked_for(
        lambda kind, _: 400 if kind == CLEAR else 202,
        message="websocket transport session does not exist or has disconnected",
    )

    assert isinstance(error, ChatLost)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 410, 429])
def test_removals_that_are_not_to_be_had_keep_neither_the_others_nor_the_chat(
    status: int, caplog: pytest.LogCaptureFixture
) -> None:
    kinds, error = asked_for(lambda kind, _: status if kind == MESSAGE_DELETE else 202)

    assert kinds == [MESSAGE, MESSAGE_DELETE, CLEAR_USER, CLEAR]
    assert error is None
    assert (MESSAGE_DELETE in caplog.text) == (status != 409)
    caplog.clear()


@pytest.mark.parametrize("status", [403, 429, 503])
def test_without_the_messages_there_is_no_chat(status: int) -> None:
    kinds, error = asked_for(lambda *_: status)

    assert kinds == [MESSAGE]
    assert error is not None
