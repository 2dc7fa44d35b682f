"""What of the catalogue lies open for editing: drafts, what they began from, and what became of it.

The widgets of the catalogue draw from here and tell here what was typed. Nothing that was typed is
thrown away but by `reload` and `drop`, which the host asks for in words.
"""

import time
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from studio.catalogue.price_history import PricePoint
from studio.core.ids import ProductId, new_id
from studio.protocol.catalogue_commands import AddPrices, AskProduct, RemoveProduct, SaveProduct
from studio.protocol.catalogue_reports import CatalogueChanged, ProductOpened
from studio.protocol.messages import Command
from studio.ui.catalogue.draft import ProductDraft, draft_of, duplicate_of, new_draft
from studio.ui.catalogue.draft_check import Checked, Place, Wrong, check, worth_saying
from studio.ui.catalogue.history import History


@dataclass(slots=True, kw_only=True)
class OpenProduct:
    """One product that lies open.

    Attributes:
        product_id: Which.
        history: What was typed.
        base: As the control room had it when the draft began; None: it is new.
        clean: The draft of `base`.
        newer: As somebody else wrote it meanwhile, while there are edits here; else None.
        saving: The command that has had no answer yet, or whose outcome was not seen yet.
        waits: Whether the answer to `saving` is still out.
        gone: Whether somebody deleted it while there were edits here.
        tried: Whether saving was tried: then what is missing is said, too.
        text: A sentence about the last try, or empty.
    """

    product_id: ProductId
    history: History
    base: ProductOpened | None = None
    clean: ProductDraft = field(default_factory=ProductDraft)
    newer: ProductOpened | None = None
    saving: SaveProduct | None = None
    waits: bool = False
    gone: bool = False
    tried: bool = False
    text: str = ""

    @property
    def draft(self) -> ProductDraft:
        """As it is typed now."""
        return self.history.present

    @property
    def is_edited(self) -> bool:
        """Whether there is something to save."""
        return self.draft != self.clean

    @property
    def revision(self) -> int:
        """For `SaveProduct.expected_revision`."""
        return self.base.revision if self.base else 0


class Desk(QObject):
    """Holds open products, one of them in front.

    Attributes:
        market: Of the show: decides commas, and whose lowest price is reckoned.
        language: Of the host.
        currency: Of a new product.

    Signals:
        commanded: What is asked of the control room.
        changed: Something that is drawn changed.
        refused: `Place` of the first field that keeps a product from being saved.
        removed: `ProductOpened` of a product that was deleted, to be brought back.
    """

    commanded = Signal(object)
    changed = Signal()
    refused = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.market, self.language, self.currency = "en-US", "en", "USD"
        self._open: dict[ProductId, OpenProduct] = {}
        self._front: ProductId | None = None
        self._awaited: ProductId | None = None
        self._copying: ProductId | None = None
        self._leaving: dict[ProductId, ProductOpened] = {}
        self._doubted: frozenset[ProductId] = frozenset()
        self._checked: tuple[ProductDraft, tuple[ProductId, str], Checked] | None = None

    @property
    def front(self) -> OpenProduct | None:
        """The product that is edited, once it is known."""
        return self._open.get(self._front) if self._front else None

    @property
    def edited(self) -> tuple[OpenProduct, ...]:
        """Every product with edits that are not saved."""
        return tuple(product for product in self._open.values() if product.is_edited)

    def is_edited(self, product_id: ProductId) -> bool:
        """Return whether a product has edits that are not saved."""
        return product_id in self._open and self._open[product_id].is_edited

    # --- opening ---------------------------------------------------------------------------------

    def open(self, product_id: ProductId) -> None:
        """Bring a product to the front; what was typed into it before is still there."""
        self._awaited = product_id
        if product_id in self._open:
            self._front = product_id
            self.changed.emit()
        if product_id not in self._open or self._open[product_id].base is not None:
            self.commanded.emit(AskProduct(product_id=product_id))

    def begin(self, draft: ProductDraft | None = None) -> ProductId:
        """Bring a new product to the front and return its id; it is nowhere until it is saved."""
        product_id = ProductId(new_id("product"))
        empty = new_draft(language=self.language, currency=self.currency)
        product = OpenProduct(
            product_id=product_id, history=History(present=draft or empty), clean=empty
        )
        self._open[product_id] = product
        self._front = self._awaited = product_id
        self.changed.emit()
        return product_id

    def duplicate(self, product_id: ProductId) -> None:
        """Begin a new product that is like another one."""
        if product_id in self._open:
            self.begin(duplicate_of(self._open[product_id].draft))
            return
        self._copying = product_id
        self.commanded.emit(AskProduct(product_id=product_id))

    def drop(self, product_id: ProductId) -> None:
        """Throw the edits of a product away; a new one is gone then."""
        product = self._open.get(product_id)
        if product is None:
            return
        if product.base is None:
            self._forget(product_id)
        else:
            self._begin_from(product, product.newer or product.base)
        self.changed.emit()

    def reload(self) -> None:
        """Throw the edits of the product in front away and take what somebody else wrote."""
        if self.front is not None:
            self.drop(self.front.product_id)

    def keep_editing(self) -> None:
        """Stay with the edits; saving writes over what somebody else wrote."""
        product = self.front
        if product is not None and product.newer is not None:
            product.base, product.newer = product.newer, None
            product.clean = self._draft_of(product.base)
            product.text = ""
            self.changed.emit()

    def _forget(self, product_id: ProductId) -> None:
        self._open.pop(product_id, None)
        if self._front == product_id:
            self._front = self._awaited = None

    # --- typing ----------------------------------------------------------------------------------

    def type(self, key: str, **fields: object) -> None:
        """Put other texts into fields of the product in front; `key` as in `History.put`."""
        product = self.front
        if product is None:
            return
        draft = replace(product.draft, **fields)  # type: ignore[arg-type]
        product.history.put(draft, key=key, at_s=time.monotonic())
        self.changed.emit()

    def undo(self) -> None:
        """Take back the last step in the product in front."""
        if self.front is not None:
            self.front.history.undo()
            self.changed.emit()

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.front is not None:
            self.front.history.redo()
            self.changed.emit()

    def check(self, product: OpenProduct) -> Checked:
        """Read a product's fields; once for each draft, as several widgets ask."""
        key = (product.product_id, self.language)
        if (
            self._checked is None
            or self._checked[0] is not product.draft
            or self._checked[1] != key
        ):
            checked = check(product.product_id, product.draft, language=self.language)
            self._checked = (product.draft, key, checked)
        return self._checked[2]

    def wrong(self) -> dict[Place, Wrong]:
        """Return what is to be said of the fields of the product in front."""
        product = self.front
        if product is None or not (product.is_edited or product.tried):
            return {}
        return worth_saying(self.check(product).wrong, tried=product.tried)

    # --- saving and removing ---------------------------------------------------------------------

    def save(self) -> None:
        """Ask for the product in front to be written; say what is wrong if it can't be.

        While somebody else's work stands against it, the host decides first.
        """
        product = self.front
        if product is None or product.waits or product.newer or not product.is_edited:
            return
        product.tried, product.text = True, ""
        checked = self.check(product)
        if checked.listing is None or checked.sheet is None:
            self.changed.emit()
            self.refused.emit(next(iter(checked.wrong)))
            return
        product.saving = SaveProduct(
            listing=checked.listing, sheet=checked.sheet, expected_revision=product.revision
        )
        product.waits = True
        self.changed.emit()
        self.commanded.emit(product.saving)

    def remove(self, opened: ProductOpened) -> None:
        """Ask for a product to be taken out of the catalogue."""
        self._leaving[opened.listing.product_id] = opened
        self.commanded.emit(RemoveProduct(product_id=opened.listing.product_id))

    def bring_back(self, opened: ProductOpened) -> None:
        """Ask for a product that was removed, with what it cost before."""
        self.commanded.emit(SaveProduct(listing=opened.listing, sheet=opened.sheet))
        if opened.prices:
            self.commanded.emit(AddPrices(points=opened.prices))

    def add_price(self, point: PricePoint) -> None:
        """Ask for a price of the past to be written down."""
        self.commanded.emit(AddPrices(points=(point,)))

    # --- hearing ---------------------------------------------------------------------------------

    def hear_news(self, news: CatalogueChanged) -> None:
        """Ask anew for what lies open and may be another one now."""
        self._doubted = frozenset(news.changed)
        for product_id, product in tuple(self._open.items()):
            touched = not news.changed or product_id in news.changed
            if touched and product.base is not None:
                self.commanded.emit(AskProduct(product_id=product_id))

    def hear_product(self, opened: ProductOpened) -> None:
        """Take a product that was asked for."""
        product_id = opened.listing.product_id
        if self._copying == product_id:
            self._copying = None
            self.begin(duplicate_of(self._draft_of(opened)))
            return
        if product_id in self._open:
            self._renew(self._open[product_id], opened)
        elif self._awaited == product_id:
            draft = self._draft_of(opened)
            self._open[product_id] = OpenProduct(
                product_id=product_id, history=History(present=draft), base=opened, clean=draft
            )
            self._close_others(product_id)
        else:
            return
        if self._awaited == product_id:
            self._front = product_id
        self.changed.emit()

    def hear_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how a command went; return whether it was one of this desk's."""
        match command:
            case SaveProduct():
                return self._saved(command, text, done=done)
            case RemoveProduct(product_id=product_id):
                opened = self._leaving.pop(product_id, None)
                if opened is None or not done:
                    return False  # the window says why not
                self._forget(product_id)
                self.removed.emit(opened)
                self.changed.emit()
            case AddPrices(points=points) if done:
                for product_id in dict.fromkeys(point.product_id for point in points):
                    self.commanded.emit(AskProduct(product_id=product_id))
            case AskProduct(product_id=product_id) if not done:
                return self._missing(product_id)
            case AskProduct():
                return True
            case _:
                return False
        return True

    def _missing(self, product_id: ProductId) -> bool:
        """Take it that a product is gone; edits of it stay, as those of a new one."""
        product = self._open.get(product_id)
        gone = product is not None and product_id in self._doubted and not product.waits
        if product is None or not gone:
            return product_id != self._awaited  # what was asked in passing needs no word
        if product.is_edited:
            product.base, product.newer, product.gone = None, None, True
        else:
            self._forget(product_id)
        self.changed.emit()
        return True

    def _saved(self, command: SaveProduct, text: str, *, done: bool) -> bool:
        product_id = command.listing.product_id
        product = self._open.get(product_id)
        if product is None and done:
            self.open(product_id)  # it was brought back
        if product is None or product.saving != command:
            return done
        product.waits = False
        product.text = "" if done else text
        if done:
            product.tried = False
        else:
            product.saving = None
        # Refused as stale or not: how the product is now tells, and who made it so.
        if done or product.base is not None:
            self.commanded.emit(AskProduct(product_id=product_id))
        self.changed.emit()
        return True

    def _renew(self, product: OpenProduct, opened: ProductOpened) -> None:
        """Take how a product is now; edits stay, and somebody else's work is told of."""
        if product.waits:
            return  # the answer to saving comes first, and then it is asked for again
        saving = product.saving
        own = saving is not None and opened.revision == saving.expected_revision + 1
        if product.base is not None and opened.revision <= product.base.revision:
            self._merge(product, opened)
        elif own or not product.is_edited or self._draft_of(opened) == product.draft:
            self._follow(product, opened, own=own)
        else:
            product.newer = opened

    def _merge(self, product: OpenProduct, opened: ProductOpened) -> None:
        """Take what changes without anybody editing, pieces sold above all, where nobody typed."""
        fresh = self._draft_of(opened)
        moved = {
            name: getattr(fresh, name)
            for name in ProductDraft.__dataclass_fields__
            if getattr(fresh, name) != getattr(product.clean, name)
            and getattr(product.draft, name) == getattr(product.clean, name)
        }
        product.base, product.clean = opened, fresh
        product.history.present = replace(product.draft, **moved)

    def _follow(self, product: OpenProduct, opened: ProductOpened, *, own: bool) -> None:
        was_edited = product.is_edited
        product.base, product.newer, product.clean = opened, None, self._draft_of(opened)
        if own:
            was_as_saved = product.saving is not None and self._is_typed(product, product.saving)
            product.saving, product.tried, product.gone = None, False, False
            if was_as_saved:
                product.history.present = product.clean  # amounts as they are written
        elif not was_edited:
            product.history = History(present=product.clean)

    def _is_typed(self, product: OpenProduct, saved: SaveProduct) -> bool:
        checked = self.check(product)
        return checked.listing == saved.listing and checked.sheet == saved.sheet

    def _begin_from(self, product: OpenProduct, opened: ProductOpened) -> None:
        product.base, product.newer, product.clean = opened, None, self._draft_of(opened)
        product.history.put(product.clean, key="", at_s=time.monotonic())
        product.tried, product.text = False, ""

    def _close_others(self, product_id: ProductId) -> None:
        """Put away what is not edited: it can be had again."""
        for other, product in tuple(self._open.items()):
            if other != product_id and not product.is_edited and not product.waits:
                del self._open[other]

    def _draft_of(self, opened: ProductOpened) -> ProductDraft:
        return draft_of(opened, market=self.market, currency=self.currency)
