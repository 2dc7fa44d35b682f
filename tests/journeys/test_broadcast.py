"""Ten seconds on air from the command line: what was sent is what arrives, and it is right.

It goes to a real server, and to the studio's own platform: what that measured is what was sent.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

import httpx
import msgspec
import numpy as np
import pytest

from studio.engine.sei import MARK_UUID
from studio.overlay import registry
from studio.overlay.layer import Layer
from studio.show.overlays import Countdown, ProductCard
from tests.journeys.keeping_up import CouldNotKeepUp, needs_a_machine_that_keeps_up
from tests.journeys.received import Picture, Received, luma, pictures, read_back
from tests.journeys.studio_run import a_watch
from tests.servers.local_platform import LocalPlatform
from tests.servers.rtmp_server import RtmpServer, count_packets

SECONDS = 10
OFFER_S = 5
COMES_IN_S = 0.4
"""The offer is started just before the show goes on air; its clock fades in for 200 ms."""
CANVAS_PX = (1280, 720)
LOST = ("dropped", "ticks_lost", "repeated")
CARD = {
    "title": {"es": "Trek Watch S2", "ar": "ساعة تريك S2"},
    "facts": ["AMOLED 1.43″", "5 ATM", "14 días"],
    "price_minor": 3890,
    "list_price_minor": 5990,
    "currency": "EUR",
    "market": "es-ES",
    "stock": 23,
}


def run_broadcast(
    folder: Path, clips: Path, server: RtmpServer, platform: LocalPlatform, key: str
) -> dict[str, Any]:
    """Broadcast as a user would type it, and return the statistics."""
    card, stats = folder / "card.json", folder / "stats.json"
    card.write_text(json.dumps(CARD), encoding="utf-8")
    command = [
        sys.executable, "-m", "studio", "broadcast", "--headless",
        "--camera", str(clips / "camera.mkv"), "--mic", str(clips / "beeps.wav"),
        "--canvas", "1280x720@30", "--to", server.url, "--key-env", "SHOW_KEY",
        "--to", platform.rtmp, "--key-env", "PLATFORM_KEY",
        "--record", str(folder / "show.mkv"), "--card", str(card),
        "--countdown", str(OFFER_S), "--seconds", str(SECONDS), "--stats", str(stats),
    ]  # fmt: skip
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
        env=os.environ | {"SHOW_KEY": "a-very-secret-key", "PLATFORM_KEY": key},
    )
    assert done.returncode == 0, done.stderr
    for secret in ("a-very-secret-key", key):
        assert secret not in done.stdout + done.stderr
    loaded: dict[str, Any] = json.loads(stats.read_text(encoding="utf-8"))
    return loaded


@needs_a_machine_that_keeps_up
@pytest.mark.usefixtures("qapp")
def test_ten_seconds_on_air_arrive_whole_in_step_and_with_the_right_price(
    tmp_path: Path,
    home: Path,
    clips: Path,
    server: RtmpServer,
    own_platform: LocalPlatform,
) -> None:
    made = own_platform.shop.post("/v1/broadcasts", json={"auto_live": True}).json()
    key = made["ingest"]["key"]

    stats = run_broadcast(tmp_path, clips, server, own_platform, key)

    arrived = server.received()[0]
    received = read_back(arrived)
    assert server.keys == ["a-very-secret-key"]
    assert_every_frame_is_accounted_for(stats, arrived, tmp_path / "show.mkv")
    assert_sound_is_in_step(received, stats)
    assert_the_offer_is_on_the_picture_until_its_end(arrived)
    for secret in ("a-very-secret-key", key):
        assert_the_key_is_nowhere(home, secret)
    assert_the_platform_measured_what_was_sent(own_platform, made, stats)


def assert_every_frame_is_accounted_for(stats: dict[str, Any], arrived: Path, kept: Path) -> None:
    frames = stats["frames"]
    assert frames["composed"] == frames["encoded"] + frames["dropped"]
    assert frames["composed"] >= SECONDS * 30 * 0.9
    sent = sent_by(stats)
    counted = {"arrived": count_packets(arrived), "recording": count_packets(kept)}
    told = counted["arrived"] == sent["to-1"] and counted["recording"] == sent["recording"]
    if not told and any(frames[name] for name in LOST):
        raise CouldNotKeepUp(f"{counted} counted, {sent} told; {frames}")
    assert told, f"{counted} counted, {sent} told"


def sent_by(stats: dict[str, Any]) -> dict[str, int]:
    """Return how many pictures each output sent, by its name."""
    return {output["destination_id"]: output["frames_sent"] for output in stats["outputs"]}


def assert_the_platform_measured_what_was_sent(
    platform: LocalPlatform, made: dict[str, Any], stats: dict[str, Any]
) -> None:
    told = platform.shop.get(f"/v1/broadcasts/{made['id']}").json()
    page = httpx.get(f"{platform.http}/watch/{made['id']}/numbers")
    sent = sent_by(stats)["to-2"]
    video, audio = told["stream"]["video"], told["stream"]["audio"]

    assert told["state"] == "live"
    assert (told["receiving"], told["streams"]) == (False, 1)
    assert video["frames"] == sent
    assert (video["width_px"], video["height_px"]) == CANVAS_PX
    assert audio["codec"] == "aac"
    assert str(MARK_UUID) in told["stream"]["markers_of"]
    assert made["ingest"]["key"] not in page.text
    assert page.json()["stream"]["video"]["frames"] == sent
    if any(stats["frames"][name] for name in ("ticks_lost", "dropped")):
        raise CouldNotKeepUp(f"{stats['frames']}")
    assert video["fps"] == pytest.approx(30, abs=0.2)
    assert video["keyframe_distance_ms"] == pytest.approx(2_000, abs=40)
    assert (video["gaps"], video["jumps"], audio["jumps"]) == (0, 0, 0)
    assert told["stream"]["furthest_offset_ms"] < 500


def assert_sound_is_in_step(received: Received, stats: dict[str, Any]) -> None:
    apart_s = abs(received.audio_s[0] - received.frames[0].at_s)
    if apart_s >= 0.04:  # the sound encoder is given a moment's lead, and got none
        raise CouldNotKeepUp(f"they did not begin together but {apart_s:.3f} s apart")
    offsets = [
        min((beep_s - flash_s for beep_s in received.beeps_s), key=abs)
        for flash_s in received.flashes_s()
    ]
    assert len(offsets) > SECONDS / 2
    assert abs(median(offsets)) < 0.04
    furthest_s = max(abs(offset) for offset in offsets)
    if furthest_s >= 0.04 + 1 / 30 and any(stats["frames"][name] for name in LOST):
        raise CouldNotKeepUp(f"a flash came {furthest_s:.3f} s off its beep; {stats['frames']}")
    assert furthest_s < 0.04 + 1 / 30  # one picture more at most


def assert_the_offer_is_on_the_picture_until_its_end(arrived: Path) -> None:
    watch = a_watch()
    assert watch.list_price is not None
    offer_card = ProductCard(
        title="Trek Watch S2",
        facts=watch.facts,
        price=watch.price,
        list_price=watch.list_price,
        market=watch.market,
        stock=23,
    )
    after = msgspec.structs.replace(offer_card, price=watch.list_price, list_price=None)
    offer_layer = registry.draw(offer_card, CANVAS_PX, 0)
    after_layer = registry.draw(after, CANVAS_PX, 0)
    clock = registry.draw(
        Countdown(starts_at_utc_ms=0, ends_at_utc_ms=8_000, market=watch.market), CANVAS_PX, 4_000
    )
    shown = [
        (at_s, _looks_like(luma(frame), offer_layer, after_layer), _has_clock(luma(frame), clock))
        for at_s, frame in pictures(arrived)[::5]
    ]
    last_offer_s = max(at_s for at_s, is_offer, _ in shown if is_offer)
    last_clock_s = max(at_s for at_s, _, has_clock in shown if has_clock)
    whole = [(offer, clock) for at_s, offer, clock in shown if COMES_IN_S < at_s < last_clock_s]
    assert all(is_offer and has_clock for is_offer, has_clock in whole)
    assert abs(last_offer_s - OFFER_S) < 1.0
    assert abs(last_clock_s - last_offer_s) < 0.2


def _looks_like(picture: Picture, one: Layer, other: Layer) -> bool:
    """Return whether the card on the picture is nearer to `one` than to `other`."""
    return _difference(picture, one) < _difference(picture, other)


def _difference(picture: Picture, layer: Layer) -> float:
    width, height = layer.size_px
    part = picture[layer.top : layer.top + height, layer.left : layer.left + width]
    solid = layer.luma_transparency < 30
    difference = np.abs(part.astype(np.int16) - layer.planes[0])[solid]
    return float(difference.mean())


def _has_clock(picture: Picture, clock: Layer) -> bool:
    """The box looks as it was drawn, its digits aside; the clip there is lighter and moves."""
    return _difference(picture, clock) < 20


def assert_the_key_is_nowhere(home: Path, key: str) -> None:
    for path in home.rglob("*"):
        if path.is_file():
            assert key.encode() not in path.read_bytes(), f"the key is in {path.name}"
