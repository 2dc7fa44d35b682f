"""The few words that the overlays say of themselves, in the languages of the markets.

They are not translated by the window's catalogue, because what viewers read follows the market
of the show and not the language of the host's desktop.
"""

from dataclasses import dataclass
from functools import lru_cache

from studio.core.money import format_count, market_locale


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """One language's words.

    Attributes:
        left: "23 left" by CLDR plural category; `other` is always there.
        sold_out: In place of the percent.
        back_soon: The slate's line when none was given.
        rehearsal: Upper case where the script has it.
    """

    left: dict[str, str]
    sold_out: str
    back_soon: str
    rehearsal: str


_PHRASES = {
    "ar": Phrases(
        left={
            "one": "بقيت قطعة واحدة",
            "two": "بقيت قطعتان",
            "few": "بقي {} قطع",
            "other": "بقي {} قطعة",
        },
        sold_out="نفدت الكمية",
        back_soon="سنعود بعد قليل",
        rehearsal="بروفة",
    ),
    "de": Phrases(
        left={"other": "Noch {}"},
        sold_out="Ausverkauft",
        back_soon="Gleich geht es weiter",
        rehearsal="PROBE",
    ),
    "en": Phrases(
        left={"other": "{} left"},
        sold_out="Sold out",
        back_soon="We’ll be right back",
        rehearsal="REHEARSAL",
    ),
    "es": Phrases(
        left={"one": "Queda {}", "other": "Quedan {}"},
        sold_out="Agotado",
        back_soon="Volvemos enseguida",
        rehearsal="ENSAYO",
    ),
    "fr": Phrases(
        left={"other": "Plus que {}"},
        sold_out="Épuisé",
        back_soon="On revient tout de suite",
        rehearsal="RÉPÉTITION",
    ),
    "it": Phrases(
        left={"one": "Ne resta {}", "other": "Ne restano {}"},
        sold_out="Esaurito",
        back_soon="Torniamo subito",
        rehearsal="PROVA",
    ),
    "pl": Phrases(
        left={"one": "Została {} sztuka", "few": "Zostały {} sztuki", "other": "Zostało {}"},
        sold_out="Wyprzedane",
        back_soon="Zaraz wracamy",
        rehearsal="PRÓBA",
    ),
    "pt": Phrases(
        left={"one": "Resta {}", "other": "Restam {}"},
        sold_out="Esgotado",
        back_soon="Voltamos já",
        rehearsal="ENSAIO",
    ),
    "ru": Phrases(
        left={"one": "Осталась {} штука", "other": "Осталось {}"},
        sold_out="Распродано",
        back_soon="Скоро вернёмся",
        rehearsal="РЕПЕТИЦИЯ",
    ),
    "uk": Phrases(
        left={"one": "Залишилася {} штука", "other": "Залишилося {}"},
        sold_out="Розпродано",
        back_soon="Скоро повернемося",
        rehearsal="РЕПЕТИЦІЯ",
    ),
    "zh": Phrases(
        left={"other": "仅剩 {} 件"},
        sold_out="已售罄",
        back_soon="马上回来",
        rehearsal="彩排",
    ),
}


def phrases_of(market: str) -> Phrases:
    """Return the words in the market's language, or in English.

    Raises:
        BadInput: The market is no known tag.
    """
    return _PHRASES.get(market_locale(market).language, _PHRASES["en"])


def stock_left(count: int, market: str) -> str:
    """Write how many pieces are left, in the market's words, plural and digits."""
    forms = phrases_of(market).left
    form = forms.get(market_locale(market).plural_form(count), forms["other"])
    return form.format(format_count(count, market))


@lru_cache(maxsize=32)
def runs_right_to_left(market: str) -> bool:
    """Return whether the market reads from right to left; then everything is mirrored."""
    return bool(market_locale(market).text_direction == "rtl")


def in_market_digits(text: str, market: str) -> str:
    """Write the digits of `text` with those of the market."""
    return text.translate(_digits(market))


@lru_cache(maxsize=32)
def _digits(market: str) -> dict[int, str]:
    return {ord(str(digit)): format_count(digit, market) for digit in range(10)}
