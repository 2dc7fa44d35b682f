"""Replays of files: their pace, where they go on, and what is broken in them."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.chat.generic_replay import (
    LONGEST_LINE,
    LONGEST_PAUSE_MS,
    UNKEPT_LINES,
    ReplayChat,
)
from studio.chat.port import Joined, Resume, Told
from studio.core.errors import ChatRefused
from studio.questions.chat_spec import ChatKind, ChatSpec
from studio.questions.message import ChatMessage, TakenBack
from studio.questions.replay_place import replay_place
from tests.chat.hearing import listening
from tests.chat.records import MOMENT_UTC_MS, a_record, json_of
from tests.chat.scripted_chat import run
from tests.contracts.chat_cases.case import CHAT_ID
from tests.fakes.fake_clock import FakeClock


class Replay:
    """A replay of a file, whose waiting takes no time.

    Attributes:
        pauses: What was waited.
        kept: How often it waited for the database.
    """

    def __init__(self, path: Path, *, speed: float = 0) -> None:
        self.pauses: list[float] = []
        self.kept = 0
        self.clock = FakeClock()
        spec = ChatSpec(
            chat_id=CHAT_ID, kind=ChatKind.REPLAY, name="Replay", address=str(path), speed=speed
        )
        self.chat = ReplayChat(
            spec, clock=self.clock, until_kept=self._until_kept, sleep=self._sleep
        )

    def play(self, resume: str = "") -> tuple[list[Told], ChatRefused]:
        """Return all that is told, and how it ended."""

        async def story() -> tuple[list[Told], ChatRefused]:
            told: list[Told] = []
            async with listening(self.chat, resume) as items:
                try:
                    async for item in items:
                        told.append(item)  # noqa: PERF401 - kept when it fails
                except ChatRefused as error:
                    return told, error
            raise AssertionError("a replay ends by saying so")

        return run(story())

    async def _sleep(self, pause_s: float) -> None:
        self.pauses.append(pause_s)
        self.clock.now_ns += round(pause_s * 1e9)

    async def _until_kept(self) -> None:
        self.kept += 1


def a_file(folder: Path, lines: Sequence[bytes | dict[str, object]]) -> Path:
    """Write a file, and return its path."""
    path = folder / "questions.ndjson"
    path.write_bytes(b"".join((x if isinstance(x, bytes) else json_of(x)) + b"\n" for x in lines))
    return path


def messages_in(told: Sequence[Told]) -> list[ChatMessage]:
    """Return the messages."""
    return [item for item in told if isinstance(item, ChatMessage)]


def at(seconds: float) -> dict[str, object]:
    """Return a record of a moment."""
    return a_record(published_at=MOMENT_UTC_MS - 10**9 + round(seconds * 1_000))


@pytest.mark.parametrize(("speed", "pauses"), [(1, [2.0, 0.5]), (10, [0.2, 0.05]), (0, [])])
def test_lines_keep_their_distances_divided_by_the_speed(
    tmp_path: Path, speed: float, pauses: list[float]
) -> None:
    replay = Replay(a_file(tmp_path, [at(0), at(2), at(2), at(2.5)]), speed=speed)

    told, _ = replay.play()

    assert replay.pauses == pytest.approx(pauses)
    begin = MOMENT_UTC_MS
    expected = [
        begin + round(1_000 * sum(pauses[:n])) for n in ((0, 1, 1, 2) if pauses else [0] * 4)
    ]
    assert [message.published_at_utc_ms for message in messages_in(told)] == expected


DAY_S = 86_400.0


@pytest.mark.parametrize(
    ("seconds", "said_at"),
    [
        ([100, 0, 1, 101], [0, 0, 0, 1]),
        ([0, 10, 0, 10, 11], [0, 10, 10, 10, 11]),
        ([0, 10, 2 * DAY_S, 2 * DAY_S + 10, 2 * DAY_S + 20], [0, 10, 10, 20, 30]),
        ([0, 10, 2 * DAY_S, 20, 30], [0, 10, 10, 20, 30]),
        ([0, 10, -20_000 * DAY_S, 20, 30], [0, 10, 10, 20, 30]),
        ([-20_000 * DAY_S, 0, 10, 20], [0, 0, 10, 20]),
        ([0, 5 * DAY_S, 10, 5 * DAY_S + 10, 20], [0, 0, 10, 10, 20]),
        ([0, 2 * DAY_S, 2 * DAY_S + 10, 10, 20], [0, 0, 10, 10, 20]),
        ([0, 20_000 * DAY_S, 10, 20], [0, 0, 10, 20]),
        ([20_000 * DAY_S, 20_000 * DAY_S + 10], [0, 10]),
        ([0, LONGEST_PAUSE_MS / 1_000], [0, LONGEST_PAUSE_MS / 1_000]),
    ],
)
def test_pauses_are_kept_whatever_stands_between_them(
    tmp_path: Path, seconds: list[float], said_at: list[float]
) -> None:
    replay = Replay(a_file(tmp_path, [at(moment) for moment in seconds]), speed=1)

    told, _ = replay.play()

    told_at = [message.published_at_utc_ms - MOMENT_UTC_MS for message in messages_in(told)]
    assert told_at == [round(moment * 1_000) for moment in said_at]
    assert sum(replay.pauses) == pytest.approx(said_at[-1])


def test_records_without_a_moment_are_said_with_the_one_before(tmp_path: Path) -> None:
    none: dict[str, object] = {"text": "no moment"}
    lines = [none, at(0), none, at(10), at(3 * DAY_S), none, at(3 * DAY_S + 5), none]
    replay = Replay(a_file(tmp_path, lines), speed=1)

    told, _ = replay.play()

    assert len(messages_in(told)) == len(lines)
    assert replay.pauses == pytest.approx([10.0, 5.0])


@given(
    moments=st.lists(st.floats(-1e9, 1e12) | st.floats(0, 4_000), max_size=30),
    speed=st.sampled_from([0.5, 1, 10]),
)
def test_no_moments_make_anybody_wait_long(
    moments: list[float], speed: float, tmp_path_factory: pytest.TempPathFactory
) -> None:
    lines = [at(moment) for moment in moments]
    replay = Replay(a_file(tmp_path_factory.mktemp("replay"), lines), speed=speed)

    told, _ = replay.play()

    assert len(messages_in(told)) == len(moments)
    assert all(pause <= LONGEST_PAUSE_MS / 1_000 / speed for pause in replay.pauses)


def test_a_replay_ends_when_the_file_does_and_counts_what_was_broken(tmp_path: Path) -> None:
    lines: list[bytes | dict[str, object]] = [
        at(0),
        b"{broken",
        b"",
        b"x" * (LONGEST_LINE * 2 + 5),
        b"\xff\xfe",
        at(1),
    ]
    replay = Replay(a_file(tmp_path, lines))

    told, error = replay.play()

    assert len(messages_in(told)) == 2
    assert replay.chat.skipped == 3
    assert error.reason_code == "unread"
    assert "3 records" in str(error)


def test_it_goes_on_after_the_last_line_that_was_told(tmp_path: Path) -> None:
    path = a_file(tmp_path, [at(0), b"", at(50), at(51)])
    first, _ = Replay(path).play()
    line = next(i.token for i in first if isinstance(i, Resume) and i.token == "3")  # noqa: S105

    again = Replay(path, speed=1)
    told, _ = again.play(line)

    assert told[0] == Joined(via="file", resumed=True)
    assert messages_in(told)[0].source_id == messages_in(first)[2].source_id
    assert again.pauses == []


def test_heard_again_it_begins_anew_and_its_messages_are_other_ones(tmp_path: Path) -> None:
    gone: dict[str, object] = {"taken_back": True, "id": "one"}
    replay = Replay(a_file(tmp_path, [a_record(id="one"), gone, a_record(id="two")]))

    first, _ = replay.play()
    over = next(i.token for i in reversed(first) if isinstance(i, Resume))
    second, _ = replay.play(over)
    third, _ = replay.play(next(i.token for i in reversed(second) if isinstance(i, Resume)))

    assert [m.source_id for m in messages_in(first)] == ["one", "two"]
    assert [m.source_id for m in messages_in(second)] == ["2/one", "2/two"]
    assert [m.source_id for m in messages_in(third)] == ["3/one", "3/two"]
    assert [i.source_id for i in second if isinstance(i, TakenBack)] == ["2/one"]


def test_a_second_run_goes_on_where_it_was_left(tmp_path: Path) -> None:
    told, _ = Replay(a_file(tmp_path, [a_record(id=n) for n in ("a", "b", "c")])).play("@17 2:1")

    assert [m.source_id for m in messages_in(told)] == ["2/b", "2/c"]


def test_one_that_was_over_before_the_studio_was_started_stays_over(tmp_path: Path) -> None:
    told, error = Replay(a_file(tmp_path, [at(0)])).play("over")

    assert messages_in(told) == []
    assert error.reason_code == "ended"


@given(st.text(max_size=20))
def test_any_text_is_some_place_and_a_place_is_its_text(text: str) -> None:
    place = replay_place(text)

    assert replay_place(str(place)) == place


def test_a_file_that_became_shorter_is_over(tmp_path: Path) -> None:
    told, error = Replay(a_file(tmp_path, [at(0)])).play("700")

    assert messages_in(told) == []
    assert error.reason_code == "ended"


@pytest.mark.parametrize("name", ["", "folder", "missing.ndjson", "a\0b"])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    replay = Replay(tmp_path / "missing")
    replay.chat._path = tmp_path / name

    _, error = replay.play()

    assert error.reason_code == "no_file"


def test_a_file_that_must_not_be_read_is_refused_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replay = Replay(a_file(tmp_path, [at(0)]))

    def denied(*_args: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    _, error = replay.play()

    assert error.reason_code == "unreadable"
    assert "Permission denied" in str(error)


def test_without_a_pace_the_database_is_waited_for_now_and_then(tmp_path: Path) -> None:
    replay = Replay(a_file(tmp_path, [{"text": str(n)} for n in range(UNKEPT_LINES + 300)]))

    told, _ = replay.play()

    assert len(messages_in(told)) == UNKEPT_LINES + 300
    assert replay.kept == 1


@settings(max_examples=50, deadline=None)
@given(raw=st.binary(max_size=300))
def test_whatever_is_in_a_file_it_is_played_to_its_end(
    raw: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("replay") / "any"
    path.write_bytes(raw)

    replay = Replay(path)
    _, error = replay.play()

    assert error.reason_code == ("unread" if replay.chat.skipped else "ended")
