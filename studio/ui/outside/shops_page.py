"""Shops the studio sells through: adding, testing, fetching products and orders."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.core.errors import BadInput
from studio.core.ids import ConnectionId
from studio.protocol.messages import Command
from studio.protocol.trade_commands import (
    AskOrdersNow,
    PullCatalogue,
    RemoveConnection,
    SaveConnection,
    TestConnection,
)
from studio.sales.connection import MOST_CONNECTIONS, secret_of_connection
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.outside import shop_words as words
from studio.ui.outside.secret_keeping import SecretKeeping
from studio.ui.outside.shop_form import SECRETS, ShopEntry, ShopForm
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.line_list import LineList
from studio.ui.widgets.section import Section, wrapped_label

ANSWERED_HERE = (SaveConnection, RemoveConnection, TestConnection, PullCatalogue, AskOrdersNow)


class ShopsPage(QWidget):
    """The list on one side, one shop's fields on the other.

    Signals:
        commanded: What `ANSWERED_HERE` names, and `HoldKey`.
        import_asked: Products were fetched; the host is to look at the import.
    """

    commanded = Signal(object)
    import_asked = Signal()

    def __init__(self, store: KeyStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = View()
        self._edited: ConnectionId | None = None
        self._secrets = SecretKeeping(store, self)
        self._secrets.commanded.connect(self.commanded)
        self.section = Section(self.tr("Shops"), self)
        self.list = LineList(self.tr("Shops"), self, choosable=True)
        self.list.picked.connect(self._on_picked)
        self.state_label = wrapped_label("", "dim", self)
        self.add_button = KeyButton("plus", parent=self)
        self.add_button.face(self.tr("Add another"))
        self.add_button.clicked.connect(self._on_add)
        for part in (self.list, self.state_label, self.add_button):
            self.section.body.addWidget(part)
        self.section.body.setStretch(0, 1)
        self.form = ShopForm(self)
        self.form.save_asked.connect(self._on_save)
        self.form.remove_asked.connect(lambda: self._ask(RemoveConnection))
        self.form.test_asked.connect(self._on_test)
        self.form.fetch_asked.connect(self._on_fetch)
        self.form.orders_asked.connect(lambda: self._ask(AskOrdersNow))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.section, 2)
        layout.addWidget(self.form, 3)
        self._on_add()

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw how the shops do; what is being typed stays."""
        before, self._view = self._view, view
        shops = view.accounts.connections
        was = [one.connection_id for one in before.accounts.connections]
        if self._edited in was and self._edited not in [one.connection_id for one in shops]:
            self._on_add()  # somebody else removed it
            return
        self.list.show_lines(words.shop_lines(view))
        self.list.choose(self._edited or "")
        reports = view.accounts.reports
        report = next((one for one in reports if one.connection_id == self._edited), None)
        text = words.shop_detail(report, view.now_utc_ms)
        if not shops:
            text = self.tr("None yet. Fill in the form to add the first.")
        self.state_label.setText(text)
        self.form.render_link(attached=view.attached)
        self.add_button.setEnabled(len(shops) < MOST_CONNECTIONS)

    def render_answer(self, command: Command, text: str, *, done: bool) -> None:
        """Draw how a command of this page ended."""
        match command:
            case TestConnection():
                self.form.test_button.set_waiting(False)
                self.form.say(self.tr("The shop answers.") if done else text, bad=not done)
            case PullCatalogue():
                self.form.fetch_button.set_waiting(False)
                self.form.say(
                    self.tr("Fetched; look at the import.") if done else text, bad=not done
                )
                if done:
                    self.import_asked.emit()
            case SaveConnection() if done:
                self._edited = command.connection.connection_id
                self.form.fill(command.connection)
                self.form.say(self.tr("Saved."))
            case RemoveConnection() if done:
                left = command.connection_id
                self._secrets.forget(*(secret_of_connection(left, what) for what in SECRETS))
                self._on_add()
            case AskOrdersNow() if done:
                self.form.say(self.tr("The shop is being asked for orders."))
            case _ if not done:
                self.form.say(text, bad=True)
        self.render_state(self._view)

    # --- asking --------------------------------------------------------------------------------

    def _ask(
        self,
        kind: type[RemoveConnection | TestConnection | PullCatalogue | AskOrdersNow],
    ) -> None:
        if self._edited is not None:
            self.commanded.emit(kind(connection_id=self._edited))

    def _on_test(self) -> None:
        self.form.say(self.tr("Asking the shop…"))
        self.form.test_button.set_waiting(True)
        self._ask(TestConnection)

    def _on_fetch(self) -> None:
        self.form.say(self.tr("Fetching the products…"))
        self.form.fetch_button.set_waiting(True)
        self._ask(PullCatalogue)

    def _on_picked(self, key: str) -> None:
        shops = self._view.accounts.connections
        found = next((one for one in shops if one.connection_id == key), None)
        if found is not None and found.connection_id != self._edited:
            self._edited = found.connection_id
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
        if entry.secrets:
            self.form.say(self.tr("Asking the keyring…"))
            self._wait(waits=True)
        self._secrets.keep(entry.secrets, lambda: self._keep(entry), self._not_kept)

    def _keep(self, entry: ShopEntry) -> None:
        self._wait(waits=False)
        self.commanded.emit(SaveConnection(connection=entry.shop))

    def _not_kept(self, problem: str) -> None:
        self._wait(waits=False)
        self.form.say(problem, bad=True)

    def _wait(self, *, waits: bool) -> None:
        self.section.setEnabled(not waits)
        self.form.set_keeping(keeping=waits)
