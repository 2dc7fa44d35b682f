"""What is typed wrong: one clear sentence, exit code 2, and nothing half started."""

import json
import os
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from studio.cli import plan
from studio.cli.main import run
from studio.core.paths import cache_folder
from studio.engine.encoders import Trial

CARD = {
    "title": {"es": "Trek Watch S2"},
    "price_minor": 3890,
    "currency": "EUR",
    "market": "es-ES",
}


def cuecard(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "studio", *words],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, **variables},
    )


def studio_processes(home: Path) -> list[int]:
    found = []
    for process in psutil.process_iter():
        try:
            if process.environ().get("CUECARD_HOME") == str(home):
                found.append(process.pid)
        except (psutil.Error, OSError):
            continue
    return [pid for pid in found if pid != os.getpid()]


def refused_here(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """Run a command that must be refused in this process: a start of Python each is slow."""
    code = run(words)
    printed = capsys.readouterr()
    assert code == 2, printed
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1, printed.err
    assert not (cache_folder() / "sessions").exists()
    return printed.err


def refused(home: Path, *words: str) -> str:
    """Run a command that must be refused, and return its one sentence."""
    done = cuecard(*words)
    assert done.returncode == 2, done
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert studio_processes(home) == []
    assert not (cache_folder() / "sessions").exists()
    return lines[0]


BROADCAST = ("broadcast", "--headless", "--to", "null:")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--canvas", "1081x1920@30"), "canvas 1081x1920 is none of"),
        (("--canvas", "1080x1920@0"), "canvas rate 0"),
        (("--canvas", "huge"), "written like 1080x1920@30"),
        (("--bitrate-kbps", "999999999"), "--bitrate-kbps lies between"),
        (("--bitrate-kbps", "0"), "--bitrate-kbps lies between"),
        (("--bitrate-kbps", "fast"), "--bitrate-kbps is a number"),
        (("--bitrate", "nan"), "--bitrate lies between 300000 and 51000000"),
        (("--seconds", "0"), "--seconds lies between"),
        (("--seconds", "-5"), "--seconds lies between"),
        (("--seconds", "inf"), "--seconds lies between"),
        (("--camera", "No Such Camera"), "--camera"),
        (("--camera", "gone.mp4"), "no such file: gone.mp4"),
        (("--camera", "ftp://host/clip"), "got ftp://"),
        (("--camera", ""), "a source needs"),
        (("--mic", "No Such Microphone"), "--mic"),
        (("--mic", "/nowhere/sound.wav"), "no such file"),
        (("--card", "gone.json"), "card file gone.json"),
        (("--countdown", "60"), "--countdown needs a --card"),
        (("--record", "/nowhere/at/all.mkv"), "there is no folder"),
        (("--record", "show.avi"), "ends in .mkv or .mp4"),
        (("--record", "~nobody-of-that-name/show.mkv"), "there is no home folder"),
        (("--stats", "/nowhere/stats.json"), "there is no folder"),
        (("--to", "http://host/app/key"), "got http://"),
        (("--to", "rtmp://host/app"), "no stream key"),
        (("--to", "rtmp://host:99999/app/key"), "port"),
        (("--to", "My Platform"), "no saved destination is called 'My Platform'"),
        (("--to", "rtmp://h/app", "--key-env", "NOT_SET_AT_ALL"), "NOT_SET_AT_ALL"),
        (("--encoder", "h265"), "--encoder is one of"),
        (("--preset", "placebo2"), "--preset is one of"),
        (("--gain-db", "100"), "--gain-db lies between"),
        (("--lip-sync-ms", "1.5"), "whole number"),
        (("--fit", "stretch"), "--fit"),
        (("--zoom", "9"), "--zoom lies between"),
        (("--centre", "0.5"), "--centre is written like"),
        (("--attach", "--rehearse"), "leave --attach out"),
        (("--frobnicate",), "unrecognized arguments"),
        (("--rehearse", "--to", "rtmp://host/app/key"), "rehearsal"),
    ],
)
def test_a_wrong_word_is_refused_in_one_sentence(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    assert says in refused_here(capsys, *BROADCAST, *words)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("broadcast", "--headless"), "say where it goes"),
        (("broadcast", "--to", "null:"), "add --headless"),
        (("broadcast", "--headless", "--key-env", "X"), "--key-env belongs behind"),
        (("fly",), "invalid choice"),
        (("--fly",), "unrecognized arguments"),
        (("--process", "nonsense"), "invalid choice"),
    ],
)
def test_a_command_that_makes_no_sense_is_refused(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], says: str
) -> None:
    assert says in refused_here(capsys, *words)


def test_a_card_file_that_is_wrong_inside_is_refused(home: Path, tmp_path: Path) -> None:
    card = tmp_path / "card.json"
    card.write_text(json.dumps({**CARD, "price_minor": -1}), encoding="utf-8")

    assert "price_minor" in refused(home, *BROADCAST, "--card", str(card))


def test_a_file_that_holds_no_picture_is_refused_as_a_camera(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = tmp_path / "notes.mp4"
    text.write_text("not a film", encoding="utf-8")

    assert "--camera" in refused_here(capsys, *BROADCAST, "--camera", str(text))


def test_a_recording_that_exists_is_not_written_over(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    recording = tmp_path / "show.mkv"
    recording.write_bytes(b"of yesterday")

    assert "exists already" in refused_here(capsys, *BROADCAST, "--record", str(recording))
    assert recording.read_bytes() == b"of yesterday"


def test_an_encoder_that_does_not_work_here_is_refused_with_its_reason(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = Trial(name="h264_nvenc", works=False, text="its driver is not installed")
    monkeypatch.setattr(plan, "candidates", lambda: ("h264_nvenc",))
    monkeypatch.setattr(plan, "try_encoder", lambda _name: broken)

    said = refused_here(capsys, *BROADCAST, "--encoder", "h264_nvenc")

    assert "does not work here: its driver is not installed" in said


@pytest.mark.parametrize("option", ["--record", "--card"])
def test_the_figures_are_written_over_nothing_else(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, option: str
) -> None:
    file = tmp_path / ("show.mkv" if option == "--record" else "card.json")
    if option == "--card":
        file.write_text(json.dumps(CARD), encoding="utf-8")
    before = file.read_bytes() if file.exists() else None
    roundabout = tmp_path / "." / "folder" / ".." / file.name
    (tmp_path / "folder").mkdir()

    said = refused_here(capsys, *BROADCAST, option, str(file), "--stats", str(roundabout))

    assert f"over the file of {option}" in said
    assert (file.read_bytes() if file.exists() else None) == before


def test_an_open_studio_that_is_not_there_is_said_in_one_sentence(home: Path) -> None:
    done = cuecard("broadcast", "--attach", "--to", "null:")

    assert done.returncode == 1
    assert done.stderr.splitlines() == ["cuecard: no studio is running"]
    assert studio_processes(home) == []


@pytest.mark.parametrize(
    "words", [("--canvas", "1x1"), ("--camera", "No Such Camera"), ("--to", "http://host/app/key")]
)
def test_nothing_is_started_for_a_wrong_word(home: Path, words: tuple[str, ...]) -> None:
    assert refused(home, *BROADCAST, *words)


def test_a_key_in_a_wrong_address_is_not_repeated(home: Path) -> None:
    said = refused(home, *BROADCAST, "--to", "rtmp://host:99999/app/very-secret-key")

    assert "very-secret-key" not in said


def test_the_version_is_told() -> None:
    done = cuecard("--version")

    assert done.returncode == 0
    assert done.stdout.startswith("cuecard ")
