"""What speaks against an offer, in the window's language: a sentence for each code."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.catalogue.offer_checks import Fact, Finding
from studio.core.money import Money, format_count, format_money
from studio.ui.plan.markets import market_place

_CONTEXT = "Findings"
_ISOLATE, _POP = "\u2068", "\u2069"

FINDINGS = {
    "currency_mismatch": QT_TRANSLATE_NOOP(
        "Findings", "The offer is in {0}, and the product's {1} is in {2}."
    ),
    "above_list_price": QT_TRANSLATE_NOOP("Findings", "{0} is above the list price of {1}."),
    "not_below_price": QT_TRANSLATE_NOOP(
        "Findings", "{0} is not below the price without an offer, {1}."
    ),
    "below_cost_floor": QT_TRANSLATE_NOOP("Findings", "{0} is below the cost floor of {1}."),
    "list_price_unused": QT_TRANSLATE_NOOP(
        "Findings", "The list price of {0} was never asked in {1}."
    ),
    "price_history_mixed": QT_TRANSLATE_NOOP(
        "Findings",
        "The lowest price of {1} days can't be said: the history has several currencies.",
    ),
    "lowest_price_missing": QT_TRANSLATE_NOOP(
        "Findings",
        "The law of {0} asks for the lowest price of {1} days, and none is known in {2}.",
    ),
    "not_below_lowest_price": QT_TRANSLATE_NOOP(
        "Findings", "{0} is not below the lowest price of {1} days, {2}."
    ),
    "list_price_above_lowest_price": QT_TRANSLATE_NOOP(
        "Findings",
        "The reduction counts from the lowest price of {0} days, {1}, not from the list price of"
        " {2}.",
    ),
    "price_history_short": QT_TRANSLATE_NOOP(
        "Findings",
        "The price history for {0} is shorter than {1} days, so a lower price may be missing.",
    ),
    "stock_zero": QT_TRANSLATE_NOOP("Findings", "There is none left to sell."),
    "restarted_countdown": QT_TRANSLATE_NOOP(
        "Findings", "A countdown for the same price of {0} ended {1} min before."
    ),
}
"""The codes of `studio.catalogue.offer_checks`; the places are a finding's facts."""

_NAMES = {
    "price": QT_TRANSLATE_NOOP("Findings", "price"),
    "list price": QT_TRANSLATE_NOOP("Findings", "list price"),
    "cost floor": QT_TRANSLATE_NOOP("Findings", "cost floor"),
}


def finding_sentence(finding: Finding, market: str) -> str:
    """Return a finding in the window's language; in English where its code is not known here."""
    pattern = str(FINDINGS.get(finding.code, ""))
    if not pattern:
        return finding.sentence
    facts = [_in_words(fact, market) for fact in finding.facts]
    try:
        return QCoreApplication.translate(_CONTEXT, pattern).format(*facts)
    except IndexError:
        return finding.sentence


def _in_words(fact: Fact, market: str) -> str:
    if isinstance(fact, Money):
        return f"{_ISOLATE}{format_money(fact, market)}{_POP}"
    if isinstance(fact, int):
        return format_count(fact, market)
    name = str(_NAMES.get(fact, ""))
    if name:
        return QCoreApplication.translate(_CONTEXT, name)
    told = market_place(market) if fact == market else fact
    return f"{_ISOLATE}{told}{_POP}"
