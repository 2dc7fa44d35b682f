"""The card shows what it is given, mirrors for right to left, and never overflows."""

import os
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from studio.core.money import Money
from studio.overlay import registry
from studio.overlay.chips import chips
from studio.overlay.layer import Layer
from studio.overlay.price_row import PriceRow
from studio.overlay.price_row import price_row as price_row_on
from studio.overlay.stage import stage_of
from studio.show.look import CLEAN
from studio.show.overlays import ProductCard
from tests.builders import euros

PORTRAIT, LANDSCAPE = (720, 1280), (1280, 720)


def a_card(**changes: Any) -> ProductCard:  # noqa: ANN401 - whatever fields a card has
    fields: dict[str, Any] = {
        "title": "Trek Watch S2",
        "facts": ("AMOLED 1,43″", "5 ATM", "14 días"),
        "price": euros(3890),
        "list_price": euros(5990),
        "market": "es-ES",
        "stock": 23,
        "stock_full": 100,
    }
    return ProductCard(**{**fields, **changes})


def draw(card: ProductCard, canvas_px: tuple[int, int] = PORTRAIT) -> Layer:
    return registry.draw(card, canvas_px, 0)


def price_row(card: ProductCard, unit_px: float, width_px: float) -> PriceRow:
    return price_row_on(card, stage_of(card, PORTRAIT, CLEAN), unit_px, width_px)


def same(one: Layer, other: Layer) -> bool:
    return one.size_px == other.size_px and np.array_equal(one.planes[0], other.planes[0])


def paper(layer: Layer) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of the card without its shadow, on the canvas."""
    solid = layer.luma_transparency < 30
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    left, right = layer.left + int(columns[0]), layer.left + int(columns[-1]) + 1
    return left, layer.top + int(rows[0]), right, layer.top + int(rows[-1]) + 1


def test_a_portrait_card_keeps_the_margins_of_the_platforms() -> None:
    left, _, right, bottom = paper(draw(a_card()))

    assert (left, right) == (36, 684)
    assert bottom == pytest.approx(1280 * 0.81, abs=2)


def test_a_landscape_card_stands_in_the_lower_leading_corner() -> None:
    left, _, right, bottom = paper(draw(a_card(), LANDSCAPE))

    assert left == pytest.approx(1280 * 0.03, abs=2)
    assert right == pytest.approx(1280 * (0.03 + 480 * 0.62 / 440), abs=3)
    assert bottom == pytest.approx(720 * 0.94, abs=2)


def test_a_card_for_arabic_stands_in_the_other_corner() -> None:
    left, _, right, _ = paper(draw(a_card(market="ar-AE"), LANDSCAPE))

    assert right == pytest.approx(1280 * 0.97, abs=2)
    assert left > 1280 * 0.25


WILD = st.text(max_size=1_000) | st.sampled_from(
    [
        "W" * 1_000,
        "Z" + "\u0337" * 900,
        "\u202e" * 50 + "abc",
        "\ud800",
        "👨‍👩‍👧‍👦" * 100,
        "\u2067ع" * 300,
        "\n" * 9,
    ]
)


@settings(max_examples=40)
@given(
    title=WILD,
    facts=st.lists(WILD, max_size=3).map(tuple),
    amount=st.integers(0, 10**14),
    market=st.sampled_from(["es-ES", "ar-AE", "zh-CN", "ja-JP", "id-ID"]),
    stock=st.none() | st.integers(0, 10**9),
)
def test_no_text_moves_the_card_or_makes_it_reach_the_countdown(
    title: str, facts: tuple[str, ...], amount: int, market: str, stock: int | None
) -> None:
    price = Money(amount_minor=amount, currency="IDR")
    card = a_card(
        title=title, facts=facts, price=price, list_price=price, market=market, stock=stock
    )

    left, top, right, bottom = paper(draw(card))

    assert (left, right) == (36, 684)
    assert 1280 * 0.59 + 4 < top < bottom <= 1280 * 0.81 + 2


@given(amount=st.integers(0, 10**16), more=st.integers(0, 10**16), width_px=st.integers(150, 700))
def test_a_price_is_never_wider_than_its_column_and_never_cut(
    amount: int, more: int, width_px: int
) -> None:
    card = a_card(price=euros(amount), list_price=euros(amount + more))

    row = price_row(card, 1.6, width_px)

    assert row.width_px <= width_px
    assert "…" not in row.price.lines[0]


def test_a_long_price_stands_alone_before_it_gets_too_small() -> None:
    row = price_row(a_card(price=euros(10**12), list_price=euros(10**13)), 1.6, 300)

    assert (row.struck, row.badge) == (None, None)


def test_the_price_is_beside_what_it_was_and_how_much_is_off() -> None:
    row = price_row(a_card(), 1.6, 700)

    assert row.price.lines == ("38,90\xa0€",)
    assert row.struck is not None
    assert row.struck.lines == ("59,90\xa0€",)
    assert row.badge is not None
    assert row.badge.lines == ("−35\xa0%",)


@pytest.mark.parametrize("list_price", [None, euros(3890)])
def test_a_price_that_is_not_reduced_stands_alone(list_price: Money | None) -> None:
    row = price_row(a_card(list_price=list_price), 1.6, 700)

    assert (row.struck, row.badge) == (None, None)


def test_a_card_that_is_sold_out_says_so_and_promises_nothing() -> None:
    row = price_row(a_card(stock=0), 1.6, 700)

    assert row.sold_out
    assert row.struck is None
    assert row.badge is not None
    assert row.badge.lines == ("Agotado",)


def test_the_percent_is_reckoned_from_the_lowest_price_of_thirty_days_where_that_is_told() -> None:
    row = price_row(a_card(lowest_price=euros(4490)), 1.6, 700)

    assert row.struck is not None
    assert row.struck.lines == ("59,90\xa0€",)
    assert row.badge is not None
    assert row.badge.lines == ("−13\xa0%",)


@pytest.mark.parametrize("lowest", [euros(3890), euros(3500), euros(3891)])
def test_a_price_that_is_not_below_the_lowest_one_is_no_reduction(lowest: Money) -> None:
    row = price_row(a_card(lowest_price=lowest), 1.6, 700)

    assert row.badge is None


def test_a_price_in_another_currency_is_nothing_to_compare_with() -> None:
    row = price_row(a_card(list_price=Money(amount_minor=9900, currency="USD")), 1.6, 700)

    assert (row.struck, row.badge) == (None, None)


def test_a_price_that_needs_room_gives_up_what_it_was_before_how_much_is_off() -> None:
    card = a_card(price=euros(123_456_789), list_price=euros(198_765_432))

    row = price_row(card, 1.6, 420)

    assert row.struck is None
    assert row.badge is not None


VARIANTS = ("Negro", "Plata", "Azul noche", "Rojo", "Verde", "Oro")


def chip_texts(names: tuple[str, ...], width_px: float, market: str = "es-ES") -> list[str]:
    stage = stage_of(a_card(market=market), PORTRAIT, CLEAN)
    row = chips(names, stage, market, 1.6, width_px)
    assert sum(block.width_px for block in row.blocks) <= width_px
    return [block.lines[0].strip("\u2066\u2069") for block in row.blocks]


def test_variants_that_have_no_room_are_counted() -> None:
    assert chip_texts(VARIANTS, 2_000) == [*VARIANTS]
    assert chip_texts(VARIANTS, 420) == ["Negro", "Plata", "Azul noche", "+3"]
    assert chip_texts(VARIANTS, 420, "ar-AE")[-1] == "+٣"
    assert chip_texts(VARIANTS, 60) == []
    assert chip_texts((), 420) == []


def test_a_variant_with_a_long_name_is_cut_and_the_others_are_counted() -> None:
    first, more = chip_texts(("Negro " * 20, "Plata", "Oro"), 300)

    assert first.endswith("…")
    assert more == "+2"


def test_a_full_card_shows_more_than_a_plain_one_and_a_sold_out_one_less() -> None:
    plain = draw(a_card()).size_px[1]
    full = draw(a_card(variants=VARIANTS, lowest_price=euros(4490))).size_px[1]
    gone = a_card(stock=0)
    gone_full = a_card(stock=0, variants=VARIANTS, lowest_price=euros(4490))

    assert full > plain
    assert same(draw(gone), draw(gone_full))


def test_an_arabic_percent_is_written_in_arabic() -> None:
    row = price_row(a_card(market="ar-AE"), 1.6, 700)

    assert row.badge is not None
    assert "٣٥" in row.badge.lines[0]
    assert "٪" in row.badge.lines[0]


def test_the_bar_is_as_long_as_the_share_of_the_stock() -> None:
    def red(stock: int) -> int:
        layer = draw(a_card(price=euros(1), list_price=None, stock=stock))
        return int((layer.planes[2] > 200).sum())

    few, half, most, over = red(10), red(50), red(100), red(500)

    assert few < half < most
    assert over == pytest.approx(most, rel=0.2)  # the words below differ, the bar does not


def test_a_stock_that_is_not_counted_is_not_shown() -> None:
    counted, uncounted = draw(a_card()), draw(a_card(stock=None))

    assert uncounted.size_px[1] < counted.size_px[1]


def test_a_photo_is_shown_and_kept_until_its_file_changes(tmp_path: Path) -> None:
    photo = tmp_path / "photo.png"
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("#2040ff"))
    image.save(str(photo))
    blue = draw(a_card(photo=str(photo)))
    photo.unlink()
    image.fill(QColor("#20ff40"))
    image.save(str(photo))

    green = draw(a_card(photo=str(photo)))

    assert blue.planes[1].max() > 200
    assert green.planes[1].max() < 150


@pytest.mark.parametrize(
    "content", [None, b"", b"GIF89a\x00", b"\x89PNG\r\n\x1a\n" + b"\xff" * 900]
)
def test_a_photo_that_cannot_be_read_leaves_a_drawn_box_and_one_warning(
    tmp_path: Path, content: bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    photo = tmp_path / "photo.png"
    if content is not None:
        photo.write_bytes(content)

    first, second = draw(a_card(photo=str(photo))), draw(a_card(photo=str(photo)))

    assert same(first, draw(a_card(photo="")))
    assert same(first, second)
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "photo.png" in caplog.text


def a_png_header(width: int, height: int) -> bytes:
    """Return a PNG file of a few bytes that claims to be that large."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n"
    return start + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.qt_log_ignore("QImageIOHandler: Rejecting image", extend=True)
def test_a_photo_that_claims_to_be_enormous_is_not_read(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    photo = tmp_path / "bomb.png"
    photo.write_bytes(a_png_header(60_000, 60_000))

    assert same(draw(a_card(photo=str(photo))), draw(a_card(photo="")))
    assert "bomb.png" in caplog.text


def test_a_strip_of_a_photo_is_cut_and_not_blown_up(tmp_path: Path) -> None:
    image = QImage(12_000, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("#2040ff"))
    image.save(str(tmp_path / "strip.png"))

    layer = draw(a_card(photo=str(tmp_path / "strip.png")))

    assert layer.planes[1].max() > 200


def a_drawing_of_itself(levels: int) -> str:
    """Return a drawing of a few lines that holds 10 to the power of `levels` shapes."""
    groups = (
        f'<g id="a{level}">' + f'<use xlink:href="#a{level - 1}"/>' * 10 + "</g>"
        for level in range(1, levels + 1)
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'width="100" height="100"><defs><rect id="a0" width="9" height="9"/>'
        f'{"".join(groups)}</defs><use xlink:href="#a{levels}"/></svg>'
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_drawing_that_would_take_hours_is_not_drawn(
    tmp_path: Path, encoding: str, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "bomb.svg").write_bytes(a_drawing_of_itself(4).encode(encoding))

    assert same(draw(a_card(photo=str(tmp_path / "bomb.svg"))), draw(a_card(photo="")))
    assert "bomb.svg" in caplog.text


def test_a_plain_drawing_is_shown_as_a_photo(tmp_path: Path) -> None:
    (tmp_path / "plain.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">'
        '<rect width="100" height="100" fill="#2040ff"/></svg>'
    )

    layer = draw(a_card(photo=str(tmp_path / "plain.svg")))

    assert layer.planes[1].max() > 200


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are for POSIX")
def test_a_pipe_in_place_of_a_photo_does_not_hold_up_the_drawing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    os.mkfifo(tmp_path / "pipe.png")

    assert same(draw(a_card(photo=str(tmp_path / "pipe.png"))), draw(a_card(photo="")))
    assert "pipe.png" in caplog.text


@pytest.mark.parametrize("path", ["/", "nowhere", "x\x00y", "C:\\no\\such.png", "~", "x" * 5_000])
def test_a_photo_path_of_any_sort_does_no_harm(path: str, caplog: pytest.LogCaptureFixture) -> None:
    assert same(draw(a_card(photo=path)), draw(a_card(photo="")))
    assert caplog.text
