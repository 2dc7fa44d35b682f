"""Signing in: with whom, as what, and how it goes."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QIntValidator
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from studio.core.ids import SecretName
from studio.protocol.trade_commands import CancelSignIn
from studio.sales.account import Application, Provider, SignIn, SignInState, secret_of_application
from studio.ui import figures, theme
from studio.ui.catalogue.plain import isolated_text
from studio.ui.door.copy_line import CopyLine
from studio.ui.outside import shop_words as words
from studio.ui.outside.web_address import is_safe, open_address
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label

_CODE_PX = 26


class SignInBox(QWidget):
    """A form before, and what to do in the browser while it goes on.

    Args:
        parent: Owner.
        browse: Opens an address that is safe; tests hand in their own.

    Signals:
        commanded: `CancelSignIn`.
        begin_asked: An `Application`, and secrets that were typed, by their name.
    """

    commanded = Signal(object)
    begin_asked = Signal(object, object)

    def __init__(
        self, parent: QWidget | None = None, browse: Callable[[str], bool] = open_address
    ) -> None:
        super().__init__(parent)
        self._browse = browse
        self._sign_in: SignIn | None = None
        self._opened = -1
        self._awaited = False
        self._attached = False
        self._make_form()
        self._make_going()
        self.said_label = wrapped_label("", "trouble", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.form, self.going, self.said_label):
            column.addWidget(part)
        self._draw_fields()
        self.render_state(View())

    def _make_form(self) -> None:
        self.form = QWidget(self)
        self.provider_box = QComboBox(self.form)
        for provider, text in words.PROVIDERS.items():
            self.provider_box.addItem(words.said(text), provider.value)
        self.provider_box.currentIndexChanged.connect(lambda _at: self._draw_fields())
        self.issuer_field = QLineEdit(self.form)
        self.issuer_field.setPlaceholderText("https://…")
        self.client_field = QLineEdit(self.form)
        self.client_field.setMaxLength(300)
        self.secret_field = QLineEdit(self.form)
        self.secret_field.setEchoMode(QLineEdit.EchoMode.Password)
        self.port_field = QLineEdit(self.form)
        self.port_field.setMaxLength(5)
        self.port_field.setValidator(QIntValidator(1, 65_535, self.port_field))
        fields = QGridLayout(self.form)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setHorizontalSpacing(12)
        self.labels: dict[str, QLabel] = {}
        for at, (name, text, field) in enumerate(
            (
                ("provider", self.tr("Sign in with"), self.provider_box),
                ("issuer", self.tr("Address of the provider"), self.issuer_field),
                ("client", self.tr("Client id of your application there"), self.client_field),
                ("secret", self.tr("Its secret, if it has one"), self.secret_field),
                ("port", self.tr("Port it comes back to, if a fixed one"), self.port_field),
            )
        ):
            label = styled_label(text, "dim", self.form)
            label.setBuddy(field)
            field.setAccessibleName(text)
            row, column = divmod(at, 2)
            fields.addWidget(label, 2 * row, column)
            fields.addWidget(field, 2 * row + 1, column)
            fields.setColumnStretch(column, 1)
            self.labels[name] = label
        self.begin_button = KeyButton("account", kind="primary", parent=self.form)
        self.begin_button.face(self.tr("Sign in"))
        self.begin_button.clicked.connect(self._on_begin)
        fields.addWidget(self.begin_button, 5, 1, Qt.AlignmentFlag.AlignTrailing)

    def _make_going(self) -> None:
        self.going = QFrame(self)
        self.going.setProperty("role", "answer")
        self.what_label = wrapped_label("", "", self.going)
        self.code_label = styled_label("", "strong", self.going)
        self.code_label.setFont(theme.text_font(_CODE_PX, QFont.Weight.Bold))
        self.code_label.setStyleSheet(f"font-size: {_CODE_PX}px; font-weight: 700")
        self.address = CopyLine(self.tr("Address to open"), self.going)
        self.left_label = styled_label("", "dim", self.going)
        self.open_button = KeyButton("glance", kind="primary", parent=self.going)
        self.open_button.face(self.tr("Open in the browser"))
        self.open_button.clicked.connect(self._on_open)
        self.cancel_button = KeyButton("stop", parent=self.going)
        self.cancel_button.face(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self._on_cancel)
        buttons = QHBoxLayout()
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        buttons.addWidget(self.open_button)
        column = QVBoxLayout(self.going)
        column.setContentsMargins(12, 10, 12, 10)
        for part in (self.what_label, self.code_label, self.address, self.left_label):
            column.addWidget(part)
        column.addLayout(buttons)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw how far it is; what is being typed stays."""
        self._attached = view.attached
        sign_in = self._sign_in = view.accounts.sign_in
        asking = sign_in is not None and sign_in.state is SignInState.ASKING
        self.form.setVisible(not asking)
        self.going.setVisible(asking)
        self.begin_button.setEnabled(view.attached)
        if sign_in is not None and asking:
            self._draw_going(sign_in, view.now_utc_ms)
        failed = sign_in is not None and sign_in.state is SignInState.FAILED
        if sign_in is not None and failed and sign_in.text:
            self.say(isolated_text(sign_in.text))
        elif asking:
            self.say("")

    def _draw_going(self, sign_in: SignIn, now_utc_ms: int) -> None:
        safe = is_safe(sign_in.address)
        if sign_in.code:
            what = self.tr("Type this code in where the browser asks for it:")
        else:
            what = self.tr("Go on in the browser; this page notices when you are done.")
        if sign_in.address and not safe:
            what = self.tr("The provider named an address that is not safe; nothing is opened.")
        self.what_label.setText(what)
        self.code_label.setText(figures.isolated(sign_in.code) if sign_in.code and safe else "")
        self.code_label.setVisible(bool(sign_in.code) and safe)
        self.address.setVisible(safe)
        self.address.show_text(sign_in.address)
        left_s = max(0.0, (sign_in.ends_at_utc_ms - now_utc_ms) / 1_000)
        left = self.tr("{time} left").format(time=figures.time_left(left_s))
        self.left_label.setText(left if sign_in.ends_at_utc_ms else "")
        self.open_button.setEnabled(safe)
        if safe and self._awaited and sign_in.number != self._opened:
            self._awaited = False  # asked for here and now: opened once, by itself
            self._on_open()

    def _draw_fields(self) -> None:
        other = self.provider is Provider.OTHER
        self.issuer_field.setVisible(other)
        self.labels["issuer"].setVisible(other)
        comes_back = self.provider is not Provider.TWITCH  # it wants a code to be typed in
        self.port_field.setVisible(comes_back)
        self.labels["port"].setVisible(comes_back)

    def say(self, text: str) -> None:
        """Show a sentence under it."""
        self.said_label.setText(text)

    @property
    def provider(self) -> Provider:
        """Whom with."""
        return Provider(self.provider_box.currentData())

    def fill(self, application: Application) -> None:
        """Put in as what an account was signed in with, to do it again."""
        at = self.provider_box.findData(application.provider.value)
        self.provider_box.setCurrentIndex(max(0, at))
        self.issuer_field.setText(application.issuer)
        self.client_field.setText(application.client_id)
        self.secret_field.clear()
        self.port_field.setText(application.options.get("redirect_port", ""))

    # --- asking --------------------------------------------------------------------------------

    def _on_begin(self) -> None:
        provider = self.provider
        issuer = self.issuer_field.text().strip() if provider is Provider.OTHER else ""
        client_id = self.client_field.text().strip()
        if not client_id:
            self.say(self.tr("Enter the client id; the provider gives it to your application."))
            return
        if provider is Provider.OTHER and not is_safe(issuer):
            self.say(self.tr("Enter the provider's address; it begins with https://."))
            return
        secret = self.secret_field.text().strip()
        secrets: dict[SecretName, str] = {}
        if secret:
            secrets[secret_of_application(provider)] = secret
        port = self.port_field.text() if provider is not Provider.TWITCH else ""
        application = Application(
            provider=provider,
            client_id=client_id,
            issuer=issuer,
            options={"redirect_port": port} if port else {},
        )
        self.begin(application, secrets)

    def begin(self, application: Application, secrets: dict[SecretName, str]) -> None:
        """Ask to sign in; the page is opened when its address is told."""
        self._awaited = True
        self.say("")
        self.begin_asked.emit(application, secrets)

    def refused(self, text: str) -> None:
        """Say why it did not begin."""
        self._awaited = False
        self.say(text)

    def _on_open(self) -> None:
        if self._sign_in is None:
            return
        self._opened = self._sign_in.number
        if not self._browse(self._sign_in.address):
            self.say(self.tr("No browser opened. Copy the address and open it yourself."))

    def _on_cancel(self) -> None:
        if self._sign_in is not None:
            self.commanded.emit(CancelSignIn(number=self._sign_in.number))
