"""Whoever makes a pack may be an enemy: nothing gets out of its folder or fills the disk."""

import hashlib
import shutil
import stat
import struct
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.core.errors import BadInput
from studio.rehearsal import pack_archive
from studio.rehearsal.pack_archive import MOST_FILES, PackArchive
from studio.rehearsal.pack_file import describe, open_pack, write_pack
from tests.rehearsal.pack_folders import PNG, listed, pack_files, pack_folder, raw_zip

NAMES = [
    *(
        "../out.png",
        "photos/../../out.png",
        "/out.png",
        "//host/out.png",
        "C:/out.png",
        "C:out.png",
    ),
    *("..\\out.png", "photos\\out.png", "\\\\host\\out.png", "./out.png", "photos//out.png", ""),
    *("CON.png", "nul.png", "photos/COM1.a.png", "aux/out.png", "out.png.", "out.png ", " out.png"),
    *("out.png\x00.toml", "o\nut.png", "óut.png", "out\u202egnp.png", ".out.png", "~/out.png"),
    *("out.exe", "out", "out.svg", "out.png/", "a/b/c/d/out.png", f"{'x' * 120}.png", "out.PNG:x"),
]


@contextmanager
def guarded() -> Iterator[tuple[Path, Path]]:
    """Give a folder to work in, and one to unpack to; nothing else may be touched in it."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        yield folder, folder / "in" / "here" / "pack"
        shutil.rmtree(folder / "in" / "here" / "pack", ignore_errors=True)
        left = [p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()]
        assert left in ([], ["odd.cuepack"])


def refused(path: Path, target: Path) -> str:
    """Return what is said of a pack that must not open."""
    with pytest.raises(BadInput) as error:
        open_pack(path, target)
    assert not target.exists()
    return str(error.value)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    with guarded() as (folder, target):
        files = [*listed(pack_files()).items(), (name, PNG)]
        said = refused(raw_zip(folder / "odd.cuepack", files), target)

    assert said.isprintable()
    assert "is no name for a file of a pack" in said or "of a kind that no pack has" in said


@pytest.mark.parametrize("pair", [("a.png", "A.PNG"), ("a.png", "a.png"), ("a.png", "a.png/b.png")])
def test_two_files_in_one_place_are_refused(pair: tuple[str, str]) -> None:
    with guarded() as (folder, target):
        files = [*listed(pack_files()).items(), *((name, PNG) for name in pair)]
        said = refused(raw_zip(folder / "odd.cuepack", files), target)

    assert "twice" in said or "a folder in one" in said


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_a_link_or_a_device_is_refused(kind: int) -> None:
    with guarded() as (folder, target):
        files = [*listed(pack_files()).items(), ("photos/link.png", b"/etc/passwd")]
        said = refused(raw_zip(folder / "odd.cuepack", files, mode=kind | 0o777), target)

    assert "no plain file but a link or a device" in said


def test_folders_named_by_other_programs_do_no_harm() -> None:
    with guarded() as (folder, target):
        files = [("photos/", b""), *listed(pack_files()).items()]
        open_pack(raw_zip(folder / "odd.cuepack", files, packed=True), target)

        assert (target / "photos" / "watch.png").read_bytes() == PNG


@pytest.mark.parametrize(("name", "size"), [("a.json", 15 << 20), ("a.png", 1 << 20)])
def test_what_unpacks_to_a_full_disk_is_refused_before_it_is_unpacked(name: str, size: int) -> None:
    with guarded() as (folder, target):
        files = [*listed(pack_files()).items(), (name, bytes(size))]
        said = refused(raw_zip(folder / "odd.cuepack", files, packed=True), target)

    assert "times its size" in said


def test_too_many_files_are_refused() -> None:
    with guarded() as (folder, target):
        files = [(f"photos/{n}.png", b"") for n in range(MOST_FILES + 1)]
        said = refused(raw_zip(folder / "odd.cuepack", files), target)

    assert f"more than {MOST_FILES} files" in said


def test_files_that_are_too_large_together_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pack_archive, "LARGEST_PACK_BYTES", 400_000)
    with guarded() as (folder, target):
        noise = hashlib.shake_128(b"noise").digest(90_000)
        files = [(f"photos/{n}.png", noise + bytes(90_000)) for n in range(4)]
        said = refused(raw_zip(folder / "odd.cuepack", files, packed=True), target)

    assert "unpacks to more than 400000 bytes" in said


def _patched(path: Path, mark: bytes, offset: int, value: bytes) -> None:
    """Change bytes behind the last mark in a file."""
    content = bytearray(path.read_bytes())
    at = content.rindex(mark) + offset
    content[at : at + len(value)] = value
    path.write_bytes(content)


def test_a_file_that_says_to_be_small_is_not_believed() -> None:
    """The list says 10 bytes, the packed stream has 60,000: reading stops at what it says."""
    with guarded() as (folder, target):
        files = [*listed(pack_files()).items(), ("z.json", bytes(60_000))]
        path = raw_zip(folder / "odd.cuepack", files, packed=True)
        _patched(path, b"PK\x01\x02", 24, struct.pack("<L", 10))
        said = refused(path, target)

    assert "does not list 'z.json'" in said or "is damaged in it" in said


def test_a_list_of_files_without_end_is_not_read() -> None:
    with guarded() as (folder, target):
        path = raw_zip(folder / "odd.cuepack", listed(pack_files()).items())
        _patched(path, b"PK\x05\x06", 12, struct.pack("<L", 1 << 31))

        assert "more than" in refused(path, target)


def test_a_pack_behind_another_file_or_with_a_word_at_its_end_is_none() -> None:
    with guarded() as (folder, target):
        path = raw_zip(folder / "odd.cuepack", listed(pack_files()).items())
        whole = path.read_bytes()
        path.write_bytes(b"MZ" + whole)
        assert "it is no training pack" in refused(path, target)
        path.write_bytes(whole[:-2] + b"\x03\x00abc")
        assert "it is no training pack" in refused(path, target)


def test_a_locked_pack_is_refused() -> None:
    with guarded() as (folder, target):
        path = raw_zip(folder / "odd.cuepack", listed(pack_files()).items())
        _patched(path, b"PK\x01\x02", 8, b"\x01\x00")

        assert "packed in a way that no pack is" in refused(path, target)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a real pack's bytes."""
    folder = tmp_path_factory.mktemp("good")
    write_pack(pack_folder(folder / "source"), folder / "good.cuepack")
    return (folder / "good.cuepack").read_bytes()


@given(data=st.data())
def test_damaged_bytes_open_as_before_or_not_at_all(good: bytes, data: st.DataObject) -> None:
    content = bytearray(good)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] = data.draw(st.integers(0, 255))
    if data.draw(st.booleans()):
        cut = data.draw(st.integers(0, len(content)))
        content = content[:cut] + content[data.draw(st.integers(cut, len(content))) :]
    _try(bytes(content))


def test_bytes_all_over_the_list_of_files_may_be_others(good: bytes) -> None:
    """The list and its end are where a reader is fooled: bytes all over them."""
    begins = good.index(b"PK\x01\x02")
    for at in range(begins, len(good), 5):
        for value in (0xFF, good[at] ^ 0x20):
            _try(good[:at] + bytes([value]) + good[at + 1 :])


PIECES = st.sampled_from(["..", "/", "\\", "a", "photos", ".png", ".toml", "CON", ":", "\x00", "é"])
ANY_NAMES = st.one_of(
    st.text(max_size=30),
    st.lists(PIECES, max_size=6).map("".join),
    st.sampled_from([*pack_files()]),
)


@given(
    entries=st.lists(st.tuples(ANY_NAMES, st.binary(max_size=200)), max_size=5),
    packed=st.booleans(),
)
def test_any_files_under_any_names_do_no_harm(
    entries: list[tuple[str, bytes]], packed: bool
) -> None:
    with guarded() as (folder, target):
        files = [*listed(pack_files()).items(), *entries]
        try:
            path = raw_zip(folder / "odd.cuepack", files, packed=packed)
        except UnicodeEncodeError:  # half a pair can't be written at all
            return
        _open(path, target)


@given(content=st.binary(max_size=300))
def test_any_bytes_in_any_file_do_no_harm(content: bytes) -> None:
    for name in ("show", "audience", "faults", "goals", "catalogue", "replay"):
        with guarded() as (folder, target):
            files = listed(pack_files(**{name: content}))
            _open(raw_zip(folder / "odd.cuepack", files.items()), target)


def _try(content: bytes) -> None:
    with guarded() as (folder, target):
        path = folder / "odd.cuepack"
        path.write_bytes(content)
        _open(path, target)


def _open(path: Path, target: Path) -> None:
    """Open a pack that may be anything; only a sentence may come of it."""
    assert describe(path).text.isprintable()
    try:
        pack = open_pack(path, target)
    except BadInput as error:
        said = str(error)
    else:
        said = ""
        assert pack.folder == target
        assert all(p.resolve().is_relative_to(target.resolve()) for p in target.rglob("*"))
    assert said.isprintable()


def test_a_damaged_stream_is_named(tmp_path: Path) -> None:
    path = raw_zip(tmp_path / "odd.cuepack", [("a.json", b"{}" * 50)], packed=True)
    packed = zlib.compress(b"{}" * 50, 9)[2:-4]
    content = path.read_bytes()
    at = content.index(packed[:4])
    path.write_bytes(content[:at] + b"\xff" * 4 + content[at + 4 :])

    with PackArchive(path) as archive, pytest.raises(BadInput, match="is damaged in it"):
        archive.read("a.json")
