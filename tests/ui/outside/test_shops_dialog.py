"""Shops and accounts: fields by kind, secrets in the keyring alone, only safe pages are opened."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from studio.core.ids import DestinationId, SecretName
from studio.protocol.trade_commands import (
    AskOrdersNow,
    BeginSignIn,
    CancelSignIn,
    EndTarget,
    MakeTarget,
    PullCatalogue,
    RemoveConnection,
    SaveConnection,
    SignOut,
    TestConnection,
)
from studio.protocol.trade_reports import AccountsChanged
from studio.sales.account import Provider, SignInState, secret_of_application
from studio.sales.connection import PlatformKind, secret_of_connection
from studio.sales.hub import hub_of
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.outside.shop_form import FIELDS
from studio.ui.outside.shops_dialog import ShopsDialog
from studio.ui.outside.web_address import is_safe, open_address
from studio.ui.panels import DestinationsPanel
from studio.ui.screen import RUNNING_IMPORT, Target
from studio.ui.view import View
from tests.ui.trade_views import (
    ACCOUNT,
    EXPIRED,
    SHOP,
    an_accounts,
    selling_view,
    signing_in,
)
from tests.ui.ui_values import asked_by


class Opened:
    """A dialog, and the addresses it opened."""

    def __init__(self, qtbot: QtBot, store: KeyStore) -> None:
        self.addresses: list[str] = []
        self.dialog = ShopsDialog(store, browse=self._browse)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        self.dialog.render_state(selling_view())

    def _browse(self, address: str) -> bool:
        self.addresses.append(address)
        return True

    def view(self, **changes: object) -> None:
        """Draw the usual view, with other shops and accounts."""
        self.dialog.render_state(selling_view(accounts=an_accounts(**changes)))


@pytest.fixture
def opened(qtbot: QtBot, store: KeyStore) -> Opened:
    return Opened(qtbot, store)


@pytest.mark.parametrize("kind", list(PlatformKind))
def test_each_kind_of_shop_shows_its_own_fields_alone(opened: Opened, kind: PlatformKind) -> None:
    form = opened.dialog.shops.form

    form.kind_box.setCurrentIndex(form.kind_box.findData(kind.value))

    shown = {name for name, field in form.fields.items() if not field.isHidden()}
    assert shown == set(FIELDS[kind])


def test_a_new_shop_is_kept_its_secrets_in_the_keyring_alone(
    qtbot: QtBot, opened: Opened, keys: dict[SecretName, str]
) -> None:
    form, asked = opened.dialog.shops.form, asked_by(opened.dialog)
    form.kind_box.setCurrentIndex(form.kind_box.findData(PlatformKind.TIKTOK_SHOP.value))
    typed = {"app_key": "k", "secret": "s3cret", "token": "t0ken", "shop_cipher": "c"}
    for name, text in typed.items():
        form.fields[name].setText(text)

    form.save_button.click()

    qtbot.waitUntil(lambda: bool(asked))
    (saved,) = asked
    assert isinstance(saved, SaveConnection)
    shop = saved.connection
    assert shop.options == {"app_key": "k", "shop_cipher": "c"}
    assert keys == {
        secret_of_connection(shop.connection_id, "secret"): "s3cret",
        secret_of_connection(shop.connection_id, "token"): "t0ken",
    }
    assert "s3cret" not in repr(saved)


def test_a_shop_without_what_its_kind_needs_is_refused_with_the_field(opened: Opened) -> None:
    form, asked = opened.dialog.shops.form, asked_by(opened.dialog)
    form.fields["address"].setText("https://relojes.example")

    form.save_button.click()

    assert asked == []
    assert "Token" in form.answer_label.text()


def test_a_shop_that_is_known_keeps_its_secrets_and_comes_back_as_it_was(opened: Opened) -> None:
    opened.dialog.shops.list.picked.emit(SHOP.connection_id)
    form = opened.dialog.shops.form

    entry = form.entry()

    assert entry.shop == SHOP
    assert entry.secrets == {}


def test_testing_fetching_and_asking_for_orders(opened: Opened) -> None:
    dialog = opened.dialog
    dialog.shops.list.picked.emit(SHOP.connection_id)
    form, asked = dialog.shops.form, asked_by(dialog)
    led: list[object] = []
    dialog.go.connect(led.append)

    for button in (form.test_button, form.fetch_button, form.orders_button):
        button.click()
    dialog.render_answer(PullCatalogue(connection_id=SHOP.connection_id), "12", done=True)

    assert [type(command) for command in asked] == [TestConnection, PullCatalogue, AskOrdersNow]
    assert form.test_button.waiting
    assert not form.fetch_button.waiting
    (target,) = led
    assert isinstance(target, Target)
    assert target.field == RUNNING_IMPORT


def test_a_removed_shop_leaves_no_secret_behind(
    qtbot: QtBot, opened: Opened, keys: dict[SecretName, str]
) -> None:
    keys[secret_of_connection(SHOP.connection_id, "token")] = "t0ken"
    opened.dialog.shops.list.picked.emit(SHOP.connection_id)

    opened.dialog.shops.form.remove_button.click()
    removed = RemoveConnection(connection_id=SHOP.connection_id)
    opened.dialog.render_answer(removed, "", done=True)

    qtbot.waitUntil(lambda: not keys)


# --- accounts ---------------------------------------------------------------------------------


def _sign_in(opened: Opened, provider: Provider, client_id: str, secret: str = "") -> None:
    box = opened.dialog.accounts.sign_in
    box.provider_box.setCurrentIndex(box.provider_box.findData(provider.value))
    box.client_field.setText(client_id)
    box.secret_field.setText(secret)
    box.begin_button.click()


def _draw(opened: Opened, view: View) -> None:
    opened.dialog.render_state(view)


def test_signing_in_opens_the_browser_once_and_shows_the_code(opened: Opened) -> None:
    asked = asked_by(opened.dialog)
    _sign_in(opened, Provider.TWITCH, "abc")
    (begun,) = asked
    assert isinstance(begun, BeginSignIn)
    assert begun.application.client_id == "abc"

    _draw(opened, signing_in(selling_view()))
    _draw(opened, signing_in(selling_view()))

    box = opened.dialog.accounts.sign_in
    assert opened.addresses == ["https://id.example/activate"]
    assert "ABCD-1234" in box.code_label.text()
    box.cancel_button.click()
    assert asked[-1] == CancelSignIn(number=4)


def test_what_somebody_else_began_opens_no_browser_by_itself(opened: Opened) -> None:
    _draw(opened, signing_in(selling_view()))

    assert opened.addresses == []
    opened.dialog.accounts.sign_in.open_button.click()
    assert opened.addresses == ["https://id.example/activate"]


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "http://id.example/", "javascript:alert(1)", "calc.exe", ""]
)
def test_an_address_that_is_not_safe_is_never_opened(opened: Opened, address: str) -> None:
    _sign_in(opened, Provider.TWITCH, "abc")

    _draw(opened, signing_in(selling_view(), address=address))

    assert opened.addresses == []
    assert not opened.dialog.accounts.sign_in.open_button.isEnabled()


def test_an_applications_secret_goes_into_the_keyring(
    qtbot: QtBot, opened: Opened, keys: dict[SecretName, str]
) -> None:
    asked = asked_by(opened.dialog)

    _sign_in(opened, Provider.GOOGLE, "xyz", "app-s3cret")

    qtbot.waitUntil(lambda: bool(asked))
    assert keys == {secret_of_application(Provider.GOOGLE): "app-s3cret"}
    assert "app-s3cret" not in repr(asked)


def test_a_provider_of_ones_own_needs_an_address(opened: Opened) -> None:
    asked = asked_by(opened.dialog)

    _sign_in(opened, Provider.OTHER, "abc")
    assert asked == []
    opened.dialog.accounts.sign_in.issuer_field.setText("http://127.0.0.1:9000")
    opened.dialog.accounts.sign_in.begin_button.click()

    assert len(asked) == 1


def test_an_expired_account_says_so_and_signs_in_again_as_it_was(opened: Opened) -> None:
    page, asked = opened.dialog.accounts, asked_by(opened.dialog)
    assert page.list.lines[1].side

    page.list.picked.emit(EXPIRED.account_id)
    page.again_button.click()
    page.out_button.click()

    assert asked == [
        BeginSignIn(application=EXPIRED.application),
        SignOut(account_id=EXPIRED.account_id),
    ]


def test_a_sign_in_that_failed_says_why(opened: Opened) -> None:
    _draw(opened, signing_in(selling_view(), state=SignInState.FAILED, text="<b>denied</b>"))

    box = opened.dialog.accounts.sign_in
    assert "<b>denied</b>" in box.said_label.text()
    assert box.form.isVisibleTo(box)


def test_a_platform_makes_a_broadcast_and_ends_it(opened: Opened) -> None:
    page, asked = opened.dialog.accounts, asked_by(opened.dialog)
    page.list.picked.emit(ACCOUNT.account_id)
    page.title_field.setText("Lunes")

    page.make_button.click()
    page.targets.choose("destination-bazaar")
    _draw(opened, selling_view())
    page.end_button.click()

    assert asked == [
        MakeTarget(account_id=ACCOUNT.account_id, title="Lunes", privacy="unlisted"),
        EndTarget(destination_id=DestinationId("destination-bazaar")),
    ]


def test_an_account_that_makes_no_broadcast_is_not_asked_for_one(opened: Opened) -> None:
    shopping = replace(ACCOUNT, provider=Provider.TIKTOK)
    opened.view(accounts=(shopping,))

    opened.dialog.accounts.list.picked.emit(shopping.account_id)

    assert not opened.dialog.accounts.make_button.isEnabled()
    assert opened.dialog.accounts.form.isHidden()


def test_the_platforms_own_word_stands_beside_ours(qtbot: QtBot) -> None:
    panel = DestinationsPanel()
    qtbot.addWidget(panel)
    panel.show()

    panel.render_state(selling_view())
    row = panel.row("destination-bazaar")
    assert "gopSizeLong" in row.platform_label.text()
    assert row.platform_label.property("role") == "trouble"

    panel.render_state(selling_view(accounts=AccountsChanged()))
    assert not row.platform_label.isVisible()


@given(
    scheme=st.sampled_from(["https", "http", "file", "javascript", "data", "HTTPS", "ftp"]),
    host=st.sampled_from(["id.example", "127.0.0.1:81", "localhost", "[::1]:9", "", "a b", "[::"]),
    path=st.text(max_size=8),
)
def test_only_the_web_over_tls_and_this_computer_are_opened(
    scheme: str, host: str, path: str
) -> None:
    seen: list[str] = []
    address = f"{scheme}://{host}/{path}"

    def browse(one: str) -> bool:
        seen.append(one)
        return True

    opened = open_address(address, browse)

    assert opened is is_safe(address) is bool(seen)
    if opened:
        here = host.startswith(("127.", "localhost", "[::1]"))
        assert scheme.lower() == "https" or (scheme == "http" and here)
        assert address.isprintable()


def test_a_shop_that_somebody_else_removed_is_edited_no_more(opened: Opened) -> None:
    opened.dialog.shops.list.picked.emit(SHOP.connection_id)

    opened.view(connections=(), reports=())

    assert opened.dialog.shops.form.name_field.text() == ""
    assert not opened.dialog.shops.form.remove_button.isVisible()


def choose(opened: Opened, kind: PlatformKind) -> None:
    """Choose a kind of shop in the form."""
    box = opened.dialog.shops.form.kind_box
    box.setCurrentIndex(box.findData(kind.value))


def test_a_shop_that_a_hub_passes_on_keeps_the_hubs_secrets_in_the_keyring(
    qtbot: QtBot, opened: Opened, keys: dict[SecretName, str]
) -> None:
    form, asked = opened.dialog.shops.form, asked_by(opened.dialog)
    choose(opened, PlatformKind.WOOCOMMERCE)
    form.hub_box.setChecked(True)
    typed = {
        "address": "https://relojes.example",
        "consumer_key": "ck",
        "secret": "s3cret",
        "hub_address": "tls://hub.example:4222",
        "hub_subject": "ag.demo.st.one.shop.relojes",
        "hub": "SUSEED",
        "notices": "webhook",
    }
    for name, text in typed.items():
        assert not form.fields[name].isHidden()
        form.fields[name].setText(text)

    form.save_button.click()

    qtbot.waitUntil(lambda: bool(asked))
    (saved,) = asked
    assert isinstance(saved, SaveConnection)
    shop = saved.connection
    found = hub_of(shop)
    assert found is not None
    assert (found.subject, found.stream) == ("ag.demo.st.one.shop.relojes", "")
    assert keys[secret_of_connection(shop.connection_id, "hub")] == "SUSEED"
    assert keys[secret_of_connection(shop.connection_id, "notices")] == "webhook"


def test_a_hub_that_is_wrong_is_refused_and_one_that_is_unticked_is_left(opened: Opened) -> None:
    hub = {"hub_address": "tls://hub.example:4222", "hub_subject": "ag.demo"}
    shop = replace(SHOP, options={**SHOP.options, **hub})
    opened.view(connections=(shop,))
    opened.dialog.shops.list.picked.emit(shop.connection_id)
    form, asked = opened.dialog.shops.form, asked_by(opened.dialog)
    assert form.hub_box.isChecked()
    assert form.entry().shop == shop

    for address, subject in (("http://hub.example", "ag.demo"), (hub["hub_address"], "")):
        form.fields["hub_address"].setText(address)
        form.fields["hub_subject"].setText(subject)
        form.save_button.click()
        assert form.answer_label.text() not in {"", "Saved."}
    assert asked == []

    form.hub_box.setChecked(False)
    assert form.hub_part.isHidden()
    assert form.entry().shop == SHOP


def test_a_shop_that_tells_nothing_by_itself_offers_no_hub(opened: Opened) -> None:
    form = opened.dialog.shops.form
    form.hub_box.setChecked(True)

    choose(opened, PlatformKind.ALIEXPRESS)

    assert form.hub_box.isHidden()
    assert form.hub_part.isHidden()
