"""The fonts that ship with the program, and the Qt application without a display they need."""

import logging
import os
from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from studio.core.paths import resource

log = logging.getLogger(__name__)

# Names of our own (scripts/make_fonts.py), so that no installed font is taken instead. Order
# matters: digits and Latin come from the first, and each next one fills what is missing.
FAMILIES = ("Cuecard Sans", "Cuecard Arabic", "Cuecard Han", "Cuecard Emoji")


def ensure_gui_application() -> None:
    """Start Qt without a display, once; does nothing where a Qt application runs already.

    Call it on the main thread. Drawing may then happen on any thread.
    """
    if QGuiApplication.instance() is not None:
        return
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _kept.append(QGuiApplication(["cuecard"]))


# Qt has one application a process; it ends when the last reference is gone.
_kept: list[QGuiApplication] = []


@cache
def load_fonts() -> None:
    """Hand the shipped fonts to Qt, once a process; a broken one is logged and left out."""
    # Else Qt sets emoji in whatever font of many colours the machine has, and passes over ours,
    # which has one because no format with more is drawn by Qt on every system.
    os.environ.setdefault("QT_DISABLE_EMOJI_SEGMENTER", "1")
    for path in sorted(resource("fonts").glob("*.[ot]tf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            log.error("the font %s cannot be read; texts fall back to another", path.name)


@lru_cache(maxsize=512)
def font(size_px: float, weight: QFont.Weight = QFont.Weight.Normal, family: str = "") -> QFont:
    """Return a font for every script, with digits of one width; do not change it.

    Args:
        size_px: Size of the letters; whole pixels are taken.
        weight: Weight of the letters.
        family: Comes before those that ship; what it lacks, or all where there is none of that
            name, comes from them.
    """
    load_fonts()
    made = QFont()
    made.setFamilies((family, *FAMILIES) if family else FAMILIES)
    made.setWeight(weight)
    made.setPixelSize(max(1, round(size_px)))
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    return made
