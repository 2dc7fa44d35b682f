"""Receivers: fields by kind, the secret in the keyring alone, what was refused, trying again."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.core.errors import KeyringUnavailable
from studio.core.ids import EventId, SecretName
from studio.outbox.sink import SinkKind, secret_of_sink
from studio.protocol.setup_commands import HoldKey
from studio.protocol.trade_commands import (
    AskParked,
    RemoveSink,
    Resend,
    SaveSink,
    TestSink,
    TryDelivery,
)
from studio.protocol.trade_reports import OutboxChanged
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.outside.receiver_form import FIELDS
from studio.ui.outside.receiver_words import LONG_MS, receiver_chips
from studio.ui.outside.receivers_dialog import ReceiversDialog
from studio.ui.outside.receivers_panel import ReceiversPanel
from tests.ui.trade_views import FILE, MARKUP, OUTBOX, PARKED, SINK, selling_view
from tests.ui.ui_values import asked_by

Open = Callable[..., ReceiversDialog]


@pytest.fixture
def open_dialog(qtbot: QtBot, store: KeyStore) -> Open:
    def open_one(outbox: OutboxChanged = OUTBOX, kept_in: KeyStore = store) -> ReceiversDialog:
        dialog = ReceiversDialog(kept_in)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.render_state(selling_view(outbox=outbox))
        return dialog

    return open_one


def _choose(dialog: ReceiversDialog, kind: SinkKind) -> None:
    dialog.form.kind_box.setCurrentIndex(dialog.form.kind_box.findData(kind.value))


@pytest.mark.parametrize("kind", list(SinkKind))
def test_each_kind_shows_its_own_fields_alone(open_dialog: Open, kind: SinkKind) -> None:
    dialog = open_dialog()

    _choose(dialog, kind)

    shown = {name for name, field in dialog.form.fields.items() if not field.isHidden()}
    assert shown == set(FIELDS[kind]) - {"batch", "consent", "open"}
    assert dialog.form.batch_box.isHidden() is (kind is not SinkKind.WEBHOOK)


def test_a_new_receiver_is_kept_its_secret_in_the_keyring_alone(
    qtbot: QtBot, open_dialog: Open, keys: dict[SecretName, str]
) -> None:
    dialog = open_dialog(OutboxChanged())
    asked = asked_by(dialog)
    dialog.form.name_field.setText("Bazaar")
    dialog.form.fields["address"].setText("https://bazaar.example/in")
    dialog.form.fields["secret"].setText("whsec_abc")
    dialog.form.from_show_box.setChecked(True)

    dialog.form.save_button.click()

    qtbot.waitUntil(lambda: bool(asked))
    (saved,) = asked
    assert isinstance(saved, SaveSink)
    assert (saved.sink.kind, saved.sink.kinds, saved.from_show) == (SinkKind.WEBHOOK, (), True)
    assert keys == {secret_of_sink(saved.sink.sink_id): "whsec_abc"}
    assert "whsec_abc" not in repr(saved)


def test_without_a_keyring_the_control_room_holds_the_secret(
    qtbot: QtBot, open_dialog: Open
) -> None:
    def unavailable(_name: SecretName, _key: str) -> None:
        raise KeyringUnavailable("none")

    store = KeyStore(save=unavailable, read=lambda _name: None, forget=lambda _name: None)
    dialog = open_dialog(OutboxChanged(), store)
    asked = asked_by(dialog)
    dialog.form.fields["address"].setText("https://bazaar.example/in")
    dialog.form.fields["secret"].setText("whsec_abc")

    dialog.form.save_button.click()

    qtbot.waitUntil(lambda: len(asked) == 2)
    assert [type(command) for command in asked] == [HoldKey, SaveSink]


def test_a_receiver_comes_back_from_its_fields_as_it_was(open_dialog: Open) -> None:
    dialog = open_dialog()
    odd = replace(
        SINK, kinds=("product.", "label.", "stock.", "order.received"), options={"x": "1"}
    )
    dialog.form.fill(odd)

    assert dialog.form.entry().sink == odd
    dialog.form.fill(FILE)
    assert dialog.form.entry().sink == FILE


def test_another_secret_lets_what_waits_be_tried_at_once(qtbot: QtBot, open_dialog: Open) -> None:
    dialog = open_dialog()
    dialog.list.picked.emit(SINK.sink_id)
    dialog.form.fields["secret"].setText("whsec_new")
    asked = asked_by(dialog)
    dialog.form.save_button.click()
    qtbot.waitUntil(lambda: bool(asked))

    dialog.render_answer(asked[0], "", done=True)

    assert asked[-1] == TryDelivery(sink_id=SINK.sink_id)
    assert dialog.form.fields["secret"].text() == ""


def test_a_test_says_how_it_went(open_dialog: Open) -> None:
    dialog = open_dialog()
    dialog.list.picked.emit(SINK.sink_id)
    asked = asked_by(dialog)

    dialog.form.test_button.click()
    assert asked == [TestSink(sink_id=SINK.sink_id)]
    assert dialog.form.test_button.waiting

    dialog.render_answer(asked[0], "<b>no</b>", done=False)
    assert not dialog.form.test_button.waiting
    assert dialog.form.answer_label.text() == "<b>no</b>"


def test_refused_events_are_asked_for_shown_with_their_reason_and_sent_again(
    open_dialog: Open,
) -> None:
    dialog = open_dialog()
    asked = asked_by(dialog)
    dialog.list.picked.emit(SINK.sink_id)
    assert asked == [AskParked(sink_id=SINK.sink_id)]
    dialog.tabs.setCurrentIndex(1)
    dialog.render_told(PARKED)

    dialog.parked.list.choose("show-1/1/0")
    dialog.parked.list.picked.emit("show-1/1/0")
    dialog.parked.one_button.click()
    dialog.parked.all_button.click()

    assert "<b>this</b>" in dialog.parked.reason_label.text()
    assert asked[1:] == [
        Resend(sink_id=SINK.sink_id, event_ids=(EventId("show-1/1/0"),)),
        Resend(sink_id=SINK.sink_id),
    ]


def test_refused_events_of_another_receiver_are_not_drawn(open_dialog: Open) -> None:
    dialog = open_dialog()
    dialog.list.picked.emit(FILE.sink_id)

    dialog.render_told(PARKED)

    assert dialog.parked.list.lines == ()


def test_a_removed_receiver_leaves_no_secret_behind(
    qtbot: QtBot, open_dialog: Open, keys: dict[SecretName, str]
) -> None:
    keys[secret_of_sink(SINK.sink_id)] = "whsec_abc"
    dialog = open_dialog()
    dialog.list.picked.emit(SINK.sink_id)
    asked = asked_by(dialog)

    dialog.form.remove_button.click()
    dialog.render_answer(RemoveSink(sink_id=SINK.sink_id), "", done=True)

    assert asked == [RemoveSink(sink_id=SINK.sink_id)]
    qtbot.waitUntil(lambda: not keys)


def test_what_is_typed_stays_while_news_come(open_dialog: Open) -> None:
    dialog = open_dialog()
    dialog.list.picked.emit(SINK.sink_id)
    dialog.form.name_field.setText("Half a na")

    dialog.render_state(selling_view(outbox=OutboxChanged(sinks=(FILE, SINK))))

    assert dialog.form.name_field.text() == "Half a na"
    assert dialog.list.chosen == SINK.sink_id


# --- in the top bar and the drawer -----------------------------------------------------------


def test_the_top_bar_says_what_was_refused_or_waits_long_and_nothing_else() -> None:
    refused, late = OUTBOX.reports[0], replace(OUTBOX.reports[0], parked=0)
    soon = replace(late, oldest_utc_ms=selling_view().now_utc_ms - LONG_MS)

    def chips(*reports: object) -> list[str]:
        outbox = OutboxChanged(sinks=(SINK, FILE), reports=reports)  # type: ignore[arg-type]
        return [chip.value for chip in receiver_chips(selling_view(outbox=outbox))]

    assert "3" in chips(refused)[0]
    assert "12" in chips(late)[0]
    assert chips(soon) == []
    assert chips(OUTBOX.reports[1]) == []


def test_the_tip_shows_a_strangers_name_letter_by_letter() -> None:
    (chip,) = receiver_chips(selling_view())

    assert MARKUP not in chip.tip
    assert "&lt;b&gt;" in chip.tip


def test_the_drawer_lets_a_troubled_receiver_be_tried_at_once(qtbot: QtBot) -> None:
    panel = ReceiversPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.render_state(selling_view())
    asked = asked_by(panel)

    assert not panel.row(FILE.sink_id).try_button.isVisible()
    panel.row(SINK.sink_id).try_button.click()

    assert asked == [TryDelivery(sink_id=SINK.sink_id)]
    panel.render_state(selling_view(outbox=OutboxChanged()))
    assert panel.isHidden()


def test_enter_in_a_field_throws_nothing_away(qtbot: QtBot, open_dialog: Open) -> None:
    dialog = open_dialog()
    dialog.list.picked.emit(SINK.sink_id)
    asked = asked_by(dialog)
    dialog.form.name_field.setFocus()
    qtbot.keyClicks(dialog.form.name_field, "x")

    qtbot.keyClick(dialog.form.name_field, Qt.Key.Key_Return)

    assert dialog.form.name_field.text().endswith("x")
    assert dialog.form.remove_button.isVisible()
    assert asked == []


def test_a_receiver_that_somebody_else_removed_is_edited_no_more(open_dialog: Open) -> None:
    dialog = open_dialog()
    dialog.list.picked.emit(SINK.sink_id)

    dialog.render_state(selling_view(outbox=OutboxChanged(sinks=(FILE,))))

    assert dialog.form.name_field.text() == ""
    assert dialog.form.entry().sink.sink_id != SINK.sink_id
