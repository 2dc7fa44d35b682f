"""Words for the door and the devices, in the window's language. Pure."""

from collections.abc import Iterable
from typing import get_args
from urllib.parse import urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.protocol.door_reports import (
    DoorChanged,
    Gate,
    GateReport,
    GateState,
    PairedDevice,
    PairingOffer,
    PairingRole,
)
from studio.ui import figures, sentences
from studio.ui.catalogue.plain import isolated_text
from studio.ui.questions.question_words import moment_words
from studio.ui.view import View
from studio.ui.widgets.sign import Sign

_CONTEXT = "Door"
ROLES: tuple[PairingRole, ...] = get_args(PairingRole)
_ROLE_NAMES = {
    "producer": QT_TRANSLATE_NOOP("Door", "Producer"),
    "moderator": QT_TRANSLATE_NOOP("Door", "Moderator"),
    "observer": QT_TRANSLATE_NOOP("Door", "Observer"),
    "camera": QT_TRANSLATE_NOOP("Door", "Camera"),
}
_ROLE_POWERS = {
    "producer": QT_TRANSLATE_NOOP(
        "Door", "Cues and takes, starts offers, sorts questions, writes to you."
    ),
    "moderator": QT_TRANSLATE_NOOP("Door", "Sorts questions and writes to you."),
    "observer": QT_TRANSLATE_NOOP("Door", "Only looks: the show large, on another screen."),
    "camera": QT_TRANSLATE_NOOP("Door", "A phone whose picture becomes a source of the show."),
}
_STATES = {
    GateState.CLOSED: QT_TRANSLATE_NOOP("Door", "closed"),
    GateState.OPENING: QT_TRANSLATE_NOOP("Door", "opening"),
    GateState.OPEN: QT_TRANSLATE_NOOP("Door", "open"),
    GateState.FAILED: QT_TRANSLATE_NOOP("Door", "failed"),
}
_SIGNS = {
    GateState.CLOSED: Sign.IDLE,
    GateState.OPENING: Sign.BUSY,
    GateState.OPEN: Sign.GOOD,
    GateState.FAILED: Sign.BAD,
}
_HARMLESS = frozenset({"rehearsal", "certificate_not_kept", "not_encrypted"})
_CODE_GROUP, _PRINT_GROUP, _PRINT_LINE = 4, 2, 8


def role_name(role: str) -> str:
    """Return what a role is called."""
    return QCoreApplication.translate(_CONTEXT, str(_ROLE_NAMES.get(role, role)))


def role_powers(role: str) -> str:
    """Return what somebody with a role can do, in a sentence."""
    return QCoreApplication.translate(_CONTEXT, str(_ROLE_POWERS.get(role, "")))


def state_word(state: GateState) -> str:
    """Return one word for how a gate is."""
    return QCoreApplication.translate(_CONTEXT, str(_STATES[state]))


def gate_of(door: DoorChanged, gate: Gate) -> GateReport:
    """Return how a gate is; one that nothing was said of is closed."""
    return next((one for one in door.gates if one.gate is gate), GateReport(gate=gate))


def gate_problem(report: GateReport) -> str:
    """Return what speaks against a gate, in a sentence; or empty."""
    return sentences.gate(report.code, report.text) if report.code or report.text else ""


def gate_sign(report: GateReport) -> Sign:
    """Return the sign for how a gate is; one that is open may be in trouble all the same."""
    if report.state is GateState.OPEN and report.code and report.code not in _HARMLESS:
        return Sign.TROUBLE
    return _SIGNS[report.state]


def here(door: DoorChanged) -> tuple[PairedDevice, ...]:
    """Return every paired device that is connected now."""
    there = set(door.callers.devices)
    return tuple(d for d in door.devices if d.connected or d.device_id in there)


def may_take(view: View) -> bool:
    """Return whether somebody besides the host could take now."""
    door = view.door
    return door.callers.boxes > 0 or any(d.role == "producer" for d in here(door))


def presence(door: DoorChanged) -> str:
    """Return how many producers and others are here, in a few words; empty: none."""
    found = here(door)
    producers = sum(device.role == "producer" for device in found)
    others = len(found) - producers + door.callers.boxes
    translate = QCoreApplication.translate
    parts = []
    if producers == 1:
        parts.append(translate("Door", "Producer connected"))
    elif producers:
        several = translate("Door", "Producers connected: {count}")
        parts.append(several.format(count=figures.isolated(str(producers))))
    if others:
        more = translate("Door", "other devices: {count}")
        parts.append(more.format(count=figures.isolated(str(others))))
    return " · ".join(parts)


def names_here(door: DoorChanged) -> str:
    """Return who is here, a line each."""
    return "\n".join(f"{isolated_text(d.name)} · {role_name(d.role)}" for d in here(door))


def device_line(device: PairedDevice, *, is_here: bool, now_utc_ms: int) -> str:
    """Return role and when it was last there."""
    translate = QCoreApplication.translate
    if is_here:
        seen = translate("Door", "here now")
    else:
        pattern = translate("Door", "last here {moment}")
        seen = pattern.format(moment=moment_words(device.seen_at_utc_ms, now_utc_ms))
    return f"{role_name(device.role)} · {seen}"


def grouped(code: str) -> str:
    """Return a code in groups that can be read out."""
    plain = "".join(c for c in code if c.isalnum())
    groups = [plain[at : at + _CODE_GROUP] for at in range(0, len(plain), _CODE_GROUP)]
    return " ".join(groups)


def fingerprint_lines(fingerprint: str) -> str:
    """Return a fingerprint in short groups, a few of them a line."""
    digits = "".join(c for c in fingerprint.upper() if c.isalnum())
    step = 2 * _PRINT_GROUP
    groups = [digits[at : at + step] for at in range(0, len(digits), step)]
    lines = [groups[at : at + _PRINT_LINE] for at in range(0, len(groups), _PRINT_LINE)]
    return "\n".join(figures.isolated(" ".join(line)) for line in lines)


def page_address(report: GateReport) -> str:
    """Return where other devices find the pages; empty while nobody knows."""
    address = next(iter(report.addresses), "")
    if not address:
        return ""
    whole = address if "://" in address else f"https://{address}"
    if not urlsplit(whole).path:
        whole += "/"
    return whole


def page_link(report: GateReport, offer: PairingOffer) -> str:
    """Return the address that lets one device in, for the square code."""
    address = page_address(report)
    return f"{address}#{offer.token}" if address else ""


def newcomers(before: Iterable[PairedDevice], after: Iterable[PairedDevice]) -> list[PairedDevice]:
    """Return devices that were not known before."""
    known = {device.device_id for device in before}
    return [device for device in after if device.device_id not in known]
