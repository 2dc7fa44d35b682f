"""Stable words for why a platform did not do what it was asked, and what the host can do."""

from studio.core.errors import PlatformRefused, PlatformUnavailable

# Worth trying again.
UNREACHABLE = "unreachable"
SILENT = "silent"
CUT = "cut"
BUSY = "busy"
LIMITED = "limited"

# Not worth trying again unchanged.
SIGNED_OUT = "signed_out"
WRONG_SIGNATURE = "wrong_signature"
CLOCK = "clock"
NOT_ALLOWED = "not_allowed"
NOT_FOUND = "not_found"
REFUSED = "refused"
MALFORMED = "malformed"
TOO_LONG = "too_long"
REDIRECTED = "redirected"
CERTIFICATE = "certificate"
BAD_SETTING = "bad_setting"
NOT_OFFERED = "not_offered"

_ADVICE = {
    UNREACHABLE: "Nothing to do: it is tried again. Is this machine online?",
    SILENT: "Nothing to do: it is tried again.",
    CUT: "Nothing to do: it is tried again.",
    BUSY: "Nothing to do: it is tried again.",
    LIMITED: "Nothing to do: it is asked again when it wants to be.",
    SIGNED_OUT: "Give the shop a new token in its settings.",
    WRONG_SIGNATURE: "Check the shop's secret, and that it belongs to the key beside it.",
    CLOCK: "Set this machine's clock: the shop refuses requests from another time.",
    NOT_ALLOWED: "Give the shop's token the rights that docs/platforms.md lists.",
    NOT_FOUND: "Check the shop's address and settings.",
    REFUSED: "What the shop says is shown; it is not tried again unchanged.",
    MALFORMED: "Check the shop's address: what answers there is not what was expected.",
    TOO_LONG: "Check the shop's address: what answers there is not what was expected.",
    REDIRECTED: "Give the shop's final address: nobody else's is gone to unasked.",
    CERTIFICATE: "Nothing was sent: whoever answers there could not prove to be the shop.",
    BAD_SETTING: "Check the shop's settings; docs/platforms.md says what each needs.",
    NOT_OFFERED: "The platform does not offer this; docs/platforms.md says what it does.",
}


def unavailable(
    code: str, text: str, *, retry_after_s: float | None = None, advice: str = ""
) -> PlatformUnavailable:
    """Return the error for what is worth trying again."""
    advice = advice or _ADVICE.get(code, "")
    return PlatformUnavailable(text, code=code, advice=advice, retry_after_s=retry_after_s)


def refused(code: str, text: str, *, advice: str = "") -> PlatformRefused:
    """Return the error for what is not worth trying again unchanged."""
    return PlatformRefused(text, code=code, advice=advice or _ADVICE.get(code, ""))


def not_offered(who: str, what: str) -> PlatformRefused:
    """Return the error for something a platform has not."""
    return refused(NOT_OFFERED, f"{who} offers no {what}")
