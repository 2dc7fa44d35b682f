"""The sample products that ship can be shown as they are."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from studio.catalogue.card_file import read_card
from studio.core.paths import resource

CATALOGUE = "catalogue.json"  # many products in one file, in the form of the importer
CARDS = sorted(p for p in resource("rehearsal").glob("*.json") if p.name != CATALOGUE)


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.stem)
def test_a_sample_card_is_whole_with_a_large_photo_and_five_languages(path: Path) -> None:
    product = read_card(path)
    photo = QImage(product.photo)

    assert {title.language for title in product.titles} == {"es", "en", "ru", "ar", "zh"}
    assert min(photo.width(), photo.height()) >= 800
    assert product.list_price is not None
    assert product.stock
