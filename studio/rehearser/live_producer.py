"""A producer who is none: attached like one from afar, prepares cues, writes prompts, vanishes."""

import logging
from dataclasses import replace

from studio.cli.client import StudioClient
from studio.core.errors import StudioError
from studio.protocol.messages import Command
from studio.protocol.show_commands import SetTexts, ShowOverlay
from studio.rehearsal.producer_script import ProducerScript
from studio.rehearser.live_names import PRODUCER
from studio.show.staging import OverlayKind
from studio.show.state import ShowState

_log = logging.getLogger(__name__)


class LiveProducer:
    """Sits far away, as it seems; what is refused is let be."""

    def __init__(self) -> None:
        self._client: StudioClient | None = None
        self._script = ProducerScript(PRODUCER)

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
        """Do what a producer does."""
        wanted = self._script.look(state, now_utc_ms) if self._client is not None else None
        if wanted is not None:
            self._ask(wanted)

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
