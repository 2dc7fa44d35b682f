"""Broadcasts: made, sent to, live, over. What is received is measured, not believed."""

import secrets
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import msgspec

from studio.core.clock import Clock
from studio.local_platform.refusal import Refusal, not_found
from studio.local_platform.stream_meter import StreamMeter
from studio.local_platform.stream_report import StreamReport, health_of

_MOST = 100


class BroadcastState(StrEnum):
    """How far a broadcast has come."""

    READY = "ready"  # made; nothing is received yet
    ACTIVE = "active"  # something is received; nobody sees it
    LIVE = "live"
    COMPLETE = "complete"


@dataclass(slots=True, kw_only=True)
class Broadcast:
    """A broadcast while it goes on.

    Attributes:
        broadcast_id: Stays.
        title: One line.
        key: To send with.
        auto_live: Whether it is live as soon as something is received.
        state: As above.
        receiving: Whether somebody is sending now.
        meter: Of the stream that is or was last received; None: none was.
        streams: How often somebody began to send.
        frames_before: Pictures of earlier streams.
        made_at_utc_ms: When.
        live_at_utc_ms: When it went live; None: it has not.
        ended_at_utc_ms: When it ended; None: it has not.
        ended_report: What was measured last, once it is over.
    """

    broadcast_id: str
    title: str
    key: str = field(repr=False)
    auto_live: bool
    state: BroadcastState = BroadcastState.READY
    receiving: bool = False
    meter: StreamMeter | None = None
    streams: int = 0
    frames_before: int = 0
    made_at_utc_ms: int
    live_at_utc_ms: int | None = None
    ended_at_utc_ms: int | None = None
    ended_report: StreamReport | None = None


class Broadcasts:
    """All of them, and who may send with which key."""

    def __init__(self, clock: Clock, ingest_url: str) -> None:
        self._clock = clock
        self._ingest_url = ingest_url
        self._all: dict[str, Broadcast] = {}

    def make(self, title: str, *, auto_live: bool, key: str = "") -> Broadcast:
        """Make a broadcast.

        Raises:
            Refusal: There are too many.
        """
        if len(self._all) >= _MOST:
            raise Refusal("refused", f"there are {_MOST} broadcasts already", status=422)
        made = Broadcast(
            broadcast_id=f"b-{len(self._all) + 1}",
            title=title,
            key=key or f"live-{secrets.token_urlsafe(18)}",
            auto_live=auto_live,
            made_at_utc_ms=self._clock.utc_ms(),
        )
        self._all[made.broadcast_id] = made
        return made

    def forget(self) -> None:
        """Begin anew, without any."""
        self._all.clear()

    def all(self) -> list[Broadcast]:
        """Return all, the oldest first."""
        return list(self._all.values())

    def get(self, broadcast_id: str) -> Broadcast:
        """Return one.

        Raises:
            Refusal: There is no such broadcast.
        """
        found = self._all.get(broadcast_id)
        if found is None:
            raise not_found("broadcast")
        return found

    def of_key(self, key: str) -> Broadcast | None:
        """Return the broadcast that may be sent to with a key; None: there is none, or it ended."""
        for broadcast in self._all.values():
            same = secrets.compare_digest(broadcast.key.encode(), key.encode())
            if same and broadcast.state is not BroadcastState.COMPLETE:
                return broadcast
        return None

    def begin_receiving(self, broadcast: Broadcast) -> StreamMeter:
        """Take note that somebody sends; return what is to measure it."""
        if broadcast.meter is not None:
            last = broadcast.meter.report(now_ns=self._clock.monotonic_ns())
            broadcast.frames_before += last.video.frames
        broadcast.meter = StreamMeter(self._clock.monotonic_ns())
        broadcast.receiving = True
        broadcast.streams += 1
        if broadcast.state is BroadcastState.READY:
            broadcast.state = BroadcastState.ACTIVE
            if broadcast.auto_live:
                self.go_live(broadcast)
        return broadcast.meter

    def end_receiving(self, broadcast: Broadcast) -> None:
        """Take note that nobody sends any more. A broadcast that is live stays so."""
        broadcast.receiving = False
        if broadcast.state is BroadcastState.ACTIVE:
            broadcast.state = BroadcastState.READY

    def go_live(self, broadcast: Broadcast) -> None:
        """Let viewers see it; live already is no harm.

        Raises:
            Refusal: Nothing is received, or it is over.
        """
        if broadcast.state is BroadcastState.LIVE:
            return
        if broadcast.state is not BroadcastState.ACTIVE:
            raise Refusal("refused", f"a {broadcast.state} broadcast can't go live", status=422)
        broadcast.state = BroadcastState.LIVE
        broadcast.live_at_utc_ms = self._clock.utc_ms()

    def complete(self, broadcast: Broadcast) -> None:
        """End it for good; ended already is no harm."""
        if broadcast.state is BroadcastState.COMPLETE:
            return
        broadcast.ended_report = self.report_of(broadcast)
        broadcast.state = BroadcastState.COMPLETE
        broadcast.ended_at_utc_ms = self._clock.utc_ms()

    def report_of(self, broadcast: Broadcast) -> StreamReport | None:
        """Say what was measured of the last stream; None: nothing was received."""
        if broadcast.ended_report is not None:
            return broadcast.ended_report
        if broadcast.meter is None:
            return None
        return broadcast.meter.report(now_ns=self._clock.monotonic_ns())

    def told(self, broadcast: Broadcast, *, with_key: bool) -> dict[str, Any]:
        """Return a broadcast as it is told to the host, or without its key to anybody."""
        report = self.report_of(broadcast)
        health = health_of(report if broadcast.receiving else None)
        ingest = {"url": self._ingest_url, "key": broadcast.key}
        return {
            "id": broadcast.broadcast_id,
            "title": broadcast.title,
            "state": broadcast.state,
            "receiving": broadcast.receiving,
            "streams": broadcast.streams,
            "frames_before": broadcast.frames_before,
            "made_at_utc_ms": broadcast.made_at_utc_ms,
            "live_at_utc_ms": broadcast.live_at_utc_ms,
            "ended_at_utc_ms": broadcast.ended_at_utc_ms,
            "health": msgspec.to_builtins(health),
            "stream": msgspec.to_builtins(report),
            **({"ingest": ingest} if with_key else {}),
        }
