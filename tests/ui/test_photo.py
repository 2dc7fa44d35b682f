"""A product's photo is shown whole, and no bar stands beside it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from pytestqt.qtbot import QtBot

from studio.ui.widgets.photo import Photo

pytestmark = pytest.mark.usefixtures("styled")

FIRST, LAST, MIDDLE = QColor("#d04040"), QColor("#4040d0"), QColor("#20a020")


def _picture(path: Path, *, tall: bool) -> None:
    """Draw a picture with one colour at its first edge, another at its last, a third between."""
    picture = QImage(100, 200, QImage.Format.Format_RGB32)
    picture.fill(MIDDLE)
    painter = QPainter(picture)
    painter.fillRect(QRect(0, 0, 20, 200), FIRST)
    painter.fillRect(QRect(80, 0, 20, 200), LAST)
    painter.end()
    turned = picture if tall else picture.transformed(QTransform().rotate(90))
    assert turned.save(str(path))


def _near(one: QColor, other: QColor) -> bool:
    apart = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return all(abs(difference) < 12 for difference in apart)


@pytest.mark.parametrize("tall", [True, False], ids=["tall", "wide"])
def test_the_frame_is_filled_with_the_shades_of_the_pictures_edges(
    qtbot: QtBot, tmp_path: Path, tall: bool
) -> None:
    _picture(tmp_path / "photo.png", tall=tall)
    photo = Photo()
    qtbot.addWidget(photo)
    photo.resize(200, 200)

    photo.show_file(str(tmp_path / "photo.png"))

    seen = photo.grab().toImage()
    first, last = ((20, 100), (180, 100)) if tall else ((100, 20), (100, 180))
    assert _near(seen.pixelColor(*first), FIRST)
    assert _near(seen.pixelColor(*last), LAST)
    assert _near(seen.pixelColor(100, 100), MIDDLE)


def test_a_file_that_is_no_picture_gives_the_sign(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(b"not a picture")
    photo = Photo()
    qtbot.addWidget(photo)
    photo.resize(200, 200)
    empty = photo.grab().toImage()

    photo.show_file(str(path))

    assert photo.grab().toImage() == empty
