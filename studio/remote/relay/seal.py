"""News and pictures for all who are let in: one key a topic and session, ChaCha20-Poly1305.

The server carries them to whoever may listen there; who was never let in, or is let in no more,
has not the key. Keys are made anew when somebody is revoked.
"""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from studio.core.errors import ProtocolError

KEY_BYTES = 32
NONCE_BYTES = 12
_HEAD_BYTES = 2


def new_key() -> bytes:
    """Return a fresh key."""
    return secrets.token_bytes(KEY_BYTES)


def lock(key: bytes, head: bytes, content: bytes) -> bytes:
    """Return content locked under a key, behind a head that anybody can read and nobody change."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    locked = ChaCha20Poly1305(key).encrypt(nonce, content, head)
    return len(head).to_bytes(_HEAD_BYTES, "big") + head + nonce + locked


def head_of(letter: bytes) -> bytes:
    """Return the head of what is locked.

    Raises:
        ProtocolError: There is none.
    """
    size = int.from_bytes(letter[:_HEAD_BYTES], "big")
    head = letter[_HEAD_BYTES : _HEAD_BYTES + size]
    if not head or len(head) != size:
        raise ProtocolError("nothing that was locked by the studio")
    return head


def unlock(key: bytes, letter: bytes) -> bytes:
    """Return the content.

    Raises:
        ProtocolError: It was not locked with this key.
    """
    head = head_of(letter)
    rest = letter[_HEAD_BYTES + len(head) :]
    try:
        return ChaCha20Poly1305(key).decrypt(rest[:NONCE_BYTES], rest[NONCE_BYTES:], head)
    except (InvalidTag, ValueError):
        raise ProtocolError("nothing that was locked by the studio") from None
