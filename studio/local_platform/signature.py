"""Checks signatures; written for this side alone, so that a mistake of the sender's shows.

Source:
    Standard Webhooks, version 1.0.0, "Signature scheme".
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Iterable, Mapping

from studio.local_platform.refusal import Refusal

FURTHEST_OFF_S = 300
_PREFIX = "whsec_"


def check(
    headers: Mapping[str, str], payload: Iterable[bytes], *, secret: str, now_s: float
) -> None:
    """Check that a payload was signed with the secret, not long ago.

    Args:
        headers: With `webhook-id`, `webhook-timestamp` and `webhook-signature`.
        payload: Exactly as it came, in one piece or several.
        secret: `whsec_` and base64.
        now_s: Seconds since the epoch.

    Raises:
        Refusal: `wrong_signature`, or `clock`.
    """
    message_id, moment = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not message_id or not moment.isascii() or not moment.isdigit() or len(moment) > 12:
        raise Refusal("wrong_signature", "A signature needs an id and a moment.")
    key = base64.b64decode(secret.removeprefix(_PREFIX))
    begun = f"{message_id}.{moment}.".encode("latin-1", "replace")
    digest = hmac.new(key, begun, hashlib.sha256)
    for part in payload:
        digest.update(part)
    right = digest.digest()
    given = headers.get("webhook-signature", "").split(" ")
    if not any(hmac.compare_digest(right, _digest(one)) for one in given[:10]):
        raise Refusal("wrong_signature", "The signature is of another secret, or of other bytes.")
    if abs(int(moment) - now_s) > FURTHEST_OFF_S:
        raise Refusal("clock", "The signature's moment is more than five minutes off.")


def _digest(signature: str) -> bytes:
    version, _, text = signature.partition(",")
    try:
        return base64.b64decode(text, validate=True) if version == "v1" else b""
    except binascii.Error:
        return b""
