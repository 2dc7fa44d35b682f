"""Where the team's server is, and this studio's password there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from studio.core.errors import BadInput
from studio.core.ids import SecretName
from studio.core.settings import check_setting
from studio.protocol.team_messages import JoinTeam, SyncTeam
from studio.ui import theme
from studio.ui.catalogue.plain import isolated_text
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.outside.secret_keeping import SecretKeeping
from studio.ui.team import team_words as words
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, styled_label, wrapped_label

PASSWORD = SecretName("team")
_LONGEST_ADDRESS, _LONGEST_PASSWORD = 1_000, 1_000


class JoinBox(Section):
    """Joins a team, tries whether it answers, and leaves it.

    Args:
        store: Where the password is kept; it is in no message and no file.
        parent: Owner.

    Signals:
        commanded: `JoinTeam`, `SyncTeam`, `HoldKey`.
    """

    commanded = Signal(object)

    def __init__(self, store: KeyStore, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title_label.setText(self.tr("Server of the team"))
        self._view = View()
        self._url: str | None = None
        self._secrets = SecretKeeping(store, self)
        self._secrets.commanded.connect(self.commanded)
        self._make_fields()
        self._make_buttons()
        self._draw()

    def _make_fields(self) -> None:
        purpose = wrapped_label(
            self.tr(
                "The studios of an agency share their products with spec sheets over its PostgreSQL"
                " server, while nobody is on air. Deals and what a show sold are seen by the agency"
                " alone. Prices, shows, orders and messages stay here."
            ),
            "dim",
            self,
        )
        self.address_field = QLineEdit(self)
        self.address_field.setMaxLength(_LONGEST_ADDRESS)
        self.address_field.setPlaceholderText("postgresql://studio@db.agency.example/agency")
        self.password_field = QLineEdit(self)
        self.password_field.setMaxLength(_LONGEST_PASSWORD)
        self.password_field.setEchoMode(QLineEdit.EchoMode.Password)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for text, field in (
            (self.tr("Address, without the password"), self.address_field),
            (self.tr("Password"), self.password_field),
        ):
            label = styled_label(text, "dim", self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            field.textEdited.connect(lambda _text: self._draw())
            form.addRow(label, field)
        self.answer_label = wrapped_label("", "", self)
        self.answer_label.setMinimumHeight(36)
        self.body.addWidget(purpose)
        self.body.addLayout(form)
        self.body.addWidget(self.answer_label)
        self.body.addStretch(1)

    def _make_buttons(self) -> None:
        self.leave_button = KeyButton("close", parent=self)
        self.leave_button.face(self.tr("Leave the team"))
        self.leave_button.clicked.connect(lambda: self.commanded.emit(JoinTeam()))
        self.sync_button = KeyButton("retry", parent=self)
        self.sync_button.face(self.tr("Bring together now"))
        self.sync_button.clicked.connect(self._on_sync)
        self.join_button = KeyButton("tick", kind="primary", parent=self)
        self.join_button.clicked.connect(self._on_join)
        for button in (self.leave_button, self.sync_button, self.join_button):
            self.body.addWidget(button)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view; what is being typed stays."""
        self._view = view
        if view.team.url != self._url:
            self._url = view.team.url
            self.address_field.setText(self._url)
            self.password_field.clear()
        self._draw()

    def _draw(self) -> None:
        view, joined = self._view, bool(self._url)
        rehearses = view.show is not None and view.show.rehearsal
        may = view.attached and not rehearses and not self.join_button.waiting
        for field in (self.address_field, self.password_field):
            field.setEnabled(may)
        kept = self.tr("Leave it empty to keep it as it is.")
        self.password_field.setPlaceholderText(kept if joined else "")
        text = self.tr("Connect") if self._is_other else self.tr("Test the connection")
        if text != self.join_button.text():
            self.join_button.face(text)
        self.join_button.setEnabled(may and bool(self.address_field.text().strip()))
        self.leave_button.setVisible(joined)
        self.leave_button.setEnabled(may)
        self.sync_button.setVisible(joined)
        self.sync_button.setEnabled(may and not view.on_air and not self.sync_button.waiting)

    @property
    def _is_other(self) -> bool:
        """Whether the fields say something else than what holds."""
        address = self.address_field.text().strip()
        return address != (self._url or "") or bool(self.password_field.text()) or not self._url

    def say(self, text: str, *, bad: bool = False) -> None:
        """Show a sentence under the fields."""
        self.answer_label.setText(text)
        colour = theme.PROGRAM_TEXT if bad else theme.DIM
        self.answer_label.setStyleSheet(f"color: {colour}; font-size: 13px")

    def render_joined(self, command: JoinTeam, text: str, *, done: bool) -> None:
        """Draw how joining, trying or leaving went."""
        self.join_button.set_waiting(False)
        if not done:
            self.say(words.reason(text), bad=True)
        elif command.url:
            self.password_field.clear()
            joined = self.tr("The team answers; it calls this studio {name}.")
            self.say(joined.format(name=isolated_text(text)))
        else:
            self._secrets.forget(PASSWORD)
            self.say(self.tr("This studio shares with nobody any more. What it has, it keeps."))
        self._draw()

    def render_synced(self, text: str, *, done: bool) -> None:
        """Draw how bringing together went."""
        self.sync_button.set_waiting(False)
        self.say(self.tr("Brought together.") if done else words.reason(text), bad=not done)
        self._draw()

    # --- asking --------------------------------------------------------------------------------

    def _on_sync(self) -> None:
        self.say("")
        self.sync_button.set_waiting(True)
        self._draw()
        self.commanded.emit(SyncTeam())

    def _on_join(self) -> None:
        address, password = self.address_field.text().strip(), self.password_field.text()
        try:
            check_setting("team.url", address)
        except BadInput:  # it names a key of the settings file
            example = self.tr("Write an address such as {example}, without its password.")
            shown = isolated_text(self.address_field.placeholderText())
            self.say(example.format(example=shown), bad=True)
            return
        self.join_button.set_waiting(True)
        self.say(self.tr("Asking the server…"))
        self._draw()
        secrets = {PASSWORD: password} if password else {}
        self._secrets.keep(
            secrets, lambda: self.commanded.emit(JoinTeam(url=address)), self._not_kept
        )

    def _not_kept(self, problem: str) -> None:
        self.join_button.set_waiting(False)
        self.say(problem, bad=True)
        self._draw()
