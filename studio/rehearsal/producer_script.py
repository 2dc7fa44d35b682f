"""What a producer does who is none: prepares the next cue, asks for the price once a cue."""

from studio.core.ids import CueId
from studio.protocol.show_commands import SendPrompt, SetPreview
from studio.show.prompter import Preset
from studio.show.rundown import cut
from studio.show.state import ShowState

PROMPT_AFTER = 0.4
"""Part of a cue after which its price is asked for once more."""


class ProducerScript:
    """Looks at the show now and then.

    Args:
        name: As others read it.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._prompted: set[CueId] = set()

    def look(self, state: ShowState, now_utc_ms: int) -> SetPreview | SendPrompt | None:
        """Return what the producer asks for now; None: nothing."""
        if not state.on_air:
            return None
        following = _after(state)
        if following is not None and state.preview.cue_id is None:
            return SetPreview(cue_id=following, requested=True)
        here, since = state.cue(state.program.cue_id), state.program.since_utc_ms
        if here is None or here.product_id is None or since is None:
            return None
        spent_s = (now_utc_ms - max(since, state.on_air_since_utc_ms or 0)) / 1_000
        if spent_s <= here.planned_s * PROMPT_AFTER or here.cue_id in self._prompted:
            return None
        self._prompted.add(here.cue_id)
        return None if self._is_unread(state) else SendPrompt(preset=Preset.REPEAT_PRICE)

    def _is_unread(self, state: ShowState) -> bool:
        return any(one.by == self._name and one.got_at_utc_ms is None for one in state.prompts)


def _after(state: ShowState) -> CueId | None:
    """Return the cue that comes next in the cut."""
    slots = cut(state.rundown, state.length_s)
    order = [cue.cue_id for cue, slot in zip(state.rundown, slots, strict=True) if slot.lasts_s > 0]
    here = state.program.cue_id
    at = order.index(here) + 1 if here in order else 0
    return order[at] if at < len(order) else None
