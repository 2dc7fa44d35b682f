"""The gate's password: kept as stream keys are, made where there is none."""

import secrets

from studio.core.errors import KeyringUnavailable
from studio.core.ids import SecretName
from studio.core.keychain import read_key, save_key

OBS_PASSWORD = SecretName("obs_websocket")
LENGTH = 20
_LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without those that are taken for one another."""


def obs_password() -> str:
    """Return the password; blocks, as the keyring may ask its user something.

    Where there is none, one is made and kept in the keyring, where the window reads it.

    Raises:
        KeyringUnavailable: There is none, and no keyring for a new one: nobody could learn it.
    """
    found = read_key(OBS_PASSWORD)
    if found is not None:
        return found
    made = new_password()
    try:
        save_key(OBS_PASSWORD, made)
    except KeyringUnavailable as error:
        raise KeyringUnavailable(f"button boxes have no password yet, and {error}") from error
    return made


def new_password() -> str:
    """Return a fresh one: 116 bits."""
    return "".join(secrets.choice(_LETTERS) for _ in range(LENGTH))
