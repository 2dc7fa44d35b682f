"""What viewers read is large enough, whole lines have room, and legal words are never cut."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from studio.overlay import registry
from studio.overlay.phrase_book import PHRASES
from studio.overlay.phrases import runs_right_to_left
from studio.overlay.places import slot_of
from studio.overlay.stage import SMALLEST_TYPE
from studio.overlay.text import TextBlock
from studio.show.look import CLEAN, Look, Theme
from studio.show.overlays import AdLabel, Correction, Overlay, TrustStrip
from studio.show.platform_areas import UPRIGHT_AREAS
from tests.builders import NOW_UTC_MS
from tests.overlay.samples import CANVASES, OVERLAYS, a_card, in_currency

ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
MARKETS = {
    **{language: f"{language}-{language.upper()}" for language in PHRASES},
    **{"ar": "ar-AE", "en": "en-US", "uk": "uk-UA", "zh": "zh-CN"},
}

every_market = pytest.mark.parametrize("market", MARKETS.values())
every_canvas = pytest.mark.parametrize("canvas_px", CANVASES.values(), ids=CANVASES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A block of text and where it came to stand, from edge to edge."""

    block: TextBlock
    left: float
    top: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.left + self.block.width_px

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.top + self.block.height_px


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Drawn]:
    """Return the list that every block of text comes into when it is drawn."""
    blocks: list[Drawn] = []
    draw = TextBlock.draw

    def noting(
        block: TextBlock, painter: QPainter, area: QRectF, colour: QColor, *, centred: bool = False
    ) -> None:
        free_px = area.width() - block.width_px
        left = area.left() + free_px * (0.5 if centred else float(block.rtl))
        blocks.append(Drawn(block=block, left=left, top=area.top()))
        draw(block, painter, area, colour, centred=centred)

    monkeypatch.setattr(TextBlock, "draw", noting)
    return blocks


LOOKS = {
    "clean": CLEAN,
    "small": Look(theme=Theme(scale=0.75)),
    "large": Look(theme=Theme(scale=1.4)),
    "tiktok": Look(safe=UPRIGHT_AREAS["tiktok"]),
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
@every_canvas
@pytest.mark.parametrize("overlay", OVERLAYS.values(), ids=OVERLAYS)
def test_text_is_large_enough_and_has_room(
    drawn: list[Drawn], overlay: Overlay, canvas_px: tuple[int, int], look: Look
) -> None:
    room = slot_of(overlay, canvas_px, look, rtl=runs_right_to_left(overlay.market)).area

    registry.draw(overlay, canvas_px, NOW_UTC_MS, look=look)

    for one in drawn:
        if not one.block.lines:
            continue
        said = one.block.lines
        assert one.block.font.pixelSize() >= int(SMALLEST_TYPE * min(canvas_px)), said
        assert one.left >= room.left() - 1, said
        assert one.right <= room.right() + 1, said
        assert one.top >= room.top() - 1, said
        assert one.bottom <= room.bottom() + 1, said


def texts(drawn: list[Drawn]) -> str:
    return " ".join(line for one in drawn for line in one.block.lines).translate(ISOLATES)


@every_canvas
@every_market
def test_the_words_of_the_law_are_whole_in_every_language(
    drawn: list[Drawn], market: str, canvas_px: tuple[int, int]
) -> None:
    prices = in_currency("PLN", 1_234_590, 2_234_590)
    card = a_card(market, lowest_price=prices["list_price"], **prices)
    overlays = (
        card,
        AdLabel(market=market),
        Correction(text="1 ≠ 2", market=market),
        TrustStrip(warranty_months=24, returns_days=30, tested_on="2025-11-18", market=market),
    )

    for overlay in overlays:
        drawn.clear()
        registry.draw(overlay, canvas_px, NOW_UTC_MS)

        assert drawn
        if overlay is not card:
            assert "…" not in texts(drawn)
    drawn.clear()
    registry.draw(card, canvas_px, NOW_UTC_MS)
    lowest = [one for one in drawn if "30" in texts([one]) or "٣٠" in texts([one])]
    assert len(lowest) == 1
    assert "…" not in texts(lowest)
