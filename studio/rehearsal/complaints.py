"""What viewers write when something is wrong that the host can't see by themselves."""

import tomllib
from functools import lru_cache

from studio.core.money import Money, format_money, market_locale
from studio.core.paths import resource
from studio.rehearsal.partner import Said

_FALLBACK = "en"


def about_price(price: Money, market: str, *, at_ms: int) -> tuple[Said, ...]:
    """Return what is written when the shop's price is not the one on the picture."""
    return _said("price", market, at_ms, format_money(price, market))


def about_two_orders(market: str, *, at_ms: int) -> tuple[Said, ...]:
    """Return what is written by somebody whose order was told twice."""
    return _said("twice", market, at_ms, "")


def _said(what: str, market: str, at_ms: int, price: str) -> tuple[Said, ...]:
    language = market_locale(market).language
    texts = _texts()[what]
    language = language if language in texts else _FALLBACK
    return tuple(
        Said(
            at_ms=at_ms,
            author_id=f"complaint-{what}-{number}",
            author_name=f"viewer_{what}{number}",
            text=text.format(price=price),
            language=language,
            kind="buying",
        )
        for number, text in enumerate(texts[language], 1)
    )


@lru_cache(maxsize=1)
def _texts() -> dict[str, dict[str, list[str]]]:
    text = resource("rehearsal", "complaints.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
