"""Keeping a stream key without making the window wait for the keyring.

A locked keyring asks its user for a password, and the call returns when that was typed or ten
seconds have passed. So each call is an errand: a thread of its own, whose end the window hears of
in its own turn.
"""

import logging
import secrets
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from studio.core import keychain
from studio.core.errors import BadInput, KeyringUnavailable
from studio.core.ids import SecretName
from studio.show.destination import Destination

_log = logging.getLogger(__name__)

_LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_PASSWORD_LENGTH = 20
"""116 bits; typed once into a button box."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyStore:
    """Where stream keys are kept; tests hand in their own. Each call may take ten seconds.

    Attributes:
        save: Keeps a key; raises `KeyringUnavailable` or `BadInput`.
        read: Returns a key, or None.
        forget: Removes a key; raises `KeyringUnavailable`.
    """

    save: Callable[[SecretName, str], None] = keychain.save_key
    read: Callable[[SecretName], str | None] = keychain.read_key
    forget: Callable[[SecretName], None] = keychain.forget_key


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyAnswer:
    """How keeping a key ended; kept in the keyring, unless one of these is set.

    Attributes:
        used_by: Name of another destination that has this key already.
        no_keyring: There is none that keeps it.
        problem: Why it can't be a key.
        fault: Something unforeseen happened; the log has it.
        key: What was read or made, where that was asked for.
        made: Whether it is a new one.
    """

    used_by: str = ""
    no_keyring: bool = False
    problem: str = ""
    fault: bool = False
    key: str = field(default="", repr=False)
    made: bool = False


class Errand(QObject):
    """One call in a thread; nobody waits for it, not even the program's end.

    It has no parent and is kept by its thread, so it outlives the dialog that sent it.

    Signals:
        ended: `KeyAnswer`, in the thread of whoever made this.
    """

    ended = Signal(object)

    def __init__(self, call: Callable[[], KeyAnswer]) -> None:
        super().__init__()
        self._call = call

    def start(self) -> None:
        """Begin; returns at once."""
        threading.Thread(target=self._run, name="key errand", daemon=True).start()

    def _run(self) -> None:
        try:
            answer = self._call()
        except Exception:  # noqa: BLE001 - a thread's top
            _log.exception("a stream key could not be kept because of a fault of ours")
            answer = KeyAnswer(fault=True)
        self.ended.emit(answer)


def keep_key(
    store: KeyStore, name: SecretName, key: str, *, others: Iterable[Destination]
) -> KeyAnswer:
    """Keep a key under a name, unless another destination has it."""
    for other in others:
        if store.read(other.secret_name) == key:
            return KeyAnswer(used_by=other.name)
    try:
        store.save(name, key)
    except KeyringUnavailable:
        return KeyAnswer(no_keyring=True)
    except BadInput as error:
        return KeyAnswer(problem=str(error))
    return KeyAnswer()


def read_key(store: KeyStore, name: SecretName) -> KeyAnswer:
    """Read what is kept under a name; an empty key where there is none."""
    return KeyAnswer(key=store.read(name) or "")


def make_key(store: KeyStore, name: SecretName) -> KeyAnswer:
    """Make a password, in letters that can be told apart, and keep it in the place of the old."""
    key = "".join(secrets.choice(_LETTERS) for _ in range(_PASSWORD_LENGTH))
    kept = keep_key(store, name, key, others=())
    return replace(kept, key=key, made=True)


def read_or_make_key(store: KeyStore, name: SecretName) -> KeyAnswer:
    """Read the password that is kept under a name, or make the first one."""
    found = read_key(store, name)
    return found if found.key else make_key(store, name)


def forget_key(store: KeyStore, name: SecretName) -> KeyAnswer:
    """Remove a key; where there is no keyring it is not in there either."""
    try:
        store.forget(name)
    except KeyringUnavailable:
        return KeyAnswer(no_keyring=True)
    return KeyAnswer()
