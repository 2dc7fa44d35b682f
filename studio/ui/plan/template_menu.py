"""Beginning with a template: which one, and with which products."""

from collections.abc import Sequence
from functools import partial
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from studio.core.ids import ProductId
from studio.protocol.catalogue_commands import AskProducts
from studio.protocol.catalogue_reports import ProductsListed
from studio.protocol.messages import Told
from studio.show.cue import Cue, CueKind
from studio.show.state import ShowState
from studio.show.templates import TemplateName, TemplateWords, from_template, most_products
from studio.ui.plan import plan_words
from studio.ui.plan.first_cue import FIRST_CODE
from studio.ui.plan.plan_words import NO_SHOW


def template_word(name: TemplateName) -> str:
    """Return what a template is called."""
    translate = QCoreApplication.translate
    match name:
        case TemplateName.HALF_HOUR:
            return translate("Plan", "Half an hour: a few products")
        case TemplateName.HOUR:
            return translate("Plan", "An hour: products and a coupon drop")
        case TemplateName.THREE_HOURS:
            return translate("Plan", "Three hours: with breaks, giveaways and coupons")
        case _:
            assert_never(name)


def template_words() -> TemplateWords:
    """Return what a template's cues say, in the window's language."""
    translate = QCoreApplication.translate
    return TemplateWords(
        opening=plan_words.kind_word(CueKind.OPENING),
        closing=plan_words.kind_word(CueKind.CLOSING),
        pause=plan_words.kind_word(CueKind.BREAK),
        coupon=plan_words.kind_word(CueKind.COUPON),
        giveaway=translate("Plan", "The prize"),
        code=FIRST_CODE,
        opening_points=(
            translate("Plan", "Who you are, and what is on today"),
            translate("Plan", "How to ask and how to buy"),
        ),
        closing_points=(
            translate("Plan", "What was the best today"),
            translate("Plan", "When you are back"),
        ),
    )


class TemplateMenu(QObject):
    """A menu of templates; it fills the chosen one with the rundown's products, or the catalogue's.

    Signals:
        commanded: `AskProducts`, where the rundown has no products yet.
        cues_asked: The cues of the chosen template.
    """

    commanded = Signal(object)
    cues_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._show = NO_SHOW
        self._wanted: TemplateName | None = None
        self.menu = QMenu(parent)
        for name in TemplateName:
            self.menu.addAction(template_word(name)).triggered.connect(partial(self.choose, name))

    def render_show(self, show: ShowState) -> None:
        """Know which products the rundown has."""
        self._show = show

    def popup(self, at: QPoint) -> None:
        """Open the menu."""
        self.menu.popup(at)

    def choose(self, name: TemplateName, *_checked: bool) -> None:
        """Fill a template with the products of the rundown, or ask for some first."""
        products = tuple(
            dict.fromkeys(cue.product_id for cue in self._show.rundown if cue.product_id)
        )
        if products:
            self.cues_asked.emit(from_template(name, products, template_words()))
            return
        self._wanted = name
        self.commanded.emit(AskProducts(most=most_products(name)))

    def render_told(self, told: Told) -> None:
        """Fill the template that waits for products."""
        if self._wanted is None or not isinstance(told, ProductsListed) or told.text or told.offset:
            return
        name, self._wanted = self._wanted, None
        products = tuple(product.product_id for product in told.products)
        self.cues_asked.emit(from_template(name, products, template_words()))


def sample_rundown(products: Sequence[ProductId]) -> tuple[Cue, ...]:
    """Return the rundown of the first rehearsal."""
    return from_template(TemplateName.HOUR, products, template_words())
