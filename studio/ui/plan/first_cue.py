"""A fresh cue of a kind, with what it usually has."""

from PySide6.QtCore import QCoreApplication

from studio.core.ids import CueId, new_id
from studio.show.cue import Cue, CueKind
from studio.ui.plan import plan_words

_USUAL_S = {
    CueKind.PRODUCT: 300,
    CueKind.COUPON: 120,
    CueKind.GIVEAWAY: 180,
    CueKind.BREAK: 120,
    CueKind.OPENING: 180,
    CueKind.CLOSING: 120,
}
_MAY_GO = frozenset({CueKind.BREAK, CueKind.GIVEAWAY})
FIRST_CODE = "SAVE10"


def first_cue(kind: CueKind) -> Cue:
    """Return a new cue of any kind but a product's.

    A giveaway needs a prize to be shown at all, and a coupon a code; both are to be changed.
    """
    title = plan_words.kind_word(kind)
    if kind is CueKind.GIVEAWAY:
        title = QCoreApplication.translate("Plan", "The prize")
    return Cue(
        cue_id=CueId(new_id("cue")),
        kind=kind,
        title=title,
        code=FIRST_CODE if kind is CueKind.COUPON else "",
        planned_s=_USUAL_S[kind],
        shortest_s=min(60, _USUAL_S[kind]),
        essential=kind not in _MAY_GO,
    )
