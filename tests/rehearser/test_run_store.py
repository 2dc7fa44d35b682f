"""Runs are kept whole or not at all, found again, compared, and shared with a team."""

import json
import logging
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from studio.coach.scorecard import Line, Scorecard
from studio.coach.words import words_for
from studio.core.errors import BadInput, StorageError
from studio.core.ids import EventId, ShowId
from studio.core.settings import Settings, TeamSettings, write_settings
from studio.rehearsal.run_shelf import SCORE, compare, import_lines
from studio.rehearser.run_files import EVENTS, PAGE, PAPER, write_run
from studio.rehearser.run_store import RunStore, share, team_folder
from studio.show.events import ShowEvent
from tests.builders import NOW_UTC_MS
from tests.rehearsal.scores import a_line, a_score

OURS = {SCORE, PAGE, PAPER, EVENTS}
EVENT = ShowEvent(
    event_id=EventId("show-1/1/0"),
    kind="show.started",
    show_id=ShowId("show-1"),
    revision=1,
    at_utc_ms=NOW_UTC_MS,
    facts={},
)


def of_run(run_id: str, *, points: float = 88.0, at_utc_ms: int = NOW_UTC_MS) -> Scorecard:
    """Make the scorecard of a run."""
    score = a_score()
    line = replace(score.line, run_id=run_id, points=points, started_utc_ms=at_utc_ms)
    return replace(score, line=line)


@contextmanager
def full_disk(room_bytes: int) -> Iterator[None]:
    """Let no file grow beyond a size: the system refuses as a full disk does."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room_bytes, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_run_is_kept_found_opened_and_forgotten(tmp_path: Path) -> None:
    store = RunStore(tmp_path / "rehearsals", language="es")
    clip = tmp_path / "best-1.mp4"
    clip.write_bytes(b"a clip")
    older, newer = of_run("run-1"), of_run("run-2", at_utc_ms=NOW_UTC_MS + 1)

    folder = store.keep(older, [EVENT, EVENT], [clip])
    store.keep(newer, [])

    assert {path.name for path in folder.iterdir()} == {*OURS, "best-1.mp4"}
    assert store.lines() == (newer.line, older.line)
    assert store.open("run-1") == older
    assert 'lang="es"' in (folder / PAGE).read_text(encoding="utf-8")
    assert (folder / PAPER).read_bytes().startswith(b"%PDF-")
    told = [json.loads(line) for line in (folder / EVENTS).read_bytes().splitlines()]
    assert [line["sequence"] for line in told] == [f"{n:016d}" for n in (1, 2)]
    assert {line["source"] for line in told} == {"/studio/rehearsal/rehearsal"}
    store.forget("run-1")
    store.forget("run-1")
    assert [path.name for path in store.folder_of("x").parent.iterdir()] == ["run-2"]
    assert clip.read_bytes() == b"a clip"
    with pytest.raises(BadInput, match="no such run"):
        store.open("run-1")


def test_a_run_that_is_kept_again_replaces_the_one_before(tmp_path: Path) -> None:
    store = RunStore(tmp_path)
    (tmp_path / "run-1").mkdir()
    (tmp_path / "run-1" / "worst-1.mp4").write_bytes(b"old")

    store.keep(of_run("run-1", points=12.0), [])

    assert [path.name for path in tmp_path.iterdir()] == ["run-1"]
    assert {path.name for path in (tmp_path / "run-1").iterdir()} == OURS
    assert store.open("run-1").line.points == 12.0


@pytest.mark.parametrize("name", ["", "..", "a/b", "a\\b", ".hidden", "x" * 65, "a\n", "c:d"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    store = RunStore(tmp_path / "in")

    for asked in (store.open, store.forget, lambda n: store.keep(of_run(n), [])):
        with pytest.raises(BadInput):
            asked(name)

    with pytest.raises(BadInput):
        share(of_run(name), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_and_leaves_what_was_there(tmp_path: Path) -> None:
    store, shared, out = RunStore(tmp_path / "runs"), tmp_path / "shared", tmp_path / "out"
    shared.mkdir()
    out.mkdir()
    (out / SCORE).write_text("before", encoding="utf-8")
    (out / "recording.mkv").write_bytes(b"pictures")

    with full_disk(1_000):
        with pytest.raises(StorageError, match="can't be written: File too large"):
            store.keep(of_run("run-1"), [])
        with pytest.raises(StorageError):
            share(of_run("run-1"), shared)
        with pytest.raises(StorageError):
            write_run(out, of_run("run-1"), [], words_for("en"))

    assert list((tmp_path / "runs").iterdir()) == list(shared.iterdir()) == []
    assert sorted(path.name for path in out.iterdir()) == ["recording.mkv", SCORE]
    assert (out / SCORE).read_text(encoding="utf-8") == "before"


def test_files_are_written_beside_a_recording(tmp_path: Path) -> None:
    (tmp_path / "recording.mkv").write_bytes(b"pictures")

    written = write_run(tmp_path, of_run("run-1"), [EVENT], words_for("en"))

    assert {path.name for path in written} == OURS
    assert {path.name for path in tmp_path.iterdir()} == {*OURS, "recording.mkv"}


def test_damaged_runs_are_passed_over_with_a_sentence(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    share(of_run("run-1"), tmp_path)
    (tmp_path / "run-1.json").rename(tmp_path / "good.json")
    for name, content in (("bad.json", b"{"), ("newer.json", b'{"format":9,"score":0}')):
        (tmp_path / name).write_bytes(content)
    for name in ("empty", ".new-half", "folder.json"):
        (tmp_path / name).mkdir()
    (tmp_path / ".new-half" / SCORE).write_bytes((tmp_path / "good.json").read_bytes())
    (tmp_path / "notes.txt").write_text("not ours", encoding="utf-8")
    store = RunStore(tmp_path)

    with caplog.at_level(logging.WARNING):
        lines = store.lines()

    assert [line.run_id for line in lines] == ["run-1"]
    looked = store.look()
    assert len(looked.skipped) == 2
    assert looked.skipped[0].startswith("bad.json: this is no scorecard")
    assert looked.skipped[1].startswith("newer.json: this scorecard was written by a newer")
    assert [record.getMessage() for record in caplog.records] == list(looked.skipped)


def test_a_team_s_scorecards_come_from_its_folder(tmp_path: Path) -> None:
    inside = tmp_path / "ana" / SCORE
    inside.parent.mkdir()
    path = share(of_run("run-1", points=40.0), tmp_path)
    inside.write_bytes(path.read_bytes().replace(b"run-1", b"run-2"))

    looked = import_lines(tmp_path)

    assert path == tmp_path / "run-1.json"
    assert sorted(line.run_id for line in looked.lines) == ["run-1", "run-2"]
    assert looked.skipped == ()
    assert RunStore(tmp_path / "nothing yet").lines() == ()
    with pytest.raises(BadInput, match="no folder"):
        import_lines(tmp_path / "gone")


def test_the_settings_name_the_team_s_folder(tmp_path: Path) -> None:
    assert team_folder() is None

    write_settings(Settings(team=TeamSettings(scorecards=str(tmp_path))))

    assert team_folder() == tmp_path
    write_settings(Settings(team=TeamSettings(scorecards="not/absolute")))
    assert team_folder() is None


def test_runs_of_one_pack_are_compared_best_first_and_each_once() -> None:
    def line(run_id: str, points: float, *, pack: str = "p", at: int = 0) -> Line:
        return replace(
            a_line(), run_id=run_id, points=points, pack_id=pack, started_utc_ms=NOW_UTC_MS + at
        )

    lines = [
        *(line("a", 50), line("b", 90, at=2), line("c", 90, at=1)),
        *(line("a", 50), line("d", 99, pack="another")),
    ]

    assert [one.run_id for one in compare(lines, "p")] == ["c", "b", "a"]
    assert compare(lines, "none") == ()
