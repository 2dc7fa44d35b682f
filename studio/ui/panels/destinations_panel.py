"""Where the stream goes: every destination and the recording, with reasons in plain words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.core.ids import DestinationId
from studio.protocol.reports import OutputReport, OutputState
from studio.protocol.setup_commands import RetryOutput
from studio.protocol.trade_reports import TargetHealth
from studio.ui import figures, sentences, theme, words
from studio.ui.outside import shop_words
from studio.ui.view import RECORDING_ID, View
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, wrapped_label
from studio.ui.widgets.sign import OUTPUT_SIGNS, Sign, SignDot

_RETRYABLE = frozenset({OutputState.RECONNECTING, OutputState.FAILED})


class _OutputRow(QWidget):
    """Sign, name, state and figures of one output; why it is not live, and retrying."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sign = SignDot(self)
        self.name_label = ElidedLabel("strong", parent=self)
        self.state_label = ElidedLabel("dim", least_px=60, parent=self)
        self.reason_label = wrapped_label("", "trouble", self)
        self.platform_label = wrapped_label("", "dim", self)
        self.retry_button = KeyButton("retry", parent=self)
        self.retry_button.face(self.tr("Retry now"))
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.sign)
        first.addWidget(self.name_label, 1)
        first.addWidget(self.state_label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addWidget(self.reason_label)
        layout.addWidget(self.platform_label)
        layout.addWidget(self.retry_button)

    def render_output(self, name: str, report: OutputReport | None, *, enabled: bool) -> None:
        """Draw one output; `enabled` is whether going live sends to it."""
        state = report.state if report else OutputState.IDLE
        self.sign.show_sign(OUTPUT_SIGNS[state])
        self.name_label.show_text(name)
        self.name_label.setEnabled(enabled)
        self.state_label.show_text(
            self._state_text(report) if enabled or report else self.tr("switched off")
        )
        reason = sentences.why(report) if report and state is not OutputState.LIVE else ""
        self.reason_label.setText(reason)
        self.reason_label.setToolTip(report.text if report and reason != report.text else "")
        self.reason_label.setVisible(bool(reason))
        self.retry_button.setVisible(state in _RETRYABLE)

    def render_platform(self, target: TargetHealth | None) -> None:
        """Draw what the platform itself says of what it gets, beside our own word."""
        said = self.tr("The platform says: {words}")
        text = said.format(words=shop_words.target_words(target)) if target else ""
        self.platform_label.setText(text)
        self.platform_label.setVisible(bool(text))
        troubled = target is not None and shop_words.target_sign(target) is not Sign.GOOD
        theme.restyle(self.platform_label, "role", "trouble" if troubled else "dim")

    def _state_text(self, report: OutputReport | None) -> str:
        if report is None or report.state is not OutputState.LIVE:
            return words.output_word(report.state if report else OutputState.IDLE)
        if report.destination_id == RECORDING_ID:
            return figures.size(report.bytes_sent)
        rate = figures.bitrate(report.bitrate_bps)
        if report.frames_dropped:
            lost = self.tr("{count} dropped").format(count=report.frames_dropped)
            return f"{rate} · {lost}"
        return rate


class DestinationsPanel(Section):
    """Shows each output in its own row and lets the host retry one at once.

    Signals:
        commanded: `RetryOutput`.
        destinations_asked: The host wants to edit the destinations.
        output_asked: The host wants to choose picture size and recording.
    """

    commanded = Signal(object)
    destinations_asked = Signal()
    output_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("Destinations"))
        self._rows: dict[str, _OutputRow] = {}
        self.empty_label = wrapped_label(
            self.tr(
                "Nowhere to send to yet. Add a destination with the address and key your"
                " platform gave you."
            ),
            "dim",
            self,
        )
        inner = QWidget(self)
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(6)
        self._list.addWidget(self.empty_label)
        self._list.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setMinimumHeight(60)
        self.body.addWidget(area, 1)
        self.edit_button = KeyButton("settings", text_px=12, parent=self)
        self.edit_button.face(self.tr("Edit…"))
        self.edit_button.clicked.connect(self.destinations_asked)
        self.head.addWidget(self.edit_button)
        self.output_button = KeyButton("record", text_px=12, parent=self)
        self.output_button.face(self.tr("Picture and recording…"))
        self.output_button.clicked.connect(self.output_asked)
        self.body.addWidget(self.output_button)
        self.render_state(View())

    def render_state(self, view: View) -> None:
        """Draw a view."""
        show = view.show
        names = (
            {str(d.destination_id): (d.name, d.enabled) for d in show.destinations if d}
            if (show)
            else {}
        )
        for report in view.health.outputs:
            if report.destination_id != RECORDING_ID:
                names.setdefault(report.destination_id, (report.name, True))
        self.empty_label.setVisible(not names)
        if show is not None:
            names[RECORDING_ID] = (self.tr("Recording"), show.record)
        self._keep_rows(names)
        targets = {str(one.destination_id): one for one in view.accounts.targets}
        for output_id, (name, enabled) in names.items():
            row = self._rows[output_id]
            row.render_output(name, view.output(output_id), enabled=enabled)
            row.render_platform(targets.get(output_id))
            recording_now = output_id == RECORDING_ID and (
                view.output_state(RECORDING_ID) is OutputState.LIVE
            )
            if recording_now:
                row.sign.show_sign(Sign.ON_AIR)
            row.retry_button.setEnabled(view.attached)
            row.retry_button.set_waiting(RetryOutput in view.waiting)
        self.edit_button.setEnabled(view.attached)
        self.output_button.setEnabled(view.attached)

    def row(self, output_id: str) -> _OutputRow:
        """Return the row of an output that is shown."""
        return self._rows[output_id]

    def _keep_rows(self, names: dict[str, tuple[str, bool]]) -> None:
        if list(names) == list(self._rows):
            return
        for row in self._rows.values():
            row.hide()
            self._list.removeWidget(row)
            row.deleteLater()
        self._rows = {output_id: self._new_row(output_id) for output_id in names}
        for at, row in enumerate(self._rows.values()):
            self._list.insertWidget(at + 1, row)

    def _new_row(self, output_id: str) -> _OutputRow:
        row = _OutputRow(self)
        row.retry_button.clicked.connect(lambda: self._on_retry(output_id))
        return row

    def _on_retry(self, output_id: str) -> None:
        self.commanded.emit(RetryOutput(destination_id=DestinationId(output_id)))
