"""A host at the window connects a shop and a receiver, sells, and sees what was earned."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.control.trade.courier_process import ChildCourier
from studio.core.errors import KeyringUnavailable
from studio.core.ids import CueId, ProductId, SecretName
from studio.core.process import read_rendezvous
from studio.outbox.sink import SinkKind
from studio.protocol.setup_commands import GoLive
from studio.protocol.show_commands import AddCue, SetPreview, Take
from studio.protocol.trade_reports import SalesChanged
from studio.sales.account import Provider
from studio.sales.connection import PlatformKind
from studio.sales.deal import Tier
from studio.ui.dialog_name import DialogName
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.link import ControlLink, Finder
from studio.ui.outside.receivers_dialog import ReceiversDialog
from studio.ui.outside.shops_dialog import ShopsDialog
from studio.ui.plan.prepare_screen import PrepareScreen
from studio.ui.preferences import Preferences
from studio.ui.sales.results_screen import ResultsScreen
from studio.ui.screen import ScreenName
from studio.ui.theme import apply_theme
from studio.ui.window import StudioWindow
from tests.builders import a_cue
from tests.fakes.studio_room import FakeStarter, a_client, a_room, ready
from tests.servers.local_platform import LocalPlatform

WITHIN_MS = 30_000


def _no_keyring(_name: SecretName, _key: str) -> None:
    raise KeyringUnavailable("none here")


NO_KEYRING = KeyStore(save=_no_keyring, read=lambda _name: None, forget=lambda _name: None)


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> Iterator[StudioWindow]:
    """Give a window on a control room with a real courier.

    The room shares this process, so on a busy machine the window may miss it for a while, and warn.
    """
    apply_theme(qapp)
    starter = FakeStarter()
    starter.courier = ChildCourier()
    with a_room(starter, tmp_path / "cuecard.db"):
        link = ControlLink(Finder(find=lambda: read_rendezvous("control"), start=lambda: None))
        made = StudioWindow(link, Preferences(), recordings="recordings", store=NO_KEYRING)
        qtbot.addWidget(made, before_close_func=lambda closing: closing.leave())
        made.resize(1280, 720)
        made.show()
        link.open()
        qtbot.waitUntil(lambda: made.view.attached, timeout=WITHIN_MS)
        yield made
        link.close()
        link.deleteLater()


def _connect_shop(qtbot: QtBot, window: StudioWindow, platform: LocalPlatform) -> ShopsDialog:
    dialog = window.dialogs.open(DialogName.SHOPS)
    assert isinstance(dialog, ShopsDialog)
    form = dialog.shops.form
    form.kind_box.setCurrentIndex(form.kind_box.findData(PlatformKind.GENERIC.value))
    form.name_field.setText("Our own")
    form.fields["address"].setText(platform.http)
    form.fields["token"].setText(platform.token)
    form.save_button.click()
    qtbot.waitUntil(lambda: "Saved" in form.answer_label.text(), timeout=WITHIN_MS)
    form.test_button.click()
    qtbot.waitUntil(lambda: "answers" in form.answer_label.text(), timeout=WITHIN_MS)
    return dialog


def _take_products_over(qtbot: QtBot, window: StudioWindow, dialog: ShopsDialog) -> None:
    dialog.shops.form.fetch_button.click()
    qtbot.waitUntil(lambda: window.shell.name is ScreenName.PREPARE, timeout=WITHIN_MS)
    prepare = window.shell.show_screen(ScreenName.PREPARE)
    assert isinstance(prepare, PrepareScreen)
    importing = prepare.catalogue.import_dialog
    qtbot.waitUntil(importing.preview.isVisible, timeout=WITHIN_MS)
    importing.preview.confirmed.emit()
    qtbot.waitUntil(importing.ending.isVisible, timeout=WITHIN_MS)


def _add_receiver(qtbot: QtBot, window: StudioWindow, file: Path) -> None:
    dialog = window.dialogs.open(DialogName.RECEIVERS)
    assert isinstance(dialog, ReceiversDialog)
    box = dialog.form.kind_box
    box.setCurrentIndex(box.findData(SinkKind.FILE.value))
    dialog.form.fields["address"].setText(str(file))
    dialog.form.save_button.click()
    qtbot.waitUntil(dialog.form.test_button.isVisible, timeout=WITHIN_MS)
    dialog.form.test_button.click()
    qtbot.waitUntil(lambda: file.exists() and bool(file.read_text()), timeout=WITHIN_MS)


def _go_on_air(product_id: ProductId) -> None:
    with a_client() as client:
        ready(client)
        client.request(AddCue(cue=a_cue(product_id=product_id, cue_id="cue-own")))
        client.request(SetPreview(cue_id=CueId("cue-own")))
        client.request(GoLive())
        client.request(Take(expected_preview=CueId("cue-own")))


def _ten_percent(qtbot: QtBot, window: StudioWindow) -> ResultsScreen:
    results = window.shell.show_screen(ScreenName.RESULTS)
    assert isinstance(results, ResultsScreen)
    results.tabs.setCurrentIndex(1)
    form = results.deals.form
    form.name_field.setText("Everything")
    form.tiers.fill((Tier(from_units=1, percent_bp=1_000),), form.currency_box.currentText())
    form.save_button.click()
    qtbot.waitUntil(lambda: bool(_sales(window).totals.earned), timeout=WITHIN_MS)
    results.tabs.setCurrentIndex(0)
    return results


def _sales(window: StudioWindow) -> SalesChanged:
    assert window.view.sales is not None
    return window.view.sales


def test_from_the_first_shop_to_what_was_earned(
    qtbot: QtBot, window: StudioWindow, own_platform: LocalPlatform, tmp_path: Path
) -> None:
    file = tmp_path / "events.ndjson"
    shops = _connect_shop(qtbot, window, own_platform)
    _take_products_over(qtbot, window, shops)
    _add_receiver(qtbot, window, file)
    _go_on_air(ProductId(f"{window.view.accounts.connections[0].connection_id}-watch"))

    own_platform.place({"product_id": "watch", "quantity": 3})
    shops.shops.form.orders_button.click()

    qtbot.waitUntil(lambda: _sales(window).totals.units == 3, timeout=WITHIN_MS)
    window.shell.top_bar.sales_button.click()
    (line,) = window.shell.sales.panel.orders.list.lines
    assert "×3" in line.value
    results = _ten_percent(qtbot, window)
    qtbot.waitUntil(lambda: len(results.after.deals.lines) == 1, timeout=WITHIN_MS)
    assert [moment.head for moment in results.after.moments.lines][:2] == [
        "Show begins",
        "Product shown",
    ]
    qtbot.waitUntil(
        lambda: all(one.sent and not one.waiting for one in window.view.outbox.reports),
        timeout=WITHIN_MS,
    )
    assert "order.received" in file.read_text()


class _Browser(QObject):
    """What the system's browser is for this test: it keeps the addresses it is to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        """Open a page."""
        self.opened.append(address.toString())


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[_Browser]:
    """Be the system's browser for addresses of this machine."""
    made = _Browser()
    QDesktopServices.setUrlHandler("http", made, "open")  # type: ignore[arg-type] # the stub errs
    yield made
    QDesktopServices.unsetUrlHandler("http")


def _say_yes(platform: LocalPlatform, address: str) -> None:
    """Answer the provider's page as a person does, and go where it sends the browser."""
    ticket = re.search(r'name="ticket" value="([^"]+)"', httpx.get(address).text)
    assert ticket is not None
    answer = httpx.post(
        f"{platform.http}/oauth/authorize", data={"ticket": ticket[1], "decision": "yes"}
    )
    assert httpx.get(answer.headers["location"]).status_code == 200


def test_a_host_signs_in_in_the_browser_and_has_a_broadcast_made(
    qtbot: QtBot, window: StudioWindow, own_platform: LocalPlatform, browser: _Browser
) -> None:
    dialog = window.dialogs.open(DialogName.ACCOUNTS)
    assert isinstance(dialog, ShopsDialog)
    page, box = dialog.accounts, dialog.accounts.sign_in
    box.provider_box.setCurrentIndex(box.provider_box.findData(Provider.OTHER.value))
    box.issuer_field.setText(own_platform.http)
    box.client_field.setText(own_platform.client_id)

    box.begin_button.click()
    qtbot.waitUntil(lambda: bool(browser.opened), timeout=WITHIN_MS)
    _say_yes(own_platform, browser.opened[0])
    qtbot.waitUntil(lambda: len(page.list.lines) == 1, timeout=WITHIN_MS)
    page.list.choose(page.list.lines[0].key)
    page.list.picked.emit(page.list.lines[0].key)
    page.make_button.click()

    qtbot.waitUntil(lambda: bool(page.said_label.text()), timeout=WITHIN_MS)
    qtbot.waitUntil(lambda: not page.make_button.waiting, timeout=WITHIN_MS)
    assert "destination was added" in page.said_label.text()
    assert window.view.show is not None
    assert len(window.view.show.destinations) == 1
    page.out_button.click()
    qtbot.waitUntil(lambda: page.list.lines == (), timeout=WITHIN_MS)
