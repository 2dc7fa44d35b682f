"""The window draws what it hears: refusals, trouble, meters, a lost link; and stays at its work."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.protocol.messages import Meters
from studio.protocol.reports import Health, OutputState, Sentence
from studio.protocol.setup_commands import RetryOutput
from studio.ui.notice import Urgency, notices_of
from studio.ui.view import LinkState
from studio.ui.window import StudioWindow
from tests.fakes.fake_control import FakeControl, denied, silence
from tests.ui.ui_values import HEALTHY, ON_AIR, SHOW, WITH_PRODUCT, a_view, an_output

OpenWindow = Callable[..., StudioWindow]


def test_a_refusal_is_shown_in_its_own_words_and_can_be_waved_away(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(WITH_PRODUCT)
    control.answer = denied
    bar = window.shell.notice_bar

    window.shell.on_air.strip.card_button.click()

    qtbot.waitUntil(bar.isVisible)
    assert bar.sentence.text() == "No. Nothing was changed."
    bar.dismiss_button.click()
    assert not bar.isVisible()


def test_a_late_answer_shows_on_the_button_that_asked(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(WITH_PRODUCT)
    control.answer = silence

    window.shell.on_air.strip.card_button.click()

    qtbot.waitUntil(lambda: window.shell.on_air.strip.card_button.waiting)
    assert not window.shell.on_air.scenes.slate_button.waiting


def test_strangers_words_stay_plain_text(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(SHOW)
    said = Sentence(code="memory_only", text="<b>bold</b> <img src=x>")

    control.report(replace(HEALTHY, warnings=(said,)))

    sentence = window.shell.notice_bar.sentence
    qtbot.waitUntil(lambda: sentence.text() == "<b>bold</b> <img src=x>")
    assert sentence.textFormat() is Qt.TextFormat.PlainText


def test_a_lost_link_keeps_the_last_state_and_takes_no_commands(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(ON_AIR)

    window.shell.drawer.toggle()

    control.close()

    qtbot.waitUntil(lambda: window.view.link is LinkState.LOST)
    assert window.view.show is not None
    assert "Bazaar" in window.shell.drawer.destinations.row("destination-bazaar").name_label.text()
    assert not window.shell.on_air.strip.card_button.isEnabled()
    assert not window.shell.drawer.sources.isEnabled()
    assert "What you see here is from" in window.shell.notice_bar.sentence.text()
    control.open()
    qtbot.waitUntil(lambda: window.view.attached)
    assert window.shell.on_air.strip.card_button.isEnabled()
    assert not window.shell.notice_bar.isVisible()


def test_an_engine_that_is_away_is_said_so(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(ON_AIR)

    control.report(Health(engine_running=False, engine_starts=2))

    qtbot.waitUntil(lambda: "engine stopped" in window.shell.notice_bar.sentence.text())


def test_the_first_start_of_the_engine_is_no_alarm() -> None:
    starting = Sentence(code="engine_starting", text="No picture: the engine is being started.")
    health = Health(engine_running=False, engine_starts=1, warnings=(starting,))

    notices = notices_of(a_view(ON_AIR, health=health))

    assert [(one.urgency, "stopped" in one.text) for one in notices] == [(Urgency.NEWS, False)]


@pytest.mark.parametrize("starts", [0, 1])
def test_an_engine_that_is_gone_on_air_is_an_alarm_whoever_started_it(starts: int) -> None:
    gone = Sentence(code="no_engine", facts=("the engine is gone",), text="the engine is gone")
    health = Health(engine_running=False, engine_starts=starts, warnings=(gone,))

    (notice,) = notices_of(a_view(ON_AIR, health=health))

    assert notice.urgency is Urgency.ALARM
    assert "the engine is gone" in notice.text


def test_a_failed_destination_says_why_and_can_be_retried(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    failed = an_output("Bazaar", OutputState.FAILED, text="The server does not know this key.")
    window = open_window(ON_AIR)
    window.shell.drawer.toggle()
    control.report(replace(HEALTHY, outputs=(failed,)))
    row = window.shell.drawer.destinations.row("destination-bazaar")
    qtbot.waitUntil(row.retry_button.isVisible)

    row.retry_button.click()

    assert row.reason_label.text() == "The server does not know this key."
    qtbot.waitUntil(
        lambda: control.asked(RetryOutput) == [RetryOutput(destination_id=failed.destination_id)]
    )


def test_meters_move_the_bar_and_the_figure(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(SHOW)

    control.push(Meters(peak_db=-14.2, rms_db=-21.0))

    qtbot.waitUntil(lambda: "−14 dB" in window.shell.on_air.strip.level_label.text())


@pytest.mark.usefixtures("styled")
def test_what_is_read_on_air_is_at_least_18_px_high(open_window: OpenWindow) -> None:
    window = open_window(ON_AIR)
    shell, on_air = window.shell, window.shell.on_air
    read = [
        shell.top_bar.clock_label,
        shell.notice_bar.sentence,
        on_air.strip.level_label,
        on_air.strip.offer_button,
        on_air.prompter.now_label,
        on_air.prompter.then_label,
        on_air.product.price_label,
        on_air.product.stock_label,
    ]

    for part in read:
        part.ensurePolished()
    on_air.specs.answer.words.ensurePolished()

    assert [part.font().pixelSize() >= 18 for part in read] == [True] * len(read)
    assert on_air.specs.answer.words.font().pixelSize() >= 24


def test_five_thousand_pushes_leave_the_window_at_its_work(
    qtbot: QtBot, control: FakeControl, open_window: OpenWindow
) -> None:
    window = open_window(SHOW)
    shows = [replace(SHOW, title=f"title {n}", revision=n) for n in range(5_000)]
    drawn: list[int] = []
    original = window.shell.top_bar.render_state

    def counted(view: object) -> None:
        drawn.append(1)
        original(view)  # type: ignore[arg-type]

    window.shell.top_bar.render_state = counted  # type: ignore[method-assign]

    # From a thread, because the system may buffer less than this and the window reads in this one.
    def change_all() -> None:
        for show in shows:
            control.change(show)

    changing = threading.Thread(target=change_all)
    changing.start()

    qtbot.waitUntil(lambda: window.view.show == shows[-1])
    changing.join()
    assert len(drawn) < 500


def test_a_clock_that_was_set_is_said_calmly_after_what_is_wrong() -> None:
    said = (
        Sentence(code="clock_put_back", facts=("1:00:00",), text="The clock was put back."),
        Sentence(code="muted_on_air", text="The microphone is muted."),
    )

    notices = notices_of(a_view(ON_AIR, health=replace(HEALTHY, warnings=said)))

    assert [notice.urgency for notice in notices] == [Urgency.WARNING, Urgency.NEWS]
    assert notices[1].text == "The clock was put back."
