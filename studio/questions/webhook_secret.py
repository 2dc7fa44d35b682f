"""What signs the requests to a webhook: a key of at least 24 bytes, written in base64.

Source: standardwebhooks.com, specification 1.0.
"""

from base64 import b64decode

from studio.core.errors import BadInput

SHORTEST_KEY = 24
"""Bytes, as the specification asks for: 32 letters of base64."""

_EITHER_ALPHABET = str.maketrans("-_", "+/")


def key_in(secret: str) -> bytes:
    """Return the key in a secret: base64 of either alphabet, with or without `whsec_` and padding.

    Raises:
        BadInput: It is none, or too short; the text does not repeat it.
    """
    plain = secret.strip().removeprefix("whsec_").rstrip("=").translate(_EITHER_ALPHABET)
    try:
        key = b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except ValueError as error:
        raise BadInput("the webhook's secret is no base64") from error
    if len(key) < SHORTEST_KEY:
        raise BadInput("the webhook's secret is missing, or too short")
    return key
