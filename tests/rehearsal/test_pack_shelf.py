"""Packs that were added stand beside those that ship, and leave again."""

import shutil
from pathlib import Path

import pytest

from studio.core.errors import BadInput, Refused
from studio.core.paths import data_folder
from studio.rehearsal.pack_file import shipped_packs, write_pack
from studio.rehearsal.pack_shelf import add_pack, pack_lines, pack_named, remove_pack
from tests.rehearsal.pack_folders import HEAD, pack_folder

SHIPPED = [path.stem for path in shipped_packs()]


def _pack(folder: Path, head: str = HEAD) -> Path:
    out = folder / "mine.cuepack"
    write_pack(pack_folder(folder / "source", head), out)
    return out


def _ids() -> list[str]:
    return [line.pack_id for line in pack_lines("es")]


def test_a_pack_that_was_added_stays_when_its_file_goes(tmp_path: Path) -> None:
    file = _pack(tmp_path)

    add_pack(file)
    file.unlink()

    assert _ids() == [*SHIPPED, "two-minutes"]
    line = pack_lines("ru")[-1]
    assert (line.title, line.shipped, line.text) == ("Две минуты", False, "")
    assert pack_named("two-minutes") == Path(line.file)
    assert sorted(p.name for p in (data_folder() / "packs").iterdir()) == ["two-minutes.cuepack"]


@pytest.mark.parametrize("by", ["id", "file"])
def test_a_pack_that_was_added_can_be_removed(tmp_path: Path, by: str) -> None:
    add_pack(_pack(tmp_path))

    remove_pack("two-minutes" if by == "id" else pack_lines("en")[-1].file)

    assert _ids() == SHIPPED
    with pytest.raises(Refused, match="no training pack 'two-minutes' was added"):
        remove_pack("two-minutes")


def test_a_newer_version_takes_the_place_of_an_older_one_and_not_the_other_way(
    tmp_path: Path,
) -> None:
    add_pack(_pack(tmp_path))
    add_pack(_pack(tmp_path, HEAD.replace("version = 3", "version = 4")))
    newest = pack_named("two-minutes").read_bytes()

    with pytest.raises(Refused, match="a newer version of two-minutes"):
        add_pack(_pack(tmp_path))

    assert pack_named("two-minutes").read_bytes() == newest
    add_pack(pack_named("two-minutes"))
    assert pack_named("two-minutes").read_bytes() == newest


def test_what_ships_is_neither_replaced_nor_removed(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="first-show comes with the program"):
        add_pack(_pack(tmp_path, HEAD.replace('"two-minutes"', '"first-show"')))
    with pytest.raises(Refused, match="stays"):
        remove_pack("first-show")

    assert _ids() == SHIPPED


def test_nothing_is_kept_of_a_file_that_is_none(tmp_path: Path) -> None:
    file = _pack(tmp_path)
    file.write_bytes(file.read_bytes()[:-30])

    with pytest.raises(BadInput, match=r"mine\.cuepack: it is no training pack; nothing"):
        add_pack(file)
    with pytest.raises(BadInput, match="nothing of it was kept"):
        add_pack(tmp_path)

    assert list((data_folder() / "packs").iterdir()) == []


def test_a_copy_that_somebody_damaged_is_told_of_and_can_be_removed(tmp_path: Path) -> None:
    add_pack(_pack(tmp_path))
    pack_named("two-minutes").write_bytes(b"PK\x03\x04")

    assert pack_lines("en")[-1].text == "two-minutes.cuepack: it is no training pack"
    add_pack(_pack(tmp_path))
    assert pack_lines("en")[-1].text == ""


def test_a_pack_is_found_by_name_or_by_path(tmp_path: Path) -> None:
    file = tmp_path / "elsewhere.cuepack"
    shutil.copyfile(shipped_packs()[0], file)

    assert pack_named("first-show") == shipped_packs()[0]
    assert pack_named(str(file)) == file
    with pytest.raises(BadInput, match="there is no training pack 'third-show'; known: first-show"):
        pack_named("third-show")
    with pytest.raises(BadInput):
        pack_named("a\x00b")
