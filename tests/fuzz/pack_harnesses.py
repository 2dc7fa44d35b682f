"""Training packs as ways in: the archive, its small files, and a past show's lines."""

import io
import json
import tempfile
import zipfile
from pathlib import Path

from studio.core.errors import BadInput
from studio.rehearsal.pack_archive import PackArchive
from studio.rehearsal.pack_manifest import manifest_text, read_manifest
from studio.rehearsal.pack_parts import read_audience, read_faults, read_goals
from studio.rehearsal.pack_show import read_pack_show
from studio.rehearsal.replay_file import read_replay, replay_bytes
from tests.fuzz.hostile import Choices, as_json
from tests.fuzz.plain import check_text
from tests.rehearsal.pack_folders import AUDIENCE, FAULTS, GOALS, HEAD, REPLAY, SHOW

_LONGEST_SAID = 600


def packs(data: bytes) -> None:
    """A pack's archive, one of its small files, or lines of a past show."""
    choices = Choices(data)
    (_archive, _tables, _past_lines)[choices.byte() % 3](choices)


def _archive(choices: Choices) -> None:
    """A ZIP with a few bytes that are others, or any bytes."""
    content = bytearray(choices.rest() if choices.byte() % 4 == 0 else _A_PACK)
    for _ in range(choices.byte() % 8):
        at = int.from_bytes((choices.byte(), choices.byte()), "little")
        if content:
            content[at % len(content)] = choices.byte()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.cuepack"
        path.write_bytes(content)
        try:
            with PackArchive(path) as archive:
                for name in archive.names:
                    assert ".." not in name.split("/")
                    archive.read(name)
        except BadInput as error:
            _check_said(error)


def _tables(choices: Choices) -> None:
    """The TOML files of a pack."""
    kind = choices.byte() % 5
    raw = choices.rest() if choices.byte() % 2 else _table(choices)
    try:
        match kind:
            case 0:
                manifest = read_manifest(raw)
                assert read_manifest(manifest_text(manifest).encode()) == manifest
            case 1:
                read_audience(raw, length_s=600)
            case 2:
                read_faults(raw, length_s=600, products=None)
            case 3:
                read_goals(raw)
            case _:
                read_pack_show(raw, ("show.toml", "catalogue.json"))
    except BadInput as error:
        _check_said(error)


def _table(choices: Choices) -> bytes:
    """Return a small file of a pack with one value that is another."""
    whole = (HEAD, AUDIENCE, FAULTS, GOALS, SHOW)[choices.byte() % 5].splitlines()
    at = choices.byte() % len(whole)
    key, _, _ = whole[at].partition("=")
    values: tuple[object, ...] = (choices.text(), choices.number(), [choices.text()], True)
    value = json.dumps(values[choices.byte() % 4])
    whole[at] = f"{key}= {value}"
    return "\n".join(whole).encode("utf-8", "surrogatepass")


def _past_lines(choices: Choices) -> None:
    """Lines of a past show."""
    line = {
        "type": ("message", "order", "viewers", "head", choices.text())[choices.byte() % 5],
        "at_ms": choices.number(),
        "viewer": choices.number() if choices.byte() % 2 else 1,
        "text": choices.text(),
        "language": choices.text() if choices.byte() % 4 == 0 else "es",
        "product": choices.text(),
    }
    raw = choices.rest() if choices.byte() % 2 else as_json(line, choices)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "replay.ndjson"
        path.write_bytes(REPLAY.splitlines()[0] + b"\n" + raw)
        try:
            past = read_replay(path)
        except BadInput as error:
            _check_said(error)
            return
        for message in past.messages:
            check_text(message.text, 500)
        path.write_bytes(replay_bytes(past))
        assert read_replay(path) == past


def _check_said(error: BadInput) -> None:
    assert len(str(error)) < _LONGEST_SAID
    assert str(error).isprintable()


def _a_pack() -> bytes:
    """Return a small ZIP to begin from."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression=zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("show.toml", SHOW)
        pack.writestr("photos/a.png", b"\x89PNG")
    return out.getvalue()


_A_PACK = _a_pack()
