"""The shipped fonts hold what a show needs, and drawing needs no display and no main thread."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from PySide6.QtGui import QRawFont

from studio.core.money import Money
from studio.core.paths import resource
from studio.overlay import registry
from studio.show.overlays import ProductCard

CARD = ProductCard(
    title="Watch ساعة 手表",
    price=Money(amount_minor=3890, currency="EUR"),
    market="es-ES",
    stock=3,
    stock_full=9,
)

NEEDED = {
    "CuecardSans-Regular.otf": "Aé¿ñßøŁşЖяїΩ€₽₴£$₺₹ ·″−%0123456789…",
    "CuecardSans-Bold.otf": "Aé¿ñßøŁşЖяїΩ€₽₴£$₺₹ ·″−%0123456789…",
    "CuecardSans-ExtraBold.otf": "AéЖяΩ€₽₴£$₺₹−%0123456789:",
    "CuecardArabic-Regular.ttf": "ابتپچگی٠١٢٣٤٥٦٧٨٩٪٫٬،؟",
    "CuecardArabic-Bold.ttf": "ابتپچگی٠١٢٣٤٥٦٧٨٩٪٫٬،؟",
    "CuecardHan-Regular.otf": "手表智能续航仅剩件已售罄彩排马上回来，。、【】￥",
    "CuecardHan-Bold.otf": "手表智能续航仅剩件已售罄彩排马上回来，。、【】￥",
    "CuecardEmoji-Regular.ttf": "⌚📷🎧🔥😀🎉",
}


@pytest.mark.parametrize("name", NEEDED)
def test_a_shipped_font_has_the_characters_it_is_shipped_for(name: str) -> None:
    font = QRawFont(str(resource("fonts", name)), 20)

    missing = [sign for sign in NEEDED[name] if not font.supportsCharacter(ord(sign))]

    assert font.isValid()
    assert not missing


def test_the_licence_stands_beside_the_fonts_and_all_of_it_is_small() -> None:
    files = list(resource("fonts").iterdir())

    assert "SIL OPEN FONT LICENSE" in resource("fonts", "OFL.txt").read_text("utf-8")
    assert sum(file.stat().st_size for file in files) < 12_000_000


def test_many_threads_draw_the_same_pixels() -> None:
    wanted = registry.draw(CARD, (720, 1280), 0)

    with ThreadPoolExecutor(4) as threads:
        drawn = list(threads.map(lambda _: registry.draw(CARD, (720, 1280), 0), range(12)))

    assert all(np.array_equal(layer.planes[0], wanted.planes[0]) for layer in drawn)


PROGRAM = """
import os, threading
from studio.overlay import fonts, registry
from studio.show.overlays import RehearsalMark
fonts.ensure_gui_application()
fonts.ensure_gui_application()
registry.prewarm()
drawn = []
thread = threading.Thread(
    target=lambda: drawn.append(registry.draw(RehearsalMark(market="ar-AE"), (720, 1280), 0))
)
thread.start()
thread.join()
print(drawn[0].size_px[0] > 20, sorted(v for v in os.environ if v.startswith("QT_QPA_")))
"""


def test_a_process_without_a_display_draws_and_leaves_no_trace_of_another_qt() -> None:
    unset = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in unset}

    run = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    assert (run.returncode, run.stdout.strip()) == (0, "True ['QT_QPA_PLATFORM']"), run.stderr
