"""A deal in one line: `Fee €200.00 + 8 %, from piece 101 12.5 %`."""

from PySide6.QtCore import QCoreApplication

from studio.sales.deal import Deal, Tier
from studio.ui.catalogue.plain import isolated_text
from studio.ui.sales import sales_words as words


def terms_of(deal: Deal) -> str:
    """Return what a deal pays."""
    translate = QCoreApplication.translate
    parts = []
    if deal.fee is not None:
        fee = translate("Sales", "fee {amount}")
        parts.append(fee.format(amount=words.amount(deal.fee)))
    steps = []
    for tier in deal.tiers:
        paid = _paid(tier)
        if tier.from_units > 1:
            later = translate("Sales", "from piece {number}: {paid}")
            paid = later.format(number=words.count(tier.from_units), paid=paid)
        steps.append(paid)
    if steps:
        parts.append(", ".join(steps))
    return " + ".join(parts)


def _paid(tier: Tier) -> str:
    parts = [words.percent(tier.percent_bp)] if tier.percent_bp or tier.per_unit is None else []
    if tier.per_unit is not None:
        each = QCoreApplication.translate("Sales", "{amount} a piece")
        parts.append(each.format(amount=words.amount(tier.per_unit)))
    return " + ".join(parts)


def about(deal: Deal, names: words.Names) -> str:
    """Return which products a deal is about."""
    if not deal.products:
        return QCoreApplication.translate("Sales", "everything no other deal is about")
    return ", ".join(words.name_of(one, names) for one in deal.products) or isolated_text("")
