"""What the small overlays say: turns of the ticker, tests grown old, codes, captions, labels."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from studio.catalogue.offer import LONGEST_CODE
from studio.core.days import DAY_MS, begin_utc_ms, day_of
from studio.overlay import registry
from studio.overlay.captions import laid_out
from studio.overlay.layer import Layer
from studio.overlay.phrases import ad_label, lowest_price, returns, warranty
from studio.overlay.stage import stage_of
from studio.overlay.ticker import shown
from studio.overlay.tile import Tile, tile_plate
from studio.overlay.trust_strip import points
from studio.show.look import CLEAN
from studio.show.overlays import (
    TESTED_IS_OLD_DAYS,
    TICKER_TURN_MS,
    Captions,
    Coupon,
    LogoBug,
    StockLeft,
    Ticker,
    TrustStrip,
)
from tests.builders import NOW_UTC_MS
from tests.overlay.samples import CANVASES, a_strip

PORTRAIT = (720, 1280)
every_canvas = pytest.mark.parametrize("canvas_px", CANVASES.values(), ids=CANVASES)


def is_empty(layer: Layer) -> bool:
    return bool((layer.luma_transparency == 255).all())


@given(at=st.integers(0, 10**13), count=st.integers(1, 9))
def test_every_message_of_the_ticker_has_its_turn_in_order(at: int, count: int) -> None:
    ticker = Ticker(items=tuple(map(str, range(count))), market="es-ES")

    change = registry.next_change_utc_ms(ticker, at)

    if count == 1:
        assert change is None
    else:
        assert change is not None
        assert at < change <= at + TICKER_TURN_MS
        assert shown(ticker, change - 1) == shown(ticker, at)
        assert shown(ticker, change) == (shown(ticker, at) + 1) % count


def test_a_ticker_without_messages_is_an_empty_band() -> None:
    layer = registry.draw(Ticker(items=(), market="es-ES"), PORTRAIT, NOW_UTC_MS)

    assert layer.size_px[0] == PORTRAIT[0]


def test_the_day_of_a_test_gets_its_year_when_it_is_old() -> None:
    strip = a_strip("es-ES")
    old = begin_utc_ms(day_of("2026-11-18"), days_later=TESTED_IS_OLD_DAYS)

    assert points(strip, NOW_UTC_MS)[2] == "Probado el 18 nov"
    assert registry.next_change_utc_ms(strip, NOW_UTC_MS) == old
    assert points(strip, old - 1)[2] == "Probado el 18 nov"
    assert points(strip, old)[2] == "Probado el 18/11/2026"
    assert registry.next_change_utc_ms(strip, old) is None


def test_a_day_begins_at_greenwich() -> None:
    assert begin_utc_ms(day_of("1970-01-02")) == DAY_MS
    assert begin_utc_ms(day_of("2027-01-15")) == 1_799_971_200_000


@pytest.mark.parametrize(
    ("strip", "said"),
    [
        (TrustStrip(warranty_months=24, market="en-US"), ["24-month warranty"]),
        (TrustStrip(returns_days=1, market="es-ES"), ["Devolución en 1 día"]),
        (TrustStrip(tested_on="2026-11-18", market="ar-AE"), ["مُختبَر في ١٨ نوفمبر"]),
        (TrustStrip(warranty_months=0, returns_days=-3, market="es-ES"), []),
        (TrustStrip(tested_on="yesterday", market="es-ES"), []),
        (TrustStrip(market="es-ES"), []),
    ],
)
def test_only_what_is_known_is_promised(strip: TrustStrip, said: list[str]) -> None:
    assert points(strip, NOW_UTC_MS) == said
    assert is_empty(registry.draw(strip, PORTRAIT, NOW_UTC_MS)) is (said == [])


@pytest.mark.parametrize(
    ("market", "months", "days", "expected"),
    [
        ("es-ES", 1, 30, ("Garantía de 1 mes", "Devolución en 30 días")),
        ("ru-RU", 24, 14, ("Гарантия 24 месяца", "Возврат 14 дней")),
        ("ru-RU", 12, 21, ("Гарантия 12 месяцев", "Возврат 21 день")),
        ("uk-UA", 3, 2, ("Гарантія 3 місяці", "Повернення 2 дні")),
        ("pl-PL", 12, 30, ("12 miesięcy gwarancji", "Zwrot do 30 dni")),
        ("ar-AE", 2, 7, ("ضمان شهرين", "إرجاع خلال ٧ أيام")),
        ("ar-AE", 24, 30, ("ضمان ٢٤ شهرًا", "إرجاع خلال ٣٠ يومًا")),
        ("zh-CN", 12, 7, ("质保 12 个月", "7 天内可退")),
        ("de-DE", 1, 1, ("1 Monat Garantie", "1 Tag Rückgabe")),
    ],
)
def test_warranty_and_returns_are_counted_as_the_language_counts(
    market: str, months: int, days: int, expected: tuple[str, str]
) -> None:
    assert (warranty(months, market), returns(days, market)) == expected


@pytest.mark.parametrize(
    ("market", "expected"),
    [
        ("en-US", "Paid partnership"),
        ("en-GB", "Ad"),
        ("es-ES", "Publicidad"),
        ("de-DE", "Anzeige"),
        ("fr-FR", "Collaboration commerciale"),
        ("it-IT", "Pubblicità"),
        ("pt-BR", "Publicidade"),
        ("pl-PL", "Materiał reklamowy"),
        ("ru-RU", "Реклама"),
        ("uk-UA", "Реклама"),
        ("ar-AE", "شراكة مدفوعة"),
        ("zh-CN", "广告"),
        ("ja-JP", "Paid partnership"),
    ],
)
def test_advertising_is_marked_in_the_words_of_the_market(market: str, expected: str) -> None:
    assert ad_label(market) == expected


def test_the_thirty_days_are_written_in_the_digits_of_the_market() -> None:
    assert lowest_price("44,90 €", "es-ES") == "Precio más bajo en 30 días: 44,90 €"
    assert "٣٠" in lowest_price("١٧٩ د.إ.", "ar-AE")


@every_canvas
@example(code="BIENVENIDAOTONO2026")
@given(code=st.text("ABCDEFGHIJKLMNPQRSTUVWXYZ23456789-", min_size=1, max_size=LONGEST_CODE))
def test_no_sign_of_a_coupon_code_is_ever_left_out(code: str, canvas_px: tuple[int, int]) -> None:
    coupon = Coupon(title="Cupón de otoño", code=code, note="primeros 50", market="ar-AE")
    stage = stage_of(coupon, canvas_px, CLEAN)
    tile = Tile(
        heading="Cupón de otoño",
        large=code,
        note="primeros 50",
        large_types=(24, 18, 12),
        is_code=True,
    )

    blocks = tile_plate(tile, stage, stage.slot.unit_px).words.blocks

    assert "".join(blocks[1].lines) == code


def said(text: str) -> str:
    captions = Captions(text=text, market="es-ES")
    stage = stage_of(captions, PORTRAIT, CLEAN)
    block = laid_out(captions, stage, stage.slot.unit_px)
    return " ".join(block.lines)


def test_captions_that_are_too_long_keep_what_was_said_last() -> None:
    words = [f"palabra{number}" for number in range(30)]

    shown_words = said(" ".join(words)).split()

    assert shown_words[0] == "…"
    assert shown_words[1:] == words[-len(shown_words[1:]) :]
    assert len(shown_words) > 5


def test_captions_that_fit_are_whole_also_when_they_end_in_an_ellipsis() -> None:
    assert said("y entonces…") == "y entonces…"


def test_a_logo_keeps_its_shape_and_its_transparency(tmp_path: Path) -> None:
    picture = QImage(400, 100, QImage.Format.Format_ARGB32)
    picture.fill(0x8020FF40)
    path = str(tmp_path / "logo.png")
    picture.save(path)

    layer = registry.draw(LogoBug(photo=path, market="es-ES"), PORTRAIT, 0)

    width, height = layer.size_px
    assert width / height == pytest.approx(4, rel=0.12)
    assert np.median(layer.luma_transparency) == 127


@pytest.mark.parametrize("path", ["", "nowhere.png", "x" * 5_000])
def test_a_logo_that_cannot_be_read_is_left_out(
    path: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert is_empty(registry.draw(LogoBug(photo=path), PORTRAIT, 0))
    assert bool(caplog.text) is bool(path)


def test_stock_that_is_sold_out_has_no_bar() -> None:
    def reddest(stock: int) -> int:
        overlay = StockLeft(stock=stock, stock_full=100, market="es-ES")
        return int(registry.draw(overlay, PORTRAIT, 0).planes[2].max())

    assert reddest(23) > 200
    assert reddest(0) < 160
