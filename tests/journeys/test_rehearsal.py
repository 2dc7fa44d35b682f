"""A whole rehearsal in real time, in a network that leads nowhere, with everything going wrong."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import msgspec
import numpy as np
import numpy.typing as npt
import pytest
from av.audio.frame import AudioFrame

from studio.coach.fault import FaultKind
from studio.coach.record import Run, Struck
from studio.coach.scorecard import Scorecard, Subject
from studio.overlay import registry
from studio.overlay.layer import Layer
from studio.rehearsal.score_file import read_score
from studio.rehearser.live_names import COACH, PRODUCER, REHEARSAL
from studio.show.overlays import RehearsalMark
from tests.journeys.received import Picture, luma
from tests.journeys.rehearsal_run import CANVASES, FAULTS, LENGTH_S, MARKET

RUN_WITHIN_S = 230
ALIKE = 16.0
"""Steps of luma: encoding costs a few, another picture below the mark many."""

COVERED = 40.0
"""Steps of luma from the pattern's bars; a correction over them costs 27, the slate 50 and more."""

SILENT = 0.005
HAPPENS_WITHIN_S = 14.0
"""A busy machine does everything late, and nothing before its time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsed:
    """A rehearsal that is over.

    Attributes:
        folder: With everything that came of it.
        told: What was seen while it went on.
        run: The record.
        score: The scorecard that was kept.
        alone: Whether it ran where no network is.
    """

    folder: Path
    told: dict[str, Any]
    run: Run
    score: Scorecard
    alone: bool

    def struck(self, kind: FaultKind) -> Struck:
        """Return a fault as it went."""
        return next(one for one in self.run.struck if one.kind is kind)

    def said(self, code: str) -> str:
        """Return all that the host was warned of under a code."""
        return " ".join(self.told["warnings"].get(code, ()))

    def events(self, kind: str, by: str = "") -> list[Any]:
        """Return what happened in the show."""
        return [
            one.facts for one in self.run.events if one.kind == kind and (not by or one.by == by)
        ]


def may_be_alone() -> bool:
    """Return whether this machine lets a process have a network of its own."""
    if shutil.which("unshare") is None:
        return False
    tried = subprocess.run(["unshare", "-rn", "true"], capture_output=True, check=False)
    return tried.returncode == 0


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> Rehearsed:
    """Rehearse once for all that is looked at here."""
    folder, home = tmp_path_factory.mktemp("rehearsal"), tmp_path_factory.mktemp("home")
    alone = may_be_alone()
    words = [sys.executable, "-m", "tests.journeys.rehearsal_run", str(folder)]
    done = subprocess.run(
        ["unshare", "-rn", *words, "--alone"] if alone else words,
        env=os.environ | {"CUECARD_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=RUN_WITHIN_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-4_000:]
    score = folder / "runs" / "everything-1" / "scorecard.json"
    return Rehearsed(
        folder=folder,
        told=json.loads((folder / "told.json").read_text(encoding="utf-8")),
        run=msgspec.json.decode((folder / "run.json").read_bytes(), type=Run),
        score=read_score(score.read_bytes()),
        alone=alone,
    )


def test_no_packet_leaves_the_machine(rehearsed: Rehearsed) -> None:
    told = rehearsed.told
    if rehearsed.alone:
        assert told["packets_without_route"] == 0
        assert told["outside"] != "reached"
        assert told["counted"] > 0  # one that would have left is counted
    else:
        assert told["peers"]
        assert {peer for peer in told["peers"] if not peer.startswith("127.")} <= {"::1"}


def test_every_event_question_and_order_goes_its_way(rehearsed: Rehearsed) -> None:
    told, run = rehearsed.told, rehearsed.run
    events, orders = told["platform"]["events"], told["platform"]["orders"]
    (heard,) = events["partitions"].values()
    on_air = [sold for sold in run.sold if sold.at_ms <= run.length_ms]
    written = sum(sample.messages for sample in run.samples)

    assert told["stages"] == ["ready", "running", "scoring"]
    assert (heard["missing"], events["wrong_signatures"], events["conflicts"]) == (0, 0, 0)
    assert heard["count"] == heard["last"]
    assert list(events["by_source"]) == ["/studio/one/rehearsal"]
    assert events["by_type"]["live.shop.show.ended.v1"] == 1
    assert 0 < told["questions"] <= len(run.asked)
    assert events["by_type"]["live.shop.question.asked.v1"] == len(run.asked)
    assert 0 < len(on_air) == orders["lines"]
    assert events["by_type"]["live.shop.order.received.v1"] == len(on_air)
    assert told["sold_units"] == sum(sold.pieces for sold in on_air)
    assert told["platform"]["chat"] >= written > len(run.asked)
    assert len(run.samples) >= LENGTH_S * 0.7  # of a machine that stood still it keeps few seconds
    assert max(sample.viewers for sample in run.samples) > 100


@pytest.mark.usefixtures("qapp")
def test_every_received_picture_says_that_it_is_a_rehearsal(rehearsed: Rehearsed) -> None:
    for canvas_px in CANVASES.values():
        mark = registry.draw(RehearsalMark(market=MARKET), canvas_px, 0)
        seen = [
            difference(picture, mark)
            for file in received(rehearsed, canvas_px)
            for _, picture in some_pictures(file, every=20)
        ]

        assert len(seen) > 10
        assert max(seen) < ALIKE, f"{canvas_px} {seen}"


def test_every_fault_strikes_heals_and_is_judged(rehearsed: Rehearsed) -> None:
    run, score = rehearsed.run, rehearsed.score
    marks = {mark.subject: mark for mark in score.marks}

    assert {one.kind for one in run.struck} == set(FaultKind)
    for kind, at_s, _lasts_s, _facts in FAULTS:
        struck = rehearsed.struck(kind)
        assert at_s <= struck.at_ms / 1_000 < at_s + HAPPENS_WITHIN_S
        assert struck.until_ms is not None
        assert struck.until_ms > struck.at_ms
    noticed = [one.kind for one in run.struck if one.reacted_at_ms is not None]
    assert len(noticed) >= len(FAULTS) - 2, noticed
    assert not any(one.made_worse for one in run.struck)
    assert marks[Subject.FAULTS].points > 60
    assert marks[Subject.FAULTS].weight > 0
    assert sum(span.lane == "fault" for span in score.timeline) == len(FAULTS)
    kept = {file.name for file in (rehearsed.folder / "runs" / "everything-1").iterdir()}
    assert {"scorecard.json", "scorecard.html", "scorecard.pdf", "events.ndjson"} <= kept
    assert {one.file for one in score.highlights if one.file} <= kept
    assert any(name.endswith(".mp4") for name in kept)


def test_a_lost_camera_is_the_slate_for_viewers_and_a_warning_for_the_host(
    rehearsed: Rehearsed,
) -> None:
    lost = rehearsed.struck(FaultKind.CAMERA_LOST)
    from_s, until_s = lost.at_ms / 1_000, (lost.until_ms or 0) / 1_000 + HAPPENS_WITHIN_S

    assert "was unplugged; viewers get the slate" in rehearsed.said("camera_lost")
    files = [received(rehearsed, canvas_px)[0] for canvas_px in CANVASES.values()]
    for file in (rehearsed.folder / "recording.mkv", *files):
        covered_s = covered(file)
        assert covered_s, file.name
        assert covered_s[-1] - covered_s[0] > 2.5, f"{file.name}: {covered_s}"
        assert from_s - 0.5 < covered_s[0] < from_s + HAPPENS_WITHIN_S, f"{file.name}: {covered_s}"
        assert covered_s[-1] < until_s, f"{file.name}: {covered_s}"


def test_a_muted_microphone_is_silence_until_the_host_hears_of_it(rehearsed: Rehearsed) -> None:
    muted = rehearsed.struck(FaultKind.MICROPHONE_MUTED)
    lasted_s = ((muted.until_ms or 0) - muted.at_ms) / 1_000

    assert rehearsed.said("muted_on_air")
    assert len(rehearsed.events("sound.muted", by=REHEARSAL)) == 1
    for file in (rehearsed.folder / "recording.mkv", received(rehearsed, CANVASES["portrait"])[0]):
        longest_s, at_s = longest_silence(file)
        assert longest_s > lasted_s - 1.5
        assert at_s == pytest.approx(muted.at_ms / 1_000, abs=HAPPENS_WITHIN_S)


def test_a_destination_that_dies_comes_back_by_itself_and_the_recording_has_all(
    rehearsed: Rehearsed,
) -> None:
    sent, dropped, _ = rehearsed.told["outputs"]["recording"]
    whole_s = length_s(rehearsed.folder / "recording.mkv")

    assert "reconnecting" in rehearsed.said("output_reconnecting")
    assert (sent > 0, dropped) == (True, 0)
    assert whole_s > rehearsed.run.length_ms / 1_000 - 2.0
    for name, canvas_px in CANVASES.items():
        streams = received(rehearsed, canvas_px)
        _, missed, reconnects = rehearsed.told["outputs"][f"rehearsal-{name}"]
        assert len(streams) >= 2
        assert reconnects == len(streams) - 1
        assert missed > 0
        assert sum(length_s(file) for file in streams) < whole_s - 2.0


def test_a_line_that_takes_too_little_is_said_and_ends(rehearsed: Rehearsed) -> None:
    said = rehearsed.said("output_congested") + rehearsed.said("output_reconnecting")

    assert "fast enough" in said or "taken nothing" in said


def test_a_platform_that_fails_waits_and_loses_nothing(rehearsed: Rehearsed) -> None:
    assert rehearsed.told["platform"]["faults"]["status"] > 0
    assert rehearsed.told["shop_states"] == ["waiting", "working"]


def test_price_stock_and_a_double_order_come_from_the_shop(rehearsed: Rehearsed) -> None:
    told, orders = rehearsed.told, rehearsed.told["platform"]["orders"]

    assert told["prices"] == [5_990, 7_490, 5_990]
    assert told["stock"][0] == 200
    assert 0 in told["stock"]
    assert told["stock"][-1] > 150
    assert len(rehearsed.events("product.sold_out")) == 1
    assert orders["changes"] - orders["lines"] - orders["refunds"] == 1  # told twice, counted once


def test_a_wrong_claim_is_typed_by_a_producer_and_a_full_disk_is_warned_of(
    rehearsed: Rehearsed,
) -> None:
    claimed = rehearsed.events("overlay.shown", by=PRODUCER)

    assert rehearsed.told["lower_thirds"] == ["Water resistance: 10 ATM"]
    assert [facts["overlay"] for facts in claimed] == ["lower_third"]
    assert "left on the disk" in rehearsed.said("disk_filling")


def test_raiders_flood_the_chat_and_the_coach_says_little(rehearsed: Rehearsed) -> None:
    raid = rehearsed.struck(FaultKind.CHAT_RAID)
    during = [
        s.messages for s in rehearsed.run.samples if raid.at_ms < s.at_ms < raid.at_ms + 5_000
    ]
    before = [s.messages for s in rehearsed.run.samples if s.at_ms < raid.at_ms]
    hints = rehearsed.events("prompt.sent", by=COACH)

    assert sum(during) / len(during) > 1.5 * sum(before) / len(before)
    assert 0 < len(hints) <= 6
    assert not any(facts["urgent"] for facts in hints)


# --- what was received ---------------------------------------------------------------------------


def received(rehearsed: Rehearsed, canvas_px: tuple[int, int]) -> list[Path]:
    """Return the streams of a canvas that reached the platform, in order."""
    found = []
    for file in sorted((rehearsed.folder / "received").iterdir()):
        with av.open(str(file)) as container:
            stream = container.streams.video[0]
            if (stream.width, stream.height) == canvas_px:
                found.append(file)
    return found


def some_pictures(file: Path, *, every: int) -> list[tuple[float, Picture]]:
    """Return some pictures of a file with their times."""
    with av.open(str(file)) as container:
        return [
            (float(frame.time or 0), luma(frame).copy())
            for number, frame in enumerate(container.decode(video=0))
            if number % every == 0
        ]


def covered(file: Path) -> list[float]:
    """Return when the pattern's bars were not to be seen, as in the first picture."""
    bars = [
        (at_s, picture[picture.shape[0] // 5 : picture.shape[0] // 3].astype(np.int16))
        for at_s, picture in some_pictures(file, every=5)
    ]
    first = bars[0][1]
    return [at_s for at_s, part in bars if float(np.abs(part - first).mean()) > COVERED]


def difference(picture: Picture, layer: Layer) -> float:
    """Return how far a picture is from a layer where that is solid."""
    width, height = layer.size_px
    part = picture[layer.top : layer.top + height, layer.left : layer.left + width]
    solid = layer.luma_transparency < 30
    return float(np.abs(part.astype(np.int16) - layer.planes[0])[solid].mean())


def longest_silence(file: Path) -> tuple[float, float]:
    """Return how long the longest silence lasts and when it begins, between sounds."""
    loud = np.concatenate(
        [np.zeros(0, bool), *(np.abs(part) > SILENT for part in sound(file))]
    ).nonzero()[0]
    gaps = np.diff(loud)
    place = int(gaps.argmax())
    return float(gaps[place]) / 48_000, float(loud[place]) / 48_000


def sound(file: Path) -> list[npt.NDArray[np.float32]]:
    """Return the first channel of a file, 48 kHz."""
    with av.open(str(file)) as container:
        return [
            frame.to_ndarray().reshape(-1, frame.samples)[0]
            for frame in container.decode(audio=0)
            if isinstance(frame, AudioFrame)
        ]


def length_s(file: Path) -> float:
    """Return how long the pictures of a file last."""
    times = [at_s for at_s, _ in some_pictures(file, every=1)]
    return times[-1] - times[0]
