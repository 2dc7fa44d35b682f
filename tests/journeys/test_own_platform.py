"""A broadcast to the studio's own platform: what it measured is what the studio says it sent."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

from studio.engine.sei import MARK_UUID
from tests.journeys.keeping_up import CouldNotKeepUp, needs_a_machine_that_keeps_up
from tests.servers.local_platform import LocalPlatform

SECONDS = 8
LOST = ("ticks_lost", "dropped")
"""A picture that came twice from a busy source is sent as any other."""


def run_broadcast(folder: Path, platform: LocalPlatform, key: str) -> dict[str, Any]:
    """Broadcast as a user would type it; return the statistics."""
    stats = folder / "stats.json"
    command = [
        sys.executable, "-m", "studio", "broadcast", "--headless", "--canvas", "1280x720@30",
        "--to", platform.rtmp, "--key-env", "SHOW_KEY",
        "--seconds", str(SECONDS), "--stats", str(stats),
    ]  # fmt: skip
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
        env=os.environ | {"SHOW_KEY": key},
    )
    assert done.returncode == 0, done.stderr
    loaded: dict[str, Any] = json.loads(stats.read_text(encoding="utf-8"))
    return loaded


@needs_a_machine_that_keeps_up
def test_what_the_platform_measured_is_what_was_sent(
    tmp_path: Path, own_platform: LocalPlatform
) -> None:
    made = own_platform.shop.post("/v1/broadcasts", json={"auto_live": True}).json()

    stats = run_broadcast(tmp_path, own_platform, made["ingest"]["key"])
    told = own_platform.shop.get(f"/v1/broadcasts/{made['id']}").json()
    page = httpx.get(f"{own_platform.http}/watch/{made['id']}/numbers")

    (sent,) = (output["frames_sent"] for output in stats["outputs"])
    video, audio = told["stream"]["video"], told["stream"]["audio"]
    assert told["state"] == "live"
    assert (told["receiving"], told["streams"]) == (False, 1)
    assert video["frames"] == sent
    assert (video["width_px"], video["height_px"]) == (1280, 720)
    assert audio["codec"] == "aac"
    assert str(MARK_UUID) in told["stream"]["markers_of"]
    assert made["ingest"]["key"] not in page.text
    assert page.json()["stream"]["video"]["frames"] == sent
    if any(stats["frames"][name] for name in LOST):
        raise CouldNotKeepUp(f"{stats['frames']}")
    assert video["fps"] == pytest.approx(30, abs=0.2)
    assert video["keyframe_distance_ms"] == pytest.approx(2_000, abs=40)
    assert (video["gaps"], video["jumps"], audio["jumps"]) == (0, 0, 0)
    assert told["stream"]["furthest_offset_ms"] < 500
