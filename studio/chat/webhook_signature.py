"""Who may send questions in: signatures of Standard Webhooks.

Source: standardwebhooks.com, specification 1.0.
"""

import hmac
from collections.abc import Mapping
from datetime import UTC, datetime

from standardwebhooks.webhooks import Webhook

from studio.chat.moment import whole_number
from studio.chat.reason import BAD_SETTING, refused
from studio.core.errors import BadInput, ChatRefused
from studio.questions.webhook_secret import key_in

TOLERANCE_S = 300
MOST_SIGNATURES = 8


class BadSignature(Exception):
    """A request is not from who knows the secret.

    Attributes:
        is_old: Whether only its moment is wrong.
    """

    def __init__(self, text: str, *, is_old: bool = False) -> None:
        super().__init__(text)
        self.is_old = is_old


class Signature:
    """Checks requests with one secret."""

    def __init__(self, secret: str) -> None:
        """Take the secret.

        Raises:
            ChatRefused: It is none.
        """
        self._webhook = Webhook(_key_of(secret))

    def check(self, headers: Mapping[str, str], body: bytes, *, now_utc_ms: int) -> None:
        """Return if a request was signed with the secret, and lately.

        Args:
            headers: By lower-case name.
            body: As it came.
            now_utc_ms: Now.

        Raises:
            BadSignature: It was not.
        """
        message_id = headers.get("webhook-id", "")
        at_s = whole_number(headers.get("webhook-timestamp", ""))
        if not message_id or not at_s:
            raise BadSignature("webhook-id or webhook-timestamp is missing")
        if abs(now_utc_ms / 1_000 - at_s) > TOLERANCE_S:
            raise BadSignature("the timestamp is too old, or a clock is wrong", is_old=True)
        given = headers.get("webhook-signature", "").split()[:MOST_SIGNATURES]
        expected = self._expected(message_id, at_s, body)
        if not any(hmac.compare_digest(expected, one.encode()) for one in given):
            raise BadSignature("the signature is missing, or wrong")

    def _expected(self, message_id: str, at_s: int, body: bytes) -> bytes:
        try:
            text = body.decode()
        except UnicodeDecodeError as error:
            raise BadSignature("the body is not UTF-8") from error
        moment = datetime.fromtimestamp(at_s, UTC)
        return self._webhook.sign(message_id, moment, text).encode()


def _key_of(secret: str) -> bytes:
    """Return the key in a secret.

    Raises:
        ChatRefused: It is none, or too short.
    """
    try:
        return key_in(secret)
    except BadInput as error:
        raise _no_secret(str(error)) from error


def _no_secret(text: str) -> ChatRefused:
    return refused(
        BAD_SETTING,
        text,
        advice="Put a secret into the chat's settings: whsec_ and 32 letters of base64 or more.",
    )
