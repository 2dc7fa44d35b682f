"""What this window remembers of its user: language, mirror, keys; nothing of the show.

Language and mirror are in the settings file, for other parts ask for them, too; keys and the
length of an offer are the window's own affair and in a file of its own.
"""

import json
import logging
import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from studio.core.errors import BadInput
from studio.core.paths import config_folder
from studio.core.settings import WindowSettings, read_settings, write_settings
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
    found = Preferences(keys=_keys(stored.get("keys")))
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
        "offer_s": preferences.offer_s,
        "keys": {action.value: key for action, key in preferences.keys.items()},
    }
    fresh.write_text(json.dumps(fields, indent=2), encoding="utf-8")
    fresh.replace(path)
