"""A show, its health and its view for the window's tests; name only what matters."""

from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import SignalInstance

from studio.catalogue.offer import OfferPlan
from studio.core.ids import CanvasId, DestinationId, OfferId, ShowId
from studio.core.source_spec import SourceKind, SourceSpec
from studio.protocol.messages import Command
from studio.protocol.reports import (
    EngineStats,
    Health,
    OutputReport,
    OutputState,
    PreviewRing,
    SourceReport,
    SourceState,
    Spread,
)
from studio.show.offer_request import Asked, Known
from studio.show.selling import set_card, show_overlay, start_offer
from studio.show.staging import OverlayKind
from studio.show.state import ShowState, go_live
from studio.show.taking import take
from studio.ui.view import LinkState, View
from tests.builders import NOW_UTC_MS, a_destination, a_product, a_rundown_show

SHOW = ShowState(show_id=ShowId("show-1"), title="Autumn gadgets, Spain", market="es-ES")
WITH_PRODUCT = replace(set_card(SHOW, a_product(), now_utc_ms=NOW_UTC_MS - 60_000), revision=0)
ON_AIR = replace(
    show_overlay(WITH_PRODUCT, OverlayKind.CARD, shown=True, preview=False),
    camera=SourceSpec(kind=SourceKind.CAMERA, name="Desk Camera", device_id="camera-1"),
    microphone=SourceSpec(kind=SourceKind.MICROPHONE, name="Desk Mic", device_id="mic-1"),
    revision=0,
    destinations=(a_destination("Bazaar"), a_destination("Tube")),
    on_air_since_utc_ms=NOW_UTC_MS - 2_533_000,
)
OFF_AIR = replace(ON_AIR, on_air_since_utc_ms=None)


def with_offer(
    show: ShowState = ON_AIR, duration_s: float = 161.0, *, now_utc_ms: int = NOW_UTC_MS
) -> ShowState:
    """Return a show in which the card file's price is an offer for a time."""
    asked = Asked(offer_id=OfferId("offer-1"), plan=OfferPlan(lasts_s=duration_s))
    return start_offer(show, asked, known=Known(), now_utc_ms=now_utc_ms)


def a_running_show(*, now_utc_ms: int = NOW_UTC_MS, taken: int = 2) -> ShowState:
    """Return a show on air with a rundown, of which some cues were taken."""
    destinations = (a_destination("Bazaar"), a_destination("Tube"))
    show = a_rundown_show(title="Autumn gadgets, Spain", destinations=destinations)
    show = go_live(show, now_utc_ms=now_utc_ms - 700_000)
    for number in range(taken):
        at_utc_ms = now_utc_ms - 680_000 + number * 188_000
        show = take(show, expected=show.preview.cue_id, now_utc_ms=at_utc_ms)
    return show


class Asking(Protocol):
    """A panel or dialog that asks for commands."""

    @property
    def commanded(self) -> SignalInstance:
        """What it asks."""
        ...


def asked_by(part: Asking) -> list[Command]:
    """Return a list that gets every command the part asks for from now on."""
    asked: list[Command] = []
    part.commanded.connect(asked.append)
    return asked


def an_output(name: str, state: OutputState = OutputState.LIVE, **more: Any) -> OutputReport:  # noqa: ANN401 - whatever fields it has
    """Return the report of the output to `a_destination(name)`."""
    destination_id = DestinationId(f"destination-{name.lower()}")
    return OutputReport(destination_id=destination_id, name=name, state=state, **more)


def a_recording(**more: Any) -> OutputReport:  # noqa: ANN401 - as above
    """Return the report of a recording that runs."""
    fields: dict[str, Any] = {"state": OutputState.LIVE, "bytes_sent": 1_410_000_000}
    return OutputReport(
        destination_id=DestinationId("recording"), name="Recording", **{**fields, **more}
    )


HEALTHY = Health(
    engine_running=True,
    engine_starts=1,
    encoder="libx264 veryfast",
    sources=(
        SourceReport(
            role="camera",
            name="Desk Camera",
            state=SourceState.LIVE,
            age_s=0.02,
            width_px=1920,
            height_px=1080,
            fps=30.0,
        ),
        SourceReport(role="microphone", name="Desk Mic", state=SourceState.LIVE, age_s=0.01),
    ),
    outputs=(
        an_output("Bazaar", bitrate_bps=4_520_000),
        an_output("Tube", bitrate_bps=4_490_000),
        a_recording(),
    ),
    stats=EngineStats(interval_ms=Spread(p50_ms=33.3)),
    previews=(PreviewRing(canvas_id=CanvasId("portrait"), path="none"),),
    disk_free_bytes=212_000_000_000,
)


def a_view(show: ShowState | None = ON_AIR, **changes: Any) -> View:  # noqa: ANN401 - as above
    """Return an attached view of a healthy show on air."""
    fields: dict[str, Any] = {
        "show": show,
        "health": HEALTHY,
        "link": LinkState.ATTACHED,
        "as_of_utc_ms": NOW_UTC_MS,
        "now_utc_ms": NOW_UTC_MS,
    }
    return View(**{**fields, **changes})
