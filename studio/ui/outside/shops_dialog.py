"""Shops and accounts: whom the studio sells through, and as whom it speaks to platforms."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from studio.protocol.messages import Command
from studio.show.readiness import Place
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.outside import accounts_page, shops_page
from studio.ui.outside.accounts_page import AccountsPage
from studio.ui.outside.shops_page import ShopsPage
from studio.ui.outside.web_address import open_address
from studio.ui.screen import RUNNING_IMPORT, Target
from studio.ui.view import View

ANSWERED_HERE = (*shops_page.ANSWERED_HERE, *accounts_page.ANSWERED_HERE)


class ShopsDialog(QDialog):
    """Two pages.

    Args:
        store: Where secrets are kept.
        parent: Owner.
        browse: Opens an address in the browser; tests hand in their own.

    Signals:
        commanded: What the pages ask.
        go: A `Target`: the import of products that were fetched.
    """

    commanded = Signal(object)
    go = Signal(object)

    def __init__(
        self,
        store: KeyStore | None = None,
        parent: QWidget | None = None,
        browse: Callable[[str], bool] = open_address,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shops and accounts"))
        self.resize(880, 640)
        kept_in = store or KeyStore()
        self.shops = ShopsPage(kept_in, self)
        self.accounts = AccountsPage(kept_in, self, browse)
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.pages = QStackedWidget(self)
        for text, page in ((self.tr("Shops"), self.shops), (self.tr("Accounts"), self.accounts)):
            self.tabs.addTab(text)
            self.pages.addWidget(page)
            page.commanded.connect(self.commanded)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        self.shops.import_asked.connect(
            lambda: self.go.emit(Target(place=Place.PRODUCT, field=RUNNING_IMPORT))
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.tabs)
        column.addWidget(self.pages, 1)

    def show_accounts(self, *, accounts: bool) -> None:
        """Turn to the accounts, or to the shops."""
        self.tabs.setCurrentIndex(1 if accounts else 0)

    def render_state(self, view: View) -> None:
        """Draw a view; what is being typed stays."""
        self.shops.render_state(view)
        self.accounts.render_state(view)

    def render_answer(self, command: Command, text: str, *, done: bool) -> None:
        """Draw how a command of this dialog ended."""
        if isinstance(command, accounts_page.ANSWERED_HERE):
            self.accounts.render_answer(command, text, done=done)
        else:
            self.shops.render_answer(command, text, done=done)
