"""The currencies offered for a price: where hosts sell first, the rest by their code."""

CURRENCIES = (
    *("EUR", "USD", "GBP", "PLN", "CZK", "HUF", "RON", "SEK", "NOK", "DKK", "CHF", "BGN"),
    *("UAH", "RUB", "TRY", "KZT", "GEL", "RSD", "AED", "SAR", "QAR", "KWD", "BHD", "OMR"),
    *("EGP", "MAD", "DZD", "TND", "ILS", "CNY", "HKD", "TWD", "JPY", "KRW", "INR", "IDR"),
    *("THB", "VND", "PHP", "MYR", "SGD", "BRL", "MXN", "ARS", "CLP", "COP", "PEN", "CAD"),
    *("AUD", "NZD", "ZAR", "NGN", "KES"),
)
