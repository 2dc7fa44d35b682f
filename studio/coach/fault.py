"""What may go wrong in a rehearsal, and what a host does about it."""

from dataclasses import dataclass
from enum import StrEnum


class FaultKind(StrEnum):
    """What goes wrong."""

    CAMERA_LOST = "camera_lost"
    MICROPHONE_MUTED = "microphone_muted"
    UPLOAD_HALVES = "upload_halves"
    DESTINATION_DIES = "destination_dies"
    PLATFORM_FAILS = "platform_fails"
    PRICE_CHANGED = "price_changed"
    STOCK_GONE = "stock_gone"
    DOUBLE_ORDER = "double_order"
    PRODUCER_GONE = "producer_gone"
    CHAT_RAID = "chat_raid"
    DISK_FILLING = "disk_filling"
    WRONG_CLAIM = "wrong_claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a host is expected to do about a fault.

    Attributes:
        answered_by: Kinds of events, made by the host, that show that it was noticed.
        within_s: So fast gets every point; twice as slow gets half of them; later none.
        wrong: Kinds of events that make it worse, such as hiding the picture for no reason.
    """

    answered_by: frozenset[str]
    within_s: float
    wrong: frozenset[str] = frozenset()


_NOTED = "moment.marked"
"""B on the keyboard: whoever can do nothing about a fault marks the moment and goes on."""

EXPECTED = {
    FaultKind.CAMERA_LOST: Expected(
        answered_by=frozenset({"scene.changed", "slate.shown", _NOTED}), within_s=8
    ),
    FaultKind.MICROPHONE_MUTED: Expected(answered_by=frozenset({"sound.unmuted"}), within_s=6),
    FaultKind.UPLOAD_HALVES: Expected(
        answered_by=frozenset({_NOTED}), within_s=20, wrong=frozenset({"slate.shown"})
    ),
    FaultKind.DESTINATION_DIES: Expected(
        answered_by=frozenset({_NOTED}), within_s=15, wrong=frozenset({"show.ended"})
    ),
    FaultKind.PLATFORM_FAILS: Expected(
        answered_by=frozenset({_NOTED}), within_s=30, wrong=frozenset({"slate.shown", "show.ended"})
    ),
    FaultKind.PRICE_CHANGED: Expected(
        answered_by=frozenset({"correction.shown", "offer.ended", "overlay.hidden", _NOTED}),
        within_s=25,
    ),
    FaultKind.STOCK_GONE: Expected(
        answered_by=frozenset({"cue.taken", "product.shown"}), within_s=30
    ),
    FaultKind.DOUBLE_ORDER: Expected(answered_by=frozenset({_NOTED}), within_s=60),
    FaultKind.PRODUCER_GONE: Expected(
        answered_by=frozenset({"cue.taken", "product.shown", _NOTED}), within_s=30
    ),
    FaultKind.CHAT_RAID: Expected(
        answered_by=frozenset({"question.dismissed", _NOTED}),
        within_s=20,
        wrong=frozenset({"slate.shown", "show.ended"}),
    ),
    FaultKind.DISK_FILLING: Expected(
        answered_by=frozenset({_NOTED}), within_s=30, wrong=frozenset({"show.ended"})
    ),
    FaultKind.WRONG_CLAIM: Expected(
        answered_by=frozenset({"correction.shown", "overlay.hidden"}), within_s=15
    ),
}
