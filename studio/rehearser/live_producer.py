"""A producer who is none: attached like one from afar, prepares cues, writes prompts, vanishes."""

import logging
from dataclasses import replace

from studio.cli.client import StudioClient
from studio.core.errors import StudioError
from studio.core.ids import CueId
from studio.protocol.messages import Command
from studio.protocol.show_commands import SendPrompt, SetPreview, SetTexts, ShowOverlay
from studio.rehearser.live_names import PRODUCER
from studio.show.prompter import Preset
from studio.show.rundown import cut
from studio.show.staging import OverlayKind
from studio.show.state import ShowState

PROMPT_AFTER = 0.4
"""Part of a cue after which its price is asked for once more."""

_log = logging.getLogger(__name__)


class LiveProducer:
    """Sits far away, as it seems; what is refused is let be."""

    def __init__(self) -> None:
        self._client: StudioClient | None = None
        self._prompted: set[CueId] = set()

    @property
    def here(self) -> bool:
        """Whether it is attached."""
        return self._client is not None

    def come(self) -> None:
        """Attach; a studio that does not let it in has none."""
        if self._client is not None:
            return
        client = StudioClient(PRODUCER, role="producer", topics=())
        try:
            client.attach(may_start=False)
        except StudioError as error:
            _log.info("the producer could not attach: %s", error)
            return
        self._client = client

    def go(self) -> None:
        """Be gone in the middle of whatever it was: nothing is said."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def look(self, state: ShowState, now_utc_ms: int) -> None:
        """Do what a producer does: have the next cue in preview, ask for the price once a cue."""
        if self._client is None or not state.on_air:
            return
        here = state.cue(state.program.cue_id)
        following = _after(state)
        if following is not None and state.preview.cue_id is None:
            self._ask(SetPreview(cue_id=following))
        since = state.program.since_utc_ms
        if here is None or here.product_id is None or since is None:
            return
        spent_s = (now_utc_ms - max(since, state.on_air_since_utc_ms or 0)) / 1_000
        if spent_s > here.planned_s * PROMPT_AFTER and here.cue_id not in self._prompted:
            self._prompted.add(here.cue_id)
            if not _unread(state):
                self._ask(SendPrompt(preset=Preset.REPEAT_PRICE))

    def claim(self, state: ShowState, text: str) -> None:
        """Type something wrong onto the lower third, and show it."""
        self.come()
        self._ask(SetTexts(texts=replace(state.texts, lower_third=text, lower_third_line="")))
        self._ask(ShowOverlay(overlay=OverlayKind.LOWER_THIRD, shown=True))

    def take_back(self, state: ShowState, text: str) -> None:
        """Take it away, if it still stands."""
        if claims(state, text):
            self._ask(ShowOverlay(overlay=OverlayKind.LOWER_THIRD, shown=False))

    def _ask(self, command: Command) -> None:
        if self._client is None:
            return
        try:
            self._client.request(command)
        except StudioError as error:
            _log.info("the producer was refused %s: %s", type(command).__name__, error)


def claims(state: ShowState, text: str) -> bool:
    """Return whether a lower third says this."""
    return OverlayKind.LOWER_THIRD in state.standing and state.texts.lower_third == text


def _after(state: ShowState) -> CueId | None:
    """Return the cue that comes next in the cut."""
    slots = cut(state.rundown, state.length_s)
    order = [cue.cue_id for cue, slot in zip(state.rundown, slots, strict=True) if slot.lasts_s > 0]
    here = state.program.cue_id
    at = order.index(here) + 1 if here in order else 0
    return order[at] if at < len(order) else None


def _unread(state: ShowState) -> bool:
    return any(one.by == PRODUCER and one.got_at_utc_ms is None for one in state.prompts)
