"""Commands about the catalogue: who looks something up never waits for who changes the show."""

import asyncio
from collections.abc import Callable, Sequence
from typing import assert_never

from studio.catalogue.export_file import write_export
from studio.catalogue.import_plan import PlannedRow
from studio.catalogue.price_history import PricePoint
from studio.catalogue.summary import ProductSummary
from studio.control.answer import Answer
from studio.control.catalogue_desk import CatalogueDesk
from studio.control.fitting import SPARE_BYTES, fitting, line_bytes
from studio.control.import_desk import ImportDesk, whole_path
from studio.control.shelf import pair_of
from studio.core.errors import BadInput, Refused
from studio.core.ids import ProductId
from studio.core.money import market_locale
from studio.protocol import catalogue_commands as asked
from studio.protocol.catalogue_reports import (
    ImportRows,
    ProductOpened,
    ProductsListed,
    SpecHit,
    SpecsFound,
)
from studio.protocol.codec import MAX_LINE_BYTES
from studio.protocol.messages import Told
from studio.show.state import ShowState

MOST_ON_A_PAGE = 500
MOST_FOUND = 60

Looking = asked.AskProducts | asked.AskProduct | asked.SearchSpecs | asked.AskImportRows


class Library:
    """Answers for the catalogue and its imports."""

    def __init__(
        self, desk: CatalogueDesk, imports: ImportDesk, show: Callable[[], ShowState]
    ) -> None:
        self._desk = desk
        self._imports = imports
        self._show = show

    async def carry_out(self, command: asked.CatalogueCommand, *, by: str) -> Answer:
        """Do what was asked.

        Raises:
            StudioError: It was not done, and nothing was changed.
        """
        if isinstance(command, Looking):
            return Answer(told=await self._looked_up(command))
        match command:
            case asked.SaveProduct():
                await self._desk.save(command, by=by)
            case asked.RemoveProduct(product_id=product_id):
                await self._remove(product_id, by)
            case asked.AddPrices():
                await self._desk.add_prices(command, by=by)
            case asked.PlanImport(path=path, text=text):
                await self._desk.until_loaded()
                self._imports.begin(path, text, market=self._show().market, by=by)
            case asked.ConfirmImport():
                return Answer(text=await self._imports.confirm(by=by))
            case asked.DropImport():
                self._imports.drop()
            case asked.ExportCatalogue(path=path):
                return Answer(text=await self._export(path))
            case _:
                assert_never(command)
        return Answer()

    async def _looked_up(self, command: Looking) -> Told:
        match command:
            case asked.AskProducts():
                return await self._products(command)
            case asked.AskProduct(product_id=product_id):
                return await self._product(product_id)
            case asked.SearchSpecs():
                return await self._specs(command)
            case asked.AskImportRows():
                return self._rows(command)
            case _:
                assert_never(command)

    async def _products(self, command: asked.AskProducts) -> ProductsListed:
        await self._desk.until_loaded()
        offset, most = _page(command.offset, command.most)
        page = self._desk.shelf.page(
            command.text, offset=offset, most=most, language=self._language()
        )

        def listed(products: Sequence[ProductSummary]) -> ProductsListed:
            return ProductsListed(
                text=command.text, offset=offset, total=page.total, products=tuple(products)
            )

        return fitting(listed, page.products)

    async def _product(self, product_id: ProductId) -> ProductOpened:
        await self._desk.until_loaded()
        stored = self._desk.shelf.get(product_id)
        if stored is None:
            raise Refused("there is no such product")
        newest_first = tuple(reversed(self._desk.shelf.prices(product_id)))

        def opened(prices: Sequence[PricePoint]) -> ProductOpened:
            return ProductOpened(
                listing=stored.listing,
                sheet=stored.sheet,
                revision=stored.revision,
                prices=tuple(reversed(prices)),
                changed_by=stored.changed_by,
                changed_at_utc_ms=stored.changed_at_utc_ms,
            )

        answer = fitting(opened, newest_first)
        if line_bytes(answer) > MAX_LINE_BYTES - SPARE_BYTES:
            raise Refused("this product has too much on its spec sheet to be shown whole")
        return answer

    async def _specs(self, command: asked.SearchSpecs) -> SpecsFound:
        await self._desk.until_loaded()
        _, most = _page(0, min(command.most, MOST_FOUND))
        found = await self._desk.specs.search(
            command.text, product_id=command.product_id, most=most
        )
        language, hits = self._language(), []
        for one in found:
            stored = self._desk.shelf.get(one.product_id)
            if stored is None:
                continue
            row = next((row for row in stored.sheet.rows if row.row_id == one.row_id), None)
            if row is not None or not one.row_id:
                name = stored.listing.name_in(language)
                hits.append(SpecHit(found=one, product_name=name, row=row))

        def told(fit: Sequence[SpecHit]) -> SpecsFound:
            return SpecsFound(text=command.text, product_id=command.product_id, hits=tuple(fit))

        return fitting(told, hits)

    def _rows(self, command: asked.AskImportRows) -> ImportRows:
        offset, most = _page(command.offset, command.most)
        rows = self._imports.rows(command.states)

        def page(fit: Sequence[PlannedRow]) -> ImportRows:
            return ImportRows(offset=offset, total=len(rows), rows=tuple(fit))

        return fitting(page, rows[offset : offset + most])

    async def _remove(self, product_id: ProductId, by: str) -> None:
        def shown() -> bool:
            return self._show().product(product_id) is not None

        await self._desk.remove(product_id, by=by, shown=shown)

    async def _export(self, path: str) -> str:
        await self._desk.until_loaded()
        target = whole_path(path)
        pairs = [pair_of(product) for product in self._desk.shelf.all()]
        listings, sheets = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        prices = [p for one in listings for p in self._desk.shelf.prices(one.product_id)]
        await asyncio.to_thread(write_export, target, listings, sheets, prices)
        return f"{len(listings)} products are in {target.name}"

    def _language(self) -> str:
        return market_locale(self._show().market).language


def _page(offset: int, most: int) -> tuple[int, int]:
    if offset < 0 or most < 1:
        raise BadInput("a page begins at 0 or later, and has at least one entry")
    return offset, min(most, MOST_ON_A_PAGE)
