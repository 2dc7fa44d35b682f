"""What is left is said in the market's words, plural and digits."""

import pytest

from studio.core.errors import BadInput
from studio.overlay.phrases import in_market_digits, phrases_of, runs_right_to_left, stock_left


@pytest.mark.parametrize(
    ("market", "count", "expected"),
    [
        ("es-ES", 23, "Quedan 23"),
        ("es-ES", 1, "Queda 1"),
        ("ru-RU", 23, "Осталось 23"),
        ("ru-RU", 21, "Осталась 21 штука"),
        ("ru-RU", 11, "Осталось 11"),
        ("ar-AE", 23, "بقي ٢٣ قطعة"),
        ("ar-AE", 1, "بقيت قطعة واحدة"),
        ("ar-AE", 2, "بقيت قطعتان"),
        ("ar-AE", 5, "بقي ٥ قطع"),
        ("zh-CN", 23, "仅剩 23 件"),
        ("en-US", 1_250, "1,250 left"),
        ("de-DE", 1_250, "Noch 1.250"),
        ("fr-FR", 23, "Plus que 23"),
        ("it-IT", 1, "Ne resta 1"),
        ("pt-BR", 23, "Restam 23"),
        ("pl-PL", 2, "Zostały 2 sztuki"),
        ("pl-PL", 25, "Zostało 25"),
        ("uk-UA", 31, "Залишилася 31 штука"),
        ("ja-JP", 23, "23 left"),
    ],
)
def test_stock_is_counted_as_the_language_counts(market: str, count: int, expected: str) -> None:
    assert stock_left(count, market) == expected


def test_a_language_without_words_of_its_own_gets_english() -> None:
    assert phrases_of("ja-JP") == phrases_of("en-US")


@pytest.mark.parametrize(
    ("market", "expected"),
    [("ar-AE", "٠٢:٤١"), ("ar-MA", "02:41"), ("es-ES", "02:41"), ("fa-IR", "۰۲:۴۱")],
)
def test_digits_are_those_of_the_market(market: str, expected: str) -> None:
    assert in_market_digits("02:41", market) == expected


@pytest.mark.parametrize(
    ("market", "expected"), [("ar-AE", True), ("he-IL", True), ("ru-RU", False)]
)
def test_right_to_left_follows_the_market(market: str, *, expected: bool) -> None:
    assert runs_right_to_left(market) is expected


def test_an_unknown_market_is_refused() -> None:
    with pytest.raises(BadInput, match="market"):
        phrases_of("xx-YY")
