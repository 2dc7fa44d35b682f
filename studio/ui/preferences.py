"""What this window remembers of its user: language, mirror, keys; nothing of the show.

Language and mirror are in the settings file, for other parts ask for them, too; keys, the usual
offer and how the pictures are seen are the window's own affair and in a file of its own.
"""

import json
import logging
import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtGui import QKeySequence

from studio.core.errors import BadInput
from studio.core.paths import config_folder
from studio.core.settings import WindowSettings, read_settings, write_settings
from studio.ui.on_air.offer_box import OfferChoice
from studio.ui.shortcuts import DEFAULTS, Keys, default_keys

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """One user's window.

    Attributes:
        language: ISO 639 code of `studio.ui.language`, or empty for the system's.
        mirrored: Whether the host sees the program picture as in a mirror.
        offer: What the offer key starts where the cue has no plan.
        canvas_id: Which picture is seen: a canvas, `both`, or empty for the first.
        guides: Whether what platforms cover is shaded.
        keys: Which key does what; one that the user gave to something else leaves its own usual
            action without a key.
    """

    language: str = ""
    mirrored: bool = False
    offer: OfferChoice = field(default=OfferChoice())
    canvas_id: str = ""
    guides: bool = False
    keys: Keys = field(default_factory=default_keys)


def preferences_path() -> Path:
    """Return the file of what is the window's own."""
    return config_folder() / "window.json"


def load_preferences() -> Preferences:
    """Read the preferences; what is missing or unreadable there is as the program comes."""
    found = _of_window_file(_stored())
    try:
        window = read_settings().window
    except BadInput as error:
        _log.warning("the settings can't be used: %s", error)
        return found
    return replace(found, language=window.language, mirrored=window.mirror)


def _stored() -> dict[str, object]:
    try:
        stored = json.loads(preferences_path().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        _log.warning("the window's preferences can't be read; using the defaults")
        return {}
    return stored if isinstance(stored, dict) else {}


def _of_window_file(stored: dict[str, object]) -> Preferences:
    usual = OfferChoice()
    canvas_id = stored.get("canvas_id")
    return Preferences(
        keys=_keys(stored.get("keys")),
        offer=OfferChoice(
            length_s=_number(stored.get("offer_s"), usual.length_s, (0, 86_400)),
            percent=_number(stored.get("offer_percent"), usual.percent, (1, 90)),
            quantity=_number(stored.get("offer_quantity"), usual.quantity, (0, 100_000)),
        ),
        canvas_id=canvas_id if isinstance(canvas_id, str) else "",
        guides=stored.get("guides") is True,
    )


def _number(stored: object, usual: int, bounds: tuple[int, int]) -> int:
    if isinstance(stored, bool) or not isinstance(stored, int):
        return usual
    return stored if bounds[0] <= stored <= bounds[1] else usual


def _keys(stored: object) -> Keys:
    """Return the user's own keys, and the usual ones of all other actions as far as they are free.

    A new version brings new actions, whose usual keys the user may have given away long ago.
    """
    own = _own_keys(stored)
    used = {QKeySequence(key) for key in own.values()}
    keys: Keys = {}
    for action, usual in default_keys().items():
        free = QKeySequence(usual) not in used
        keys[action] = own.get(action, usual if free else "")
    lost = [action.value for action, key in keys.items() if not key]
    if lost:
        _log.warning("without a key, for theirs does something else: %s", ", ".join(lost))
    return keys


def _own_keys(stored: object) -> Keys:
    """Return the keys that are stored; of two actions with one key, the first has it."""
    if not isinstance(stored, dict):
        return {}
    own: Keys = {}
    used: set[QKeySequence] = set()
    for action in DEFAULTS:
        key = stored.get(action.value)
        sequence = QKeySequence(key) if isinstance(key, str) else QKeySequence()
        if isinstance(key, str) and not sequence.isEmpty() and sequence not in used:
            own[action] = key
            used.add(sequence)
    return own


def save_preferences(preferences: Preferences) -> None:
    """Write the preferences, each file in one step; a disk that refuses costs the window nothing.

    A settings file that can't be read is left as it is: somebody wrote it by hand and will want
    to mend it, not to lose it.
    """
    try:
        settings = read_settings()
        window = WindowSettings(language=preferences.language, mirror=preferences.mirrored)
        if window != settings.window:
            write_settings(replace(settings, window=window))
    except BadInput as error:
        _log.warning("language and mirror could not be saved: %s", error)
    try:
        _write_window_file(preferences)
    except OSError:
        _log.warning("the window's keys could not be saved", exc_info=True)


def _write_window_file(preferences: Preferences) -> None:
    path = preferences_path()
    fresh = path.with_suffix(f".{os.getpid()}.new")
    fields = {
        "offer_s": preferences.offer.length_s,
        "offer_percent": preferences.offer.percent,
        "offer_quantity": preferences.offer.quantity,
        "canvas_id": preferences.canvas_id,
        "guides": preferences.guides,
        "keys": {action.value: key for action, key in preferences.keys.items()},
    }
    fresh.write_text(json.dumps(fields, indent=2), encoding="utf-8")
    fresh.replace(path)
