"""A `.cuepack`: a training pack as one file, opened as if an enemy had made it.

It is a ZIP with `manifest.toml`, `show.toml`, `catalogue.json`, `audience.toml`, `faults.toml`,
`goals.toml`, maybe `replay.ndjson`, and the pictures and clips that these name: `docs/packs.md`.
It is unpacked into a folder beside the one that was asked for, checked there, and moved at last, so
that a pack that is wrong leaves nothing behind.
"""

import hashlib
import shutil
import tempfile
from pathlib import Path

from studio.catalogue.product import LocalText
from studio.core.errors import BadInput
from studio.core.paths import resource
from studio.protocol.rehearsal_messages import PackLine
from studio.protocol.show_file import ShowFile
from studio.rehearsal.pack import AudienceSpec, Pack
from studio.rehearsal.pack_archive import LARGEST_PACK_BYTES, MOST_FILES, PackArchive, write_archive
from studio.rehearsal.pack_manifest import Manifest, manifest_text, read_manifest
from studio.rehearsal.pack_names import (
    AUDIENCE,
    FAULTS,
    GOALS,
    MANIFEST,
    REPLAY,
    SHOW,
    check_all,
    largest,
)
from studio.rehearsal.pack_parts import read_audience, read_faults, read_goals
from studio.rehearsal.pack_show import check_goods, products_of, read_pack_show
from studio.rehearsal.pack_table import said
from studio.rehearsal.replay_file import read_replay

SUFFIX = ".cuepack"


def shipped_packs() -> tuple[Path, ...]:
    """Return the packs that come with the program, the gentlest first."""
    found = sorted(resource("rehearsal", "packs").glob(f"*{SUFFIX}"))
    return tuple(sorted(found, key=lambda path: path.stem != "first-show"))


def open_pack(path: Path, folder: Path) -> Pack:
    """Check a pack and unpack it.

    Args:
        path: The file.
        folder: Where to; not there yet, or empty.

    Raises:
        BadInput: Something of it is wrong, in one sentence; nothing of it was kept.
    """
    try:
        return _unpacked(path, folder)
    except BadInput as error:
        raise BadInput(f"{path.name}: {error}; nothing of it was kept") from error
    except OSError as error:
        raise BadInput(
            f"{path.name} can't be unpacked: {error.strerror or error}; nothing of it was kept"
        ) from error


def check_pack(path: Path) -> Pack:
    """Check a pack as `open_pack` does, and keep nothing of it: the folder it names is gone.

    Raises:
        BadInput: Something of it is wrong, in one sentence.
    """
    with tempfile.TemporaryDirectory(prefix="cuepack-") as folder:
        return open_pack(path, Path(folder) / "pack")


def describe(path: Path, *, language: str = "en", shipped: bool = False) -> PackLine:
    """Return a pack in one line, without unpacking it; what is wrong with it is in the line.

    Args:
        path: The file.
        language: In which its title is wanted.
        shipped: Whether it came with the program: then its name alone tells which it is.
    """
    file = path.stem if shipped else str(path)
    try:
        with PackArchive(path) as archive:
            manifest = read_manifest(archive.read(MANIFEST))
            faults = read_faults(
                archive.read(FAULTS) if FAULTS in archive.names else b"",
                length_s=manifest.length_s,
                products=None,
            )
    except BadInput as error:
        return PackLine(file=file, title=path.stem, shipped=shipped, text=f"{path.name}: {error}")
    return PackLine(
        file=file,
        pack_id=manifest.pack_id,
        title=text_in(manifest.titles, language),
        about=text_in(manifest.abouts, language),
        market=manifest.market,
        length_s=manifest.length_s,
        faults=len(faults),
        shipped=shipped,
    )


def text_in(texts: tuple[LocalText, ...], language: str) -> str:
    """Return a text in a language, else in English, else in any; empty where there is none."""
    for wanted in (language, "en"):
        for one in texts:
            if one.language == wanted:
                return one.text
    return texts[0].text if texts else ""


def write_pack(pack_folder: Path, out: Path) -> Manifest:
    """Make a pack of a folder: the same bytes for the same files.

    What `[files]` of the folder's manifest says is reckoned anew. Files whose names begin with a
    dot are left out.

    Args:
        pack_folder: Has the files of a pack.
        out: File to write, which replaces an older one.

    Raises:
        BadInput: Something in the folder is wrong, in one sentence; nothing was written.
    """
    part = out.with_name(f".{out.name}.part")
    try:
        return _written(pack_folder, out, part)
    except BadInput as error:
        raise BadInput(f"{pack_folder.name}: {error}; no pack was written") from error
    except OSError as error:
        raise BadInput(
            f"{out.name} can't be written: {error.strerror or error}; no pack was written"
        ) from error
    finally:
        part.unlink(missing_ok=True)


def _unpacked(path: Path, folder: Path) -> Pack:
    with PackArchive(path) as archive:
        manifest = read_manifest(archive.read(MANIFEST))
        _check_list(archive, manifest)
        show = _show_of(archive, manifest)
        pack = _pack_of(archive, manifest, show, folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(prefix=".cuepack-", dir=folder.parent))
        try:
            _unpack(archive, manifest, part)
            check_goods(show, part)
            if pack.replay is not None:
                read_replay(part / REPLAY)
            if folder.is_dir() and not folder.is_symlink():
                folder.rmdir()  # fails where something is in it
            part.rename(folder)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
    return pack


def _check_list(archive: PackArchive, manifest: Manifest) -> None:
    there, listed = set(archive.names) - {MANIFEST}, set(manifest.files)
    for name in sorted(there - listed):
        raise BadInput(f"{MANIFEST} does not list {said(name)}")
    for name in sorted(listed - there):
        raise BadInput(f"it lacks {said(name)}, which {MANIFEST} lists")


def _show_of(archive: PackArchive, manifest: Manifest) -> ShowFile:
    show = read_pack_show(archive.read(SHOW), archive.names)
    if show.show.market != manifest.market:
        raise BadInput(f"{SHOW} and {MANIFEST} name two markets")
    if show.show.length_s not in (None, round(manifest.length_s)):
        raise BadInput(f"{SHOW} and {MANIFEST} name two lengths")
    return show


def _pack_of(archive: PackArchive, manifest: Manifest, show: ShowFile, folder: Path) -> Pack:
    length_s, names = manifest.length_s, archive.names
    audience: AudienceSpec = read_audience(archive.read(AUDIENCE), length_s=length_s)
    faults, goals = (archive.read(n) if n in names else b"" for n in (FAULTS, GOALS))
    return Pack(
        pack_id=manifest.pack_id,
        version=manifest.version,
        titles=manifest.titles,
        abouts=manifest.abouts,
        market=manifest.market,
        length_s=length_s,
        folder=folder,
        show_file=folder / SHOW,
        audience=audience,
        faults=read_faults(faults, length_s=length_s, products=products_of(show)),
        goals=read_goals(goals),
        replay=folder / REPLAY if REPLAY in names else None,
    )


def _unpack(archive: PackArchive, manifest: Manifest, folder: Path) -> None:
    for name in archive.names:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        digest = archive.unpack(name, target)
        if name != MANIFEST and digest != manifest.files[name]:
            raise BadInput(f"{said(name)} is not the file that {MANIFEST} lists")


def _written(pack_folder: Path, out: Path, part: Path) -> Manifest:
    if out.suffix != SUFFIX:
        raise BadInput(f"a pack is a file that ends in {SUFFIX}")
    if not (pack_folder / MANIFEST).is_file():
        raise BadInput(f"it has no {MANIFEST}")
    files = _files_of(pack_folder)
    kept = read_manifest(files.pop(MANIFEST).read_bytes())
    digests = {name: _digest(file) for name, file in files.items()}
    manifest = Manifest(
        pack_id=kept.pack_id,
        version=kept.version,
        market=kept.market,
        length_s=kept.length_s,
        titles=kept.titles,
        abouts=kept.abouts,
        files=digests,
    )
    part.unlink(missing_ok=True)
    write_archive(part, {MANIFEST: manifest_text(manifest).encode(), **files})
    with tempfile.TemporaryDirectory(prefix="cuepack-") as trial:
        _unpacked(part, Path(trial) / "pack")
    part.replace(out)
    return manifest


def _files_of(folder: Path) -> dict[str, Path]:
    """Return the files of a folder by name, in one order on every system."""
    found: dict[str, Path] = {}
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if any(part.startswith(".") for part in name.split("/")):
            continue
        if file.is_symlink():
            raise BadInput(f"{said(name)} is a link")
        if file.is_file():
            found[name] = file
    if len(found) > MOST_FILES:
        raise BadInput(f"it has more than {MOST_FILES} files")
    check_all(tuple(found))
    for name, file in found.items():
        if file.stat().st_size > largest(name):
            raise BadInput(f"{said(name)} is larger than {largest(name)} bytes")
    if sum(file.stat().st_size for file in found.values()) > LARGEST_PACK_BYTES:
        raise BadInput(f"its files have more than {LARGEST_PACK_BYTES} bytes")
    return dict(sorted(found.items()))


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
