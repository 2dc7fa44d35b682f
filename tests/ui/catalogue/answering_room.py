"""A catalogue that answers the window at once: the real search, plans and summaries, no process."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import SignalInstance

from studio.catalogue.import_plan import Defaults, ImportPlan, Present, RowState, plan_import
from studio.catalogue.listing import Listing
from studio.catalogue.price_history import PricePoint
from studio.catalogue.search import SpecIndex
from studio.catalogue.sheet_file import read_file, read_pasted
from studio.catalogue.sheet_letters import first_letters
from studio.catalogue.specsheet import SpecSheet
from studio.catalogue.summary import summary_of
from studio.core.errors import BadInput
from studio.core.ids import ProductId, ShowId
from studio.protocol import catalogue_commands as ask
from studio.protocol.catalogue_reports import (
    CatalogueChanged,
    ImportReport,
    ImportRows,
    ImportState,
    ProductOpened,
    ProductsListed,
    SpecHit,
    SpecsFound,
)
from studio.protocol.message import Message
from studio.protocol.messages import Command, Told
from studio.show.state import ShowState
from studio.ui.view import LinkState, View
from tests.builders import NOW_UTC_MS

C = TypeVar("C", bound=Message)
SHOW = ShowState(show_id=ShowId("show-1"), title="Autumn gadgets", market="es-ES")


@cache
def products_of(path: Path) -> tuple[tuple[Listing, SpecSheet | None], ...]:
    """Read the products of a file, which stays as it is; once, for reading takes a while."""
    plan = plan_import(read_file(path), defaults=Defaults(language="en", currency="EUR"))
    sheets = {sheet.product_id: sheet for sheet in plan.sheets}
    found = []
    for listing in plan.listings:
        photos = tuple(str(path.parent / photo) for photo in listing.photos)
        found.append((replace(listing, photos=photos), sheets.get(listing.product_id)))
    return tuple(found)


class Window(Protocol):
    """What is answered: a screen."""

    @property
    def commanded(self) -> SignalInstance:
        """What it asks."""
        ...

    def render_state(self, view: View) -> None:
        """Draw a view."""
        ...

    def render_told(self, told: Told) -> None:
        """Hear what was told."""
        ...

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how a command went."""
        ...


class AnsweringRoom:
    """Holds products and answers one window.

    Attributes:
        asked: Every command, in order.
        holds: Whether answers wait until `answer` is called.
        attached: Whether the window's link stands.
    """

    def __init__(self, window: Window, show: ShowState = SHOW) -> None:
        self.asked: list[Command] = []
        self.holds = False
        self.attached = True
        self.show = show
        self.products: dict[ProductId, ProductOpened] = {}
        self.report: ImportReport | None = None
        self._plan: ImportPlan | None = None
        self._index = SpecIndex()
        self._revision = 0
        self._changed: tuple[ProductId, ...] = ()
        self._by = ""
        self._waiting: list[Command] = []
        self._window = window
        window.commanded.connect(self._hear)

    # --- the catalogue ---------------------------------------------------------------------------

    def put(self, listing: Listing, sheet: SpecSheet | None = None, *, by: str = "Host") -> None:
        """Write a product as a client called `by` does; the window is told by `draw`."""
        sheet = sheet or SpecSheet(product_id=listing.product_id)
        before = self.products.get(listing.product_id)
        self.products[listing.product_id] = ProductOpened(
            listing=listing,
            sheet=sheet,
            revision=before.revision + 1 if before else 1,
            prices=before.prices if before else (),
            changed_by=by,
            changed_at_utc_ms=NOW_UTC_MS,
        )
        self._index.put(listing, sheet)
        self._note((listing.product_id,), by)

    def fill(self, path: Path) -> None:
        """Put every product of a file in."""
        for listing, sheet in products_of(path):
            self.put(listing, sheet)

    def remove(self, product_id: ProductId, *, by: str = "Host") -> None:
        """Take a product out."""
        del self.products[product_id]
        self._index.remove(product_id)
        self._note((product_id,), by)

    def _note(self, changed: tuple[ProductId, ...], by: str) -> None:
        self._revision += 1
        self._changed, self._by = changed, by

    def draw(self) -> None:
        """Let the window draw how things are."""
        self._window.render_state(self.view())

    def view(self) -> View:
        """Return what the window draws."""
        news = CatalogueChanged(
            revision=self._revision,
            products=len(self.products),
            changed=self._changed,
            changed_by=self._by,
            running_import=self.report,
        )
        return View(
            show=self.show,
            link=LinkState.ATTACHED if self.attached else LinkState.LOST,
            as_of_utc_ms=NOW_UTC_MS,
            now_utc_ms=NOW_UTC_MS,
            catalogue=news,
        )

    # --- answering -------------------------------------------------------------------------------

    def of(self, kind: type[C]) -> list[C]:
        """Return the commands of a kind that were asked."""
        return [command for command in self.asked if isinstance(command, kind)]

    def answer(self) -> None:
        """Answer what has been waiting."""
        waiting, self._waiting = self._waiting, []
        for command in waiting:
            self._answer(command)

    def _hear(self, command: Command) -> None:
        self.asked.append(command)
        if self.holds:
            self._waiting.append(command)
        else:
            self._answer(command)

    def _answer(self, command: Command) -> None:
        try:
            told = self._told(command)
        except BadInput as error:
            self._window.render_answer(command, str(error), done=False)
            return
        if told is None:
            self.draw()
        else:
            self._window.render_told(told)
        self._window.render_answer(command, "", done=True)

    def _told(self, command: Command) -> Told | None:
        match command:
            case ask.AskProducts():
                return self._page(command)
            case ask.AskProduct(product_id=product_id):
                if product_id not in self.products:
                    raise BadInput("there is no such product")
                return self.products[product_id]
            case ask.SearchSpecs():
                return self._search(command)
            case ask.AskImportRows():
                return self._import_rows(command)
            case _:
                self._change(command)
                return None

    def _change(self, command: Command) -> None:
        match command:
            case ask.SaveProduct(listing=listing, sheet=sheet, expected_revision=expected):
                before = self.products.get(listing.product_id)
                if (before.revision if before else 0) != expected:
                    raise BadInput(f"{before.changed_by if before else ''} changed it meanwhile")
                self.put(listing, sheet)
            case ask.RemoveProduct(product_id=product_id):
                self.remove(product_id)
            case ask.AddPrices(points=points):
                self._add_prices(points)
            case ask.PlanImport(path=path, text=text):
                self._read(path, text)
            case ask.ConfirmImport():
                self._write()
            case ask.DropImport():
                self.report = self._plan = None

    def _page(self, command: ask.AskProducts) -> ProductsListed:
        found = [
            summary_of(p.listing, p.sheet, language="en", revision=p.revision)
            for p in self.products.values()
        ]
        text = command.text.casefold()
        found = [p for p in found if text in f"{p.name} {p.brand} {p.tags}".casefold()]
        found.sort(key=lambda p: (p.name.casefold(), p.product_id))
        page = tuple(found[command.offset : command.offset + min(command.most, 500)])
        return ProductsListed(
            text=command.text, offset=command.offset, total=len(found), products=page
        )

    def _search(self, command: ask.SearchSpecs) -> SpecsFound:
        hits = []
        for found in self._index.search(command.text, product_id=command.product_id):
            opened = self.products[found.product_id]
            row = next((r for r in opened.sheet.rows if r.row_id == found.row_id), None)
            hits.append(SpecHit(found=found, product_name=opened.listing.name_in("en"), row=row))
        return SpecsFound(text=command.text, product_id=command.product_id, hits=tuple(hits))

    def _add_prices(self, points: tuple[PricePoint, ...]) -> None:
        for point in points:
            opened = self.products[point.product_id]
            prices = tuple(sorted((*opened.prices, point), key=lambda p: p.from_utc_ms))
            self.products[point.product_id] = ProductOpened(
                listing=opened.listing, sheet=opened.sheet, revision=opened.revision, prices=prices
            )

    # --- importing -------------------------------------------------------------------------------

    def _read(self, path: str, text: str) -> None:
        try:
            file = read_file(Path(path)) if path else read_pasted(text)
        except BadInput as error:
            self.report = ImportReport(name=path, state=ImportState.FAILED, text=str(error))
            return
        plan = self._plan = plan_import(
            file,
            present=Present(
                listings=[p.listing for p in self.products.values()],
                sheets=[p.sheet for p in self.products.values()],
            ),
            defaults=Defaults(language="en", currency="EUR"),
        )
        self.report = ImportReport(
            name=plan.name,
            state=ImportState.READY,
            new=plan.count(RowState.NEW),
            changed=plan.count(RowState.CHANGED),
            unchanged=plan.count(RowState.UNCHANGED),
            wrong=plan.count(RowState.WRONG),
            done=len(plan.rows),
            total=len(plan.rows),
            products=len(plan.listings),
            encoding=plan.encoding,
            letters=first_letters(file),
            ignored=plan.ignored,
        )

    def _import_rows(self, command: ask.AskImportRows) -> ImportRows:
        rows = self._plan.rows if self._plan else ()
        if command.states:
            rows = tuple(row for row in rows if row.state in command.states)
        page = rows[command.offset : command.offset + command.most]
        return ImportRows(offset=command.offset, total=len(rows), rows=page)

    def _write(self) -> None:
        if self._plan is None or self.report is None:
            raise BadInput("nothing is planned")
        sheets = {sheet.product_id: sheet for sheet in self._plan.sheets}
        for listing in self._plan.listings:
            known = self.products.get(listing.product_id)
            sheet = sheets.get(listing.product_id, known.sheet if known else None)
            self.put(listing, sheet)
        self._note((), "Host")
        self.report = replace(self.report, state=ImportState.DONE)
