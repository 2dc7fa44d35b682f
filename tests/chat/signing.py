"""Signing what is sent to a webhook, as whoever sends it does."""

from datetime import UTC, datetime

from standardwebhooks.webhooks import Webhook

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105 - the standard's own example


def signed(
    body: bytes, *, now_utc_ms: int, message_id: str = "msg_1", secret: str = SECRET
) -> dict[str, str]:
    """Return the headers that sign a body."""
    moment = datetime.fromtimestamp(now_utc_ms // 1_000, UTC)
    try:
        signature = Webhook(secret).sign(message_id, moment, body.decode())
    except UnicodeDecodeError:
        signature = "v1,none"
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(now_utc_ms // 1_000),
        "webhook-signature": signature,
    }
