"""Who is told of events, in the drawer: how each does, and the way to more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.core.ids import SinkId
from studio.outbox.delivery import SinkReport
from studio.outbox.sink import SinkSpec
from studio.protocol.trade_commands import TryDelivery
from studio.ui.outside import receiver_words as words
from studio.ui.view import View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, wrapped_label
from studio.ui.widgets.sign import SignDot


class _ReceiverRow(QWidget):
    """Sign, name, counts; what is wrong, and trying at once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sign = SignDot(self)
        self.name_label = ElidedLabel("strong", parent=self)
        self.state_label = ElidedLabel("dim", least_px=60, parent=self)
        self.reason_label = wrapped_label("", "trouble", self)
        self.try_button = KeyButton("retry", parent=self)
        self.try_button.face(self.tr("Try now"))
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.sign)
        first.addWidget(self.name_label, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addWidget(self.state_label)
        layout.addWidget(self.reason_label)
        layout.addWidget(self.try_button)

    def render_sink(self, spec: SinkSpec, report: SinkReport | None, now_utc_ms: int) -> None:
        """Draw one receiver."""
        self.sign.show_sign(words.sign_of(spec, report))
        self.name_label.show_text(spec.name)
        self.state_label.show_text(words.state_words(spec, report))
        reason = words.detail(report, now_utc_ms)
        self.reason_label.setText(reason)
        self.reason_label.setVisible(bool(reason))
        self.try_button.setVisible(bool(report and report.waiting and report.code and spec.enabled))


class ReceiversPanel(Section):
    """Shows each receiver in its own row; hidden while there is none.

    Signals:
        commanded: `TryDelivery`.
        receivers_asked: The host wants to edit them.
    """

    commanded = Signal(object)
    receivers_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("Receivers of events"))
        self._rows: dict[SinkId, _ReceiverRow] = {}
        self.edit_button = KeyButton("settings", text_px=12, parent=self)
        self.edit_button.face(self.tr("Edit…"))
        self.edit_button.clicked.connect(self.receivers_asked)
        self.head.addWidget(self.edit_button)
        self.render_state(View())

    def render_state(self, view: View) -> None:
        """Draw a view."""
        found = words.reports_of(view)
        self._keep_rows([spec.sink_id for spec, _ in found])
        for spec, report in found:
            row = self._rows[spec.sink_id]
            row.render_sink(spec, report, view.now_utc_ms)
            row.try_button.setEnabled(view.attached)
            row.try_button.set_waiting(TryDelivery in view.waiting)
        self.edit_button.setEnabled(view.attached)
        self.setVisible(bool(found))

    def row(self, sink_id: SinkId) -> _ReceiverRow:
        """Return the row of a receiver that is shown."""
        return self._rows[sink_id]

    def _keep_rows(self, sink_ids: list[SinkId]) -> None:
        if sink_ids == list(self._rows):
            return
        for row in self._rows.values():
            row.hide()
            self.body.removeWidget(row)
            row.deleteLater()
        self._rows = {sink_id: self._new_row(sink_id) for sink_id in sink_ids}
        for row in self._rows.values():
            self.body.addWidget(row)
            row.show()

    def _new_row(self, sink_id: SinkId) -> _ReceiverRow:
        row = _ReceiverRow(self)
        row.try_button.clicked.connect(lambda: self.commanded.emit(TryDelivery(sink_id=sink_id)))
        return row
