"""The fields of one chat: those that its kind needs, and no other."""

from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from studio.core.errors import BadInput
from studio.core.ids import ChatId, new_id
from studio.questions.chat_spec import (
    FASTEST,
    LONGEST_NAME,
    ChatKind,
    ChatSpec,
    WrongChat,
    check_address,
    check_secret,
)
from studio.ui import theme
from studio.ui.questions.question_words import KINDS, said, wrong_words
from studio.ui.widgets.fields import scrolled, set_number_in
from studio.ui.widgets.file_choice import choose_file
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, styled_label, wrapped_label

_ROOM, _CHANNEL, _ACCOUNT, _CLIENT = "room", "channel", "account", "client_id"
_ADDRESS, _TOKEN, _SPEED = "address", "token", "speed"
_TEXTS = (_ROOM, _CHANNEL, _ACCOUNT, _CLIENT, _ADDRESS)
FIELDS = {
    ChatKind.TWITCH: (_ROOM, _CHANNEL, _ACCOUNT, _CLIENT, _TOKEN),
    ChatKind.YOUTUBE: (_ROOM, _TOKEN),
    ChatKind.FACEBOOK: (_ROOM, _TOKEN),
    ChatKind.WEBSOCKET: (_ADDRESS, _ROOM, _TOKEN),
    ChatKind.SSE: (_ADDRESS, _ROOM, _TOKEN),
    ChatKind.WEBHOOK: (_ADDRESS, _ROOM, _TOKEN),
    ChatKind.REPLAY: (_ADDRESS, _ROOM, _SPEED),
}
_ROOM_WORDS = {
    ChatKind.TWITCH: QT_TRANSLATE_NOOP("Questions", "Broadcaster's id"),
    ChatKind.YOUTUBE: QT_TRANSLATE_NOOP("Questions", "Live chat id"),
    ChatKind.FACEBOOK: QT_TRANSLATE_NOOP("Questions", "Live video id"),
}
_BESIDE_PX = 16
"""Of the fields, for the bar that scrolls them."""
_ANY_ROOM = QT_TRANSLATE_NOOP("Questions", "Only this room (optional)")
_HINTS = {
    ChatKind.WEBSOCKET: "wss://…",
    ChatKind.SSE: "https://…",
    ChatKind.WEBHOOK: "127.0.0.1:8760",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatEntry:
    """What stands in the fields.

    Attributes:
        chat: The chat.
        token: Typed now, or empty: as it was.
    """

    chat: ChatSpec
    token: str = ""


class ChatForm(Section):
    """Edits one chat.

    Signals:
        save_asked: The host wants it kept.
        remove_asked: The host wants it gone.
        retry_asked: The host wants it tried again now.
    """

    save_asked = Signal()
    remove_asked = Signal()
    retry_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._known: ChatSpec | None = None
        self.kind_box = QComboBox(self)
        for kind in FIELDS:
            self.kind_box.addItem(said(KINDS[kind]), kind.value)
        self.kind_box.currentIndexChanged.connect(lambda _at: self._draw_fields())
        self.name_field = QLineEdit(self)
        self.name_field.setMaxLength(LONGEST_NAME)
        self.fields = {name: QLineEdit(self) for name in (*_TEXTS, _TOKEN)}
        self.fields[_TOKEN].setEchoMode(QLineEdit.EchoMode.Password)
        self.speed_box = QDoubleSpinBox(self)
        self.speed_box.setRange(0, FASTEST)
        self.speed_box.setDecimals(1)
        set_number_in(self.speed_box)
        self.speed_box.setSpecialValueText(self.tr("as fast as it goes"))
        self.browse_button = KeyButton("folder", text_px=12, parent=self)
        self.browse_button.face(self.tr("Choose…"))
        self.browse_button.clicked.connect(self._on_browse)
        self.enabled_box = QCheckBox(self.tr("Read this chat"), self)
        self.answer_label = wrapped_label("", "", self)
        self.answer_label.setMinimumHeight(36)
        self._make_buttons()
        self._lay_out()
        self.fill(None)

    def _make_buttons(self) -> None:
        self.remove_button = KeyButton("trash", parent=self)
        self.remove_button.face(self.tr("Remove"))
        self.remove_button.clicked.connect(self.remove_asked)
        self.retry_button = KeyButton("retry", parent=self)
        self.retry_button.face(self.tr("Try again"))
        self.retry_button.clicked.connect(self.retry_asked)
        self.save_button = KeyButton("save", kind="primary", parent=self)
        self.save_button.face(self.tr("Save"))
        self.save_button.clicked.connect(self.save_asked)

    def _lay_out(self) -> None:
        self.labels: dict[str, QLabel] = {}
        self._rows = QFormLayout()
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._address_row = QWidget(self)
        address = QHBoxLayout(self._address_row)
        address.setContentsMargins(0, 0, 0, 0)
        address.addWidget(self.fields[_ADDRESS], 1)
        address.addWidget(self.browse_button)
        for name, text, field in (
            ("kind", self.tr("Kind"), self.kind_box),
            ("name", self.tr("Name"), self.name_field),
            (_ADDRESS, "", self.fields[_ADDRESS]),
            (_ROOM, "", self.fields[_ROOM]),
            (_CHANNEL, self.tr("Channel, as in its address"), self.fields[_CHANNEL]),
            (_ACCOUNT, self.tr("Your user id (to reply)"), self.fields[_ACCOUNT]),
            (_CLIENT, self.tr("Client id of the app"), self.fields[_CLIENT]),
            (_SPEED, self.tr("Speed"), self.speed_box),
            (_TOKEN, self.tr("Token"), self.fields[_TOKEN]),
        ):
            label = styled_label(text, "dim", self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            self._rows.addRow(label, self._address_row if name == _ADDRESS else field)
            self.labels[name] = label
        self.area = scrolled(self._rows, (self.enabled_box,), self)
        self.area.setMinimumWidth(self._rows.minimumSize().width() + _BESIDE_PX)
        self.body.addWidget(self.area, 1)
        self.body.addWidget(self.answer_label)
        self._lay_out_buttons()
        for before, after in pairwise(self._in_order()):
            self.setTabOrder(before, after)

    def _in_order(self) -> tuple[QWidget, ...]:
        first = (self.kind_box, self.name_field, self.fields[_ADDRESS], self.browse_button)
        rest = (self.fields[name] for name in (_ROOM, _CHANNEL, _ACCOUNT, _CLIENT))
        last = (self.speed_box, self.fields[_TOKEN], self.enabled_box)
        return (*first, *rest, *last)

    def _lay_out_buttons(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        buttons.addWidget(self.retry_button)
        buttons.addWidget(self.save_button)
        self.body.addLayout(buttons)

    # --- drawing -------------------------------------------------------------------------------

    def fill(self, chat: ChatSpec | None) -> None:
        """Put a chat into the fields; None: a new one."""
        self._known = chat
        self.title_label.setText(chat.name if chat is not None else self.tr("New chat"))
        kind = chat.kind if chat is not None else ChatKind.TWITCH
        self.kind_box.setCurrentIndex(max(0, self.kind_box.findData(kind.value)))
        self.kind_box.setEnabled(chat is None)
        self.name_field.setText(chat.name if chat is not None else "")
        for name in _TEXTS:
            self.fields[name].setText(getattr(chat, name) if chat is not None else "")
        self.fields[_TOKEN].clear()
        stored = self.tr("Type to replace it. It is kept in the keyring.")
        self.fields[_TOKEN].setPlaceholderText(stored if chat is not None else "")
        self.speed_box.setValue(chat.speed if chat is not None else 1.0)
        self.enabled_box.setChecked(chat is None or chat.enabled)
        for button in (self.remove_button, self.retry_button):
            button.setVisible(chat is not None)
        self.say("")
        self._draw_fields()

    @property
    def kind(self) -> ChatKind:
        """Which kind is chosen."""
        return ChatKind(self.kind_box.currentData())

    def _draw_fields(self) -> None:
        kind = self.kind
        needed = FIELDS[kind]
        parts = {**self.fields, _SPEED: self.speed_box, _ADDRESS: self._address_row}
        for name in sorted(parts, key=lambda name: name in needed):  # first those that go
            parts[name].setVisible(name in needed)
            self.labels[name].setVisible(name in needed)
        is_file = kind is ChatKind.REPLAY
        self.browse_button.setVisible(is_file)
        self._name(_ROOM, said(_ROOM_WORDS.get(kind, _ANY_ROOM)))
        self._name(_ADDRESS, self.tr("File") if is_file else self.tr("Address"))
        self.fields[_ADDRESS].setPlaceholderText(_HINTS.get(kind, ""))

    def _name(self, field: str, text: str) -> None:
        self.labels[field].setText(text)
        self.fields[field].setAccessibleName(text)

    def render_link(self, *, attached: bool) -> None:
        """Allow what can be asked now."""
        for button in (self.save_button, self.remove_button, self.retry_button):
            button.setEnabled(attached and not self.save_button.waiting)

    def say(self, text: str, *, bad: bool = False) -> None:
        """Show a sentence under the fields."""
        self.answer_label.setText(text)
        colour = theme.PROGRAM_TEXT if bad else theme.DIM
        self.answer_label.setStyleSheet(f"color: {colour}; font-size: 13px")

    def refuse(self, error: BadInput) -> None:
        """Say why what stands in the fields can't be kept, and lead to the field it is about."""
        if not isinstance(error, WrongChat) or error.field not in self.labels:
            self.say(str(error), bad=True)
            return
        label = self.labels[error.field]
        self.say(wrong_words(error, label.text()), bad=True)
        if (field := label.buddy()) is not None:
            field.setFocus()
            self.area.ensureWidgetVisible(field)

    def set_keeping(self, *, keeping: bool) -> None:
        """Let nothing be changed while the keyring is asked."""
        self.save_button.set_waiting(keeping)
        for part in (self.name_field, *self.fields.values(), self.speed_box, self.save_button):
            part.setEnabled(not keeping)

    # --- reading -------------------------------------------------------------------------------

    def entry(self) -> ChatEntry:
        """Return what stands in the fields.

        Raises:
            BadInput: Something is missing or wrong; the text says what.
        """
        kind = self.kind
        needed = FIELDS[kind]
        texts = {n: self.fields[n].text().strip() if n in needed else "" for n in _TEXTS}
        chat = ChatSpec(
            chat_id=self._known.chat_id if self._known else ChatId(new_id("chat")),
            kind=kind,
            name=self.name_field.text().strip() or said(KINDS[kind]),
            speed=self.speed_box.value() if _SPEED in needed else 1.0,
            enabled=self.enabled_box.isChecked(),
            room=texts[_ROOM],
            address=texts[_ADDRESS],
        )
        more = replace(
            chat, channel=texts[_CHANNEL], account=texts[_ACCOUNT], client_id=texts[_CLIENT]
        )
        token = self.fields[_TOKEN].text().strip() if _TOKEN in needed else ""
        if more.enabled or self._known is None:  # a chat that is wrong may be switched off
            check_address(more)
        if kind is ChatKind.WEBHOOK and (token or self._known is None):
            check_secret(token)
        return ChatEntry(chat=more, token=token)

    def _on_browse(self) -> None:
        pattern = self.tr("Recorded chats") + " (*.ndjson *.jsonl)"
        dialog = choose_file(self, self.tr("Replay of a file"), pattern)
        dialog.fileSelected.connect(self.fields[_ADDRESS].setText)
