"""Keys of persons, as NATS has them: Ed25519, written in base 32 with a letter in front.

Source:
    github.com/nats-io/nkeys: a seed is two prefix bytes (`S` and the kind, five bits each), 32
    bytes and a CRC-16 (XMODEM, low byte first); a public key one prefix byte, 32 bytes, the CRC.
"""

import base64
import binascii
import re
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from studio.core.errors import BadInput

_SEED = 18 << 3
_USER = 20 << 3
_KEY_BYTES = 32
_LARGEST_FILE = 16 * 1024
_SEED_WORD = re.compile(r"(?<![A-Z2-7])SU[A-Z2-7]{56}(?![A-Z2-7])")
_JWT = re.compile(r"-+BEGIN NATS USER JWT-+\s+(\S+)\s+-+END NATS USER JWT-+")
_NO_SEED = "the relay's credentials hold no user's seed (a word that begins with SU)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """Who somebody is to the relay.

    Attributes:
        public: The public key, 56 characters that begin with U.
        jwt: What the agency signed about it; empty where its server knows the key itself.
    """

    public: str
    jwt: str = ""
    _key: Ed25519PrivateKey = field(repr=False)
    _seed: bytes = field(repr=False)

    def sign(self, message: bytes) -> bytes:
        """Return the signature, 64 bytes."""
        return self._key.sign(message)

    @property
    def secret(self) -> bytes:
        """The seed's 32 bytes, to derive other secrets from."""
        return self._seed


def read_credentials(text: str) -> Credentials:
    """Read a seed, or the text of a credentials file.

    Raises:
        BadInput: It is neither; the text repeats nothing of it.
    """
    if len(text) > _LARGEST_FILE:
        raise BadInput("this is too long for a file with the relay's credentials")
    found = _SEED_WORD.findall(text)
    if len(set(found)) != 1:
        raise BadInput(_NO_SEED)
    raw = _from_base32(found[0])
    if raw is None or raw[0] & 0xF8 != _SEED or (raw[0] & 7) << 5 | raw[1] >> 3 != _USER:
        raise BadInput(_NO_SEED)
    jwt = _JWT.search(text)
    return _of_seed(raw[2:], jwt[1] if jwt else "")


def new_credentials() -> tuple[Credentials, str]:
    """Return a fresh key and its seed as text."""
    raw = Ed25519PrivateKey.generate().private_bytes_raw()
    prefix = bytes((_SEED | _USER >> 5, (_USER & 31) << 3))
    return _of_seed(raw, ""), _to_base32(prefix + raw)


def is_public(text: str) -> bool:
    """Return whether a text is the public key of a user."""
    return _public_key(text) is not None


def is_signed(public: str, signature: bytes, message: bytes) -> bool:
    """Return whether the owner of a key signed a message."""
    key = _public_key(public)
    if key is None:
        return False
    try:
        key.verify(signature, message)
    except InvalidSignature:
        return False
    return True


def shown(public: str) -> str:
    """Return what people compare of a key: its first and last characters."""
    return f"{public[:5]}…{public[-4:]}"


def _of_seed(seed: bytes, jwt: str) -> Credentials:
    key = Ed25519PrivateKey.from_private_bytes(seed)
    public = _to_base32(bytes((_USER,)) + key.public_key().public_bytes_raw())
    return Credentials(public=public, jwt=jwt, _key=key, _seed=seed)


def _public_key(text: str) -> Ed25519PublicKey | None:
    raw = _from_base32(text) if len(text) == 56 else None
    if raw is None or raw[0] != _USER or len(raw) != 1 + _KEY_BYTES:
        return None
    return Ed25519PublicKey.from_public_bytes(raw[1:])


def _to_base32(raw: bytes) -> str:
    checked = raw + binascii.crc_hqx(raw, 0).to_bytes(2, "little")
    return base64.b32encode(checked).decode().rstrip("=")


def _from_base32(text: str) -> bytes | None:
    """Return the bytes without their checksum; None where it is wrong."""
    try:
        checked = base64.b32decode(text + "=" * (-len(text) % 8))
    except (binascii.Error, ValueError):
        return None
    raw, crc = checked[:-2], checked[-2:]
    return raw if binascii.crc_hqx(raw, 0).to_bytes(2, "little") == crc else None
