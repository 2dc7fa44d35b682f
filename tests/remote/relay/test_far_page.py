"""The page on the person's own machine: the same words as at the studio's door."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from studio.protocol.door_commands import RevokeDevice
from studio.remote.pages import page_of
from studio.remote.relay.page_door import PageDoor, page_token
from tests.remote.relay.far import PLACE, FarPerson, a_far_person, a_far_studio, a_hub, let_in
from tests.servers.nats_server import Known
from tests.waiting import LONG_S

PAGES = {"/": page_of(b"<!doctype html>", "text/html; charset=utf-8")}


@dataclass
class Page:
    """A browser's side of one WebSocket."""

    connection: ClientConnection

    def say(self, **said: object) -> None:
        """Send a message."""
        self.connection.send(json.dumps(said))

    def until(self, kind: str, **fields: object) -> dict[str, Any]:
        """Listen until a message of a kind comes."""
        while True:
            said: dict[str, Any] = json.loads(self.connection.recv(timeout=LONG_S))
            if said["type"] == kind and fields.items() <= said.items():
                return said

    def ask(self, command: str, **fields: object) -> dict[str, Any]:
        """Ask for something; return the answer."""
        told = {"type": command, **fields}
        self.say(type="Request", request_id=7, command=told, key=uuid4().hex)
        while True:
            said: dict[str, Any] = json.loads(self.connection.recv(timeout=LONG_S))
            if said["type"] in {"Done", "Denied"} and said["request_id"] == 7:
                return said


@contextmanager
def a_page_door(person: FarPerson, who: Known) -> Iterator[PageDoor]:
    """Serve the page beside a far person's line."""

    async def open_it() -> PageDoor:
        door = PageDoor(person.far, page_token(who.credentials, PLACE), PAGES)
        await door.open(0)
        return door

    door = person.do(open_it())
    try:
        yield door
    finally:
        person.do(door.close())


@contextmanager
def a_page(
    door: PageDoor, path: str = "/studio", *, origin: str = "", host: str = ""
) -> Iterator[Page]:
    """Connect as a browser does."""
    own = f"http://127.0.0.1:{door.port}"
    with connect(
        f"ws://127.0.0.1:{door.port}{path}",
        origin=Origin(origin or own),
        subprotocols=[Subprotocol("cuecard.v5")],
        compression=None,
        open_timeout=LONG_S,
        close_timeout=1,
        additional_headers={"Host": host} if host else None,
    ) as connection:
        yield Page(connection)


def test_a_page_far_away_pairs_cues_and_comes_back_with_its_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        a_hub(tmp_path) as (server, studio_key, person_key),
        a_far_studio(server.url, studio_key, monkeypatch) as studio,
        a_far_person(server.url, person_key) as person,
        a_page_door(person, person_key) as door,
    ):
        studio.until_connected()
        with a_page(door) as page:
            page.say(type="Pair", code=door.address.partition("#")[2], name="Ben")
            assert page.until("Denied")["code"] == "not_paired"
        with a_page(door) as page:
            page.say(type="Pair", code=studio.offer(), name="Ben", topics=["show"])
            entered = page.until("Entered")
            assert (entered["role"], entered["name"]) == ("producer", "Ben")
            assert page.until("Welcome")["role"] == "producer"
            page.until("ShowChanged")
            page.say(type="Ping", id=3)
            assert page.until("Pong", id=3)["server_utc_ms"] > 0
        with a_page(door) as page:
            page.say(type="Enter", token=entered["token"], topics=["show"])
            assert page.until("Entered")["token"] == ""
            page.until("ShowChanged")

            assert page.ask("SendPrompt", text="Hello")["type"] == "Done"
            assert page.ask("GoLive")["code"] == "not_allowed"
            assert page.ask("AskProducts")["type"] == "Done"
            assert page.ask("NoSuchThing")["code"] == "protocol"


def test_a_page_is_told_when_the_relay_is_gone_and_back_and_when_it_is_revoked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        a_hub(tmp_path) as (server, studio_key, person_key),
        a_far_studio(server.url, studio_key, monkeypatch) as studio,
        a_far_person(server.url, person_key) as person,
        a_page_door(person, person_key) as door,
    ):
        let_in(studio, person)
        with a_page(door) as page:
            page.say(type="Enter", token=door.address.partition("#")[2], topics=["show"])
            page.until("ShowChanged")

            server.kill()
            gone = page.until("Gone")
            late = page.ask("SendPrompt", text="Later")
            at_once = page.ask("SetPreview", cue_id=None)
            server.start()
            page.until("Entered")
            carried = page.until("Carried")

            assert gone["code"] == "relay"
            assert "what you see is from" in gone["text"]
            assert "waits" in late["text"]
            assert at_once["code"] == "away"
            assert carried["answer"]["type"] == "Done"
            studio.host.request(RevokeDevice(device_id=studio.news.devices[0].device_id))
            assert page.until("Gone")["code"] == "revoked"


@pytest.mark.parametrize(
    "how",
    [
        {"origin": "https://evil.example"},
        {"origin": "http://evil.example:80"},
        {"host": "evil.example"},
    ],
)
def test_another_site_in_the_persons_browser_may_not_use_the_page(
    tmp_path: Path, how: dict[str, str]
) -> None:
    with (
        a_hub(tmp_path) as (server, _, person_key),
        a_far_person(server.url, person_key) as person,
        a_page_door(person, person_key) as door,
        pytest.raises(InvalidStatus),
        a_page(door, **how),
    ):
        pass


@pytest.mark.parametrize(
    "first",
    [
        {"type": "Enter", "token": "0" * 64},
        {"type": "Request", "request_id": 1, "command": {"type": "UndoTake"}},
        {"type": "Pair", "code": ""},
        {"type": "Pair", "code": "AAAABBBB", "name": "x"},
    ],
)
def test_who_does_not_know_the_token_is_refused_with_a_reason(
    tmp_path: Path, first: dict[str, object]
) -> None:
    with (
        a_hub(tmp_path) as (server, _, person_key),
        a_far_person(server.url, person_key) as person,
        a_page_door(person, person_key) as door,
        a_page(door) as page,
    ):
        page.say(**first)

        assert page.until("Denied")["text"]


def test_the_page_itself_is_served_and_nothing_else(tmp_path: Path) -> None:
    with (
        a_hub(tmp_path) as (server, _, person_key),
        a_far_person(server.url, person_key) as person,
        a_page_door(person, person_key) as door,
    ):
        own = f"http://127.0.0.1:{door.port}"

        index = httpx.get(f"{own}/")
        missing = httpx.get(f"{own}/../nats.conf")

        assert index.text == "<!doctype html>"
        assert "script-src 'self'" in index.headers["Content-Security-Policy"]
        assert missing.status_code == 404
