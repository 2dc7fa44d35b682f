"""`cuecard rehearse`: what is typed wrong, what a fast run leaves, with whom it is compared."""

import json
from pathlib import Path

import pytest

from studio.cli.arguments import make_parser
from studio.cli.main import run
from studio.core.errors import BadInput
from studio.core.paths import cache_folder, recordings_folder
from studio.rehearsal.pack_file import write_pack
from studio.rehearsal.score_file import read_score
from studio.rehearser import command
from tests.rehearsal.pack_folders import pack_folder

FAST = ("rehearse", "--headless", "--speed", "20", "--seconds", "20")
FILES = {"scorecard.json", "scorecard.html", "scorecard.pdf", "events.ndjson"}


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    code = run(words)
    told = capsys.readouterr()
    assert code == 0, told.err
    return told.out


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    code = run(("rehearse", "--headless", *words))
    told = capsys.readouterr()
    assert code == 2, told
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert not list(recordings_folder().iterdir())
    assert not (cache_folder() / "sessions").exists()
    return told.err


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--pack", "nowhere"), "no training pack"),
        (("--seed", "-1"), "--seed"),
        (("--seed", "1.5"), "--seed"),
        (("--speed", "0.5"), "--speed"),
        (("--speed", "fast"), "--speed"),
        (("--seconds", "2"), "--seconds"),
        (("--host", "eager"), "perfect, idle, silent"),
        (("--team", "nowhere"), "--team"),
        (("--viewers", "0"), "--viewers"),
        (("--messages", "nan"), "--messages"),
        (("--called", "a\nb"), "--called"),
        (("--replay", "first-show"), "no past show"),
        (("--out", "\0"), "--out"),
        (("--out", 300 * "long"), "--out"),
    ],
)
def test_what_is_typed_wrong_is_one_sentence_and_nothing_is_begun(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], expected: str
) -> None:
    assert expected in refused(capsys, *words)


def test_results_go_into_no_file_and_over_no_recording(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "recording.mkv").touch()

    assert "is a file" in refused(capsys, "--out", str(tmp_path / "file"))
    assert "exists already" in refused(capsys, "--out", str(tmp_path))


def test_without_a_folder_there_is_a_new_one_beside_the_recordings(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = printed(capsys, *FAST)
    told += printed(capsys, *FAST, "--host", "silent")

    one, other = sorted(recordings_folder().iterdir())
    for folder in (one, other):
        assert folder.name.startswith("Rehearsal ")
        assert {file.name for file in folder.iterdir()} == FILES
        assert str(folder) in told
    scores = [read_score((folder / "scorecard.json").read_bytes()) for folder in (one, other)]
    assert {card.line.host for card in scores} == {"perfect (script)", "silent (script)"}


def test_lines_of_json_end_with_the_result(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "here" / "there"
    words = ("--json", "--out", str(out), "--seed", "4", "--viewers", "500", "--messages", "240")
    lines = [json.loads(line) for line in printed(capsys, *FAST, *words).splitlines()]

    result = lines[-1]
    assert {line["type"] for line in lines[:-1]} <= {"event", "fault", "reaction"}
    assert result["type"] == "result"
    assert {Path(file).name for file in result["files"]} == FILES
    assert result["folder"] == str(out)
    card = read_score((out / "scorecard.json").read_bytes())
    assert card.line.seed == 4
    assert card.speed == 20
    assert round(card.line.points, 1) == result["points"]
    events = (out / "events.ndjson").read_text(encoding="utf-8").splitlines()
    assert len(events) == sum(line["type"] == "event" for line in lines)


def test_others_of_the_team_are_beside_it_and_it_beside_them(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    team = tmp_path / "team"
    team.mkdir()
    for called in ("Ana", "Bo"):
        words = ("--team", str(team), "--out", str(tmp_path / called), "--called", called)
        printed(capsys, *FAST, *words, "--no-faults")

    assert len(list(team.iterdir())) == 2
    card = read_score((tmp_path / "Bo" / "scorecard.json").read_bytes())
    assert [line.host for line in card.beside if line.host != "Bo"] == ["Ana"]
    assert not any(span.lane == "fault" for span in card.timeline)


def test_a_pack_from_a_file_is_run_and_its_past_show_is_an_audience_for_others(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pack = tmp_path / "small.cuepack"
    write_pack(pack_folder(tmp_path / "folder"), pack)

    told = printed(capsys, *FAST, "--pack", str(pack), "--out", str(tmp_path / "one"))
    assert "On air: Two minutes" in told
    assert "Answered: es sumergible?" in told
    told = printed(capsys, *FAST, "--replay", str(pack), "--out", str(tmp_path / "other"))
    assert "On air: First show" in told
    assert "Answered: es sumergible?" in told


def test_with_a_display_the_window_opens_and_all_but_the_pack_is_chosen_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[list[str]] = []

    class Window:
        def run(self, words: list[str]) -> int:
            opened.append(words)
            return 0

    monkeypatch.setenv("CUECARD_REHEARSAL", "")
    monkeypatch.setattr(command, "has_display", lambda: True)
    monkeypatch.setattr("importlib.import_module", lambda _name: Window())
    assert command.run(make_parser().parse_args(("rehearse", "--pack", "first-show"))) == 0
    assert opened == [["--pack", "first-show"]]
    with pytest.raises(BadInput, match="add --headless"):
        command.run(make_parser().parse_args(("rehearse", "--seed", "3")))
