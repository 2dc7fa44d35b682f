"""What the other processes say is said in the window's language, and nothing of it is lost."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.chat.reason import REPLY_TOO_LONG
from studio.control.adoption import INTERRUPTED, UNKNOWN
from studio.control.health import Knowledge, health_of
from studio.core import errors
from studio.engine.outputs import reason as engine_reasons
from studio.protocol.engine_messages import EngineSnapshot
from studio.protocol.message import Message
from studio.protocol.messages import Denied, Request
from studio.protocol.reports import (
    EngineStats,
    OutputState,
    Sentence,
    SourceReport,
    SourceState,
)
from studio.show.state import Sound
from studio.ui import sentences
from studio.ui.language import Translation
from studio.ui.window import StudioWindow
from tests.fakes.fake_control import FakeControl
from tests.ui.ui_values import HEALTHY, ON_AIR, WITH_PRODUCT, a_recording, an_output

ENGLISH = "The server refused the stream key (NetStream.Publish.Rejected). Copy it again."
WRONG_KEY = Sentence(
    code="output_failed", facts=("Bazaar", "wrong_key", ENGLISH), text=f"Bazaar failed: {ENGLISH}"
)


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    translation = Translation(qapp)
    translation.use("es")
    yield
    translation.use("en")
    QLocale.setDefault(QLocale("en"))


def _everything_that_can_go_wrong() -> list[Sentence]:
    sources = tuple(
        SourceReport(role=role, name="Desk", state=state, age_s=3.0)
        for role in ("camera", "second", "clip", "microphone")
        for state in (SourceState.STALLED, SourceState.LOST)
    )
    snapshot = EngineSnapshot(
        started_utc_ms=1,
        encoder="libx264 superfast",
        encoder_text="This computer is busy.",
        sources=sources,
        outputs=(
            an_output("Bazaar", OutputState.FAILED, code="wrong_key", text=ENGLISH),
            an_output("Tube", OutputState.RECONNECTING),
            an_output("Market", congested=True, frames_dropped=40),
            a_recording(state=OutputState.FAILED, code="disk_full", text="The disk is full."),
        ),
        stats=EngineStats(dropped=3),
    )
    running = Knowledge(
        show=replace(ON_AIR, sound=Sound(muted=True)),
        snapshot=snapshot,
        engine_silent_s=5.0,
        note=INTERRUPTED,
        not_started=Sentence(
            code="offer_not_started", facts=("Trek Watch S2", "it is dear"), text="It is dear."
        ),
        storage_trouble="the disk is full",
        held=frozenset(d.secret_name for d in ON_AIR.destinations),
        disk_free_bytes=1_500_000_000,
        clock_set_ms=3_600_000,
    )
    starting = Knowledge(show=ON_AIR, note=UNKNOWN, clock_set_ms=-61_000)
    away = Knowledge(
        show=ON_AIR, engine_trouble="it is gone", catalogue_trouble="a row can't be read"
    )
    return [said for known in (running, starting, away) for said in health_of(known).warnings]


def test_the_window_knows_every_sentence_of_the_control_room_with_its_facts(
    spanish: None,
) -> None:
    said = _everything_that_can_go_wrong()

    assert {sentence.code for sentence in said} == set(sentences.WARNINGS)
    for sentence in said:
        places = set(re.findall(r"{\d}", str(sentences.WARNINGS[sentence.code])))
        with_reason = sentence.code in {"output_failed", "output_reconnecting", "recording_failed"}
        assert len(places) == len(sentence.facts) - with_reason
        assert sentences.warning(sentence) not in ("", sentence.text)


def test_the_window_knows_every_reason_of_the_outputs() -> None:
    codes = {
        value
        for name, value in vars(engine_reasons).items()
        if name.isupper() and isinstance(value, str)
    }

    assert codes == set(sentences.REASONS)


def test_the_refusals_are_those_of_the_error_tree() -> None:
    known = {getattr(kind, "code", "") for kind in vars(errors).values()} | {"fault"}

    assert set(sentences.REFUSALS) <= known | {REPLY_TOO_LONG}


def test_a_reply_that_is_too_long_is_refused_in_spanish(spanish: None) -> None:
    assert "tan largo" in sentences.refusal(REPLY_TOO_LONG, "too long by 12 characters")


def test_a_warning_is_said_in_spanish_with_its_names_and_its_reason(spanish: None) -> None:
    said = sentences.warning(WRONG_KEY)

    assert "\u2068Bazaar\u2069 ha fallado." in said
    assert "rechazado la clave" in said


def test_a_reason_of_an_unknown_code_stands_as_it_was_said(spanish: None) -> None:
    assert sentences.reason("no_such_code", "The server said 42.") == "The server said 42."
    odd = Sentence(code="no_such_code", text="Something else.")
    assert sentences.warning(odd) == "Something else."


def test_in_english_the_words_stand_because_they_know_more(qapp: QApplication) -> None:
    assert sentences.warning(WRONG_KEY) == WRONG_KEY.text
    assert sentences.reason("wrong_key", ENGLISH) == ENGLISH
    assert sentences.accepted("Bazaar: the server accepts the stream key.").startswith("Bazaar")


def test_a_fact_with_braces_in_it_is_only_a_fact(spanish: None) -> None:
    said = Sentence(code="key_not_kept", facts=("{0} {x} %1",), text="…")

    assert "{0} {x} %1" in sentences.warning(said)


def test_the_notice_speaks_spanish_and_keeps_the_english_in_its_tooltip(
    qtbot: QtBot, spanish: None, control: FakeControl, open_window: Callable[..., StudioWindow]
) -> None:
    window = open_window(ON_AIR)
    window.shell.drawer.toggle()
    failed = an_output("Bazaar", OutputState.FAILED, code="wrong_key", text=ENGLISH)

    control.report(replace(HEALTHY, outputs=(failed,), warnings=(WRONG_KEY,)))

    sentence = window.shell.notice_bar.sentence
    qtbot.waitUntil(lambda: "ha fallado" in sentence.text())
    assert sentence.toolTip() == WRONG_KEY.text
    row = window.shell.drawer.destinations.row("destination-bazaar")
    assert "rechazado" in row.reason_label.text()
    assert row.reason_label.toolTip() == ENGLISH


def test_a_refusal_with_a_code_of_its_own_is_said_in_spanish(
    qtbot: QtBot, spanish: None, control: FakeControl, open_window: Callable[..., StudioWindow]
) -> None:
    def away(request: Request) -> Message:
        text = "the engine did not answer in time; the picture stays as it was"
        return Denied(request_id=request.request_id, code="engine_unavailable", text=text)

    window = open_window(WITH_PRODUCT)
    control.answer = away

    window.shell.on_air.strip.card_button.click()

    bar = window.shell.notice_bar
    qtbot.waitUntil(lambda: "El motor no ha respondido" in bar.sentence.text())
