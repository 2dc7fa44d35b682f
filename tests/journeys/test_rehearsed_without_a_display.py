"""What runs where there is no display: the first show in small, recorded and judged."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import av
import psutil
import pytest

from studio.core.paths import cache_folder, recordings_folder
from studio.rehearsal.run_shelf import RunShelf
from studio.rehearsal.score_file import read_score

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")
LENGTH_S = 20

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only there a machine has no display"
)


def test_without_a_display_the_first_show_is_rehearsed_recorded_and_judged(home: Path) -> None:
    variables = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    done = subprocess.run(
        [sys.executable, "-m", "studio"],
        env=variables,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    (folder,) = recordings_folder().iterdir()
    assert f"The results are in {folder}: recording.mkv" in done.stdout
    for line in ("On air: First show", "Take: Welcome", "Fault: Microphone muted", "Off air."):
        assert f"  {line}" in done.stdout
    assert re.search(r"Offer: .+ at \d+,\d\d\s€", done.stdout)
    assert re.search(r"The host reacted to 'Microphone muted' after \d\.\d s", done.stdout)
    assert "(modelled)" in done.stdout

    assert recorded_s(folder / "recording.mkv") == pytest.approx(LENGTH_S, abs=3)
    card = read_score((folder / "scorecard.json").read_bytes())
    assert (card.line.pack_id, card.speed, card.recording) == ("first-show", 1, "recording.mkv")
    assert card.line.points > 80
    events = [json.loads(line) for line in (folder / "events.ndjson").read_text().splitlines()]
    kinds = [event["type"] for event in events]
    assert "live.shop.show.started.v1" in kinds
    assert kinds.count("live.shop.cue.taken.v1") == 6
    assert "<svg" in (folder / "scorecard.html").read_text(encoding="utf-8")

    assert not list((cache_folder() / "sessions").iterdir())
    assert not processes_of(home)
    assert RunShelf().lines() == ()  # a script's runs are none of the host's


def recorded_s(recording: Path) -> float:
    """Return how long a recording is, in which every picture can be decoded."""
    with av.open(str(recording)) as file:
        times = [float(frame.time or 0) for frame in file.decode(file.streams.video[0])]
    assert times == sorted(times)
    return times[-1] - times[0]


def processes_of(home: Path) -> list[str]:
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("CUECARD_HOME") == str(home) and process.pid != os.getpid():
                found.append(" ".join(process.cmdline()))
        except (psutil.Error, OSError):
            continue
    return found
