"""What viewers asked stays, whatever dies: connection, listener, control room, disk."""

import contextlib
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from studio.core.process import is_running
from studio.protocol.question_commands import MarkAnswered
from studio.questions.question import Status
from studio.storage.place import database_path
from tests.journeys.question_run import WATCH, QuestionRun, question_run
from tests.journeys.studio_run import wait_for
from tests.servers.busy_chat import BusyChat, busy_chat

STRAP = "what is the strap made of?"
WATER = "does it survive 30 m?"


SMALL_BYTES = 24_000_000
QUERY = (
    "SELECT json_extract(body_json, '$.text'), json_extract(body_json, '$.asked') FROM questions"
)


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path | None]:
    """Put the studio's home on a small disk of its own; None where only an administrator may."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SMALL_BYTES}", "tmpfs", str(folder)]
    mounted = sys.platform == "linux" and not subprocess.run(mount, check=False).returncode
    if mounted:
        monkeypatch.setenv("CUECARD_HOME", str(folder))
    yield folder if mounted else None
    if mounted:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.fixture
def chat() -> Iterator[BusyChat]:
    """Run a chat."""
    with busy_chat() as running:
        yield running


@pytest.fixture
def studio(disk: Path | None) -> Iterator[QuestionRun]:
    """Run a studio that sells the watch."""
    with question_run() as running:
        running.sell_the_watch()
        yield running


def test_a_cut_connection_a_killed_listener_and_a_killed_control_room_lose_and_double_nothing(
    studio: QuestionRun, chat: BusyChat
) -> None:
    studio.read(chat)
    (first,) = chat.say(STRAP)
    studio.until("it is asked", lambda _: STRAP in studio.open)

    the_connection_is_cut(studio, chat, first)
    the_listener_is_killed(studio, chat, first)
    the_control_room_is_killed(studio, chat)


def the_connection_is_cut(studio: QuestionRun, chat: BusyChat, first: str) -> None:
    chat.cut()
    chat.until_read(2)
    chat.repeat(first, STRAP)
    chat.say(STRAP.upper(), WATER)
    topic = studio.until("both are asked", lambda _: len(studio.open) == 2)

    assert len(topic.gaps) == 1
    assert studio.open[STRAP].asked == 2


def the_listener_is_killed(studio: QuestionRun, chat: BusyChat, first: str) -> None:
    strap_id = studio.open[STRAP].question_id
    listener = studio.listener().pid

    studio.kill_listener()
    wait_for("the listener is dead", lambda: not is_running(listener))
    studio.until_read(chat, 3)
    chat.repeat(first, STRAP)
    chat.say("what's the strap made from?", "WHAT IS THE STRAP MADE OF", "hello")
    topic = studio.until("it goes on", lambda _: studio.asked(STRAP) == 4)

    assert studio.listener().pid != listener
    assert studio.open[STRAP].question_id == strap_id
    assert studio.open[STRAP].viewers == 4
    assert set(studio.open) == {STRAP, WATER}
    assert len(topic.gaps) == 2


def the_control_room_is_killed(studio: QuestionRun, chat: BusyChat) -> None:
    before = studio.open
    answered = MarkAnswered(question_id=before[WATER].question_id, product_id=WATCH, row_id="ip")
    studio.client.request(answered)

    studio.kill("control")
    studio.attach_again()
    studio.until_read(chat, 4)
    chat.say(STRAP)
    studio.until("it is asked again", lambda _: studio.asked(STRAP) == 5)

    assert studio.open[STRAP].question_id == before[STRAP].question_id
    assert studio.topic.answered_count == 1
    (kept,) = studio.stored(Status.ANSWERED).questions
    assert (kept.question_id, kept.rows[0].row_id) == (before[WATER].question_id, "ip")


def test_while_nothing_can_be_written_questions_go_on_and_are_written_later(
    studio: QuestionRun, chat: BusyChat, disk: Path | None
) -> None:
    studio.read(chat)
    chat.say(STRAP)
    studio.until("it is asked", lambda _: studio.asked(STRAP) == 1)

    no_room(studio, disk)
    chat.say(WATER, STRAP)
    studio.until("both are asked", lambda _: studio.asked(STRAP) + studio.asked(WATER) == 3)
    studio.client.request(MarkAnswered(question_id=studio.open[WATER].question_id))
    studio.until("it is answered", lambda topic: topic.answered_count == 1)
    assert written() == {STRAP: 1}, "the disk is not full"

    room_again(studio, disk)
    chat.say(STRAP)
    wait_for("all is written", lambda: written() == {STRAP: 3, WATER: 1}, client=studio.client)

    studio.kill("control")
    studio.attach_again()
    topic = studio.until("the desk is there", lambda topic: topic.answered_count == 1)

    assert [question.text for question in topic.questions] == [STRAP]
    assert topic.questions[0].asked == 3


def no_room(studio: QuestionRun, disk: Path | None) -> None:
    """Leave the control room no room to write."""
    if disk is None:
        limit = (0, psutil.RLIM_INFINITY)
        psutil.Process(studio.pid("control")).rlimit(psutil.RLIMIT_FSIZE, limit)
        return
    with (disk / "filler").open("wb", buffering=0) as filler, contextlib.suppress(OSError):
        while filler.write(bytes(4_096)):
            pass


def room_again(studio: QuestionRun, disk: Path | None) -> None:
    """Let it write again."""
    if disk is None:
        free = (psutil.RLIM_INFINITY, psutil.RLIM_INFINITY)
        psutil.Process(studio.pid("control")).rlimit(psutil.RLIMIT_FSIZE, free)
    else:
        (disk / "filler").unlink()


def written() -> dict[str, int]:
    """Return the questions in the database, with how often each was asked."""
    with contextlib.closing(sqlite3.connect(f"file:{database_path()}?mode=ro", uri=True)) as file:
        return dict(file.execute(QUERY).fetchall())
