"""What the other processes say, in the window's language.

They speak English and name a code; here each code has its sentence, which is translated as every
label is. Where there is no translation, what they said stands: it often knows more.
"""

import re
from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.protocol.reports import OutputReport, Sentence, SourceReport, SourceState

_CONTEXT = "Sentences"
_ISOLATE, _POP = "\u2068", "\u2069"
"""Around a name, which may run the other way than the sentence."""

WARNINGS = {
    "engine_starting": QT_TRANSLATE_NOOP("Sentences", "No picture: the engine is being started."),
    "no_engine": QT_TRANSLATE_NOOP("Sentences", "No picture, because the engine is away: {0}."),
    "engine_silent": QT_TRANSLATE_NOOP(
        "Sentences",
        "The engine has not answered for {0} s; it is left running, because it may still be on"
        " air.",
    ),
    "interrupted": QT_TRANSLATE_NOOP(
        "Sentences",
        "The show was on air when the studio stopped; press Go live to go back on air.",
    ),
    "show_unknown": QT_TRANSLATE_NOOP(
        "Sentences",
        "The stream goes on, but its show can't be read: rundown and offers are not there.",
    ),
    "output_reconnecting": QT_TRANSLATE_NOOP("Sentences", "{0} is reconnecting. {1}"),
    "output_failed": QT_TRANSLATE_NOOP("Sentences", "{0} failed. {1}"),
    "recording_failed": QT_TRANSLATE_NOOP("Sentences", "The recording failed. {0}"),
    "output_congested": QT_TRANSLATE_NOOP(
        "Sentences",
        "{0} can't take the stream fast enough; pictures left out: {1}. A lower bitrate would"
        " help.",
    ),
    "camera_stalled": QT_TRANSLATE_NOOP(
        "Sentences", "The camera {0} gives nothing; viewers get the slate."
    ),
    "camera_lost": QT_TRANSLATE_NOOP("Sentences", "The camera {0} is gone; viewers get the slate."),
    "microphone_stalled": QT_TRANSLATE_NOOP(
        "Sentences", "The microphone {0} gives nothing; viewers get silence."
    ),
    "microphone_lost": QT_TRANSLATE_NOOP(
        "Sentences", "The microphone {0} is gone; viewers get silence."
    ),
    "second_stalled": QT_TRANSLATE_NOOP("Sentences", "The close-up camera {0} gives nothing."),
    "second_lost": QT_TRANSLATE_NOOP("Sentences", "The close-up camera {0} is gone."),
    "clip_stalled": QT_TRANSLATE_NOOP(
        "Sentences", "The clip {0} gives nothing; viewers get the camera."
    ),
    "clip_lost": QT_TRANSLATE_NOOP(
        "Sentences", "The clip {0} can't be played; viewers get the camera."
    ),
    "muted_on_air": QT_TRANSLATE_NOOP("Sentences", "The microphone is muted while you are on air."),
    "encoder_changed": QT_TRANSLATE_NOOP(
        "Sentences", "This computer is busy or its encoder failed; now {0} encodes."
    ),
    "too_slow": QT_TRANSLATE_NOOP(
        "Sentences", "This computer could not keep up; pictures left out so far: {0}."
    ),
    "disk_filling": QT_TRANSLATE_NOOP("Sentences", "Only {0} are left on the disk for recordings."),
    "offer_not_started": QT_TRANSLATE_NOOP(
        "Sentences", "The planned offer for {0} did not start: {1}"
    ),
    "catalogue_trouble": QT_TRANSLATE_NOOP(
        "Sentences", "The catalogue can't be used as usual: {0}."
    ),
    "memory_only": QT_TRANSLATE_NOOP("Sentences", "The show is kept in memory only: {0}."),
    "clock_put_forward": QT_TRANSLATE_NOOP(
        "Sentences",
        "This computer's clock was put forward by {0}. The show keeps its own time: offers end as"
        " viewers were told, and events keep their order.",
    ),
    "clock_put_back": QT_TRANSLATE_NOOP(
        "Sentences",
        "This computer's clock was put back by {0}. The show keeps its own time: offers end as"
        " viewers were told, and events keep their order.",
    ),
    "key_not_kept": QT_TRANSLATE_NOOP("Sentences", "The key of {0} lasts for this run only."),
}
"""What `studio.control.health` says; the places are its facts."""

REASONS = {
    "bad_url": QT_TRANSLATE_NOOP(
        "Sentences", "The address is wrong. Copy it from the platform's page again."
    ),
    "key_missing": QT_TRANSLATE_NOOP(
        "Sentences", "There is no stream key. Enter it in the destination's settings."
    ),
    "unknown_host": QT_TRANSLATE_NOOP(
        "Sentences", "Nobody knows this server. Check the address and the internet connection."
    ),
    "refused_connection": QT_TRANSLATE_NOOP(
        "Sentences",
        "The server takes no connections. Check the address and its port; the server may be down.",
    ),
    "network": QT_TRANSLATE_NOOP(
        "Sentences", "The connection broke. Check the internet connection."
    ),
    "timeout": QT_TRANSLATE_NOOP(
        "Sentences",
        "The server does not answer. Check the internet connection; the server may be overloaded.",
    ),
    "stalled": QT_TRANSLATE_NOOP(
        "Sentences",
        "The server takes no more data. Check the upload speed; the server may be overloaded.",
    ),
    "server_closed": QT_TRANSLATE_NOOP(
        "Sentences", "The server closed the connection. It is tried again by itself."
    ),
    "server_error": QT_TRANSLATE_NOOP(
        "Sentences",
        "The server refused. It is tried again by itself; look at the platform's page for a"
        " reason.",
    ),
    "not_rtmp": QT_TRANSLATE_NOOP("Sentences", "This is no RTMP server. Check the address."),
    "no_tls": QT_TRANSLATE_NOOP(
        "Sentences",
        "The server does not speak TLS here, which rtmps:// needs. Check the address and its port.",
    ),
    "bad_certificate": QT_TRANSLATE_NOOP(
        "Sentences",
        "The server's certificate is not to be trusted; the stream key was not sent. Check the"
        " address.",
    ),
    "wrong_key": QT_TRANSLATE_NOOP(
        "Sentences",
        "The server refused the stream key. Copy it from the platform's page again; keys expire.",
    ),
    "key_in_use": QT_TRANSLATE_NOOP(
        "Sentences",
        "Somebody already sends with this stream key. End the other stream, or take another key.",
    ),
    "unknown_app": QT_TRANSLATE_NOOP(
        "Sentences",
        "The server does not know this address. Check the part after the server's name.",
    ),
    "stopped": QT_TRANSLATE_NOOP("Sentences", "It was stopped while it connected."),
    "disk_full": QT_TRANSLATE_NOOP(
        "Sentences",
        "The disk is full; what was recorded is kept. Free some space and press Retry for a new"
        " file; the stream is not affected.",
    ),
    "low_disk": QT_TRANSLATE_NOOP("Sentences", "The disk is nearly full. Free some space."),
    "bad_folder": QT_TRANSLATE_NOOP(
        "Sentences", "The folder can't be used. Choose another folder for recordings."
    ),
    "recording_failed": QT_TRANSLATE_NOOP(
        "Sentences",
        "The file could not be written; what was recorded is kept. Press Retry for a new file;"
        " the stream is not affected.",
    ),
    "bug": QT_TRANSLATE_NOOP(
        "Sentences",
        "Something unforeseen went wrong. Press Retry, and send us the log file.",
    ),
}
"""Why an output is not live: the codes of `studio.engine.outputs.reason`."""

REFUSALS = {
    "nothing_to_show": QT_TRANSLATE_NOOP("Sentences", "Load a product card first."),
    "stale": QT_TRANSLATE_NOOP(
        "Sentences", "The show changed meanwhile; nothing was done. Look before asking again."
    ),
    "not_allowed": QT_TRANSLATE_NOOP("Sentences", "This window may not ask for that."),
    "reply_too_long": QT_TRANSLATE_NOOP(
        "Sentences", "The chat takes no text as long as this. Make it shorter."
    ),
    "engine_unavailable": QT_TRANSLATE_NOOP(
        "Sentences",
        "The engine did not answer in time; nothing was changed. Try again in a moment.",
    ),
    "encoder": QT_TRANSLATE_NOOP(
        "Sentences", "No encoder works with these settings; nothing was changed."
    ),
    "no_keyring": QT_TRANSLATE_NOOP(
        "Sentences", "This machine has no keyring that keeps keys safe."
    ),
    "fault": QT_TRANSLATE_NOOP("Sentences", "A fault of Cuecard; the log has it."),
}
"""Why nothing was done: codes of `studio.core.errors` that say enough by themselves."""

STALE_BY = QT_TRANSLATE_NOOP(
    "Sentences",
    "{name} changed this meanwhile ({what}); nothing was done. Look before asking again.",
)
SUBJECTS = {
    "this cue": QT_TRANSLATE_NOOP("Sentences", "this cue"),
    "the place of this cue": QT_TRANSLATE_NOOP("Sentences", "the place of this cue"),
    "the rundown": QT_TRANSLATE_NOOP("Sentences", "the rundown"),
    "the length of the show": QT_TRANSLATE_NOOP("Sentences", "the length of the show"),
    "the lock of the rundown": QT_TRANSLATE_NOOP("Sentences", "the lock of the rundown"),
    "the preview": QT_TRANSLATE_NOOP("Sentences", "the preview"),
    "the program": QT_TRANSLATE_NOOP("Sentences", "the program"),
    "preview or program": QT_TRANSLATE_NOOP("Sentences", "preview or program"),
    "the transition": QT_TRANSLATE_NOOP("Sentences", "the transition"),
    "the talking points": QT_TRANSLATE_NOOP("Sentences", "the talking points"),
    "who may take": QT_TRANSLATE_NOOP("Sentences", "who may take"),
    "the texts on the picture": QT_TRANSLATE_NOOP("Sentences", "the texts on the picture"),
    "the look": QT_TRANSLATE_NOOP("Sentences", "the look"),
    "the offer": QT_TRANSLATE_NOOP("Sentences", "the offer"),
    "the title": QT_TRANSLATE_NOOP("Sentences", "the title"),
    "the slate": QT_TRANSLATE_NOOP("Sentences", "the slate"),
    "the sound": QT_TRANSLATE_NOOP("Sentences", "the sound"),
    "whether the show is on air": QT_TRANSLATE_NOOP("Sentences", "whether the show is on air"),
    "on the picture": QT_TRANSLATE_NOOP("Sentences", "what the picture shows"),
}
"""What a stale command was about: the names of `studio.control.looked_at`, by their end."""

GATES = {
    "port_taken": QT_TRANSLATE_NOOP(
        "Sentences", "This port can't be used: another program may have it. Choose another one."
    ),
    "guessing": QT_TRANSLATE_NOOP(
        "Sentences", "Somebody guesses codes: none is taken for a minute."
    ),
    "relay_connecting": QT_TRANSLATE_NOOP("Sentences", "The server is being called."),
    "relay_away": QT_TRANSLATE_NOOP(
        "Sentences", "The server can't be reached; it is called again by itself."
    ),
    "relay_refused": QT_TRANSLATE_NOOP(
        "Sentences", "The server refuses this studio. Check its name and the credentials file."
    ),
    "relay_stranger": QT_TRANSLATE_NOOP(
        "Sentences",
        "Somebody far away knocks who was not let in. If you expect them, show a code and tell it"
        " to them.",
    ),
    "rehearsal": QT_TRANSLATE_NOOP(
        "Sentences", "A rehearsal stays on this computer: other devices can't come in."
    ),
    "certificate_not_kept": QT_TRANSLATE_NOOP(
        "Sentences",
        "This machine has no keyring: the certificate lasts for this run only, and devices will"
        " warn of a new one the next time.",
    ),
    "not_encrypted": QT_TRANSLATE_NOOP(
        "Sentences",
        "Button boxes talk unencrypted: the password never travels, but who listens on this network"
        " sees which buttons are pressed.",
    ),
}
"""Why a gate of the door is not as it should be."""

_STALE = re.compile("(?P<name>.+) changed (?P<what>.+) meanwhile; look again")
_ANSWERS = {
    "accepted": QT_TRANSLATE_NOOP("Sentences", "The server accepts the stream key."),
}
_WITH_REASON = frozenset({"output_reconnecting", "output_failed", "recording_failed"})
_WITHOUT = frozenset({SourceState.STALLED, SourceState.LOST})


def warning(sentence: Sentence) -> str:
    """Return what the control room warns of."""
    said = _known(WARNINGS, sentence.code)
    if not said:
        return sentence.text
    facts = [*map(_isolated, sentence.facts)]
    if sentence.code in _WITH_REASON:
        facts[-2:] = [reason(*sentence.facts[-2:])]
    return said.format(*facts).strip()


def reason(code: str, text: str) -> str:
    """Return why an output is not live, from its code and the English for it."""
    return _known(REASONS, code) or text


def why(report: OutputReport) -> str:
    """Return why an output is not live, or empty."""
    return reason(report.code, report.text) if report.text else ""


def trouble(report: SourceReport) -> str:
    """Return what is wrong with a source, or empty."""
    if not report.text or report.state not in _WITHOUT:
        return report.text
    code = f"{report.role}_{report.state.value}"
    return warning(Sentence(code=code, facts=(report.name,), text=report.text))


def gate(code: str, text: str) -> str:
    """Return why a gate is not as it should be, from the code and the English for it."""
    return _known(GATES, code) or _known(REFUSALS, code) or text


def refusal(code: str, text: str) -> str:
    """Return why a command was refused, from the code and the English of the answer."""
    stale = _STALE.fullmatch(text) if code == "stale" else None
    if stale is not None:
        return _stale_by(stale["name"], stale["what"]) or text
    return _known(REFUSALS, code) or reason(code, text)


def _stale_by(name: str, what: str) -> str:
    """Return who was faster and with what; empty where there is no translation."""
    said = _known({"": STALE_BY}, "")
    end = next((end for end in SUBJECTS if what == end or what.endswith(end)), "")
    subject = _known(SUBJECTS, end) or what
    return said.format(name=_isolated(name), what=_isolated(subject)) if said else ""


def accepted(text: str) -> str:
    """Return that a server took the key, in the place of the engine's own words for it."""
    return _known(_ANSWERS, "accepted") or text or str(_ANSWERS["accepted"])


def _known(table: Mapping[str, object], code: str) -> str:
    """Return the translation of a code's sentence, or empty: in English and of unknown codes."""
    pattern = str(table.get(code, ""))
    said = QCoreApplication.translate(_CONTEXT, pattern) if pattern else ""
    return "" if said == pattern else said


def _isolated(fact: str) -> str:
    return f"{_ISOLATE}{fact}{_POP}"
