"""Stream keys and tokens: where they are kept, and how they stay out of everything else.

A key is looked for in the memory of this run, then in an environment variable, then in the
system's keyring. Whatever was seen once is known to `masked`, which the log and every crash
report go through. This is the one file that knows the keyring library.

The system may ask its user to unlock the keyring, and a session without a desktop can leave that
question open for ever; so every call to it has a time limit and happens in a thread of its own.
"""

import importlib
import logging
import os
import queue
import re
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote

from studio.core.errors import BadInput, KeyringUnavailable
from studio.core.ids import SecretName

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_log = logging.getLogger(__name__)

SERVICE = "cuecard"
"""Under this name the system's own keyring program lists the keys."""

ANSWER_WITHIN_S = 10.0
"""Long enough to type a password into the system's question, short enough for a show to start."""

_NO_ANSWER = "the system's keyring gives no answer; is it locked?"

LONGEST_KEY = 1_024
"""Windows keeps at most 2,560 bytes; ingest keys with all their parameters stay far below."""

_SHORTEST_MASKED = 4
"""Masking shorter texts would black out half of the log and save nobody."""

_SAFE_PRIORITY = 1
"""What the library calls recommended; below it are files with the keys in plain text."""

T = TypeVar("T")

_held: dict[SecretName, str] = {}
_forms_of_secrets: dict[str, str] = {}
_lock = threading.Lock()
_unanswered: threading.Thread | None = None
"""A call that is still waiting: until it is answered, further ones fail at once."""


def mask(key: str) -> str:
    """Return what may be shown of a key: its length, and the last three of a long one."""
    if len(key) < 12:
        return f"<{len(key)}>"
    return f"<{len(key)}, last 3 {key[-3:]}>"


def masked(text: str) -> str:
    """Return the text with every known secret in it replaced by its mask."""
    with _lock:
        forms = sorted(_forms_of_secrets.items(), key=lambda form: -len(form[0]))
    for form, shown in forms:
        text = text.replace(form, shown)
    return text


def remember_secret(key: str) -> None:
    """Let `masked` know a secret, in the ways it could be written into an address or a text."""
    with _lock:
        for form in (key, quote(key), quote(key, safe=""), repr(key)[1:-1]):
            if len(form) >= _SHORTEST_MASKED:
                _forms_of_secrets[form] = mask(key)


def variable_name(name: SecretName) -> str:
    """Return the environment variable in which a key may be given."""
    return "CUECARD_KEY_" + re.sub(r"[^A-Za-z0-9]", "_", name).upper()


def hold_key(name: SecretName, key: str) -> None:
    """Keep a key for this run, in memory alone.

    Raises:
        BadInput: It can't be a key; the text does not repeat it.
    """
    _held[name] = _checked(key)


def save_key(name: SecretName, key: str) -> None:
    """Keep a key in the system's keyring, and nowhere else.

    Raises:
        BadInput: It can't be a key; the text does not repeat it.
        KeyringUnavailable: There is no keyring that works; nothing was kept.
    """
    checked = _checked(key)
    _ask_keyring(lambda ring: ring.set_password(SERVICE, name, checked))
    _held.pop(name, None)


def read_key(name: SecretName) -> str | None:
    """Return a key from this run's memory, the environment, or the keyring, in this order.

    None where there is no such key, and where the keyring can't be asked: `keyring_problem` says
    which of the two.
    """
    found = _held.get(name) or os.environ.get(variable_name(name), "").strip()
    if not found:
        try:
            found = _ask_keyring(lambda ring: ring.get_password(SERVICE, name)) or ""
        except KeyringUnavailable as error:
            _log.info("no key from the keyring: %s", error)
            return None
    if found:
        remember_secret(found)
    return found or None


def forget_key(name: SecretName) -> None:
    """Remove a key from memory and keyring; one that is not there is no error.

    Raises:
        KeyringUnavailable: The keyring can't be asked; it is out of memory all the same.
    """
    _held.pop(name, None)
    _ask_keyring(lambda ring: _delete(ring, name))


def keyring_problem() -> str | None:
    """Return why no key can be kept on this machine, in one sentence; None when it can."""
    try:
        _ask_keyring(lambda ring: ring.get_password(SERVICE, "is-it-there"))
    except KeyringUnavailable as error:
        return str(error)
    return None


def keyring_works() -> bool:
    """Return whether keys can be kept on this machine."""
    return keyring_problem() is None


def _checked(key: str) -> str:
    key = key.strip()
    if not key:
        raise BadInput("the stream key is empty")
    if len(key) > LONGEST_KEY:
        raise BadInput(f"a stream key has at most {LONGEST_KEY} characters, got {len(key)}")
    remember_secret(key)
    if not key.isprintable() or any(c.isspace() for c in key):
        raise BadInput("a stream key has no spaces or line breaks in it")
    return key


def _delete(ring: "KeyringBackend", name: SecretName) -> None:
    if ring.get_password(SERVICE, name) is not None:
        ring.delete_password(SERVICE, name)


def _ask_keyring(call: "Callable[[KeyringBackend], T]") -> T:
    global _unanswered  # noqa: PLW0603 - the one question that the system's user may still answer
    if _unanswered is not None and _unanswered.is_alive():
        raise KeyringUnavailable(_NO_ANSWER)
    answers: queue.SimpleQueue[T | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(call(_safe_keyring()))
        except Exception as error:  # noqa: BLE001 - a thread's top; raised again by who asked
            answers.put(error)

    asking = threading.Thread(target=ask, name="keyring", daemon=True)
    asking.start()
    try:
        answer = answers.get(timeout=ANSWER_WITHIN_S)
    except queue.Empty:
        _unanswered = asking
        raise KeyringUnavailable(_NO_ANSWER) from None
    if isinstance(answer, KeyringUnavailable):
        raise answer
    if isinstance(answer, Exception):
        raise KeyringUnavailable(f"the system's keyring failed: {masked(str(answer))}") from answer
    return answer


def _safe_keyring() -> "KeyringBackend":
    # Imported here: every start of every process would pay a tenth of a second for it.
    library = importlib.import_module("keyring")
    ring: KeyringBackend = library.get_keyring()
    if ring.priority < _SAFE_PRIORITY:
        raise KeyringUnavailable("this machine has no keyring that keeps keys safe")
    return ring
