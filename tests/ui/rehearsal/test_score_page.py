"""The scorecard on the screen: what it says, what can be looked at closer, and its files."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from studio.coach.scorecard import Highlight, Scorecard, Sentence, Subject
from studio.ui.rehearsal import score_words
from studio.ui.rehearsal.score_document import ScoreDocument
from studio.ui.rehearsal.score_files import PAGE, PAPER
from studio.ui.rehearsal.score_page import ScorePage
from tests.ui.faults import faults_of
from tests.ui.rehearsal.rehearsal_views import (
    BEST,
    EARLIER,
    EMPTY_SCORE,
    LENGTH_MS,
    LONG_SCORE,
    MARKUP,
    SCORE,
)

SIZES_PX = [(1260, 646), (1420, 826)]
LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down


def a_page(qtbot: QtBot, score: Scorecard = SCORE, folder: str = "") -> ScorePage:
    """Return a page that shows a scorecard."""
    page = ScorePage(opener=lambda _path: True)
    qtbot.addWidget(page)
    page.resize(*SIZES_PX[0])
    page.show()
    page.show_score(score, folder)
    QApplication.processEvents()
    return page


def document_of(page: ScorePage) -> ScoreDocument:
    assert page.document is not None
    return page.document


def texts_of(page: ScorePage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


# --- what it says --------------------------------------------------------------------------------


def test_it_says_points_goals_advice_and_that_it_was_a_model(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    document, texts = document_of(page), texts_of(page)

    assert "72" in document.total.dial.accessibleName()
    assert "614.60" in document.total.sold_label.text()
    assert "model" in document.total.model_label.text()
    assert "modelled" in page.line_label.text()
    assert [label.text() for label in document.advice.labels] == [
        score_words.said(sentence) for sentence in SCORE.advice
    ]
    assert "at least" in document.goals.labels[1].text()
    assert "seed" in page.line_label.text()
    assert "4711" in page.line_label.text()
    assert "What went wrong" in texts


def test_every_judged_subject_has_its_points_figures_and_targets(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    document = document_of(page)
    judged = [mark for mark in SCORE.marks if mark.weight]

    assert [card.mark for card in document.cards] == judged
    texts = [label.text() for label in document.cards[3].findChildren(QLabel)]
    assert any("44" in text for text in texts)
    assert any("30" in text for text in texts)  # the target of the time to answer
    assert "Prices said" in document.unjudged_label.text()


def test_texts_of_strangers_stay_plain(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    labels = [label for label in page.findChildren(QLabel) if label.text()]

    assert any(MARKUP in label.text() for label in labels)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_a_run_of_nothing_has_a_scorecard_too(qtbot: QtBot) -> None:
    page = a_page(qtbot, EMPTY_SCORE)
    document = document_of(page)

    assert document.advice.labels[0].text()
    assert document.highlights.labels[0].text()
    assert not document.goals.isVisible()
    assert not document.faults.isVisible()
    assert document.beside.none_label.isVisible()
    assert not page.grab().isNull()


def test_the_same_scorecard_stays_where_it_was_and_another_begins_at_its_top(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    document, bar = document_of(page), page.area.verticalScrollBar()
    bar.setValue(200)

    page.show_score(replace(SCORE), "")
    assert page.document is document
    assert bar.value() == 200

    page.show_score(LONG_SCORE, "")
    assert page.document is not document
    assert bar.value() == 0


# --- beside others -------------------------------------------------------------------------------


def test_it_is_compared_with_the_best_of_the_others_and_then_with_whom_one_likes(
    qtbot: QtBot,
) -> None:
    page = a_page(qtbot)
    document = document_of(page)
    bar = document.cards[0].bar

    assert [line.key for line in document.beside.list.lines] == ["run-9", "run-1", "run-0"]
    assert bar.other == BEST.marks[Subject.PACE]
    assert "−6" in document.cards[0].beside_label.text()
    document.beside.list.choose(EARLIER.run_id)
    assert bar.other == EARLIER.marks[Subject.PACE]
    document.beside.list.choose(SCORE.line.run_id)
    assert bar.other is None
    assert not document.cards[0].beside_label.isVisible()


def test_a_run_that_is_not_among_the_best_twenty_is_still_among_them(qtbot: QtBot) -> None:
    others = tuple(replace(BEST, run_id=f"other-{at}") for at in range(30))
    page = a_page(qtbot, replace(SCORE, beside=others))

    keys = [line.key for line in document_of(page).beside.list.lines]

    assert len(keys) == 21
    assert keys[-1] == SCORE.line.run_id


# --- looking closer ------------------------------------------------------------------------------


def test_arrows_walk_through_the_timeline_and_all_plots_follow(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    charts = document_of(page).charts
    timeline = charts.timeline
    timeline.setFocus()

    qtbot.keyClick(timeline, RIGHT)
    assert timeline.chosen is not None
    assert timeline.chosen.label == "Opening"
    qtbot.keyClick(timeline, RIGHT)
    assert timeline.chosen.label == "Trek Watch S2"
    qtbot.keyClick(timeline, DOWN)
    assert timeline.chosen.lane == "offer"
    assert {plot.state.cursor_ms for plot in charts.plots} == {120_000}
    assert "2:00–4:00" in plain(charts.said_label.text())
    assert timeline.accessibleDescription() == charts.said_label.text()
    for _ in range(20):
        qtbot.keyClick(timeline, UP)
        qtbot.keyClick(timeline, LEFT)
    assert timeline.chosen.label == "Opening"


def plain(text: str) -> str:
    return "".join(letter for letter in text if letter not in "\u2066\u2068\u2069")


def test_arrows_walk_along_a_plot_from_end_to_end(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    charts = document_of(page).charts
    viewers = charts.plots[0]
    viewers.setFocus()

    qtbot.keyClick(viewers, RIGHT)
    assert charts.timeline.state.cursor_ms == LENGTH_MS // 100
    assert "modelled" in charts.said_label.text()
    viewers.look_at(LENGTH_MS)
    qtbot.keyClick(viewers, RIGHT)
    assert viewers.state.cursor_ms == LENGTH_MS


def test_time_runs_as_the_window_does(qtbot: QtBot, speak: Callable[[str], None]) -> None:
    speak("ar")
    page = a_page(qtbot)
    timeline = document_of(page).charts.timeline
    timeline.setFocus()

    assert timeline.axis.x(0) > timeline.axis.x(LENGTH_MS)
    qtbot.keyClick(timeline, LEFT)
    qtbot.keyClick(timeline, LEFT)

    assert timeline.chosen is not None
    assert timeline.chosen.label == "Trek Watch S2"


def test_a_tap_finds_the_span_and_its_tip_says_all_of_it(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    timeline = document_of(page).charts.timeline
    raid = next(one for one in timeline.placed if one.span.label == "chat_raid")
    place = timeline._rect(raid).center().toPoint()

    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=place)

    assert timeline.chosen is raid.span
    assert "Spam raid" in timeline.told_of(raid.span)
    assert "not good" in timeline.told_of(raid.span)


def test_a_moment_leads_to_its_place_on_the_timeline(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    document = document_of(page)

    document.highlights.time_buttons[0].click()

    assert document.charts.timeline.state.cursor_ms == SCORE.highlights[0].from_ms
    assert document.charts.timeline.visibleRegion().boundingRect().height() > 0


def test_charts_are_painted_anew_only_when_something_changes(qtbot: QtBot) -> None:
    page = a_page(qtbot)
    plot = document_of(page).charts.plots[0]
    before, name = plot.state, plot.accessibleName()

    plot.show_state(replace(before))

    assert plot.state is before
    assert "206" in plain(name)


# --- files ---------------------------------------------------------------------------------------


def test_files_that_are_there_are_opened_and_others_can_not_be_pressed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    opened: list[Path] = []

    def open_it(path: Path) -> bool:
        opened.append(path)
        return True

    page = ScorePage(opener=open_it)
    qtbot.addWidget(page)
    for name in (PAGE, "best-1.mp4"):
        (tmp_path / name).write_bytes(b"x")

    page.show_score(SCORE, str(tmp_path))
    page.page_button.click()
    page.folder_button.click()
    document_of(page).highlights.clip_buttons[0].click()

    assert opened == [tmp_path / PAGE, tmp_path, tmp_path / "best-1.mp4"]
    assert not page.paper_button.isEnabled()
    (tmp_path / PAPER).write_bytes(b"x")
    page.show_score(SCORE, str(tmp_path))
    assert page.paper_button.isEnabled()


def test_a_file_that_went_away_meanwhile_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / PAGE).write_bytes(b"x")
    page = a_page(qtbot, folder=str(tmp_path))
    (tmp_path / PAGE).unlink()

    page.page_button.click()

    assert "no longer" in page.said_label.text()


@pytest.mark.parametrize("name", ["../secret.mp4", "/etc/hostname", "a/b.mp4", ".."])
def test_a_clip_that_lies_elsewhere_is_not_opened(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "run"
    folder.mkdir()
    (tmp_path / "secret.mp4").write_bytes(b"x")
    moment = Highlight(
        says=Sentence(code="highlight.silence"), good=False, from_ms=0, until_ms=1, file=name
    )

    page = a_page(qtbot, replace(SCORE, highlights=(moment,)), str(folder))

    assert not document_of(page).highlights.clip_buttons[0].isEnabled()


def test_what_no_program_opens_is_said_with_its_place(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / PAGE).write_bytes(b"x")
    page = ScorePage(opener=lambda _path: False)
    qtbot.addWidget(page)
    page.show_score(SCORE, str(tmp_path))

    page.page_button.click()

    assert PAGE in page.said_label.text()


# --- places --------------------------------------------------------------------------------------


@pytest.mark.usefixtures("styled")
@pytest.mark.parametrize("size_px", SIZES_PX, ids=["1280x720", "1440x900"])
@pytest.mark.parametrize("language", ["en", "ru", "ar"])
def test_the_longest_scorecard_cuts_nothing(
    qtbot: QtBot, speak: Callable[[str], None], language: str, size_px: tuple[int, int]
) -> None:
    speak(language)
    page = a_page(qtbot, LONG_SCORE)
    page.resize(*size_px)
    bar = page.area.verticalScrollBar()

    for step in range(12):
        bar.setValue(bar.maximum() * step // 11)
        QApplication.processEvents()
        assert faults_of(page) == [], step
    assert (page.width(), page.height()) == size_px
