"""Which encoder is used, and what is remembered of the trials."""

import json
import subprocess
import sys
from pathlib import Path

import av
import pytest

from studio.core.paths import cache_folder
from studio.engine import encoders
from studio.engine.encoders import SOFTWARE, best_encoder, candidates, try_encoder, try_encoders


def memory() -> Path:
    """Return the file of what was found."""
    return cache_folder() / "encoders.json"


def remember(working: object) -> None:
    """Write a memory as an earlier run on this machine would."""
    try_encoders()
    kept = json.loads(memory().read_text("utf-8"))
    memory().write_text(json.dumps({**kept, "working": working}), "utf-8")


@pytest.fixture
def quick_trials(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Trials that try nothing: x264 works, and it is noted what was tried."""
    tried: list[str] = []

    def try_one(name: str) -> encoders.Trial:
        tried.append(name)
        return encoders.Trial(name=name, works=name == SOFTWARE)

    monkeypatch.setattr(encoders, "try_encoder", try_one)  # each is a process of its own
    return tried


def test_x264_passes_its_trial_in_a_process_of_its_own() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "studio.engine.encoder_trial", SOFTWARE],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    # On a machine with other work to do a second of pictures may take longer than a second.
    assert (done.returncode, done.stderr) in (
        (0, ""),
        (1, "slower than the pictures would come\n"),
    )


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("aac", "aac encodes no pictures"),
        ("h264_nonsense", "h264_nonsense"),
        ("mpeg4", "decode|Invalid data"),
    ],
)
def test_a_trial_that_fails_ends_with_1_and_says_why(name: str, reason: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "studio.engine.encoder_trial", name],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 1
    assert any(word in done.stderr for word in reason.split("|"))
    assert "Traceback" not in done.stderr


def test_an_encoder_that_is_not_in_this_build_is_not_tried() -> None:
    trial = try_encoder("h264_nonsense")

    assert (trial.works, trial.text) == (False, "not part of this FFmpeg build")


@pytest.mark.parametrize("name", candidates())
def test_hardware_works_or_says_in_words_why_not(name: str) -> None:
    trial = try_encoder(name)

    assert trial.name == name
    assert trial.works != bool(trial.text)


def test_what_is_known_is_not_tried_again(quick_trials: list[str]) -> None:
    remember([candidates()[0], SOFTWARE])
    quick_trials.clear()

    assert best_encoder() == candidates()[0]
    assert quick_trials == []


def test_every_candidate_and_x264_are_tried_in_order(quick_trials: list[str]) -> None:
    trials = try_encoders()

    assert quick_trials == [*candidates(), SOFTWARE]
    assert [trial.name for trial in trials if trial.works] == [SOFTWARE]
    assert json.loads(memory().read_text("utf-8"))["working"] == [SOFTWARE]


@pytest.mark.usefixtures("quick_trials")
@pytest.mark.parametrize(
    "working", [[], ["rm -rf"], "libx264", 5, None, {"libx264": 1}, [["libx264"]], [7]]
)
def test_a_memory_that_makes_no_sense_leads_to_x264(working: object) -> None:
    remember(working)

    assert best_encoder() == SOFTWARE


@pytest.mark.usefixtures("quick_trials")
@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"key": 1}', "\x00" * 9])
def test_a_torn_memory_leads_to_x264(text: str) -> None:
    memory().write_text(text, "utf-8")

    assert best_encoder() == SOFTWARE


def test_another_ffmpeg_is_tried_anew(
    quick_trials: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    remember([candidates()[0]])
    quick_trials.clear()
    monkeypatch.setattr(av, "__version__", "99.0.0")
    monkeypatch.setattr(encoders, "_driver_missing", lambda _: "")

    assert best_encoder() == SOFTWARE
    assert SOFTWARE in quick_trials


def test_a_cache_that_can_not_be_written_costs_only_the_memory(
    quick_trials: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    memory().mkdir()

    trials = try_encoders()

    assert len(trials) == len(quick_trials) == len(candidates()) + 1
    assert "could not be kept" in caplog.text
