"""Says who signed in, signed with a key that is made at each start: an OpenID id token.

Source:
    OpenID Connect Core 1.0, section 2; RFC 7515, RFC 7517 and RFC 7518, section 3.3 (RS256).
"""

import base64
import hashlib
from typing import Any

import msgspec
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa


class IdTokens:
    """The key, and what it signs."""

    def __init__(self) -> None:
        self._key = rsa.generate_private_key(public_exponent=65_537, key_size=2_048)
        numbers = self._key.public_key().public_numbers()
        self._modulus = _text(numbers.n.to_bytes(256, "big"))
        self._key_id = hashlib.sha256(self._modulus.encode()).hexdigest()[:16]

    def public_keys(self) -> dict[str, Any]:
        """Return what signatures are checked with, as a JSON Web Key Set."""
        key = {
            "kty": "RSA",
            "use": "sig",
            "alg": "RS256",
            "kid": self._key_id,
            "n": self._modulus,
            "e": "AQAB",
        }
        return {"keys": [key]}

    def sign(self, claims: dict[str, Any]) -> str:
        """Return the claims as a signed token."""
        header = {"alg": "RS256", "typ": "JWT", "kid": self._key_id}
        parts = (_text(msgspec.json.encode(part)) for part in (header, claims))
        signed = ".".join(parts)
        signature = self._key.sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256())
        return f"{signed}.{_text(signature)}"


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
