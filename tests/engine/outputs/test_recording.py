"""Recording: playable after anything, nobody's file overwritten, a full disk hurts nobody else."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import av
import pytest

from studio.core.clock import SystemClock
from studio.core.errors import BadInput
from studio.core.ids import DestinationId
from studio.engine.outputs import disk, reason
from studio.engine.outputs.output import Output
from studio.engine.outputs.recording_file import RecordingFile
from studio.engine.outputs.registry import make_output
from studio.protocol.engine_messages import OutputSpec
from studio.protocol.reports import OutputState
from tests.real_packets import FPS, encode_show, on_air
from tests.servers.rtmp_server import count_packets, decode_complaints
from tests.waiting import wait_until

SUFFIXES = [".mkv", ".mp4"]
CHILD = Path(__file__).with_name("recording_child.py")
ROOT = Path(__file__).parents[3]


def a_recording(path: Path | str) -> Output:
    return make_output(
        OutputSpec(destination_id=DestinationId("recording"), name="recording", url=str(path)),
        key_of=lambda _: None,
        want_keyframe=lambda: None,
        changed=lambda: None,
        clock=SystemClock(),
    )


@pytest.fixture
def recording() -> Iterator[Callable[[Path], Output]]:
    """Start recordings, and stop them in the end."""
    begun: list[Output] = []

    def start(path: Path) -> Output:
        output = a_recording(path)
        begun.append(output)
        output.start(encode_show().templates)
        return output

    yield start
    for output in begun:
        output.stop()


def _is(output: Output, state: OutputState) -> Callable[[], bool]:
    return lambda: output.report().state is state


def _record(output: Output, pictures: int) -> None:
    wait_until(_is(output, OutputState.LIVE))
    with on_air(encode_show(), output, speed=20):
        wait_until(lambda: output.report().frames_sent >= pictures)
    output.stop()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_recording_that_was_stopped_is_whole_and_knows_its_length(
    tmp_path: Path, recording: Callable[[Path], Output], suffix: str
) -> None:
    output = recording(tmp_path / f"show{suffix}")

    _record(output, 100)

    report = output.report()
    path = Path(report.path)
    assert count_packets(path) == report.frames_sent
    assert decode_complaints(path) == ""
    assert report.bytes_sent == pytest.approx(path.stat().st_size, rel=0.01)
    with av.open(str(path)) as container:
        assert container.duration is not None
        length_s = container.duration / 1e6
        container.seek(round(2.5e6))
        found = next(container.decode(video=0))
    assert length_s == pytest.approx(report.frames_sent / FPS, abs=0.1)
    assert found.time is not None
    assert 1.9 < found.time <= 2.5


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_killed_recording_plays_to_its_last_second(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"show{suffix}"
    with subprocess.Popen(
        [sys.executable, str(CHILD), str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as child:
        assert child.stdout is not None
        written = 0
        for line in child.stdout:
            written = int(line)
            if written >= 100:
                break
        child.kill()
        written = max([written, *(int(line) for line in child.stdout if line.endswith("\n"))])

    kept = count_packets(path)
    assert written - FPS <= kept
    assert decode_complaints(path) == ""


def test_an_existing_file_is_never_overwritten(
    tmp_path: Path, recording: Callable[[Path], Output]
) -> None:
    (tmp_path / "show.mkv").write_text("precious")
    (tmp_path / "show-2.mkv").write_text("precious too")

    output = recording(tmp_path / "show.mkv")
    _record(output, 20)

    assert output.report().path == str(tmp_path / "show-3.mkv")
    assert (tmp_path / "show.mkv").read_text() == "precious"
    assert (tmp_path / "show-2.mkv").read_text() == "precious too"


def test_a_missing_folder_is_said_in_a_sentence(
    tmp_path: Path, recording: Callable[[Path], Output]
) -> None:
    output = recording(tmp_path / "nowhere" / "show.mkv")

    wait_until(_is(output, OutputState.FAILED))

    assert output.report().code == reason.BAD_FOLDER
    assert "There is no folder" in output.report().text


def test_a_file_in_the_place_of_the_folder_is_said_in_a_sentence(
    tmp_path: Path, recording: Callable[[Path], Output]
) -> None:
    (tmp_path / "file").write_text("")

    output = recording(tmp_path / "file" / "show.mkv")

    wait_until(_is(output, OutputState.FAILED))
    assert output.report().code == reason.BAD_FOLDER


@pytest.mark.parametrize("name", ["show.avi", "show", "http://host/show.mkv", "srt://host:1"])
def test_what_no_recording_can_be_is_refused(name: str) -> None:
    with pytest.raises(BadInput, match=r"\.mkv or \.mp4"):
        a_recording(name)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if (
        sys.platform != "linux"
        or subprocess.run(mount, check=False, capture_output=True).returncode
    ):
        pytest.skip("only root on Linux can make a small disk; see the one with a limit")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_full_disk_ends_the_recording_alone_and_keeps_what_there_is(
    small_disk: Path, tmp_path: Path, recording: Callable[[Path], Output], suffix: str
) -> None:
    full = recording(small_disk / f"show{suffix}")
    other = recording(tmp_path / "other.mkv")
    for output in (full, other):
        wait_until(_is(output, OutputState.LIVE))

    with on_air(encode_show(), full, other, speed=6) as show:
        wait_until(_is(full, OutputState.FAILED))
        failed = full.report()
        wait_until(lambda: other.report().frames_sent > failed.frames_sent + 30)
    for output in (full, other):
        output.stop()

    kept = count_packets(Path(failed.path))
    assert failed.code == reason.DISK_FULL
    assert "are kept in show" in failed.text
    assert failed.frames_sent - 2 * FPS < kept <= failed.frames_sent
    assert decode_complaints(Path(failed.path)) == ""
    assert other.report().frames_sent == show.pictures
    assert other.report().frames_dropped == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a limit for the size of files is POSIX's")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_limit_for_the_size_of_files_is_a_full_disk(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"show{suffix}"

    child = subprocess.run(
        [sys.executable, str(CHILD), str(path), "700000"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )

    *_, written, code = child.stdout.split()
    assert code == reason.DISK_FULL
    assert int(written) - 2 * FPS < count_packets(path) <= int(written) + 1
    assert decode_complaints(path) == ""


def test_retrying_on_a_disk_with_room_again_begins_a_new_file(
    small_disk: Path, recording: Callable[[Path], Output]
) -> None:
    output = recording(small_disk / "show.mkv")
    wait_until(_is(output, OutputState.LIVE))
    with on_air(encode_show(), output, speed=6):
        wait_until(_is(output, OutputState.FAILED))
        (small_disk / "show.mkv").unlink()
        output.retry_now()
        wait_until(_is(output, OutputState.LIVE))
        before = output.report().frames_sent
        wait_until(lambda: output.report().frames_sent > before + 10)
    output.stop()

    assert count_packets(small_disk / "show.mkv") > 10


def test_a_file_that_failed_keeps_what_was_whole_and_nothing_half(tmp_path: Path) -> None:
    file = RecordingFile(tmp_path / "show.mkv")
    file.write(b"whole")
    file.mark()

    file.failure = OSError(28, "No space left on device")
    with pytest.raises(OSError, match="No space"):
        file.write(b"never written")
    file.close()

    assert (tmp_path / "show.mkv").read_bytes() == b"whole"


@pytest.mark.parametrize(
    ("free_bytes", "bytes_per_s", "words"),
    [
        (500_000_000_000, 500_000, ""),
        (1_900_000_000, 0, "1.9 GB"),
        (2_400_000_000, 5_000_000, "8 minutes"),
        (1_000_000_000, 500_000, "30 minutes"),
        (20_000_000, 500_000, "less than a minute"),
    ],
)
def test_little_room_is_said_in_minutes(free_bytes: int, bytes_per_s: int, words: str) -> None:
    code, text = disk.notice(free_bytes, bytes_per_s=bytes_per_s)

    assert (words in text) if words else not text
    assert bool(code) == bool(words)


def test_a_recording_on_a_small_disk_warns_while_it_runs(
    small_disk: Path, recording: Callable[[Path], Output]
) -> None:
    output = recording(small_disk / "show.mkv")
    wait_until(_is(output, OutputState.LIVE))

    with on_air(encode_show(), output):
        wait_until(lambda: output.report().code == reason.LOW_DISK)

    assert output.report().state is OutputState.LIVE
    assert "nearly full" in output.report().text
