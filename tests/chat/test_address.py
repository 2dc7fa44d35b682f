"""Addresses of platforms: which is taken, and which may see a token."""

import logging

import pytest

from studio.chat.address import http_client, is_loopback, may_have_token, pick
from tests.chat.hearing import run
from tests.servers.json_http import Answer, json_http


def test_without_addresses_the_platforms_own_is_taken() -> None:
    assert pick("", "ws", "wss", default="wss://platform.example/ws") == "wss://platform.example/ws"


def test_an_address_is_taken_by_its_scheme() -> None:
    addresses = "ws://127.0.0.1:1/ws http://127.0.0.1:2/helix"

    assert pick(addresses, "http", "https", default="x") == "http://127.0.0.1:2/helix"


def test_where_addresses_are_given_the_platforms_own_is_out() -> None:
    assert pick("irc://127.0.0.1:6667", "http", "https", default="x") == ""


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("ws://127.0.0.1:1", True),
        ("http://[::1]:80/x", True),
        ("irc://localhost", True),
        ("http://127.0.0.1.example.com", False),
        ("http://192.168.1.2", False),
        ("http://[", False),
        ("", False),
    ],
)
def test_loopback_is_this_machine_only(address: str, expected: bool) -> None:
    assert is_loopback(address) is expected


def test_a_token_goes_through_tls_or_stays_on_this_machine() -> None:
    assert may_have_token("ircs://irc.example:6697")
    assert may_have_token("http://127.0.0.1:80")
    assert not may_have_token("http://platform.example")
    assert not may_have_token("")


def test_no_request_is_written_down_because_its_address_may_have_the_token(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def story() -> None:
        async with (
            json_http(lambda _: Answer()) as server,
            http_client(f"http://127.0.0.1:{server.port}") as client,
        ):
            await client.get("/", params={"access_token": "abc"})

    with caplog.at_level(logging.INFO):
        run(story())

    assert "abc" not in caplog.text
