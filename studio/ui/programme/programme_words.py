"""Words of the creator programme, in the window's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.core.money import Money
from studio.programme.campaign import OfferStep
from studio.programme.task import Requirement, RequirementKind, TaskState
from studio.ui.sales import sales_words

_CONTEXT = "Programme"

REQUIREMENTS = {
    RequirementKind.MINUTES_LIVE: QT_TRANSLATE_NOOP("Programme", "Minutes live in one show"),
    RequirementKind.SHOWS: QT_TRANSLATE_NOOP("Programme", "Shows"),
    RequirementKind.PRODUCT_MINUTES: QT_TRANSLATE_NOOP("Programme", "Minutes with a product"),
    RequirementKind.PRODUCTS_SHOWN: QT_TRANSLATE_NOOP("Programme", "Different products shown"),
    RequirementKind.LABEL_SECONDS: QT_TRANSLATE_NOOP("Programme", "Seconds with the label shown"),
    RequirementKind.ORDERS: QT_TRANSLATE_NOOP("Programme", "Orders"),
    RequirementKind.UNITS: QT_TRANSLATE_NOOP("Programme", "Pieces sold"),
    RequirementKind.REVENUE: QT_TRANSLATE_NOOP("Programme", "Sold for"),
    RequirementKind.QUESTIONS_ANSWERED: QT_TRANSLATE_NOOP("Programme", "Questions answered"),
}
STATES = {
    TaskState.OPEN: QT_TRANSLATE_NOOP("Programme", "open"),
    TaskState.ACCEPTED: QT_TRANSLATE_NOOP("Programme", "accepted"),
    TaskState.FULFILLED: QT_TRANSLATE_NOOP("Programme", "fulfilled"),
    TaskState.HANDED_IN: QT_TRANSLATE_NOOP("Programme", "proof handed in"),
    TaskState.REWARDED: QT_TRANSLATE_NOOP("Programme", "rewarded"),
    TaskState.EXPIRED: QT_TRANSLATE_NOOP("Programme", "expired"),
}
STEPS = {
    OfferStep.PROPOSED: QT_TRANSLATE_NOOP("Programme", "proposed"),
    OfferStep.ACCEPTED: QT_TRANSLATE_NOOP("Programme", "accepted, sample on its way"),
    OfferStep.DECLINED: QT_TRANSLATE_NOOP("Programme", "declined"),
    OfferStep.SAMPLE_RECEIVED: QT_TRANSLATE_NOOP("Programme", "sample received, to be tested"),
    OfferStep.TESTED: QT_TRANSLATE_NOOP("Programme", "tested"),
}


def said(text: object) -> str:
    """Return one of this file's texts in the window's language."""
    return QCoreApplication.translate(_CONTEXT, str(text))


def asked(requirement: Requirement, names: sales_words.Names) -> str:
    """Return what a requirement counts, and of which products."""
    word = said(REQUIREMENTS[requirement.kind])
    if not requirement.products:
        return word
    products = ", ".join(sales_words.name_of(one, names) for one in requirement.products)
    return f"{word} · {products}"


def done_of(requirement: Requirement, done: int) -> str:
    """Return how much of what was asked is done: `42 of 60`."""
    of = QCoreApplication.translate("Programme", "{done} of {target}")
    return of.format(
        done=_amount(requirement, done), target=_amount(requirement, requirement.target)
    )


def _amount(requirement: Requirement, number: int) -> str:
    if requirement.kind is RequirementKind.REVENUE:
        return sales_words.amount(Money(amount_minor=number, currency=requirement.currency))
    return sales_words.count(number)
