"""Chats: the dialog fits a small screen in every language, whatever is chosen in it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.core.ids import ChatId
from studio.questions.chat_report import ChatReport, ChatState
from studio.questions.chat_spec import MOST_CHATS, ChatKind, ChatSpec
from studio.questions.desk import MOST_GAPS
from studio.questions.message import Gap
from studio.ui.language import LANGUAGES, Translation
from studio.ui.questions.chat_form import FIELDS
from studio.ui.questions.chats_dialog import ChatsDialog
from studio.ui.theme import apply_theme
from tests.builders import NOW_UTC_MS
from tests.ui.faults import faults_of
from tests.ui.question_views import a_chat, a_desk, desk_view

ROOM_PX = 640
"""Of 720, what the frame of a window and a bar of the system leave."""
REPLAY = ChatSpec(chat_id=ChatId("chat-9"), kind=ChatKind.REPLAY, name="Old", address="old.ndjson")


@pytest.fixture(params=list(LANGUAGES))
def dialog(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication
) -> Iterator[ChatsDialog]:
    if not qapp.styleSheet():
        apply_theme(qapp)
    translation = Translation(qapp)
    translation.use(request.param)
    made = ChatsDialog()
    qtbot.addWidget(made)
    made.show()
    made.render_state(replace(desk_view(), questions=a_desk(chats=())))
    yield made
    translation.use("en")
    QLocale.setDefault(QLocale("en"))


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def _fits(dialog: ChatsDialog) -> bool:
    save = dialog.form.save_button
    bottom = save.mapTo(dialog, save.rect().bottomLeft()).y()
    return bottom < dialog.height() <= ROOM_PX and dialog.minimumSizeHint().height() <= ROOM_PX


def test_it_fits_whatever_kind_is_chosen(dialog: ChatsDialog) -> None:
    for kind in FIELDS:
        dialog.form.fill(replace(REPLAY, kind=kind, room="7", address="https://chat.invalid/"))
        dialog.form.say("x " * 90, bad=True)
        _settle()
        assert _fits(dialog), f"filled {kind}"
        dialog.add_button.click()
        _settle()
        assert _fits(dialog), f"new after {kind}"
        dialog.form.kind_box.setCurrentIndex(dialog.form.kind_box.findData(kind.value))
        _settle()
        assert _fits(dialog), f"chosen {kind}"
        assert faults_of(dialog) == []


def test_it_fits_when_every_chat_is_in_trouble(dialog: ChatsDialog) -> None:
    gap = Gap(chat_id=ChatId("c-1"), from_utc_ms=NOW_UTC_MS - 90_000, until_utc_ms=NOW_UTC_MS)
    desk = a_desk(chats=tuple(map(_in_trouble, range(MOST_CHATS))), gaps=(gap,) * MOST_GAPS)

    dialog.render_state(replace(desk_view(), questions=desk))
    _settle()

    assert _fits(dialog)
    dialog.show_kept_away(kept_away=True)
    _settle()
    assert dialog.height() <= ROOM_PX
    assert dialog.minimumSizeHint().height() <= ROOM_PX


def _in_trouble(at: int) -> ChatReport:
    spec = replace(REPLAY, chat_id=ChatId(f"c-{at}"), name=f"{at} {'W' * 36}")
    return a_chat(ChatState.FAILED, spec=spec, code="bad_setting", text="no such thing " * 8)


def test_a_field_far_down_is_scrolled_to_when_it_is_led_to(dialog: ChatsDialog) -> None:
    dialog.resize(dialog.minimumSizeHint())
    form = dialog.form
    form.fields["room"].setText("7")
    form.fields["client_id"].setText("a\u202eb")
    _settle()
    assert form.fields["client_id"].visibleRegion().isEmpty()

    form.save_button.click()
    _settle()

    assert not form.fields["client_id"].visibleRegion().isEmpty()
    assert form.answer_label.text()
