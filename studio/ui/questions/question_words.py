"""Words for viewers' questions and chats, in the window's language."""

import re
import unicodedata
from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QDateTime, QLocale

from studio.questions.chat_report import ChatReport, ChatState
from studio.questions.chat_spec import ChatFault, ChatKind, WrongChat, stays_here
from studio.questions.message import Gap
from studio.questions.moderation import Why
from studio.questions.understood import Compared, Holds, Intent
from studio.ui import figures
from studio.ui.catalogue.plain import isolated_text
from studio.ui.widgets.sign import Sign

_CONTEXT = "Questions"

INTENTS = {
    Intent.SPEC: QT_TRANSLATE_NOOP("Questions", "About the product"),
    Intent.PRICE: QT_TRANSLATE_NOOP("Questions", "About the price"),
    Intent.DISCOUNT: QT_TRANSLATE_NOOP("Questions", "About the price"),
    Intent.SHIPPING: QT_TRANSLATE_NOOP("Questions", "About shipping"),
    Intent.STOCK: QT_TRANSLATE_NOOP("Questions", "About stock"),
    Intent.WARRANTY: QT_TRANSLATE_NOOP("Questions", "About warranty and returns"),
    Intent.HOW_TO_BUY: QT_TRANSLATE_NOOP("Questions", "How to buy"),
    Intent.COMPLAINT: QT_TRANSLATE_NOOP("Questions", "A complaint"),
}
HIDDEN = {
    Why.CHATTER: QT_TRANSLATE_NOOP("Questions", "{count} chatter"),
    Why.SPAM: QT_TRANSLATE_NOOP("Questions", "{count} spam"),
    Why.ABUSE: QT_TRANSLATE_NOOP("Questions", "{count} abuse"),
    Why.BLOCKED: QT_TRANSLATE_NOOP("Questions", "{count} blocked"),
    Why.SLOWED: QT_TRANSLATE_NOOP("Questions", "{count} slowed"),
    Why.MUTED: QT_TRANSLATE_NOOP("Questions", "{count} muted"),
    Why.REPEATED: QT_TRANSLATE_NOOP("Questions", "{count} repeated"),
    Why.TAKEN_BACK: QT_TRANSLATE_NOOP("Questions", "{count} taken back"),
    Why.HIDDEN: QT_TRANSLATE_NOOP("Questions", "{count} hidden by you"),
    Why.DROPPED: QT_TRANSLATE_NOOP("Questions", "{count} not looked at"),
}
STATES = {
    ChatState.OFF: QT_TRANSLATE_NOOP("Questions", "off"),
    ChatState.CONNECTING: QT_TRANSLATE_NOOP("Questions", "connecting"),
    ChatState.LIVE: QT_TRANSLATE_NOOP("Questions", "live"),
    ChatState.WAITING: QT_TRANSLATE_NOOP("Questions", "waiting"),
    ChatState.FAILED: QT_TRANSLATE_NOOP("Questions", "failed"),
    ChatState.ENDED: QT_TRANSLATE_NOOP("Questions", "ended"),
}
SIGNS = {
    ChatState.OFF: Sign.IDLE,
    ChatState.CONNECTING: Sign.BUSY,
    ChatState.LIVE: Sign.GOOD,
    ChatState.WAITING: Sign.TROUBLE,
    ChatState.FAILED: Sign.BAD,
    ChatState.ENDED: Sign.IDLE,
}
KINDS = {
    ChatKind.TWITCH: "Twitch",
    ChatKind.YOUTUBE: "YouTube",
    ChatKind.FACEBOOK: "Facebook",
    ChatKind.WEBSOCKET: "WebSocket",
    ChatKind.SSE: QT_TRANSLATE_NOOP("Questions", "Event stream (SSE)"),
    ChatKind.WEBHOOK: QT_TRANSLATE_NOOP("Questions", "Webhook (others send here)"),
    ChatKind.REPLAY: QT_TRANSLATE_NOOP("Questions", "Replay of a file"),
}
ADVICE = {
    "unreachable": QT_TRANSLATE_NOOP(
        "Questions",
        "{name} can't be reached. Check the internet connection; it is tried again by itself.",
    ),
    "cut": QT_TRANSLATE_NOOP("Questions", "{name} was cut off. It is tried again by itself."),
    "silent": QT_TRANSLATE_NOOP(
        "Questions", "{name} says nothing more. It is tried again by itself."
    ),
    "busy": QT_TRANSLATE_NOOP(
        "Questions", "{name} asked to come back later. It is tried by itself."
    ),
    "bad_answer": QT_TRANSLATE_NOOP(
        "Questions", "{name} answers in a way we don't understand. It is tried again by itself."
    ),
    "signed_out": QT_TRANSLATE_NOOP(
        "Questions", "{name} wants you to sign in again: copy a new token into the chat's settings."
    ),
    "not_allowed": QT_TRANSLATE_NOOP(
        "Questions", "{name} does not let this token read. Get one that may read this chat."
    ),
    "no_such_room": QT_TRANSLATE_NOOP(
        "Questions", "{name} has no such chat. Check its id; the live show must have begun."
    ),
    "ended": QT_TRANSLATE_NOOP("Questions", "{name} has ended. Add the new show's chat."),
    "unread": QT_TRANSLATE_NOOP(
        "Questions", "{name} is over. Records of its file that could not be read: {count}."
    ),
    "used_up": QT_TRANSLATE_NOOP(
        "Questions", "{name} allows no more for now: the platform's quota is used up."
    ),
    "bad_setting": QT_TRANSLATE_NOOP(
        "Questions", "{name} has a wrong setting. Check the chat's settings."
    ),
    "no_file": QT_TRANSLATE_NOOP(
        "Questions", "{name}: there is no such file. Choose it again in the chat's settings."
    ),
    "unreadable": QT_TRANSLATE_NOOP(
        "Questions",
        "{name}: the file can't be read. Allow this user to read it, or choose another one.",
    ),
    "reader_ended": QT_TRANSLATE_NOOP(
        "Questions", "{name} is not read just now. It is taken up again by itself."
    ),
    "not_yet": QT_TRANSLATE_NOOP(
        "Questions", "{name} is read as soon as the show has a rundown, or is on air."
    ),
    "way_closed": QT_TRANSLATE_NOOP(
        "Questions", "{name} closed this way of reading; another is tried."
    ),
}
"""What `studio.chat.reason` names, and what the control room says of chats that nobody reads."""

NOT_RUNNING = QT_TRANSLATE_NOOP(
    "Questions",
    "{name}: nothing answers on this computer. Start its server; it is tried again by itself.",
)

WRONG = {
    ChatFault.BAD_TEXT: QT_TRANSLATE_NOOP(
        "Questions", "“{field}” is too long, or has a character that can't be shown."
    ),
    ChatFault.NO_ROOM: QT_TRANSLATE_NOOP(
        "Questions", "Fill in “{field}”, so that nobody else's chat appears."
    ),
    ChatFault.NO_SOCKET: QT_TRANSLATE_NOOP(
        "Questions", "Fill in “{field}”; it begins with wss://, or on this computer with ws://."
    ),
    ChatFault.NO_STREAM: QT_TRANSLATE_NOOP(
        "Questions", "Fill in “{field}”; it begins with https://, or on this computer with http://."
    ),
    ChatFault.NO_PORT: QT_TRANSLATE_NOOP(
        "Questions",
        "“{field}” must be an IP address of this computer and a port, like 127.0.0.1:8760.",
    ),
    ChatFault.NO_KEY: QT_TRANSLATE_NOOP(
        "Questions",
        "Fill in “{field}”: whsec_ and 32 letters of base64 or more, the same that the sender has.",
    ),
    ChatFault.NO_FILE: QT_TRANSLATE_NOOP("Questions", "Fill in “{field}”, or choose it."),
    ChatFault.EXPOSED: QT_TRANSLATE_NOOP(
        "Questions",
        "“{field}” holds a secret, and addresses are shown. Take it out; it belongs into the"
        " token's field.",
    ),
}
"""What is wrong with a chat in the form; a speed can't be there."""

VERDICTS = {
    Holds.YES: QT_TRANSLATE_NOOP("Questions", "Compared: yes"),
    Holds.NO: QT_TRANSLATE_NOOP("Questions", "Compared: no"),
    Holds.UNSURE: QT_TRANSLATE_NOOP("Questions", "Compared: it depends"),
}
_GAP = QT_TRANSLATE_NOOP("Questions", "{start}–{end}: messages may be missing")
_VIEWER = QT_TRANSLATE_NOOP("Questions", "a viewer")
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and patterns, as Unicode counts them, that are drawn as nothing."""
_DETAILED = frozenset({"bad_setting"})
"""Reasons of many kinds: the report's own words know which."""
_UNREAD, _NOT_YET, _UNREACHABLE = "unread", "not_yet", "unreachable"
_COUNT = re.compile(r"\d{1,9}")
_TROUBLED = frozenset({ChatState.WAITING, ChatState.FAILED})


def said(text: object) -> str:
    """Return one of this file's texts in the window's language."""
    return QCoreApplication.translate(_CONTEXT, str(text))


def count_of(number: int) -> str:
    """Write a count in the window's language."""
    return figures.isolated(QLocale().toString(number))


def badge(language: str) -> str:
    """Write a language as a badge: `ES`; where nothing tells, a question mark."""
    known = language[:2] if language.isascii() and language[:2].isalpha() else ""
    return known.upper() if known and language != "und" else "?"


def hidden_words(hidden: Mapping[Why, int]) -> str:
    """Write what is kept away, the most first: `312 chatter · 4 spam`; empty: nothing."""
    most = sorted(((number, why) for why, number in hidden.items() if number > 0), reverse=True)
    return " · ".join(said(HIDDEN[why]).format(count=count_of(number)) for number, why in most)


def chat_line(report: ChatReport) -> str:
    """Return how a chat is, and what to do about it."""
    name = isolated_text(report.spec.name)
    if not (_needs_words(report) or report.code == _NOT_YET):
        return f"{name}: {said(STATES[report.state])}"
    known = _advice(report)
    if known is not None:
        count = _COUNT.search(report.text)
        words = said(known).format(name=name, count=count_of(int(count[0])) if count else "?")
        detail = isolated_text(report.text) if report.code in _DETAILED else ""
        return f"{words} ({detail})" if detail else words
    return f"{name}: {said(STATES[report.state])}. {report.text} {report.advice}".strip()


def _advice(report: ChatReport) -> object | None:
    """Return the sentence for a chat's trouble, or None: what the control room says tells more."""
    if report.code != _UNREACHABLE or not stays_here(report.spec):
        return ADVICE.get(report.code)
    return None if report.spec.kind is ChatKind.WEBHOOK else NOT_RUNNING


def is_troubled(report: ChatReport) -> bool:
    """Return whether a chat is not read though it should be, or not all of it."""
    return report.spec.enabled and _needs_words(report)


def sign_of(report: ChatReport) -> Sign:
    """Return the sign of how a chat is."""
    unread = report.state is ChatState.ENDED and report.code == _UNREAD
    return Sign.TROUBLE if unread else SIGNS[report.state]


def wrong_words(error: WrongChat, label: str) -> str:
    """Return what is wrong with a chat in the form, from the label of the field it is about."""
    known = WRONG.get(error.fault)
    if known is None:
        return str(error)
    return said(known).format(field=label)


def _needs_words(report: ChatReport) -> bool:
    """Return whether there is more to say about a chat than its state."""
    return report.state in _TROUBLED or sign_of(report) is Sign.TROUBLE


def verdict_words(compared: Compared) -> str:
    """Write numbers that were compared: `Compared: yes · 50 m ↔ 5 ATM (50 m) · …`."""
    parts = [said(VERDICTS[compared.holds])]
    parts.append(f"{isolated_text(compared.asked)} ↔ {isolated_text(compared.given)}")
    if compared.condition:
        parts.append(isolated_text(compared.condition))
    return " · ".join(parts)


def day_and_time(utc_ms: int) -> str:
    """Write a moment on the host's own clock: `12 Nov, 21:03`."""
    moment = QDateTime.fromMSecsSinceEpoch(utc_ms)
    return figures.isolated(QLocale().toString(moment, "d MMM, HH:mm"))


def clock_time(utc_ms: int) -> str:
    """Write a time of day: `21:03`."""
    return figures.isolated(QDateTime.fromMSecsSinceEpoch(utc_ms).toString("HH:mm"))


def moment_words(utc_ms: int, near_utc_ms: int) -> str:
    """Write a moment: the time alone on the day that is near, or else with its day."""
    same = _date(utc_ms) == _date(near_utc_ms)
    return clock_time(utc_ms) if same else day_and_time(utc_ms)


def gap_words(gap: Gap, now_utc_ms: int) -> str:
    """Write when messages may have been missed: `21:03–21:04: …`, days only where they differ."""
    start, end = gap.from_utc_ms, gap.until_utc_ms
    near = start if _date(start) == _date(end) else now_utc_ms
    return said(_GAP).format(start=moment_words(start, now_utc_ms), end=moment_words(end, near))


def _date(utc_ms: int) -> QDate:
    return QDateTime.fromMSecsSinceEpoch(utc_ms).date()


def viewer_name(name: str) -> str:
    """Return how a viewer is called: `@sol_92`, or a word where the name can't be seen."""
    return said(_VIEWER) if is_unseen(name) else isolated_text(f"@{name}")


def is_unseen(text: str) -> bool:
    """Return whether nothing of a text can be seen: spaces, fillers, marks without a letter."""
    return all(one in _FILLERS or unicodedata.category(one)[0] in "ZCM" for one in text)
