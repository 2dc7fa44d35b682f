"""The fields of one shop: those that its kind needs, and no other."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from studio.core.errors import BadInput
from studio.core.ids import ConnectionId, SecretName, new_id
from studio.sales import hub
from studio.sales.connection import (
    LONGEST_NAME,
    ConnectionSpec,
    PlatformKind,
    secret_of_connection,
)
from studio.ui import theme
from studio.ui.outside import shop_words as words
from studio.ui.widgets.fields import scrolled
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, styled_label, wrapped_label

_ADDRESS = "address"
HUB_OPTIONS = (hub.ADDRESS, hub.SUBJECT, hub.STREAM)
HUB_SECRETS = ("hub", "notices")
_HUB = (*HUB_OPTIONS, *HUB_SECRETS)
TELL_BY_THEMSELVES = frozenset(PlatformKind) - {PlatformKind.ALIEXPRESS}
"""Shops that have webhooks, which an agency's hub may pass on."""

SECRETS = ("secret", "token", "refresh", "hub", "notices")
OPTIONS = (
    "app_key",
    "consumer_key",
    "shop_cipher",
    "tracking_id",
    "product_ids",
    "keywords",
    "api_version",
    *HUB_OPTIONS,
)
FIELDS: dict[PlatformKind, tuple[str, ...]] = {
    PlatformKind.SHOPIFY: (_ADDRESS, "token", "api_version"),
    PlatformKind.WOOCOMMERCE: (_ADDRESS, "consumer_key", "secret"),
    PlatformKind.ALIEXPRESS: (
        "app_key",
        "secret",
        "token",
        "refresh",
        "tracking_id",
        "product_ids",
    ),
    PlatformKind.TIKTOK_SHOP: ("app_key", "secret", "token", "refresh", "shop_cipher"),
    PlatformKind.GENERIC: (_ADDRESS, "secret", "token", "tracking_id"),
}
MUST: dict[PlatformKind, frozenset[str]] = {
    PlatformKind.SHOPIFY: frozenset({_ADDRESS, "token"}),
    PlatformKind.WOOCOMMERCE: frozenset({_ADDRESS, "consumer_key", "secret"}),
    PlatformKind.ALIEXPRESS: frozenset({"app_key", "secret"}),
    PlatformKind.TIKTOK_SHOP: frozenset({"app_key", "secret", "token", "shop_cipher"}),
    PlatformKind.GENERIC: frozenset({_ADDRESS}),
}
HUB_MUST = frozenset({hub.ADDRESS, hub.SUBJECT})
_WORDS = {
    _ADDRESS: QT_TRANSLATE_NOOP("Shops", "Address of the shop"),
    "app_key": QT_TRANSLATE_NOOP("Shops", "Key of the app"),
    "consumer_key": QT_TRANSLATE_NOOP("Shops", "Consumer key"),
    "shop_cipher": QT_TRANSLATE_NOOP("Shops", "Cipher of the shop"),
    "tracking_id": QT_TRANSLATE_NOOP("Shops", "Tracking id"),
    "product_ids": QT_TRANSLATE_NOOP("Shops", "Numbers of your products, with commas"),
    "keywords": QT_TRANSLATE_NOOP("Shops", "Or words to look for products with"),
    "api_version": QT_TRANSLATE_NOOP("Shops", "Version of the interface, if not the usual one"),
    "secret": QT_TRANSLATE_NOOP("Shops", "Secret"),
    "token": QT_TRANSLATE_NOOP("Shops", "Token"),
    "refresh": QT_TRANSLATE_NOOP("Shops", "Token to renew it with"),
    hub.ADDRESS: QT_TRANSLATE_NOOP("Shops", "Address of the agency's hub"),
    hub.SUBJECT: QT_TRANSLATE_NOOP("Shops", "Subject of this shop there"),
    hub.STREAM: QT_TRANSLATE_NOOP("Shops", "Stream that keeps it; empty: the hub is asked"),
    "hub": QT_TRANSLATE_NOOP("Shops", "Credentials for the hub: seed, token or user:password"),
    "notices": QT_TRANSLATE_NOOP("Shops", "Secret that the shop signs with; empty: the one above"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShopEntry:
    """What stands in the fields; secrets that were typed now, by their name in the keyring."""

    shop: ConnectionSpec
    secrets: dict[SecretName, str] = field(default_factory=dict, repr=False)


class ShopForm(Section):
    """Edits one shop.

    Signals:
        save_asked: The host wants it kept.
        remove_asked: The host wants it gone.
        test_asked: The host wants to know whether it answers.
        fetch_asked: The host wants its products.
        orders_asked: The host wants its orders now.
    """

    save_asked = Signal()
    remove_asked = Signal()
    test_asked = Signal()
    fetch_asked = Signal()
    orders_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._known: ConnectionSpec | None = None
        self.kind_box = QComboBox(self)
        for kind in FIELDS:
            self.kind_box.addItem(words.said(words.KINDS[kind]), kind.value)
        self.kind_box.currentIndexChanged.connect(lambda _at: self._draw_fields())
        self.name_field = QLineEdit(self)
        self.name_field.setMaxLength(LONGEST_NAME)
        self.fields = {name: QLineEdit(self) for name in _WORDS}
        for name in SECRETS:
            self.fields[name].setEchoMode(QLineEdit.EchoMode.Password)
        self.fields[_ADDRESS].setPlaceholderText("https://…")
        self.fields[hub.ADDRESS].setPlaceholderText("tls://hub.agency.example:4222")
        self.fields[hub.SUBJECT].setPlaceholderText("ag.agency.st.studio.shop.name")
        self.hub_box = QCheckBox(self.tr("An agency's hub passes its orders on at once"), self)
        self.hub_box.toggled.connect(lambda _on: self._draw_fields())
        self.market_field = QLineEdit(self)
        self.market_field.setMaxLength(20)
        self.market_field.setPlaceholderText("es-ES")
        self.orders_box = QCheckBox(self.tr("Ask for orders"), self)
        self.enabled_box = QCheckBox(self.tr("Use this shop"), self)
        self.answer_label = wrapped_label("", "", self)
        self.answer_label.setMinimumHeight(36)
        self._make_buttons()
        self._lay_out()
        self.fill(None)

    def _button(self, icon: str, text: str, signal: object, *, kind: str = "plain") -> KeyButton:
        button = KeyButton(icon, kind=kind, parent=self)
        button.face(text)
        button.clicked.connect(signal)
        return button

    def _make_buttons(self) -> None:
        self.remove_button = self._button("trash", self.tr("Remove"), self.remove_asked)
        self.test_button = self._button("retry", self.tr("Test"), self.test_asked)
        self.fetch_button = self._button("import", self.tr("Fetch products"), self.fetch_asked)
        self.orders_button = self._button("down", self.tr("Ask for orders now"), self.orders_asked)
        self.save_button = self._button("save", self.tr("Save"), self.save_asked, kind="primary")

    def _lay_out(self) -> None:
        self.labels: dict[str, QLabel] = {}
        named = {name: (words.said(_WORDS[name]), part) for name, part in self.fields.items()}
        of_hub = {name: named.pop(name) for name in _HUB}
        form = self._form(
            {
                "kind": (self.tr("Kind"), self.kind_box),
                "name": (self.tr("Name"), self.name_field),
                **named,
                "market": (
                    self.tr("Its prices are for this market; empty: all"),
                    self.market_field,
                ),
            }
        )
        self.hub_part = QWidget(self)
        hub_form = self._form(of_hub)
        hub_form.setContentsMargins(0, 0, 0, 0)
        self.hub_part.setLayout(hub_form)
        below = (self.orders_box, self.hub_box, self.hub_part, self.enabled_box)
        self.body.addWidget(scrolled(form, below, self), 1)
        self.body.addWidget(self.answer_label)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for button in (self.fetch_button, self.orders_button):
            upper.addWidget(button)
        upper.addStretch(1)
        lower.addWidget(self.remove_button)
        lower.addStretch(1)
        lower.addWidget(self.test_button)
        lower.addWidget(self.save_button)
        self.body.addLayout(upper)
        self.body.addLayout(lower)

    def _form(self, rows: Mapping[str, tuple[str, QWidget]]) -> QFormLayout:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, (text, part) in rows.items():
            label = styled_label(text, "dim", self)
            label.setBuddy(part)
            part.setAccessibleName(text)
            form.addRow(label, part)
            self.labels[name] = label
        return form

    # --- drawing -------------------------------------------------------------------------------

    def fill(self, shop: ConnectionSpec | None) -> None:
        """Put a shop into the fields; None: a new one."""
        self._known = shop
        self.title_label.setText(shop.name if shop is not None else self.tr("New shop"))
        kind = shop.kind if shop is not None else PlatformKind.SHOPIFY
        self.kind_box.setCurrentIndex(max(0, self.kind_box.findData(kind.value)))
        self.kind_box.setEnabled(shop is None)
        self.name_field.setText(shop.name if shop is not None else "")
        self.fields[_ADDRESS].setText(shop.address if shop is not None else "")
        options = shop.options if shop is not None else {}
        for name in OPTIONS:
            self.fields[name].setText(options.get(name, ""))
        stored = self.tr("Type to replace it. It is kept in the keyring.")
        for name in SECRETS:
            self.fields[name].clear()
            self.fields[name].setPlaceholderText(stored if shop is not None else "")
        self.hub_box.setChecked(any(options.get(name) for name in HUB_OPTIONS))
        self.market_field.setText(shop.market if shop is not None else "")
        self.orders_box.setChecked(shop is None or shop.orders)
        self.enabled_box.setChecked(shop is None or shop.enabled)
        for button in (self.remove_button, *self._later()):
            button.setVisible(shop is not None)
        self.say("")
        self._draw_fields()

    def _later(self) -> tuple[KeyButton, ...]:
        """Return what can be asked of a shop that is saved."""
        return (self.test_button, self.fetch_button, self.orders_button)

    @property
    def kind(self) -> PlatformKind:
        """Which kind is chosen."""
        return PlatformKind(self.kind_box.currentData())

    def _draw_fields(self) -> None:
        needed = self._needed()
        self.hub_box.setVisible(self.kind in TELL_BY_THEMSELVES)
        self.hub_part.setVisible(self._hears_hub)
        for name, part in self.fields.items():
            part.setVisible(name in needed)
            self.labels[name].setVisible(name in needed)

    def _needed(self) -> tuple[str, ...]:
        """Return the fields that count for what is chosen."""
        return (*FIELDS[self.kind], *(_HUB if self._hears_hub else ()))

    @property
    def _hears_hub(self) -> bool:
        return self.kind in TELL_BY_THEMSELVES and self.hub_box.isChecked()

    def render_link(self, *, attached: bool) -> None:
        """Allow what can be asked now."""
        usable = attached and not self.save_button.waiting
        for button in (self.save_button, self.remove_button, *self._later()):
            button.setEnabled(usable and (button is self.save_button or not button.waiting))

    def say(self, text: str, *, bad: bool = False) -> None:
        """Show a sentence under the fields."""
        self.answer_label.setText(text)
        colour = theme.PROGRAM_TEXT if bad else theme.DIM
        self.answer_label.setStyleSheet(f"color: {colour}; font-size: 13px")

    def set_keeping(self, *, keeping: bool) -> None:
        """Let nothing be changed while the keyring is asked."""
        self.save_button.set_waiting(keeping)
        for part in (self.name_field, *self.fields.values(), self.save_button):
            part.setEnabled(not keeping)

    # --- reading -------------------------------------------------------------------------------

    def entry(self) -> ShopEntry:
        """Return what stands in the fields.

        Raises:
            BadInput: Something is missing or wrong; the text says what.
        """
        kind, needed = self.kind, self._needed()
        typed = {name: self.fields[name].text().strip() for name in needed}
        for name in needed:
            known = self._known is not None and name in SECRETS
            if name in MUST[kind] | HUB_MUST and not typed[name] and not known:
                missing = self.tr("Fill in: {field}").format(field=words.said(_WORDS[name]))
                raise BadInput(missing)
        options = dict(self._known.options) if self._known is not None else {}
        for name in OPTIONS:
            if name in needed or name in HUB_OPTIONS:  # a hub that was unticked is left
                options.pop(name, None)
                if typed.get(name):
                    options[name] = typed[name]
        shop = ConnectionSpec(
            connection_id=self._known.connection_id if self._known else _new_id(),
            kind=kind,
            name=self.name_field.text().strip() or words.said(words.KINDS[kind])[:LONGEST_NAME],
            address=typed.get(_ADDRESS, ""),
            options=options,
            market=self.market_field.text().strip(),
            orders=self.orders_box.isChecked(),
            enabled=self.enabled_box.isChecked(),
        )
        self._check_hub(shop)
        secrets = {
            secret_of_connection(shop.connection_id, name): typed[name]
            for name in SECRETS
            if typed.get(name)
        }
        return ShopEntry(shop=shop, secrets=secrets)

    def _check_hub(self, shop: ConnectionSpec) -> None:
        try:
            hub.hub_of(shop)
        except BadInput as error:
            text = self.tr("Check the fields of the hub: {why}").format(why=error)
            raise BadInput(text) from error


def _new_id() -> ConnectionId:
    return ConnectionId(new_id("shop"))
