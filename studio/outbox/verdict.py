"""What an HTTP status means for an event: has it arrived, is it tried again, or is it parked?"""

from studio.outbox.delivery import DeliveryState

_LATER = frozenset({408, 409, 421, 425, 429})
"""Asked too early, too often, or while the same event is still being worked on (409)."""

NOT_ABOUT_THE_EVENT = frozenset({401, 402, 403, 404, 405, 407, 410, 451})
"""About who asks, or where: each event would be answered the same."""


def verdict_of(status: int) -> DeliveryState:
    """Return what becomes of an event that was answered with a status."""
    if 200 <= status < 300:
        return DeliveryState.SENT
    if status < 400 or status in _LATER or status >= 500:
        return DeliveryState.PENDING
    return DeliveryState.PARKED


def code_of(status: int) -> str:
    """Return the stable word for a status that is no success."""
    if status in {401, 403}:
        return "signed_out"
    if status in {404, 410}:
        return "not_found"
    if status == 409:
        return "still_at_it"
    if status == 422:
        return "other_event"
    if status == 429:
        return "limited"
    if 300 <= status < 400:
        return "redirected"
    if status in _LATER or status >= 500:
        return "unavailable"
    return "refused"


def reason_of(status: int) -> str:
    """Return one sentence for a status that is no success."""
    match code_of(status):
        case "signed_out":
            return f"it does not believe who we are ({status}): is the secret right?"
        case "not_found":
            return f"nobody takes events at this address ({status})"
        case "still_at_it":
            return "it says that it is still working on this event (409)"
        case "other_event":
            return "it can't take this event, or has another one under its key (422)"
        case "limited":
            return "it wants fewer requests (429)"
        case "redirected":
            return (
                f"it sends us to another address ({status}), where nobody is gone to unasked: "
                "give the final address"
            )
        case "unavailable":
            return f"it is out of order just now ({status})"
        case _:
            return f"it refuses the event ({status})"
