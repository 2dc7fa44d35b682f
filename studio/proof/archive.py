"""The archive of a proof: names of our own making only, its moment for every file, and digests."""

import hashlib
import logging
import tempfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from studio.core.errors import DeviceError, StorageError
from studio.proof.clips import cut
from studio.proof.page import page_of
from studio.protocol.proof_order import ClipOrder, ProofOrder

FORMAT = "cuecard.proof.v1"
MOST_CLIP_BYTES = 150_000_000
_LONGEST_NAME = 40
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clip:
    """A clip that was cut, or why it was not.

    Attributes:
        order: What was to be cut.
        name: In the archive.
        trouble: Why there is none; empty: there is.
    """

    order: ClipOrder
    name: str
    trouble: str = ""


def write_proof(order: ProofOrder) -> int:
    """Write a proof in one step, and return how many clips it has.

    Raises:
        StorageError: It can't be written.
    """
    target = Path(order.path)
    try:
        with tempfile.TemporaryDirectory(prefix=".proof-", dir=target.parent) as folder:
            clips = _cut_all(order.clips, Path(folder))
            fresh = Path(folder) / "proof.zip"
            _write(order, clips, Path(folder), fresh)
            fresh.replace(target)
    except OSError as error:
        why = error.strerror or "the disk refuses"
        raise StorageError(f"the proof can't be written: {why}") from error
    return sum(not clip.trouble for clip in clips)


def _cut_all(orders: Sequence[ClipOrder], folder: Path) -> list[_Clip]:
    (folder / "clips").mkdir()
    found: list[_Clip] = []
    size = 0
    for number, order in enumerate(orders, 1):
        name = f"clips/{number:02d}-{_plain(order.product_id)}.mp4"
        trouble = _cut_first(order, folder / name)
        if not trouble:
            size += (folder / name).stat().st_size
            if size > MOST_CLIP_BYTES:
                trouble = "there are enough clips without it"
        found.append(_Clip(order=order, name=name, trouble=trouble))
    return found


def _cut_first(order: ClipOrder, into: Path) -> str:
    """Cut a clip from the first place that has it; return why none has, or nothing."""
    trouble = "there is no recording of it"
    for place in order.places:
        try:
            cut(Path(place.file), place.at_ms, into)
        except DeviceError as error:
            _log.info("no clip of %s: %s", order.product_id, error)
            trouble = str(error)
        else:
            return ""
    return trouble


def _write(order: ProofOrder, clips: Sequence[_Clip], folder: Path, fresh: Path) -> None:
    made = datetime.fromtimestamp(order.proof.made_at_utc_ms / 1_000, UTC)
    there = [clip.name for clip in clips if not clip.trouble]
    events = b"".join(bytes(event) + b"\n" for event in order.events)
    page = page_of(order.proof, there, len(order.events))
    digests = {"proof.pdf": _digest(page), "events.ndjson": _digest(events)}
    with zipfile.ZipFile(fresh, "w") as archive:
        for name in there:
            content = (folder / name).read_bytes()
            digests[name] = _digest(content)
            archive.writestr(_entry(name, made, zipfile.ZIP_STORED), content)
        told = msgspec.json.format(msgspec.json.encode(_told(order, clips, digests)))
        for name, content in (("proof.json", told), ("proof.pdf", page), ("events.ndjson", events)):
            archive.writestr(_entry(name, made, zipfile.ZIP_DEFLATED), content)


def _told(order: ProofOrder, clips: Sequence[_Clip], digests: dict[str, str]) -> dict[str, object]:
    told: dict[str, object] = msgspec.to_builtins(order.proof)
    return {
        "format": FORMAT,
        **told,
        "progress": msgspec.to_builtins(order.proof.progress.progress),
        "fulfilled": order.proof.progress.fulfilled,
        "events": len(order.events),
        "clips": [
            {
                "product_id": clip.order.product_id,
                "show_id": clip.order.show_id,
                "file": "" if clip.trouble else clip.name,
                "trouble": clip.trouble,
            }
            for clip in clips
        ],
        "sha256": digests,
    }


def _entry(name: str, made: datetime, how: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, made.timetuple()[:6])
    entry.compress_type = how
    entry.external_attr = 0o644 << 16
    entry.create_system = 3  # the same bytes on every system
    return entry


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _plain(text: str) -> str:
    """Return letters that every system takes in a file's name."""
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in text)
    return "-".join(part for part in kept[:_LONGEST_NAME].split("-") if part) or "product"
