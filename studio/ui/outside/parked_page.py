"""What a receiver refused: why, and sending it again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.core.ids import EventId, SinkId
from studio.outbox.delivery import ParkedEvent
from studio.protocol.trade_commands import AskParked, Resend
from studio.ui import figures
from studio.ui.catalogue.plain import isolated_text
from studio.ui.questions.question_words import day_and_time
from studio.ui.sales.sales_words import count
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.line_list import Line, LineList
from studio.ui.widgets.section import Section, styled_label, wrapped_label

_MOST = 100


class ParkedPage(Section):
    """The refused events of the chosen receiver, the oldest first.

    Signals:
        commanded: `AskParked`, `Resend`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Refused events"), parent)
        self._sink_id: SinkId | None = None
        self._asked_for: tuple[SinkId, int] | None = None
        self._events: tuple[ParkedEvent, ...] = ()
        self._attached = False
        self.count_label = styled_label("", "dim", self)
        self.head.addWidget(self.count_label)
        self.list = LineList(self.tr("Refused events"), self, choosable=True)
        self.list.picked.connect(lambda _key: self._draw_chosen())
        self.empty_label = wrapped_label(self.tr("Nothing was refused."), "dim", self)
        self.reason_label = wrapped_label("", "trouble", self)
        self.reason_label.setMinimumHeight(36)
        self.one_button = KeyButton("send", parent=self)
        self.one_button.face(self.tr("Send this again"))
        self.one_button.clicked.connect(self._on_one)
        self.all_button = KeyButton("send", kind="primary", parent=self)
        self.all_button.face(self.tr("Send all again"))
        self.all_button.clicked.connect(self._on_all)
        buttons = QHBoxLayout()
        buttons.addWidget(self.one_button)
        buttons.addStretch(1)
        buttons.addWidget(self.all_button)
        column = QVBoxLayout()
        for part in (self.empty_label, self.list, self.reason_label):
            column.addWidget(part)
        column.setStretch(1, 1)
        self.body.addLayout(column, 1)
        self.body.addLayout(buttons)
        self._draw()

    def render_sink(self, sink_id: SinkId | None, parked: int, *, attached: bool) -> None:
        """Turn to a receiver that refused so many; ask what it was when that is otherwise."""
        if sink_id != self._sink_id:
            self._sink_id, self._events = sink_id, ()
            self._draw()
        wanted = (sink_id, parked) if sink_id is not None else None
        if not attached:
            self._asked_for = None
        elif wanted is not None and wanted != self._asked_for:
            self._asked_for = wanted
            self.commanded.emit(AskParked(sink_id=wanted[0], most=_MOST))
        self._attached = attached
        self._draw_chosen()

    def render_parked(self, parked: tuple[ParkedEvent, ...], total: int) -> None:
        """Draw what was asked for; of another receiver it is not."""
        if any(event.sink_id != self._sink_id for event in parked):
            return
        self._events = parked
        self.count_label.setText(count(total) if total else "")
        self._draw()

    def _draw(self) -> None:
        self.list.show_lines(tuple(map(_line, self._events)))
        self.list.setVisible(bool(self._events))
        self.empty_label.setVisible(not self._events)
        if not self._events:
            self.count_label.setText("")
        self._draw_chosen()

    def _draw_chosen(self) -> None:
        key = self.list.chosen
        found = next((event for event in self._events if event.event_id == key), None)
        self.reason_label.setText(isolated_text(found.reason) if found else "")
        self.one_button.setEnabled(self._attached and found is not None)
        self.all_button.setEnabled(self._attached and bool(self._events))

    def _on_one(self) -> None:
        if self._sink_id is not None and self.list.chosen:
            chosen = (EventId(self.list.chosen),)
            self.commanded.emit(Resend(sink_id=self._sink_id, event_ids=chosen))

    def _on_all(self) -> None:
        if self._sink_id is not None:
            self.commanded.emit(Resend(sink_id=self._sink_id))


def _line(event: ParkedEvent) -> Line:
    status = figures.isolated(str(event.status)) if event.status else ""
    return Line(
        key=event.event_id,
        head=figures.isolated(event.kind),
        value=status,
        note=isolated_text(event.reason),
        side=day_and_time(event.at_utc_ms),
    )
