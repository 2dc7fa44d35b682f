"""Chats: the fields that a kind needs, the token in the keyring alone, what is kept away."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.core.errors import KeyringUnavailable
from studio.core.ids import ChatId, SecretName
from studio.protocol.question_commands import (
    MuteViewer,
    RemoveChat,
    RetryChat,
    SaveChat,
    SetModeration,
)
from studio.protocol.question_reports import QuestionsChanged
from studio.protocol.setup_commands import HoldKey
from studio.questions.chat_report import ChatState
from studio.questions.chat_spec import ChatKind, ChatSpec, secret_of
from studio.questions.moderation import Moderation, Viewer
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.language import Translation
from studio.ui.questions.chat_form import FIELDS
from studio.ui.questions.chats_dialog import ChatsDialog
from tests.ui.question_views import BUSY, CHAT, a_chat, a_desk, desk_view
from tests.ui.ui_values import asked_by

MUTED = Viewer(chat_id=CHAT, author_id="7", name="<b>loud</b>")
SECRET = "whsec_" + "A" * 32


@pytest.fixture
def open_dialog(qtbot: QtBot, store: KeyStore) -> Callable[..., ChatsDialog]:
    def open_one(desk: QuestionsChanged | None = None, kept_in: KeyStore = store) -> ChatsDialog:
        dialog = ChatsDialog(kept_in)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.render_state(replace(desk_view(), questions=desk or a_desk()))
        return dialog

    return open_one


def _choose(dialog: ChatsDialog, kind: ChatKind) -> None:
    dialog.form.kind_box.setCurrentIndex(dialog.form.kind_box.findData(kind.value))


@pytest.mark.parametrize("kind", list(FIELDS))
def test_each_kind_shows_its_own_fields_alone(
    open_dialog: Callable[..., ChatsDialog], kind: ChatKind
) -> None:
    dialog = open_dialog()

    _choose(dialog, kind)

    shown = {name for name, field in dialog.form.fields.items() if field.isVisible()}
    assert shown == set(FIELDS[kind]) - {"speed"}
    assert dialog.form.speed_box.isVisible() is (kind is ChatKind.REPLAY)


@pytest.mark.parametrize(
    ("kind", "given", "field", "label"),
    [
        (ChatKind.TWITCH, "", "room", "Broadcaster's id"),
        (ChatKind.YOUTUBE, "", "room", "Live chat id"),
        (ChatKind.SSE, "", "address", "Address"),
        (ChatKind.SSE, "wss://chat.invalid", "address", "Address"),
        (ChatKind.WEBSOCKET, "https://chat.invalid", "address", "Address"),
        (ChatKind.WEBSOCKET, "wss://me:secret@chat.invalid", "address", "Address"),
        (ChatKind.WEBHOOK, "127.0.0.1", "address", "Address"),
        (ChatKind.WEBHOOK, "", "token", "Token"),
        (ChatKind.REPLAY, "", "address", "File"),
        (ChatKind.REPLAY, "a\u202eb", "address", "File"),
    ],
)
def test_what_is_wrong_is_said_by_the_name_of_its_field_which_is_led_to(
    open_dialog: Callable[..., ChatsDialog], kind: ChatKind, given: str, field: str, label: str
) -> None:
    dialog = open_dialog()
    asked = asked_by(dialog)
    _choose(dialog, kind)
    dialog.form.fields["address"].setText(given)

    dialog.form.save_button.click()

    assert asked == []
    assert f"“{label}”" in dialog.form.answer_label.text()
    assert dialog.focusWidget() is dialog.form.fields[field]


def test_what_is_wrong_is_said_in_the_windows_language(
    open_dialog: Callable[..., ChatsDialog], qapp: QApplication
) -> None:
    translation = Translation(qapp)
    translation.use("fr")
    dialog = open_dialog()

    dialog.form.save_button.click()
    translation.use("en")

    assert dialog.form.labels["room"].text() in dialog.form.answer_label.text()
    assert "Remplissez" in dialog.form.answer_label.text()


def test_before_the_first_chat_the_list_says_what_to_do(
    open_dialog: Callable[..., ChatsDialog],
) -> None:
    dialog = open_dialog(a_desk(chats=()))

    assert "add the first" in dialog.state_label.text()


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        (ChatKind.WEBSOCKET, "wss://chat.invalid/stream"),
        (ChatKind.SSE, "https://chat.invalid/stream"),
        (ChatKind.WEBHOOK, ":8760"),
        (ChatKind.REPLAY, "chat.ndjson"),
    ],
)
@pytest.mark.parametrize("room", ["", "show-12"])
def test_a_chat_of_any_kind_may_be_set_up_with_a_room(
    qtbot: QtBot, open_dialog: Callable[..., ChatsDialog], kind: ChatKind, address: str, room: str
) -> None:
    dialog = open_dialog()
    asked = asked_by(dialog)
    _choose(dialog, kind)
    dialog.form.fields["address"].setText(address)
    dialog.form.fields["room"].setText(room)
    dialog.form.fields["token"].setText(SECRET if kind is ChatKind.WEBHOOK else "")

    dialog.form.save_button.click()

    qtbot.waitUntil(lambda: bool(asked))
    (saved,) = asked
    assert isinstance(saved, SaveChat)
    assert saved.chat.room == room


def test_a_file_is_chosen_beside_its_field(open_dialog: Callable[..., ChatsDialog]) -> None:
    dialog = open_dialog()
    form = dialog.form
    _choose(dialog, ChatKind.REPLAY)
    field, button = form.fields["address"], form.browse_button

    middles = {part.mapTo(form, part.rect().center()).y() for part in (field, button)}

    assert form.labels["address"].text() == "File"
    assert field.accessibleName() == "File"
    assert max(middles) - min(middles) <= 1
    _choose(dialog, ChatKind.SSE)
    assert not button.isVisible()
    assert form.labels["address"].text() == "Address"


def test_a_number_stands_in_from_the_edge_of_its_box(
    open_dialog: Callable[..., ChatsDialog],
) -> None:
    dialog = open_dialog()

    for box in (dialog.form.speed_box, dialog.kept_away.slow_box):
        line = box.lineEdit()
        assert line.x() + line.textMargins().left() >= 6


def test_a_replay_that_left_records_out_is_drawn_as_trouble(
    open_dialog: Callable[..., ChatsDialog],
) -> None:
    text = "the replay is over; 2 records in it could not be read"
    dialog = open_dialog(a_desk(chats=(a_chat(ChatState.ENDED, code="unread", text=text),)))

    assert "could not be read" in dialog.state_label.text()
    assert "2" in dialog.state_label.text()


def test_a_new_chat_is_kept_its_token_in_the_keyring_alone(
    qtbot: QtBot, open_dialog: Callable[..., ChatsDialog], keys: dict[SecretName, str]
) -> None:
    dialog = open_dialog()
    asked = asked_by(dialog)
    _choose(dialog, ChatKind.YOUTUBE)
    dialog.form.fields["room"].setText("live-7")
    dialog.form.fields["token"].setText("t0ken")

    dialog.form.save_button.click()

    qtbot.waitUntil(lambda: bool(asked))
    saved = asked[0]
    assert isinstance(saved, SaveChat)
    assert (saved.chat.kind, saved.chat.room) == (ChatKind.YOUTUBE, "live-7")
    assert keys == {secret_of(saved.chat.chat_id): "t0ken"}
    assert "t0ken" not in repr(saved)
    dialog.render_answer(saved, "", done=True)
    assert dialog.form.fields["token"].text() == ""


def test_a_chat_that_is_added_again_is_the_one_that_was_removed(
    open_dialog: Callable[..., ChatsDialog],
) -> None:
    dialog = open_dialog()
    asked = asked_by(dialog)
    for _ in range(2):
        dialog.add_button.click()
        _choose(dialog, ChatKind.SSE)
        dialog.form.fields["address"].setText("https://chat.invalid/stream")
        dialog.form.save_button.click()

    first, again = asked
    assert isinstance(first, SaveChat)
    assert isinstance(again, SaveChat)
    assert first.chat.chat_id == again.chat.chat_id


def test_without_a_keyring_the_token_is_held_for_this_run(
    qtbot: QtBot, open_dialog: Callable[..., ChatsDialog]
) -> None:
    def unavailable(_name: SecretName, _key: str = "") -> None:
        raise KeyringUnavailable("none")

    dialog = open_dialog(
        kept_in=KeyStore(save=unavailable, read=lambda _name: None, forget=unavailable)
    )
    asked = asked_by(dialog)
    _choose(dialog, ChatKind.SSE)
    dialog.form.fields["address"].setText("https://chat.invalid/stream")
    dialog.form.fields["token"].setText("t0ken")

    dialog.form.save_button.click()

    qtbot.waitUntil(lambda: len(asked) == 2)
    saved = asked[1]
    assert isinstance(saved, SaveChat)
    assert asked[0] == HoldKey(secret_name=secret_of(saved.chat.chat_id), key="t0ken")


def test_another_token_of_a_known_chat_tries_it_again(
    qtbot: QtBot, open_dialog: Callable[..., ChatsDialog]
) -> None:
    dialog = open_dialog(a_desk(chats=(a_chat(ChatState.FAILED, code="signed_out"),)))
    dialog.list.itemClicked.emit(dialog.list.item(0))
    asked = asked_by(dialog)
    dialog.form.fields["token"].setText("fresh")

    dialog.form.save_button.click()
    qtbot.waitUntil(lambda: bool(asked))
    dialog.render_answer(asked[0], "", done=True)

    assert asked[1:] == [RetryChat(chat_id=CHAT)]


def test_a_chat_in_trouble_says_what_to_do_and_can_be_removed(
    qtbot: QtBot, open_dialog: Callable[..., ChatsDialog], keys: dict[SecretName, str]
) -> None:
    keys[secret_of(CHAT)] = "old"
    dialog = open_dialog(a_desk(**BUSY))
    advice = dialog.state_label.text()
    dialog.list.itemClicked.emit(dialog.list.item(0))
    asked = asked_by(dialog)

    dialog.form.remove_button.click()
    dialog.render_answer(asked[0], "", done=True)

    assert "sign in again" in advice
    assert asked == [RemoveChat(chat_id=CHAT)]
    qtbot.waitUntil(lambda: not keys)


def test_what_is_typed_stays_while_the_chats_change(
    open_dialog: Callable[..., ChatsDialog],
) -> None:
    dialog = open_dialog()
    dialog.form.name_field.setText("half of a na")

    dialog.render_state(desk_view(chats=(a_chat(ChatState.WAITING, code="cut"),)))

    assert dialog.form.name_field.text() == "half of a na"
    assert "waiting" in dialog.list.item(0).text()


def test_rules_are_saved_whole_and_muted_viewers_stay_muted(
    open_dialog: Callable[..., ChatsDialog],
) -> None:
    dialog = open_dialog(a_desk(moderation=Moderation(muted=(MUTED,))))
    dialog.show_kept_away(kept_away=True)
    asked = asked_by(dialog)
    page = dialog.kept_away
    page.words_field.setPlainText("foo\n\n bar \nfoo")
    page.slow_box.setValue(30)

    page.save_button.click()
    page.muted_list.setCurrentRow(0)
    page.unmute_button.click()

    moderation = Moderation(blocked_words=("foo", "bar"), slow_mode_s=30.0, muted=(MUTED,))
    assert asked == [
        SetModeration(moderation=moderation),
        MuteViewer(viewer=MUTED, muted=False),
    ]
    assert "<b>loud</b>" in page.muted_list.item(0).text()


def test_counts_and_gaps_stand_above_the_rules(open_dialog: Callable[..., ChatsDialog]) -> None:
    dialog = open_dialog(a_desk(**BUSY))

    dialog.show_kept_away(kept_away=True)

    assert "312 chatter" in dialog.kept_away.counts_label.text().replace("\u2066", "").replace(
        "\u2069", ""
    )
    assert "Twitch" in dialog.kept_away.gaps_label.text()


def test_a_chat_keeps_its_id_when_the_rest_changes(
    open_dialog: Callable[..., ChatsDialog],
) -> None:
    spec = ChatSpec(
        chat_id=ChatId("chat-9"), kind=ChatKind.REPLAY, name="Old", address="a.ndjson", speed=4.0
    )
    dialog = open_dialog(a_desk(chats=(a_chat(spec=spec),)))
    dialog.list.itemClicked.emit(dialog.list.item(0))
    asked = asked_by(dialog)

    dialog.form.name_field.setText("New")
    dialog.form.save_button.click()

    assert asked == [SaveChat(chat=replace(spec, name="New"))]
