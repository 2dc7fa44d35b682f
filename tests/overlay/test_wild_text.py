"""Whatever is written into an overlay, it is drawn, and stays in its place."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.overlay import registry
from studio.overlay.phrases import runs_right_to_left
from studio.overlay.places import slot_of
from studio.show.look import CardSide, Look, SafeArea, Theme
from studio.show.overlays import (
    AdLabel,
    Captions,
    Correction,
    Coupon,
    Giveaway,
    LogoBug,
    LowerThird,
    Overlay,
    PinnedQuestion,
    ProductCard,
    QrCode,
    Slate,
    StockLeft,
    Ticker,
    TrustStrip,
)
from tests.builders import NOW_UTC_MS, euros
from tests.overlay.samples import CANVASES, LOGO, WATCH

OPAQUE = 110

printable = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=300)
wild = printable | st.sampled_from(
    [
        "W" * 300,
        "﷽" * 30,
        "Z" + "\u0337" * 200,
        "\u202e" * 50 + "abc",
        "👨‍👩‍👧‍👦" * 40,
        "\u2067ع" * 120,
        "水" * 300,
        "…",
        "a " * 150,
        "\u2028",
    ]
)
markets = st.sampled_from(["es-ES", "ar-AE", "zh-CN", "ru-RU", "he-IL", "de-DE", "fa-IR", "ja-JP"])
money = st.integers(0, 10**12).map(euros)

cards = st.builds(
    ProductCard,
    title=wild,
    facts=st.lists(wild, max_size=3).map(tuple),
    variants=st.lists(wild, max_size=8).map(tuple),
    price=money,
    list_price=st.none() | money,
    lowest_price=st.none() | money,
    market=markets,
    photo=st.sampled_from(["", WATCH]),
    stock=st.none() | st.integers(0, 10**9),
    stock_full=st.none() | st.integers(0, 10**9),
)
others = st.one_of(
    st.builds(
        StockLeft,
        stock=st.integers(0, 10**12),
        stock_full=st.none() | st.integers(0, 10**12),
        market=markets,
    ),
    st.builds(Coupon, title=wild, code=wild, note=wild, market=markets),
    st.builds(QrCode, url=wild.filter(bool), caption=wild, market=markets),
    st.builds(PinnedQuestion, asker=wild, text=wild, market=markets),
    st.builds(LowerThird, title=wild, line=wild, market=markets),
    st.builds(Ticker, items=st.lists(wild, max_size=4).map(tuple), market=markets),
    st.builds(AdLabel, text=wild, market=markets),
    st.builds(Captions, text=wild, market=markets),
    st.builds(LogoBug, photo=st.sampled_from(["", WATCH, LOGO]), market=markets),
    st.builds(Giveaway, prize=wild, how=wild, market=markets),
    st.builds(
        TrustStrip,
        warranty_months=st.none() | st.integers(-5, 10**6),
        returns_days=st.none() | st.integers(-5, 10**6),
        tested_on=wild | st.dates().map(str),
        market=markets,
    ),
    st.builds(Correction, text=wild, market=markets),
    st.builds(Slate, title=wild, line=wild, market=markets),
)
shares = st.floats(0, 0.45)
looks = st.builds(
    Look,
    theme=st.builds(
        Theme,
        font=st.sampled_from(["", "No such family", "Cuecard Arabic"]),
        roundness=st.floats(0, 2),
        scale=st.floats(0.75, 1.4),
        card_side=st.sampled_from(CardSide),
        card_at_top=st.booleans(),
    ),
    safe=st.none() | st.builds(SafeArea, top=shares, bottom=shares, left=shares, right=shares),
)


def assert_it_stays_in_its_place(overlay: Overlay, canvas_px: tuple[int, int], look: Look) -> None:
    rtl = runs_right_to_left(overlay.market)
    area = slot_of(overlay, canvas_px, look, rtl=rtl).area

    layer = registry.draw(overlay, canvas_px, NOW_UTC_MS, look=look)

    solid = layer.luma_transparency < OPAQUE
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    if len(rows):
        assert area.left() - 1 <= layer.left + columns[0]
        assert layer.left + columns[-1] <= area.right() + 1
        assert area.top() - 1 <= layer.top + rows[0]
        assert layer.top + rows[-1] <= area.bottom() + 1


@settings(max_examples=60)
@given(overlay=cards, canvas_px=st.sampled_from([*CANVASES.values()]), look=looks)
def test_a_card_with_any_text_stays_in_its_place(
    overlay: ProductCard, canvas_px: tuple[int, int], look: Look
) -> None:
    assert_it_stays_in_its_place(overlay, canvas_px, look)


@settings(max_examples=200)
@given(overlay=others, canvas_px=st.sampled_from([*CANVASES.values()]), look=looks)
def test_an_overlay_with_any_text_stays_in_its_place(
    overlay: Overlay, canvas_px: tuple[int, int], look: Look
) -> None:
    assert_it_stays_in_its_place(overlay, canvas_px, look)
