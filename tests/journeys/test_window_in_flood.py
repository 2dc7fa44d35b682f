"""The window while two thousand messages a second come and a show is on air: keys are answered."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.bench.chat_mix import chat as chat_of
from studio.bench.figures import percentile
from studio.core.garbage import settle
from studio.core.ids import QuestionId
from studio.core.process import read_rendezvous
from studio.questions.cleaning import clean_text
from studio.ui.link import ControlLink, Finder
from studio.ui.preferences import Preferences
from studio.ui.screen import ScreenName
from studio.ui.theme import apply_theme
from studio.ui.window import StudioWindow
from tests.journeys.keeping_up import assert_nothing_is_missing, needs_a_machine_that_keeps_up
from tests.journeys.question_run import question_run
from tests.journeys.received import read_last
from tests.journeys.test_questions_flood import PER_S, go_on_air
from tests.servers.busy_chat import busy_chat
from tests.servers.rtmp_server import RtmpServer

WITHIN_MS = 30_000
FLOOD_S = 30
FEWEST_ANSWERED = 10
BETWEEN_MS = 150


class Hand:
    """Chooses questions and answers them, by key, and times what that takes.

    Attributes:
        chosen_ms: From the arrow to the question that is chosen.
        answered_ms: From A to its being gone from the list.
    """

    def __init__(self, qtbot: QtBot, window: StudioWindow) -> None:
        self.chosen_ms: list[float] = []
        self.answered_ms: list[float] = []
        self._qtbot = qtbot
        self._on_air = window.shell.on_air

    def rows(self) -> list[QuestionId]:
        """Return the questions of the list."""
        return [row.question_id for row in self._on_air.questions.list.rows.rows]

    def chosen(self) -> QuestionId | None:
        """Return the question that is chosen."""
        rows = self._on_air.questions.list.rows.rows
        return next((row.question_id for row in rows if row.chosen), None)

    def answer_one(self) -> None:
        """Choose a question, and answer it."""
        self._qtbot.waitUntil(lambda: bool(self.rows()), timeout=WITHIN_MS)
        if self.chosen() is None or len(self.rows()) > 1:
            self._choose_another()
        else:  # the only one is chosen already; a key says that it is meant
            self._qtbot.keyClick(self._on_air, Qt.Key.Key_Down)
        question_id, place = self.chosen(), self._place()
        self._qtbot.wait(BETWEEN_MS)
        assert (self.chosen(), self._place()) == (question_id, place)  # nothing jumps meanwhile
        began_s = time.monotonic()
        self._qtbot.keyClick(self._on_air, Qt.Key.Key_A)
        self._qtbot.waitUntil(lambda: question_id not in self.rows(), timeout=WITHIN_MS)
        self.answered_ms.append(1_000 * (time.monotonic() - began_s))

    def _choose_another(self) -> None:
        before = self.chosen()
        key = Qt.Key.Key_Up if before == self.rows()[-1] else Qt.Key.Key_Down
        began_s = time.monotonic()
        self._qtbot.keyClick(self._on_air, key)
        self._qtbot.waitUntil(lambda: self.chosen() not in {None, before}, timeout=WITHIN_MS)
        self.chosen_ms.append(1_000 * (time.monotonic() - began_s))

    def _place(self) -> int:
        chosen = self.chosen()
        assert chosen is not None
        return self.rows().index(chosen)

    def words(self) -> str:
        """Return what was measured."""
        return ", ".join(
            f"{name} {percentile(ms, 50) or 0:.0f}/{percentile(ms, 99) or 0:.0f} ({len(ms)})"
            for name, ms in (("chosen", self.chosen_ms), ("answered", self.answered_ms))
        )


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[[], StudioWindow]]:
    """Give what opens a window on the studio that runs, as the program does."""
    apply_theme(qapp)
    links: list[ControlLink] = []

    def opened() -> StudioWindow:
        link = ControlLink(Finder(find=lambda: read_rendezvous("control"), start=lambda: None))
        links.append(link)
        made = StudioWindow(link, Preferences(), recordings="recordings")
        qtbot.addWidget(made, before_close_func=lambda closing: closing.leave())
        made.resize(1280, 720)
        made.show()
        link.open()
        qtbot.waitUntil(lambda: made.view.attached, timeout=WITHIN_MS)
        made.shell.show_screen(ScreenName.ON_AIR)
        return made

    yield opened
    for link in links:
        link.close()
        link.deleteLater()


@pytest.mark.soak
@pytest.mark.timeout(600)
@needs_a_machine_that_keeps_up
def test_keys_are_answered_in_a_flood(
    clips: Path,
    server: RtmpServer,
    qtbot: QtBot,
    open_window: Callable[[], StudioWindow],
    capsys: pytest.CaptureFixture[str],
) -> None:
    settle()  # as the window's own process does
    with question_run() as studio, busy_chat() as chat:
        go_on_air(studio, chat, clips, server)
        hand = Hand(qtbot, open_window())
        texts = [m.text for m in chat_of(PER_S * FLOOD_S) if clean_text(m.text)]

        flood = chat.flood(texts, per_s=PER_S)
        while not flood.done():
            hand.answer_one()

        flood.result()
        studio.attach_again()  # it was let go, for it read nothing meanwhile
        studio.end()
        stats = studio.client.health.stats
    with capsys.disabled():
        print(f"\nms in a window, p50/p99: {hand.words()}")  # noqa: T201
    assert len(hand.answered_ms) >= FEWEST_ANSWERED
    assert_nothing_is_missing(read_last(server.received()[0], seconds=20), stats)
