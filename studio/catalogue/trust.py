"""From which price on buyers want warranty, returns and tests before they buy.

About 30 US dollars, measured by sellers to Europe; in other currencies a round amount of about the
same worth. Exchange rates move, hesitation does not follow them to the cent.
"""

from studio.core.money import Money

_ABOUT_30_USD_MINOR = {
    "USD": 30_00,
    "EUR": 28_00,
    "GBP": 24_00,
    "CHF": 26_00,
    "PLN": 120_00,
    "CZK": 700_00,
    "HUF": 11_000_00,
    "RON": 140_00,
    "SEK": 300_00,
    "NOK": 320_00,
    "DKK": 210_00,
    "UAH": 1_200_00,
    "RUB": 2_700_00,
    "TRY": 1_000_00,
    "AED": 110_00,
    "SAR": 110_00,
    "QAR": 110_00,
    "KWD": 9_000,
    "BHD": 11_000,
    "OMR": 11_500,
    "EGP": 1_450_00,
    "MAD": 300_00,
    "ILS": 110_00,
    "CNY": 215_00,
    "JPY": 4_500,
    "KRW": 41_000,
    "BRL": 165_00,
    "MXN": 560_00,
    "CLP": 28_000,
    "COP": 125_000_00,
    "ARS": 30_000_00,
    "PEN": 112_00,
    "CAD": 41_00,
    "AUD": 46_00,
    "INR": 2_500_00,
    "IDR": 480_000_00,
    "THB": 1_050_00,
    "VND": 760_000,
    "PHP": 1_700_00,
    "MYR": 135_00,
    "SGD": 40_00,
}


def trust_threshold(currency: str) -> Money | None:
    """Return the price above which a product needs a trust strip; None: not known."""
    amount_minor = _ABOUT_30_USD_MINOR.get(currency)
    return None if amount_minor is None else Money(amount_minor=amount_minor, currency=currency)
