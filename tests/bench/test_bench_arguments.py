"""What makes no sense is refused with one sentence and exit code 2, before anything starts."""

from pathlib import Path

import pytest

from studio.bench.formats import FORMATS
from studio.bench.main import SECTIONS, main, parse


def test_without_arguments_two_formats_are_measured_three_times() -> None:
    options = parse([])

    assert [show.name for show in options.formats] == ["720p", "1080p"]
    assert options.both
    assert options.runs == 3
    assert options.sections == SECTIONS


def test_quick_is_one_short_run_of_720p() -> None:
    options = parse(["--quick"])

    assert [show.name for show in options.formats] == ["720p"]
    assert (options.runs, options.seconds) == (1, 5.0)


def test_two_canvases_at_once_can_be_measured_alone() -> None:
    options = parse(["--format", "both", "--only", "show"])

    assert (options.formats, options.both) == ((), True)
    assert not parse(["--format", "720p"]).both


def test_given_numbers_win_over_quick() -> None:
    options = parse(["--quick", "--runs", "2", "--seconds", "8", "--format", "all"])

    assert (options.runs, options.seconds, options.formats) == (2, 8.0, FORMATS)


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["--format", "480p"], "720p"),
        (["--seconds", "0"], "--seconds"),
        (["--seconds", "1e9"], "--seconds"),
        (["--seconds", "nan"], "--seconds"),
        (["--seconds", "long"], "--seconds"),
        (["--runs", "0"], "--runs"),
        (["--runs", "-1"], "--runs"),
        (["--only", "sleep"], "latency"),
        (["--clips", "/nowhere/at/all"], "--clips"),
        (["--what"], "--what"),
    ],
)
def test_nonsense_is_one_sentence_and_exit_code_2(
    arguments: list[str], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(arguments)

    said = capsys.readouterr()
    assert code == 2
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert word in said.err


def test_a_folder_without_clips_is_named_with_what_it_lacks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["--quick", "--only", "micro", "--clips", str(tmp_path)])

    assert code == 2
    assert "cam_720p.mkv" in capsys.readouterr().err
