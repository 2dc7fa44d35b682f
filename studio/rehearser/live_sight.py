"""What viewers see and hear of a real studio, made of what the studio says of itself."""

from collections import deque
from collections.abc import Sequence

from studio.cli.client import StudioClient
from studio.core.ids import ProductId
from studio.protocol.messages import Meters
from studio.protocol.reports import Health, OutputState, SourceState
from studio.rehearsal.partner import Answered, Seen
from studio.rehearsal.sight import Around, seen_of
from studio.rehearser.live_setup import OURS
from studio.show.events import ShowEvent
from studio.show.state import ShowState

SPEAKS_FROM_DB = -45.0
"""Mean power of a voice at a desk; a quiet room lies some 20 dB below."""

SPEAKS_FOR_S = 0.6
"""Between two words nobody stops speaking."""

_GIVES_NOTHING = frozenset({SourceState.LOST, SourceState.STALLED})


class Voice:
    """Whether the host is heard, by the meters; or as somebody says who knows it."""

    def __init__(self) -> None:
        self._heard_s: float | None = None
        self._heard_since_sample = False
        self.told: bool | None = None

    def listen(self, meters: Meters | None, now_s: float) -> None:
        """Take in how loud it was just now."""
        loud = meters is not None and meters.rms_db >= SPEAKS_FROM_DB
        if loud if self.told is None else self.told:
            self._heard_s = now_s
            self._heard_since_sample = True

    def speaks(self, now_s: float) -> bool:
        """Return whether somebody speaks."""
        return self._heard_s is not None and now_s - self._heard_s < SPEAKS_FOR_S

    def spoke(self) -> bool:
        """Return whether somebody spoke since this was asked last."""
        spoke, self._heard_since_sample = self._heard_since_sample, False
        return spoke


class Answers:
    """What was answered since the last look."""

    def __init__(self) -> None:
        self._waiting: deque[Answered] = deque()

    def note(self, event: ShowEvent) -> None:
        """Take in what happened."""
        if event.kind != "question.answered" or event.on_air_ms is None:
            return
        product = event.facts.get("product")
        self._waiting.append(
            Answered(
                product_id=None if product is None else ProductId(str(product)),
                row_id=str(event.facts.get("row") or ""),
                at_ms=event.on_air_ms,
                text=str(event.facts.get("text") or ""),
            )
        )

    def take(self) -> tuple[Answered, ...]:
        """Return them, each once."""
        taken = tuple(self._waiting)
        self._waiting.clear()
        return taken


def has_camera(health: Health) -> bool:
    """Return whether the camera gives a picture."""
    return not any(
        source.role == "camera" and source.state in _GIVES_NOTHING for source in health.sources
    )


def is_sent(health: Health) -> bool:
    """Return whether any of the rehearsal's outputs reaches its far end."""
    return any(
        output.state is OutputState.LIVE
        for output in health.outputs
        if output.destination_id.startswith(OURS)
    )


def seen(
    client: StudioClient,
    state: ShowState,
    *,
    speaking: bool,
    answered: Sequence[Answered],
    now_utc_ms: int,
) -> Seen:
    """Return what viewers see and hear at this moment."""
    around = Around(
        speaking=speaking,
        camera=has_camera(client.health),
        sent=is_sent(client.health),
        answered=tuple(answered),
    )
    at_ms = on_air_ms(state, now_utc_ms)
    return seen_of(state, around, at_ms=at_ms, now_utc_ms=now_utc_ms)


def on_air_ms(state: ShowState, now_utc_ms: int) -> int:
    """Return how long a show is on air; 0 where it is not."""
    since = state.on_air_since_utc_ms
    return 0 if since is None else max(0, now_utc_ms - since)
