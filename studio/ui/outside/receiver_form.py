"""The fields of one receiver of events: those that its kind needs, and no other."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from studio.core.ids import SinkId, new_id
from studio.outbox.sink import BIGGEST_BATCH, LONGEST_NAME, SinkKind, SinkSpec
from studio.ui import theme
from studio.ui.outside import receiver_words as words
from studio.ui.widgets.fields import scrolled
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, styled_label, wrapped_label

_ADDRESS, _SECRET, _BATCH, _CONSENT, _OPEN = "address", "secret", "batch", "consent", "open"
OPTIONS = ("measurement_id", "pixel_id", "test_event_code", "subject")
FIELDS: dict[SinkKind, tuple[str, ...]] = {
    SinkKind.WEBHOOK: (_ADDRESS, _SECRET, _BATCH),
    SinkKind.FILE: (_ADDRESS,),
    SinkKind.GA4: ("measurement_id", _SECRET),
    SinkKind.META: ("pixel_id", _SECRET, "test_event_code", _CONSENT),
    SinkKind.IVS: (_ADDRESS, _SECRET),
    SinkKind.NATS: (_ADDRESS, "subject", _SECRET, _OPEN),
}
_ADDRESS_WORDS = {
    SinkKind.WEBHOOK: QT_TRANSLATE_NOOP("Receivers", "Address"),
    SinkKind.FILE: QT_TRANSLATE_NOOP("Receivers", "File, with its whole path"),
    SinkKind.IVS: QT_TRANSLATE_NOOP("Receivers", "ARN of the channel"),
    SinkKind.NATS: QT_TRANSLATE_NOOP("Receivers", "Address of the server"),
}
_SECRET_WORDS = {
    SinkKind.WEBHOOK: QT_TRANSLATE_NOOP("Receivers", "Secret it signs with (whsec_…)"),
    SinkKind.GA4: QT_TRANSLATE_NOOP("Receivers", "API secret"),
    SinkKind.META: QT_TRANSLATE_NOOP("Receivers", "Access token"),
    SinkKind.IVS: QT_TRANSLATE_NOOP("Receivers", "Access key id : secret access key"),
    SinkKind.NATS: QT_TRANSLATE_NOOP("Receivers", "user:password, or a token"),
}
_HINTS = {
    SinkKind.WEBHOOK: "https://…",
    SinkKind.NATS: "tls://…",
    SinkKind.IVS: "arn:aws:ivs:…",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiverEntry:
    """What stands in the fields.

    Attributes:
        sink: The receiver.
        secret: Typed now, or empty: as it was.
        from_show: Whether a new one is told what happened in the show so far.
    """

    sink: SinkSpec
    secret: str = ""
    from_show: bool = False

    def __repr__(self) -> str:
        return f"ReceiverEntry(sink={self.sink!r}, secret=<{len(self.secret)} characters>)"


class ReceiverForm(Section):
    """Edits one receiver.

    Signals:
        save_asked: The host wants it kept.
        remove_asked: The host wants it gone.
        test_asked: The host wants to send it a test event.
        try_asked: The host wants what waits to be sent now.
    """

    save_asked = Signal()
    remove_asked = Signal()
    test_asked = Signal()
    try_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._known: SinkSpec | None = None
        self._other_kinds: tuple[str, ...] = ()
        self.kind_box = QComboBox(self)
        for kind in FIELDS:
            self.kind_box.addItem(words.said(words.KINDS[kind]), kind.value)
        self.kind_box.currentIndexChanged.connect(lambda _at: self._draw_fields())
        self.name_field = QLineEdit(self)
        self.name_field.setMaxLength(LONGEST_NAME)
        self.fields = {name: QLineEdit(self) for name in (_ADDRESS, *OPTIONS, _SECRET)}
        self.fields[_SECRET].setEchoMode(QLineEdit.EchoMode.Password)
        self.batch_box = QSpinBox(self)
        self.batch_box.setRange(1, BIGGEST_BATCH)
        self.browse_button = KeyButton("folder", text_px=12, parent=self)
        self.browse_button.face(self.tr("Choose…"))
        self.browse_button.clicked.connect(self._on_browse)
        self.consent_box = QCheckBox(self.tr("Buyers agreed to be told of to Meta"), self)
        self.open_box = QCheckBox(self.tr("This server asks for no secret"), self)
        self.from_show_box = QCheckBox(self.tr("Also what happened in this show so far"), self)
        self.enabled_box = QCheckBox(self.tr("Tell it what happens"), self)
        self.answer_label = wrapped_label("", "", self)
        self.answer_label.setMinimumHeight(36)
        self._make_kinds()
        self._make_buttons()
        self._lay_out()
        self.fill(None)

    def _make_kinds(self) -> None:
        self.kinds = QWidget(self)
        grid = QGridLayout(self.kinds)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        self.group_boxes: dict[str, QCheckBox] = {}
        for at, (group, text) in enumerate(words.GROUPS.items()):
            box = QCheckBox(words.said(text), self.kinds)
            self.group_boxes[group] = box
            grid.addWidget(box, at // 2, at % 2)

    def _make_buttons(self) -> None:
        self.remove_button = KeyButton("trash", parent=self)
        self.remove_button.face(self.tr("Remove"))
        self.remove_button.clicked.connect(self.remove_asked)
        self.test_button = KeyButton("send", parent=self)
        self.test_button.face(self.tr("Send a test"))
        self.test_button.clicked.connect(self.test_asked)
        self.try_button = KeyButton("retry", parent=self)
        self.try_button.face(self.tr("Try now"))
        self.try_button.clicked.connect(self.try_asked)
        self.save_button = KeyButton("save", kind="primary", parent=self)
        self.save_button.face(self.tr("Save"))
        self.save_button.clicked.connect(self.save_asked)

    def _lay_out(self) -> None:
        self.labels: dict[str, QLabel] = {}
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, text, field in (
            ("kind", self.tr("Kind"), self.kind_box),
            ("name", self.tr("Name"), self.name_field),
            (_ADDRESS, "", self.fields[_ADDRESS]),
            ("measurement_id", self.tr("Measurement id"), self.fields["measurement_id"]),
            ("pixel_id", self.tr("Pixel id"), self.fields["pixel_id"]),
            (
                "test_event_code",
                self.tr("Code for test events, from Events Manager"),
                self.fields["test_event_code"],
            ),
            ("subject", self.tr("Subject"), self.fields["subject"]),
            (_SECRET, "", self.fields[_SECRET]),
            (_BATCH, self.tr("Events in one request, at most"), self.batch_box),
            ("kinds", self.tr("What it is told of"), self.kinds),
        ):
            label = styled_label(text, "dim", self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            form.addRow(label, field)
            self.labels[name] = label
        asked = (self.browse_button, self.consent_box, self.open_box)
        boxes = (*asked, self.from_show_box, self.enabled_box)
        self.body.addWidget(scrolled(form, boxes, self), 1)
        self.body.addWidget(self.answer_label)
        buttons = QHBoxLayout()
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        for button in (self.try_button, self.test_button, self.save_button):
            buttons.addWidget(button)
        self.body.addLayout(buttons)

    # --- drawing -------------------------------------------------------------------------------

    def fill(self, sink: SinkSpec | None) -> None:
        """Put a receiver into the fields; None: a new one."""
        self._known = sink
        self.title_label.setText(sink.name if sink is not None else self.tr("New receiver"))
        kind = sink.kind if sink is not None else SinkKind.WEBHOOK
        self.kind_box.setCurrentIndex(max(0, self.kind_box.findData(kind.value)))
        self.kind_box.setEnabled(sink is None)
        self.name_field.setText(sink.name if sink is not None else "")
        self.fields[_ADDRESS].setText(sink.address if sink is not None else "")
        options = sink.options if sink is not None else {}
        for name in OPTIONS:
            self.fields[name].setText(options.get(name, ""))
        self.fields[_SECRET].clear()
        stored = self.tr("Type to replace it. It is kept in the keyring.")
        self.fields[_SECRET].setPlaceholderText(stored if sink is not None else "")
        self.consent_box.setChecked(options.get("consent") == "yes")
        self.open_box.setChecked(options.get("sign_in") == "none")
        self.batch_box.setValue(sink.batch if sink is not None else 1)
        self.enabled_box.setChecked(sink is None or sink.enabled)
        self.from_show_box.setChecked(False)
        self._fill_kinds(sink.kinds if sink is not None else ())
        for button in (self.remove_button, self.test_button, self.try_button):
            button.setVisible(sink is not None)
        self.from_show_box.setVisible(sink is None)
        self.say("")
        self._draw_fields()

    def _fill_kinds(self, kinds: tuple[str, ...]) -> None:
        whole = [
            group
            for group, prefixes in words.PREFIXES.items()
            if not kinds or set(prefixes) <= set(kinds)
        ]
        behind = {prefix for group in whole for prefix in words.PREFIXES[group]}
        self._other_kinds = tuple(kind for kind in kinds if kind not in behind)
        for group, box in self.group_boxes.items():
            box.setChecked(group in whole)

    @property
    def kind(self) -> SinkKind:
        """Which kind is chosen."""
        return SinkKind(self.kind_box.currentData())

    def _draw_fields(self) -> None:
        kind, needed = self.kind, FIELDS[self.kind]
        parts: dict[str, QWidget] = {**self.fields, _BATCH: self.batch_box}
        for name, field in parts.items():
            field.setVisible(name in needed)
            self.labels[name].setVisible(name in needed)
        for name, texts in ((_ADDRESS, _ADDRESS_WORDS), (_SECRET, _SECRET_WORDS)):
            text = words.said(texts[kind]) if kind in texts else ""
            self.labels[name].setText(text)
            self.fields[name].setAccessibleName(text)
        self.fields[_ADDRESS].setPlaceholderText(_HINTS.get(kind, ""))
        self.browse_button.setVisible(kind is SinkKind.FILE)
        self.consent_box.setVisible(_CONSENT in needed)
        self.open_box.setVisible(_OPEN in needed)

    def render_link(self, *, attached: bool, can_try: bool) -> None:
        """Allow what can be asked now."""
        usable = attached and not self.save_button.waiting
        for button in (self.save_button, self.remove_button):
            button.setEnabled(usable)
        self.test_button.setEnabled(usable and not self.test_button.waiting)
        self.try_button.setEnabled(usable and can_try)

    def say(self, text: str, *, bad: bool = False) -> None:
        """Show a sentence under the fields."""
        self.answer_label.setText(text)
        colour = theme.PROGRAM_TEXT if bad else theme.DIM
        self.answer_label.setStyleSheet(f"color: {colour}; font-size: 13px")

    def set_keeping(self, *, keeping: bool) -> None:
        """Let nothing be changed while the keyring is asked."""
        self.save_button.set_waiting(keeping)
        for part in (self.name_field, *self.fields.values(), self.batch_box, self.save_button):
            part.setEnabled(not keeping)

    # --- reading -------------------------------------------------------------------------------

    def entry(self) -> ReceiverEntry:
        """Return what stands in the fields.

        Raises:
            BadInput: Something is missing or wrong; the text says what.
        """
        kind, needed = self.kind, FIELDS[self.kind]
        options = dict(self._known.options) if self._known is not None else {}
        for name in OPTIONS:
            text = self.fields[name].text().strip()
            if name in needed and text:
                options[name] = text
            elif name in needed:
                options.pop(name, None)
        if _CONSENT in needed:
            options["consent"] = "yes" if self.consent_box.isChecked() else "no"
        if self.open_box.isChecked() and _OPEN in needed:
            options["sign_in"] = "none"
        else:
            options.pop("sign_in", None)
        sink = SinkSpec(
            sink_id=self._known.sink_id if self._known else SinkId(new_id("sink")),
            kind=kind,
            name=self.name_field.text().strip() or words.said(words.KINDS[kind]),
            address=self.fields[_ADDRESS].text().strip() if _ADDRESS in needed else "",
            options=options,
            kinds=self._kinds(),
            batch=self.batch_box.value() if _BATCH in needed else 1,
            enabled=self.enabled_box.isChecked(),
        )
        secret = self.fields[_SECRET].text().strip() if _SECRET in needed else ""
        from_show = self._known is None and self.from_show_box.isChecked()
        return ReceiverEntry(sink=sink, secret=secret, from_show=from_show)

    def _kinds(self) -> tuple[str, ...]:
        """Return the kinds of events that are ticked; all of them, or none, are all."""
        ticked = [group for group, box in self.group_boxes.items() if box.isChecked()]
        if len(ticked) in {0, len(self.group_boxes)} and not self._other_kinds:
            return ()
        kinds = [prefix for group in ticked for prefix in words.PREFIXES[group]]
        wanted = tuple(dict.fromkeys([*kinds, *self._other_kinds]))
        before = self._known.kinds if self._known is not None else ()
        return before if set(before) == set(wanted) else wanted

    def _on_browse(self) -> None:
        dialog = QFileDialog(self, self.tr("File for events"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ndjson")
        dialog.setNameFilter(self.tr("Events") + " (*.ndjson)")
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # events are added at its end
        dialog.finished.connect(dialog.deleteLater)
        dialog.fileSelected.connect(self.fields[_ADDRESS].setText)
        dialog.show()
