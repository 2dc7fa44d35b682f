"""Pictures beside a file of products are found; nothing outside its folder is."""

import json
from pathlib import Path

import pytest

from studio.catalogue.import_plan import plan_import
from studio.catalogue.sheet_file import read_file


def imported_photos(folder: Path, photos: list[str]) -> tuple[str, ...]:
    """Return which photos a product has whose file stands in `folder`; none where it is wrong."""
    file = folder / "catalogue.json"
    product = {"product": "watch", "name": "Watch", "photos": photos, "rows": []}
    file.write_text(json.dumps([product]), encoding="utf-8")
    return tuple(p for one in plan_import(read_file(file)).listings for p in one.photos)


def test_a_picture_beside_the_file_or_below_it_is_found(tmp_path: Path) -> None:
    (tmp_path / "small").mkdir()
    for name in ("watch.png", "small/watch.png"):
        (tmp_path / name).write_bytes(b"picture")

    found = imported_photos(tmp_path, ["watch.png", "small/watch.png"])

    assert found == (str(tmp_path / "watch.png"), str(tmp_path / "small" / "watch.png"))


@pytest.mark.parametrize("name", ["none.png", "../secret.png", "watch\x7f.png", "x" * 400])
def test_any_other_name_stays_a_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "catalogue"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(b"picture")

    found = imported_photos(folder, [name])

    assert str(tmp_path / "secret.png") not in found
    assert all(not Path(one).is_absolute() for one in found)


def test_a_table_names_several_pictures_in_one_cell(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(b"picture")
    file = tmp_path / "catalogue.csv"
    file.write_text("product,name,photos\nwatch,Watch,a.png | b.png\n", encoding="utf-8")

    [listing] = plan_import(read_file(file)).listings

    assert listing.photos == (str(tmp_path / "a.png"), str(tmp_path / "b.png"))
