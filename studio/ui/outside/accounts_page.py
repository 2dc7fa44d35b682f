"""Accounts that were signed in with, and broadcasts that platforms make for the show."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from studio.core.ids import AccountId, DestinationId, SecretName
from studio.protocol.messages import Command
from studio.protocol.trade_commands import (
    BeginSignIn,
    CancelSignIn,
    EndTarget,
    MakeTarget,
    SignOut,
)
from studio.protocol.trade_reports import TargetHealth
from studio.sales.account import Account, Application
from studio.show.state import LONGEST_TITLE
from studio.ui.catalogue.plain import isolated_text
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.outside import shop_words as words
from studio.ui.outside.secret_keeping import SecretKeeping
from studio.ui.outside.sign_in_box import SignInBox
from studio.ui.outside.web_address import open_address
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.line_list import Line, LineList
from studio.ui.widgets.section import Section, styled_label, wrapped_label

ANSWERED_HERE = (BeginSignIn, CancelSignIn, SignOut, MakeTarget, EndTarget)
_PRIVACIES = ("unlisted", "public", "private")


class AccountsPage(QWidget):
    """The accounts on one side; signing in, or the chosen one's broadcast, on the other.

    Signals:
        commanded: What `ANSWERED_HERE` names, and `HoldKey`.
    """

    commanded = Signal(object)

    def __init__(
        self,
        store: KeyStore,
        parent: QWidget | None = None,
        browse: Callable[[str], bool] = open_address,
    ) -> None:
        super().__init__(parent)
        self._view = View()
        self._chosen: AccountId | None = None
        self._secrets = SecretKeeping(store, self)
        self._secrets.commanded.connect(self.commanded)
        self.sign_in = SignInBox(self, browse)
        self.sign_in.commanded.connect(self.commanded)
        self.sign_in.begin_asked.connect(self._on_begin)
        self._make_accounts()
        self._make_broadcast()
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.accounts, 1)
        right = QVBoxLayout()
        right.setSpacing(10)
        sign_in = Section(self.tr("Sign in"), self)
        sign_in.body.addWidget(self.sign_in)
        right.addWidget(sign_in)
        right.addWidget(self.broadcast, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(left, 2)
        layout.addLayout(right, 3)
        self.render_state(View())

    def _make_accounts(self) -> None:
        self.accounts = Section(self.tr("Accounts"), self)
        self.list = LineList(self.tr("Accounts"), self, choosable=True)
        self.list.picked.connect(self._on_picked)
        self.empty_label = wrapped_label(
            self.tr("Nobody is signed in. Tokens are kept in the keyring of this computer alone."),
            "dim",
            self,
        )
        self.again_button = KeyButton("account", parent=self)
        self.again_button.face(self.tr("Sign in again"))
        self.again_button.clicked.connect(self._on_again)
        self.out_button = KeyButton("close", parent=self)
        self.out_button.face(self.tr("Sign out"))
        self.out_button.clicked.connect(self._on_out)
        buttons = QHBoxLayout()
        buttons.addWidget(self.out_button)
        buttons.addStretch(1)
        buttons.addWidget(self.again_button)
        self.accounts.body.addWidget(self.empty_label)
        self.accounts.body.addWidget(self.list, 1)
        self.accounts.body.addLayout(buttons)

    def _make_broadcast(self) -> None:
        self.broadcast = Section(self.tr("Broadcasts of this show"), self)
        self.title_field = QLineEdit(self)
        self.title_field.setMaxLength(LONGEST_TITLE)
        self.privacy_box = QComboBox(self)
        for privacy, text in zip(
            _PRIVACIES,
            (
                self.tr("who has the link"),
                self.tr("everybody"),
                self.tr("nobody but you"),
            ),
            strict=True,
        ):
            self.privacy_box.addItem(text, privacy)
        self.make_button = KeyButton("broadcast", kind="primary", parent=self)
        self.make_button.face(self.tr("Make a broadcast"))
        self.make_button.clicked.connect(self._on_make)
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        for at, (text, field) in enumerate(
            (
                (self.tr("Title; empty: the show's"), self.title_field),
                (self.tr("Who can watch it"), self.privacy_box),
            )
        ):
            label = styled_label(text, "dim", self)
            label.setBuddy(field)
            field.setAccessibleName(text)
            fields.addWidget(label, 0, at)
            fields.addWidget(field, 1, at)
            fields.setColumnStretch(at, 1)
        self.form = QWidget(self)
        self.form.setLayout(fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.addWidget(self.make_button, 2, 1, Qt.AlignmentFlag.AlignTrailing)
        self.hint_label = wrapped_label("", "dim", self)
        self.targets = LineList(self.tr("Broadcasts of this show"), self, choosable=True)
        self.end_button = KeyButton("stop", parent=self)
        self.end_button.face(self.tr("End the broadcast"))
        self.end_button.clicked.connect(self._on_end)
        self.said_label = wrapped_label("", "dim", self)
        for part in (self.hint_label, self.form, self.targets, self.said_label, self.end_button):
            self.broadcast.body.addWidget(part)
        self.broadcast.body.setStretch(2, 1)
        self.broadcast.body.addStretch(0)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw who is signed in; what is being typed stays."""
        self._view = view
        accounts = view.accounts.accounts
        self.sign_in.render_state(view)
        self.list.show_lines(tuple(map(words.account_line, accounts)))
        self.list.choose(self._chosen or "")
        self.list.setVisible(bool(accounts))
        self.empty_label.setVisible(not accounts)
        account = self._account
        for button in (self.again_button, self.out_button):
            button.setVisible(account is not None)
            button.setEnabled(view.attached)
        self._draw_broadcast(view, account)

    def _draw_broadcast(self, view: View, account: Account | None) -> None:
        streams = account is not None and account.provider in words.STREAMING
        self.form.setVisible(streams)
        self.make_button.setEnabled(view.attached and streams and not self.make_button.waiting)
        hint = ""
        if account is None:
            hint = self.tr("Choose an account to have its platform make a broadcast.")
        elif not streams:
            hint = self.tr("This account's platform makes no broadcasts.")
        self.hint_label.setText(hint)
        self.hint_label.setVisible(bool(hint))
        names = {d.destination_id: d.name for d in view.show.destinations} if view.show else {}
        targets = view.accounts.targets
        self.targets.show_lines(tuple(_target_line(one, names) for one in targets))
        self.targets.setVisible(bool(targets))
        self.end_button.setVisible(bool(targets))
        self.end_button.setEnabled(view.attached and bool(self.targets.chosen))

    @property
    def _account(self) -> Account | None:
        accounts = self._view.accounts.accounts
        return next((one for one in accounts if one.account_id == self._chosen), None)

    def render_answer(self, command: Command, text: str, *, done: bool) -> None:
        """Draw how a command of this page ended."""
        match command:
            case BeginSignIn() if not done:
                self.sign_in.refused(text)
            case MakeTarget():
                self.make_button.set_waiting(False)
                made = self.tr("The broadcast is there; its destination was added.")
                self.said_label.setText(made if done else text)
            case SignOut() if done:
                self._chosen = None
            case _ if not done:
                self.said_label.setText(text)
        self.render_state(self._view)

    # --- asking --------------------------------------------------------------------------------

    def _on_picked(self, key: str) -> None:
        self._chosen = AccountId(key)
        self.said_label.setText("")
        self.render_state(self._view)

    def _on_begin(self, application: Application, secrets: dict[SecretName, str]) -> None:
        self._secrets.keep(
            secrets,
            lambda: self.commanded.emit(BeginSignIn(application=application)),
            self.sign_in.refused,
        )

    def _on_again(self) -> None:
        account = self._account
        if account is not None:
            self.sign_in.fill(account.application)
            self.sign_in.begin(account.application, {})

    def _on_out(self) -> None:
        if self._chosen is not None:
            self.commanded.emit(SignOut(account_id=self._chosen))

    def _on_make(self) -> None:
        if self._chosen is not None:
            self.make_button.set_waiting(True)
            self.said_label.setText(self.tr("Asking the platform…"))
            self.commanded.emit(
                MakeTarget(
                    account_id=self._chosen,
                    title=self.title_field.text().strip(),
                    privacy=str(self.privacy_box.currentData()),
                )
            )

    def _on_end(self) -> None:
        if self.targets.chosen:
            self.commanded.emit(EndTarget(destination_id=DestinationId(self.targets.chosen)))


def _target_line(target: TargetHealth, names: dict[DestinationId, str]) -> Line:
    return Line(
        key=target.destination_id,
        head=isolated_text(names.get(target.destination_id, target.destination_id)),
        note=words.target_words(target),
        sign=words.target_sign(target),
        trouble=bool(target.issues) or target.health in {"bad", "no_data"},
    )
