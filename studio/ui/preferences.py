"""What this window remembers of its user: language, mirror, keys; nothing of the show."""

import json
import logging
import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from studio.core.errors import BadInput
from studio.core.paths import config_folder
from studio.ui.shortcuts import DEFAULTS, Action, Keys, check_keys, default_keys

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """One user's window.

    Attributes:
        language: ISO 639 code of `studio.ui.language`, or empty for the system's.
        mirrored: Whether the host sees the program picture as in a mirror.
        offer_s: How long an offer is that the offer key starts.
        keys: Which key does what.
    """

    language: str = ""
    mirrored: bool = False
    offer_s: int = 180
    keys: Keys = field(default_factory=default_keys)


def preferences_path() -> Path:
    """Return the file of the preferences."""
    return config_folder() / "window.json"


def load_preferences() -> Preferences:
    """Read the preferences; what is missing or unreadable there is as the program comes."""
    try:
        stored = json.loads(preferences_path().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError):
        _log.warning("the window's preferences can't be read; using the defaults")
        return Preferences()
    return _checked(stored) if isinstance(stored, dict) else Preferences()


def _checked(stored: dict[str, object]) -> Preferences:
    found = Preferences(keys=_keys(stored.get("keys")))
    if isinstance(language := stored.get("language"), str):
        found = replace(found, language=language)
    if isinstance(mirrored := stored.get("mirrored"), bool):
        found = replace(found, mirrored=mirrored)
    offer_s = stored.get("offer_s")
    if isinstance(offer_s, int) and not isinstance(offer_s, bool) and 0 < offer_s <= 86_400:
        found = replace(found, offer_s=offer_s)
    return found


def _keys(stored: object) -> Keys:
    keys = default_keys()
    if isinstance(stored, dict):
        known = {action.value for action in DEFAULTS}
        keys |= {Action(name): str(key) for name, key in stored.items() if name in known}
    try:
        check_keys(keys)
    except BadInput:
        _log.warning("the window's keys are not usable; using the defaults")
        return default_keys()
    return keys


def save_preferences(preferences: Preferences) -> None:
    """Write the preferences in one step; a disk that refuses costs the window nothing."""
    path = preferences_path()
    fresh = path.with_suffix(f".{os.getpid()}.new")
    fields = {
        "language": preferences.language,
        "mirrored": preferences.mirrored,
        "offer_s": preferences.offer_s,
        "keys": {action.value: key for action, key in preferences.keys.items()},
    }
    try:
        fresh.write_text(json.dumps(fields, indent=2), encoding="utf-8")
        fresh.replace(path)
    except OSError:
        _log.warning("the window's preferences could not be saved", exc_info=True)
