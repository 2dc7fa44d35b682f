"""Clips of the best and worst moments: short, whole, and each for itself."""

from pathlib import Path

import av
import pytest

from studio.coach.scorecard import Highlight, Sentence
from studio.rehearser.score_clips import LONGEST_MS, PADDING_MS, cut_clips
from tests.fakes.media_files import write_recording

SAYS = Sentence(code="highlight.silence", facts={"silence_s": 4})


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Record 28 seconds, of which the show's begin with the fifth."""
    folder = tmp_path_factory.mktemp("recordings")
    return write_recording(folder / "recording.mkv", seconds=28, keyframe_every_s=2.0)


def a_moment(from_s: float, until_s: float, *, good: bool = False) -> Highlight:
    """Make a moment of the show."""
    begins, ends = round(from_s * 1_000), round(until_s * 1_000)
    return Highlight(says=SAYS, good=good, from_ms=begins, until_ms=ends)


def length_s(clip: Path) -> float:
    """Return how long a clip shows pictures, all of which can be decoded."""
    with av.open(str(clip)) as opened:
        times = [frame.time for frame in opened.decode(opened.streams.video[0])]
    return times[-1] - times[0]


def test_each_moment_gets_a_clip_with_a_little_around_it(recording: Path, tmp_path: Path) -> None:
    moments = (a_moment(10, 14, good=True), a_moment(3, 60), a_moment(8, 8))

    made = cut_clips(recording, moments, tmp_path / "run", on_air_at_ms=4_000)

    assert [one.file for one in made.highlights] == ["best-1.mp4", "worst-1.mp4", "worst-2.mp4"]
    assert [one.from_ms for one in made.highlights] == [10_000, 3_000, 8_000]
    assert made.troubles == ()
    lengths_s = [length_s(path) for path in made.files]
    padding_s = PADDING_MS / 1_000
    assert 4 + 2 * padding_s - 0.2 < lengths_s[0] <= 4 + 2 * padding_s + 2
    assert 15 < lengths_s[1] <= LONGEST_MS / 1_000
    assert 2 * padding_s - 0.2 < lengths_s[2]


def test_one_that_fails_leaves_the_others_theirs(recording: Path, tmp_path: Path) -> None:
    moments = (a_moment(10, 14), a_moment(900, 905), a_moment(1, 2, good=True))

    made = cut_clips(recording, moments, tmp_path)

    assert [one.file for one in made.highlights] == ["worst-1.mp4", "", "best-1.mp4"]
    assert made.troubles == ("worst-2.mp4: the recording has no picture of that moment",)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["best-1.mp4", "worst-1.mp4"]


def test_without_a_recording_there_are_sentences_and_no_clips(tmp_path: Path) -> None:
    made = cut_clips(tmp_path / "gone.mkv", (a_moment(1, 2),), tmp_path)

    assert [one.file for one in made.highlights] == [""]
    assert made.files == ()
    assert made.troubles == ("worst-1.mp4: the recording is not there any more",)
    assert list(tmp_path.iterdir()) == []
