"""The window's catalogue with a real control room behind real sockets."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.core.ids import ProductId
from studio.core.process import read_rendezvous
from studio.protocol.catalogue_commands import SaveProduct
from studio.protocol.catalogue_reports import CatalogueChanged
from studio.protocol.messages import Command, News
from studio.ui.catalogue.tab import CatalogueTab
from studio.ui.link import ControlLink, Finder
from studio.ui.view import LinkState, View
from tests.builders import a_listing
from tests.fakes.studio_room import FakeStarter, a_client, a_room, add_product
from tests.ui.catalogue.answering_room import SHOW

WITHIN_MS = 20_000
CSV = "product;name;price;currency;stock;row id;label;value;unit\n" + "".join(
    f"mug;Кружка;{price};EUR;7;r{n};Вес {n};{n};g\n"
    for n, price in enumerate(("12,50", "12,50", "дорого", "12,50"))
)


class _Window:
    """What a window does between its link and one screen."""

    def __init__(self, tab: CatalogueTab, link: ControlLink) -> None:
        self._tab, self._link = tab, link
        self._view = View(show=replace(SHOW, market="ru-RU"))
        self._asked: dict[int, Command] = {}
        link.news.connect(self._on_news)
        link.link_state.connect(self._on_state)
        link.told.connect(tab.render_told)
        link.done.connect(lambda number, text: self._answered(number, text, done=True))
        link.denied.connect(lambda number, text: self._answered(number, text, done=False))
        tab.commanded.connect(self._ask)

    def _on_news(self, news: News) -> None:
        if isinstance(news, CatalogueChanged):
            self._view = replace(self._view, catalogue=news)
            self._tab.render_state(self._view)

    def _on_state(self, state: LinkState, _text: str) -> None:
        self._view = replace(self._view, link=state)
        self._tab.render_state(self._view)

    def _ask(self, command: Command) -> None:
        self._asked[self._link.ask(command)] = command

    def _answered(self, number: int, text: str, *, done: bool) -> None:
        self._tab.render_answer(self._asked.pop(number), text, done=done)


@pytest.fixture
def attach(tab: CatalogueTab) -> Iterator[Callable[[], None]]:
    """Give a function that attaches the tab to the room that runs."""
    links: list[ControlLink] = []
    windows: list[_Window] = []

    def attach_one() -> None:
        finder = Finder(find=lambda: read_rendezvous("control"), start=lambda: None)
        links.append(ControlLink(finder))
        windows.append(_Window(tab, links[-1]))
        links[-1].open()

    yield attach_one
    for link in links:
        link.close()
        link.deleteLater()


def test_an_import_is_previewed_confirmed_and_in_the_list(
    tab: CatalogueTab, attach: Callable[[], None], qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "mugs.csv"
    file.write_bytes(CSV.encode("cp1251"))
    dialog = tab.import_dialog
    with a_room(FakeStarter(), tmp_path / "studio.db"):
        attach()
        qtbot.waitUntil(tab.panel.import_button.isEnabled, timeout=WITHIN_MS)
        dialog.begin()
        dialog.show()

        dialog.read(str(file))
        qtbot.waitUntil(dialog.preview.isVisible, timeout=WITHIN_MS)
        rows = dialog.preview.rows
        qtbot.waitUntil(lambda: "дорого" in str(rows.data(rows.index(0, 4))), timeout=WITHIN_MS)
        assert "Кружка" in dialog.preview.letters_label.text()
        assert rows.rowCount() == 1
        assert tab.panel.model.rowCount() == 0
        dialog.preview.confirm_button.click()

        qtbot.waitUntil(dialog.ending.isVisible, timeout=WITHIN_MS)
        mug = ProductId("mug")
        qtbot.waitUntil(lambda: tab.panel.model.row_of(mug) == 0, timeout=WITHIN_MS)
        tab.panel.list.setCurrentIndex(tab.panel.model.index(0))
        qtbot.waitUntil(lambda: tab.desk.front is not None, timeout=WITHIN_MS)
        assert tab.desk.front is not None
        assert tab.desk.front.draft.price == "12,50"
        assert [row.value for row in tab.desk.front.draft.rows] == ["0", "1", "3"]


def test_two_who_edit_one_product_do_not_write_over_each_other_unseen(
    tab: CatalogueTab, attach: Callable[[], None], qtbot: QtBot, tmp_path: Path
) -> None:
    cup = ProductId("cup")
    with a_room(FakeStarter(), tmp_path / "studio.db"), a_client("Ana") as ana:
        add_product(ana, a_listing("cup", brand="First"))
        attach()
        qtbot.waitUntil(lambda: tab.panel.model.row_of(cup) == 0, timeout=WITHIN_MS)
        tab.panel.list.setCurrentIndex(tab.panel.model.index(0))
        qtbot.waitUntil(lambda: tab.desk.front is not None, timeout=WITHIN_MS)
        front = tab.desk.front
        assert front is not None
        assert front.base is not None
        tab.desk.type("brand", brand="Mine")

        theirs = replace(front.base.listing, brand="Theirs")
        ana.request(SaveProduct(listing=theirs, sheet=front.base.sheet, expected_revision=1))
        qtbot.waitUntil(tab.product.newer_bar.isVisible, timeout=WITHIN_MS)
        assert "Ana" in tab.product.newer_label.text()
        tab.product.keep_button.click()
        tab.product.save()

        qtbot.waitUntil(lambda: not tab.desk.is_edited(cup), timeout=WITHIN_MS)
        assert tab.desk.front is not None
        assert tab.desk.front.base is not None
        assert tab.desk.front.base.listing.brand == "Mine"
        assert tab.desk.front.base.revision == 3
        assert not tab.product.newer_bar.isVisible()
