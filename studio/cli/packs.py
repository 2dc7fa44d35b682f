"""`cuecard packs`: training packs listed, checked, added, removed, and made."""

import argparse
import json
from pathlib import Path

import msgspec

from studio.cli.own_studio import own_studio
from studio.cli.terminal import say
from studio.core.errors import BadInput
from studio.core.host_language import host_language
from studio.protocol.rehearsal_messages import MakePack, PackLine
from studio.rehearsal.pack import Pack
from studio.rehearsal.pack_file import SUFFIX, check_pack, text_in, write_pack
from studio.rehearsal.pack_shelf import add_pack, pack_lines, pack_named, remove_pack

WRITTEN_WITHIN_S = 300.0
"""A long recording on a slow disk."""


def run(typed: argparse.Namespace) -> int:
    """Carry out the command; return its exit code.

    Raises:
        BadInput: A file is no training pack.
        StudioError: It was not done.
    """
    match typed.packs_command:
        case "check":
            return _check(pack_named(typed.pack))
        case "add":
            say(f"Added: {_words(add_pack(_file(typed.file)))}")
        case "remove":
            remove_pack(typed.pack)
        case "make":
            _make(Path(typed.folder), typed.out)
        case "from-show":
            _from_show(typed)
        case _:
            _list(pack_lines(host_language()), as_json=typed.json)
    return 0


def _check(file: Path) -> int:
    pack = check_pack(file)
    say(f"{file.name} is in order: {_words(pack)}")
    return 0


def _words(pack: Pack) -> str:
    title = text_in(pack.titles, host_language())
    kind = "a past show" if pack.replay is not None else pack.audience.profile
    return (
        f"{pack.pack_id} {pack.version}, {title}, {pack.market}, {_minutes(pack.length_s)}, "
        f"{kind}, faults: {len(pack.faults)}"
    )


def _list(lines: tuple[PackLine, ...], *, as_json: bool) -> None:
    if as_json:
        say(json.dumps(msgspec.to_builtins(lines), ensure_ascii=False))
        return
    for line in lines:
        if line.text:
            say(f"{line.file}  {line.text}")
            continue
        origin = "" if line.shipped else "  (added)"
        length = _minutes(line.length_s)
        say(f"{line.pack_id}  {line.title}  {line.market}  {length}{origin}")
        if line.about:
            say(f"    {line.about}")


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:.0f} min" if seconds >= 60 else f"{seconds:.0f} s"


def _make(folder: Path, out: str | None) -> None:
    if not folder.is_dir():
        raise BadInput(f"{folder}: there is no such folder")
    target = Path(out) if out else Path(f"{folder.resolve().name}{SUFFIX}")
    manifest = write_pack(folder, target)
    say(f"{target}: {manifest.pack_id} {manifest.version}, files: {len(manifest.files)}")


def _file(text: str) -> Path:
    file = Path(text)
    if not file.is_file():
        raise BadInput(f"{text}: there is no such file")
    return file.absolute()


def _from_show(typed: argparse.Namespace) -> None:
    out = Path(typed.out).absolute()
    if out.suffix != SUFFIX:
        raise BadInput(f"a pack is a file that ends in {SUFFIX}")
    recording = str(_file(typed.recording)) if typed.recording else ""
    order = MakePack(
        file=str(out),
        show=typed.show or "",
        title=typed.title,
        pack_id=typed.id,
        recording=recording,
    )
    with own_studio("cuecard packs", ("show",)) as client:
        say(client.request(order, timeout_s=WRITTEN_WITHIN_S))
