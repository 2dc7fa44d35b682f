"""What a market and a host bring with them: a currency to begin with, a language to read in."""

from PySide6.QtCore import QLocale

from studio.ui.catalogue.currencies import CURRENCIES


def currency_of_market(market: str) -> str:
    """Return the currency of a market such as `es-ES`; the euro where that is not known."""
    code = QLocale(market.replace("-", "_")).currencySymbol(
        QLocale.CurrencySymbolFormat.CurrencyIsoCode
    )
    return code if code in CURRENCIES else "EUR"


def host_language() -> str:
    """Return the window's language, in which a name without one is taken to be."""
    code = QLocale().name().partition("_")[0]
    return code if code.islower() else "en"  # where the system has none it is called C
