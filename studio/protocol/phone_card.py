"""Which phones offer themselves as cameras: one small file each, beside their rings.

The phone process writes it when a phone is connected and removes it when it has left; the engine
and the command line read it. One whose process is dead counts as none.
"""

import hashlib
import os
from pathlib import Path

import msgspec

from studio.core.paths import runtime_folder
from studio.core.process import is_running

MOST_BYTES = 4_096
_SUFFIX = ".phone"


class PhoneCard(msgspec.Struct, frozen=True, kw_only=True):
    """One phone that offers itself.

    Attributes:
        device_id: As it was paired; stays.
        name: What a person calls it.
        pid: Of the process that writes its rings.
        pictures: Name of its ring of pictures, in the runtime folder.
        sound: Name of its ring of sound; empty: it sends none.
    """

    device_id: str
    name: str
    pid: int
    pictures: str
    sound: str = ""


def ring_stem(device_id: str) -> str:
    """Return how the names of a device's files begin; an id may hold what a name can't."""
    return f"phone-{hashlib.sha256(device_id.encode()).hexdigest()[:16]}"


def card_path(device_id: str) -> Path:
    """Return where a device's card is, while it offers itself."""
    return runtime_folder() / f"{ring_stem(device_id)}{_SUFFIX}"


def write_card(card: PhoneCard) -> None:
    """Write a card in one step, readable by this user alone."""
    path = card_path(card.device_id)
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    fresh.unlink(missing_ok=True)
    fresh.touch(mode=0o600, exist_ok=False)
    fresh.write_bytes(msgspec.json.encode(card))
    fresh.replace(path)


def remove_card(device_id: str) -> None:
    """Remove a card; none that is gone is missed."""
    card_path(device_id).unlink(missing_ok=True)


def list_cards() -> tuple[PhoneCard, ...]:
    """Return the phones that offer themselves now, by name."""
    found = [_read(path) for path in runtime_folder().glob(f"phone-*{_SUFFIX}")]
    cards = [card for card in found if card is not None and is_running(card.pid)]
    return tuple(sorted(cards, key=lambda card: (card.name, card.device_id)))


def clear_leftovers() -> None:
    """Remove what a process that was killed left behind; for the start of the next one."""
    cards = list_cards()
    kept = {name for card in cards for name in (card.pictures, card.sound)}
    kept |= {card_path(card.device_id).name for card in cards}
    for path in runtime_folder().glob("phone-*"):
        if path.name not in kept:
            path.unlink(missing_ok=True)


def _read(path: Path) -> PhoneCard | None:
    try:
        with path.open("rb") as file:
            card = msgspec.json.decode(file.read(MOST_BYTES), type=PhoneCard)
    except (OSError, msgspec.MsgspecError):
        return None
    plain = all("/" not in name and "\\" not in name for name in (card.pictures, card.sound))
    return card if plain and 0 < card.pid < 2**31 else None
