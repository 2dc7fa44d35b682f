"""The markets a show can sell in, by their names in the window's language."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QWidget

from studio.core.errors import BadInput
from studio.core.money import market_locale

MARKETS = (
    *("es-ES", "fr-FR", "de-DE", "it-IT", "pt-PT", "pl-PL", "nl-NL", "en-IE", "en-GB", "cs-CZ"),
    *("sk-SK", "hu-HU", "ro-RO", "bg-BG", "el-GR", "hr-HR", "sl-SI", "sv-SE", "da-DK", "fi-FI"),
    *("et-EE", "lv-LV", "lt-LT", "fr-BE", "nl-BE", "de-AT", "de-CH", "nb-NO", "uk-UA", "ru-RU"),
    *("kk-KZ", "tr-TR", "en-US", "es-MX", "es-CL", "es-CO", "es-AR", "pt-BR", "en-CA", "en-AU"),
    *("ar-SA", "ar-AE", "ar-EG", "ar-MA", "ar-KW", "he-IL", "zh-CN", "ja-JP", "ko-KR", "en-SG"),
    *("th-TH", "vi-VN", "id-ID", "ms-MY"),
)
"""Those the program's rules, words and prices were written with in mind; any other tag works."""


def market_name(market: str, language: str = "") -> str:
    """Return what a market is called: `Spain · Spanish`; its tag where it is not known.

    Args:
        market: Tag such as `es-ES`.
        language: Of the name; empty: the window's.
    """
    try:
        locale = market_locale(market)
    except BadInput:
        return market
    here = market_locale(_names_in(language or QLocale().name()))
    spoken = locale.get_language_name(here) or locale.language
    place = locale.get_territory_name(here)
    words = f"{place} · {spoken}" if place else spoken
    return words[:1].upper() + words[1:]


def market_place(market: str) -> str:
    """Return the country of a market in the window's language; its whole name without one."""
    try:
        here = market_locale(_names_in(QLocale().name()))
        return market_locale(market).get_territory_name(here) or market_name(market)
    except BadInput:
        return market


def _names_in(language: str) -> str:
    """Return the code of the language names are written in; English where the system has none."""
    code = language.split("_", maxsplit=1)[0].split("-", maxsplit=1)[0]
    return "en" if code == "C" else code


class MarketBox(QComboBox):
    """A choice of markets by name; typing the first letters finds one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Market"))
        self.setMaxVisibleItems(18)
        self.setMinimumContentsLength(20)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for name, market in sorted((market_name(market), market) for market in MARKETS):
            self.addItem(name, market)

    def show_market(self, market: str) -> None:
        """Choose a market without telling anybody; one that is not listed is added."""
        at = self.findData(market)
        if at < 0:
            self.addItem(market_name(market), market)
            at = self.count() - 1
        self.setCurrentIndex(at)

    @property
    def market(self) -> str:
        """The tag of what is chosen."""
        data = self.currentData()
        return data if isinstance(data, str) else ""
