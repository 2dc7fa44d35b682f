"""Why a chat is not read: stable codes, and what to advise the host for each."""

from studio.core.errors import ChatLost, ChatRefused

UNREACHABLE = "unreachable"
CUT = "cut"
SILENT = "silent"
BUSY = "busy"
BAD_ANSWER = "bad_answer"
SIGNED_OUT = "signed_out"
NOT_ALLOWED = "not_allowed"
NO_SUCH_ROOM = "no_such_room"
ENDED = "ended"
UNREAD = "unread"
USED_UP = "used_up"
BAD_SETTING = "bad_setting"
NO_FILE = "no_file"
UNREADABLE = "unreadable"
WAY_CLOSED = "way_closed"
REPLY_TOO_LONG = "reply_too_long"

OVER = frozenset({ENDED, UNREAD})
"""Nothing failed: there is no more."""

ADVICE = {
    UNREACHABLE: "Check the internet connection; it is tried again by itself.",
    CUT: "It is tried again by itself.",
    SILENT: "It is tried again by itself; check the internet connection.",
    BUSY: "It is tried again by itself; the platform asked to come back later.",
    BAD_ANSWER: "It is tried again by itself; look for a newer Cuecard if it stays so.",
    SIGNED_OUT: "Sign in again: copy a new token into the chat's settings.",
    NOT_ALLOWED: "Get a token that may read this chat, from an account that is not banned there.",
    NO_SUCH_ROOM: "Check the chat's id; the live show must have begun.",
    ENDED: "Nothing more comes from this chat; add the new show's chat.",
    UNREAD: "Check the file: it has one piece of JSON a line.",
    USED_UP: "Wait until the platform's quota begins anew, or ask the platform for more.",
    BAD_SETTING: "Check the chat's settings.",
    NO_FILE: "Choose the file again in the chat's settings.",
    UNREADABLE: "See to it that this user may read the file, or choose another one.",
    WAY_CLOSED: "Another way of reading this chat is tried.",
    REPLY_TOO_LONG: "Make the message shorter.",
}


def lost(code: str, text: str, *, advice: str = "", retry_after_s: float | None = None) -> ChatLost:
    """Return the error for what is worth trying again by itself."""
    return ChatLost(text, code=code, advice=advice or ADVICE[code], retry_after_s=retry_after_s)


def refused(code: str, text: str, *, advice: str = "") -> ChatRefused:
    """Return the error for what only the host can put right."""
    return ChatRefused(text, code=code, advice=advice or ADVICE[code])
