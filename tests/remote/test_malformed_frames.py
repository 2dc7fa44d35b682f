"""Two hundred thousand frames that no page would send, and a page that works all the while."""

import contextlib
import hashlib
import json

import pytest
from websockets.exceptions import InvalidState
from websockets.frames import Frame, Opcode

from tests.fakes.studio_room import hear
from tests.fuzz.hostile import NASTY
from tests.remote.clients import Device, HungUp
from tests.remote.doors import OpenDoor, an_open_door

FRAMES, FRAMES_IN_SOAK = 1_500, 200_000
AT_ONCE = 250
"""Frames sent before their answers are read; the door ends a connection after twenty."""

SEEDS = (
    b'{"type":"Enter","token":"x","topics":["show"]}',
    b'{"type":"Pair","code":"ABCD2345","name":"Tablet"}',
    b'{"type":"Ping","id":1}',
    b'{"type":"Request","request_id":1,"command":{"type":"SetTitle","title":"a"},"key":"k","seen":1}',
    b'{"type":"Request","request_id":2,"command":{"type":"Take","expected_preview":null}}',
    b'{"type":"Offer","sdp":"v=0"}',
    b'{"type":"Picture","width":1,"fps":1}',
)


class Bytes:
    """Bytes that are the same each time, and look like chance."""

    def __init__(self, seed: int) -> None:
        self._state = hashlib.sha256(str(seed).encode()).digest()

    def take(self, count: int) -> bytes:
        """Return so many."""
        found = b""
        while len(found) < count:
            self._state = hashlib.sha256(self._state).digest()
            found += self._state
        return found[:count]

    def below(self, most: int) -> int:
        """Return a number below another."""
        return int.from_bytes(self.take(4), "big") % most


def malformed(chance: Bytes) -> bytes:
    """Return something near a message, or far from any."""
    seed = SEEDS[chance.below(len(SEEDS))]
    at = chance.below(len(seed))
    match chance.below(7):
        case 0:
            return seed[:at] + chance.take(chance.below(8)) + seed[at + chance.below(8) :]
        case 1:
            return seed[:at]
        case 2:
            return chance.take(chance.below(300))
        case 3:
            nasty = NASTY[chance.below(len(NASTY))].encode("utf-8", "surrogatepass")
            return seed[:at] + nasty + seed[at:]
        case 4:
            return seed.replace(b":", b":" + b"[" * chance.below(3_000), 1)
        case 5:
            return seed.replace(b"1", str(2 ** chance.below(200)).encode())
        case _:
            return json.dumps(
                {"type": chance.take(3).hex(), "request_id": chance.below(9)}
            ).encode()


def send_some(device: Device, chance: Bytes) -> int:
    """Send frames until the door hangs up; return how many."""
    sent = 0
    with contextlib.suppress(OSError, InvalidState, HungUp):
        while sent < AT_ONCE:
            kinds = (Opcode.TEXT,) * 60 + (Opcode.BINARY, Opcode.CONT, Opcode.PING)
            opcode = kinds[chance.below(len(kinds))]
            device.send_frame(Frame(opcode, malformed(chance)[: 125 if opcode > 7 else None]))
            sent += 1
            if sent % 20 == 0:
                while True:
                    device.receive(within_s=0.001)
    return sent


def withstand(door: OpenDoor, frames: int) -> None:
    """Send so many frames; a page works all the while."""
    token, chance, sent, rounds = door.pair(), Bytes(1), 0, 0
    with door.entered(token) as page:
        while sent < frames:
            rounds += 1
            with door.device() as rude:
                if rounds % 8:
                    rude.say(type="Enter", token=token)
                    rude.until("Entered")
                with contextlib.suppress(TimeoutError):
                    sent += max(1, send_some(rude, chance))
            if rounds % 10 == 0:  # it answers pings, too, only when it is asked
                _work(door, page, f"after {sent}")
        _work(door, page, "at the end")


def _work(door: OpenDoor, page: Device, title: str) -> None:
    """Change something from the page; page and host hear what they are told, too."""
    answer = page.request("SetTitle", title=title)
    assert answer["type"] == "Done", answer
    hear(door.host, lambda: door.host.show is not None and door.host.show.title == title)


def test_malformed_frames_end_their_own_connection_alone() -> None:
    with an_open_door() as door:
        withstand(door, FRAMES)


@pytest.mark.soak
@pytest.mark.timeout(3_600)
def test_two_hundred_thousand_malformed_frames_end_their_own_connection_alone() -> None:
    with an_open_door() as door:
        withstand(door, FRAMES_IN_SOAK)
