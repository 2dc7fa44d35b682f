"""Who is told of events: adding, changing and testing receivers, and what they refused."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from studio.core.errors import BadInput
from studio.core.ids import SinkId
from studio.outbox.delivery import SinkReport
from studio.outbox.sink import MOST_SINKS, secret_of_sink
from studio.protocol.messages import Command, Told
from studio.protocol.trade_commands import (
    AskParked,
    RemoveSink,
    Resend,
    SaveSink,
    TestSink,
    TryDelivery,
)
from studio.protocol.trade_reports import ParkedListed
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.outside import receiver_words as words
from studio.ui.outside.parked_page import ParkedPage
from studio.ui.outside.receiver_form import ReceiverEntry, ReceiverForm
from studio.ui.outside.secret_keeping import SecretKeeping
from studio.ui.sales.sales_words import count
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.line_list import LineList
from studio.ui.widgets.section import Section, wrapped_label

ANSWERED_HERE = (SaveSink, RemoveSink, TestSink, TryDelivery, Resend, AskParked)


class ReceiversDialog(QDialog):
    """The list on one side; the chosen one's fields, and what it refused, on the other.

    Signals:
        commanded: What `ANSWERED_HERE` names, and `HoldKey`.
    """

    commanded = Signal(object)

    def __init__(self, store: KeyStore | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Receivers of events"))
        self.resize(900, 640)
        self._view = View()
        self._edited: SinkId | None = None
        self._hurried: set[SinkId] = set()
        self._secrets = SecretKeeping(store or KeyStore(), self)
        self._secrets.commanded.connect(self.commanded)
        self._make_list()
        self.form = ReceiverForm(self)
        self.form.save_asked.connect(self._on_save)
        self.form.remove_asked.connect(self._on_remove)
        self.form.test_asked.connect(self._on_test)
        self.form.try_asked.connect(self._on_try)
        self.parked = ParkedPage(self)
        self.parked.commanded.connect(self.commanded)
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.addTab(self.tr("Settings"))
        self.tabs.addTab(self.tr("Refused"))
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.form)
        self.pages.addWidget(self.parked)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        right = QVBoxLayout()
        right.addWidget(self.tabs)
        right.addWidget(self.pages, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(10)
        layout.addWidget(self.section, 2)
        layout.addLayout(right, 3)
        self._on_add()

    def _make_list(self) -> None:
        self.section = Section(self.tr("Receivers"), self)
        about = self.tr(
            "Whatever happens in a show is told to these, each event at least once, in order."
        )
        self.list = LineList(self.tr("Receivers"), self, choosable=True)
        self.list.picked.connect(self._on_picked)
        self.state_label = wrapped_label("", "trouble", self)
        self.add_button = KeyButton("plus", parent=self)
        self.add_button.face(self.tr("Add another"))
        self.add_button.clicked.connect(self._on_add)
        self.about_label = wrapped_label(about, "dim", self)
        for part in (self.about_label, self.list, self.state_label, self.add_button):
            self.section.body.addWidget(part)
        self.section.body.setStretch(1, 1)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw how the receivers do; what is being typed stays."""
        before, self._view = self._view, view
        known = [sink.sink_id for sink in view.outbox.sinks]
        if self._edited not in known and self._edited in [s.sink_id for s in before.outbox.sinks]:
            self._on_add()  # somebody else removed it
            return
        self.list.show_lines(words.lines_of(view))
        self.list.choose(self._edited or "")
        report = self._report()
        parked = report.parked if report else 0
        self.tabs.setTabText(1, self._refused_words(parked))
        self.tabs.setVisible(self._edited in known)
        if self._edited not in known:
            self.tabs.setCurrentIndex(0)
        self.parked.render_sink(
            self._edited if parked and self._edited in known else None,
            parked,
            attached=view.attached,
        )
        self.state_label.setText(words.detail(report, view.now_utc_ms))
        can_try = bool(report and report.waiting)
        self.form.render_link(attached=view.attached, can_try=can_try)
        self.add_button.setEnabled(len(known) < MOST_SINKS)

    def _refused_words(self, parked: int) -> str:
        if not parked:
            return self.tr("Refused")
        return self.tr("Refused: {count}").format(count=count(parked))

    def _report(self) -> SinkReport | None:
        reports = self._view.outbox.reports
        return next((one for one in reports if one.sink_id == self._edited), None)

    def render_told(self, told: Told) -> None:
        """Hear what a receiver refused."""
        if isinstance(told, ParkedListed):
            self.parked.render_parked(told.parked, told.total)

    def render_answer(self, command: Command, text: str, *, done: bool) -> None:
        """Draw how a command of this dialog ended."""
        match command:
            case TestSink():
                self.form.test_button.set_waiting(False)
                good = self.tr("It has the test event.")
                self.form.say(good if done else text, bad=not done)
            case SaveSink() if done:
                self._saved(command)
            case RemoveSink() if done:
                self._secrets.forget(secret_of_sink(command.sink_id))
                self._on_add()
            case TryDelivery() if done:
                self.form.say(self.tr("It is being tried."))
            case _ if not done:
                self.form.say(text, bad=True)

    def _saved(self, command: SaveSink) -> None:
        sink = command.sink
        self._edited = sink.sink_id
        self.form.fill(sink)
        self.form.say(self.tr("Saved."))
        if sink.sink_id in self._hurried:  # the same receiver, but another secret
            self._hurried.discard(sink.sink_id)
            self.commanded.emit(TryDelivery(sink_id=sink.sink_id))
        self.render_state(self._view)

    # --- asking --------------------------------------------------------------------------------

    def _on_picked(self, key: str) -> None:
        found = next((one for one in self._view.outbox.sinks if one.sink_id == key), None)
        if found is not None and found.sink_id != self._edited:
            self._edited = found.sink_id
            self.form.fill(found)
            self.render_state(self._view)

    def _on_add(self) -> None:
        self._edited = None
        self.form.fill(None)
        self.render_state(self._view)

    def _on_save(self) -> None:
        try:
            entry = self.form.entry()
        except BadInput as error:
            self.form.say(str(error), bad=True)
            return
        name = secret_of_sink(entry.sink.sink_id)
        secrets = {name: entry.secret} if entry.secret else {}
        if secrets:
            self.form.say(self.tr("Asking the keyring…"))
            self._wait(waits=True)
        self._secrets.keep(secrets, lambda: self._keep(entry), self._not_kept)

    def _keep(self, entry: ReceiverEntry) -> None:
        self._wait(waits=False)
        if entry.secret and any(
            one.sink_id == entry.sink.sink_id for one in self._view.outbox.sinks
        ):
            self._hurried.add(entry.sink.sink_id)
        self.commanded.emit(SaveSink(sink=entry.sink, from_show=entry.from_show))

    def _not_kept(self, problem: str) -> None:
        self._wait(waits=False)
        self.form.say(problem, bad=True)

    def _wait(self, *, waits: bool) -> None:
        self.section.setEnabled(not waits)
        self.form.set_keeping(keeping=waits)

    def _on_remove(self) -> None:
        if self._edited is not None:
            self.commanded.emit(RemoveSink(sink_id=self._edited))

    def _on_test(self) -> None:
        if self._edited is not None:
            self.form.say(self.tr("Sending a test event…"))
            self.form.test_button.set_waiting(True)
            self.commanded.emit(TestSink(sink_id=self._edited))

    def _on_try(self) -> None:
        if self._edited is not None:
            self.commanded.emit(TryDelivery(sink_id=self._edited))
