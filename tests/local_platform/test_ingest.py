"""The ingest, with the studio's own publisher as the other side: what is received is measured."""

import contextlib
import itertools
import socket
import time
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from studio.core.clock import SystemClock
from studio.core.errors import OutputError, OutputLost, OutputRefused
from studio.core.ids import DestinationId, SecretName
from studio.engine.outputs import reason
from studio.engine.outputs.doorbell import Doorbell
from studio.engine.outputs.rtmp import RtmpLink
from studio.engine.packets import EncodedPacket
from studio.protocol.engine_messages import OutputSpec
from tests.real_packets import FPS, GOP_FRAMES, encode_show
from tests.servers.local_platform import LocalPlatform, local_platform
from tests.servers.rtmp_server import count_packets, decode_complaints
from tests.waiting import wait_until

HIDDEN_BYTES = 1_000_000
"""At most: what our system and the other one hold between two programs that do not hurry."""


@contextlib.contextmanager
def a_link(platform: LocalPlatform, key: str, *, app: str = "") -> Iterator[RtmpLink]:
    """Yield the studio's publisher, connected."""
    bell = Doorbell(SystemClock())
    spec = OutputSpec(
        destination_id=DestinationId("d"),
        name="own",
        url=f"{platform.rtmp}{app}",
        secret_name=SecretName("k"),
    )
    link = RtmpLink(spec, lambda _: key, bell)
    try:
        link.open(encode_show().templates)
        yield link
    finally:
        link.abandon()
        bell.close()


def send_show(link: RtmpLink, *, rounds: int = 1) -> int:
    """Send a show as fast as it goes; return how many pictures it had."""
    show = encode_show()
    send(link, itertools.islice(show.endless(), rounds * len(show.packets)))
    return rounds * show.pictures


def send(link: RtmpLink, packets: Iterable[EncodedPacket]) -> None:
    """Send some packets as fast as it goes."""
    for packet in packets:
        link.write(packet, first_s=Fraction(0))


def a_broadcast(platform: LocalPlatform) -> dict[str, Any]:
    answer = platform.shop.post("/v1/broadcasts", json={"title": "One show"})
    answer.raise_for_status()
    made: dict[str, Any] = answer.json()
    return made


def told(platform: LocalPlatform, broadcast_id: str) -> dict[str, Any]:
    answer = platform.shop.get(f"/v1/broadcasts/{broadcast_id}")
    answer.raise_for_status()
    found: dict[str, Any] = answer.json()
    return found


def test_a_broadcast_goes_from_ready_to_complete_by_what_is_received(
    own_platform: LocalPlatform,
) -> None:
    made = a_broadcast(own_platform)
    where = f"/v1/broadcasts/{made['id']}"
    states = [made["state"]]

    with a_link(own_platform, made["ingest"]["key"]) as link:
        pictures = send_show(link)
        wait_until(lambda: _frames(own_platform, made["id"]) >= pictures - 2, "the pictures")
        active = told(own_platform, made["id"])
        states += [active["state"], own_platform.shop.post(f"{where}/live").json()["state"]]
        states.append(own_platform.shop.post(f"{where}/complete").json()["state"])
        with pytest.raises(OutputLost):
            send_show(link, rounds=20)

    assert states == ["ready", "active", "live", "complete"]
    video, audio = active["stream"]["video"], active["stream"]["audio"]
    assert (video["codec"], video["profile"]) == ("h264", "high")
    assert (video["width_px"], video["height_px"], video["promised_fps"]) == (320, 180, FPS)
    assert video["fps"] == pytest.approx(FPS, abs=0.1)
    assert video["keyframe_distance_ms"] == pytest.approx(GOP_FRAMES * 1000 / FPS, abs=1)
    assert (video["gaps"], video["jumps"], audio["jumps"]) == (0, 0, 0)
    assert (audio["codec"], audio["rate_hz"], audio["channels"]) == ("aac", 48_000, 2)
    assert active["stream"]["furthest_offset_ms"] < 300
    assert active["health"] == {"status": "good", "issues": []}
    assert video["bps"] > audio["bps"] > 1_000  # the sound is a quiet one
    assert _refused(own_platform, made["ingest"]["key"]) == reason.WRONG_KEY


def test_a_wrong_key_another_app_and_a_second_sender_are_refused(
    own_platform: LocalPlatform,
) -> None:
    assert _refused(own_platform, "of-somebody") == reason.WRONG_KEY
    with pytest.raises(OutputRefused) as other, a_link(own_platform, "x", app="s"):
        pass
    assert other.value.reason_code == reason.UNKNOWN_APP
    with a_link(own_platform, own_platform.stream_key):
        assert _refused(own_platform, own_platform.stream_key) == reason.KEY_IN_USE


def test_faults_of_the_ingest_happen_when_they_are_asked_for(own_platform: LocalPlatform) -> None:
    own_platform.go_wrong({"kind": "rtmp_refuse", "times": 1})
    refused = _refused(own_platform, own_platform.stream_key)
    with a_link(own_platform, own_platform.stream_key) as link:
        send_show(link)
        own_platform.go_wrong({"kind": "rtmp_kill"})
        with pytest.raises(OutputLost):
            send_show(link, rounds=20)

    assert refused == reason.WRONG_KEY
    wait_until(lambda: not told(own_platform, "b-1")["receiving"], "the end of the dead stream")


def test_a_slow_ingest_holds_up_whoever_sends_and_one_that_is_away_comes_back(
    own_platform: LocalPlatform,
) -> None:
    bps = 2_000_000
    with a_link(own_platform, own_platform.stream_key) as link:
        own_platform.go_wrong({"kind": "rtmp_slow", "bps": bps})
        began_s, packets = time.monotonic(), encode_show().endless()
        while link.bytes_sent < HIDDEN_BYTES + bps // 16:
            send(link, itertools.islice(packets, 1))
        slow_s = time.monotonic() - began_s
        own_platform.go_wrong({"kind": "rtmp_away"})
        with pytest.raises(OutputLost):
            send(link, itertools.islice(packets, 10_000))
    with pytest.raises(OutputLost), a_link(own_platform, own_platform.stream_key):
        pass
    own_platform.go_wrong()
    wait_until(lambda: not told(own_platform, "b-1")["receiving"], "the end of the dead stream")
    with a_link(own_platform, own_platform.stream_key) as link:
        send_show(link)

    assert slow_s > 0.5


@pytest.mark.parametrize("data", [b"GET / HTTP/1.1\r\n\r\n", b"\x03" + bytes(3_072) + b"\xff" * 99])
def test_who_speaks_something_else_is_hung_up_on(own_platform: LocalPlatform, data: bytes) -> None:
    port = int(own_platform.rtmp.rpartition(":")[2].partition("/")[0])

    with socket.create_connection(("127.0.0.1", port), timeout=60) as strange:
        strange.sendall(data)
        with contextlib.suppress(ConnectionError):
            while strange.recv(65_536):
                pass

    assert told(own_platform, "b-1")["streams"] == 0


def test_what_is_received_can_be_kept_as_a_file_that_plays(tmp_path: Path) -> None:
    with local_platform("--record", str(tmp_path / "kept")) as platform:
        with a_link(platform, platform.stream_key) as link:
            pictures = send_show(link)
            link.close()
        wait_until(lambda: not told(platform, "b-1")["receiving"], "the end")

    (kept,) = (tmp_path / "kept").iterdir()
    assert count_packets(kept) == pictures
    assert decode_complaints(kept) == ""


def _frames(platform: LocalPlatform, broadcast_id: str) -> int:
    stream = told(platform, broadcast_id)["stream"]
    return int(stream["video"]["frames"]) if stream else 0


def _refused(platform: LocalPlatform, key: str) -> str:
    with pytest.raises(OutputError) as refused, a_link(platform, key):
        pass
    return refused.value.reason_code
