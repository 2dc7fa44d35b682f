"""The clips that wait in preview and the one that plays on program."""

import threading
from collections.abc import Iterator

import numpy as np

from studio.capture.clip import Clip
from studio.capture.source import Picture, SourceStatus
from studio.core.clock import Clock
from studio.engine.sound_clock import RATE_HZ, StereoFrame
from studio.protocol.reports import SourceReport, SourceState

CUT_NS = 10_000_000
"""How long the sound of a clip takes to go: without a click."""


class ClipDesk:
    """Opens clips before they are needed, plays one, lets go of those that were seen.

    `prepare` is called by the thread that draws, `on_program`, `playing` and `waiting` by the
    ticker, `sound` by the sound's thread.

    Args:
        clock: The master.
        zero_ns: Its zero: sample 0 is there.
    """

    def __init__(self, clock: Clock, zero_ns: int) -> None:
        self._clock = clock
        self._zero_ns = zero_ns
        self._lock = threading.Lock()
        self._ready: dict[str, Clip] = {}
        self._playing: Clip | None = None
        self._leaving: tuple[tuple[Clip, int], ...] = ()
        self._closed: list[Clip] = []

    def prepare(self, program: str, preview: str) -> None:
        """Open the clips that will be seen, and close those that will not."""
        with self._lock:
            playing = self._playing.path if self._playing is not None else ""
            needed = {program} - {playing} | {preview} - {program}
            for path in [path for path in self._ready if path not in needed]:
                self._close(self._ready.pop(path))
            for path in needed - {"", *self._ready}:
                self._ready[path] = self._opened(path)

    def _opened(self, path: str) -> Clip:
        clip = Clip(path, self._clock)
        clip.start()
        return clip

    def on_program(self, path: str, at_ns: int, *, fades_ns: int = CUT_NS) -> None:
        """Play this clip from a tick on, or none; the one that plays already goes on.

        Args:
            path: Of the clip, or empty.
            at_ns: The tick's moment.
            fades_ns: How long the sound of the one before is still heard.
        """
        old = self._playing
        if (old.path if old is not None else "") == path:
            return
        with self._lock:
            if old is not None:
                old.end(at_ns)
                self._leaving = (*self._leaving, (old, fades_ns))
            self._playing = (self._ready.pop(path, None) or self._opened(path)) if path else None
            if self._playing is not None:
                self._playing.begin()

    def playing(self, at_ns: int) -> Picture | None:
        """Return the picture of the clip on program at a tick."""
        return self._playing.picture(at_ns) if self._playing is not None else None

    def waiting(self, path: str, at_ns: int) -> Picture | None:
        """Return what a take would show of a clip: its first picture, or how far it is."""
        playing = self._playing
        if playing is not None and playing.path == path:
            return playing.picture(at_ns)
        clip = self._ready.get(path)
        return clip.first if clip is not None else None

    def sound(self, first_sample: int, count: int) -> StereoFrame | None:
        """Return what is heard of clips in a part of the sound track, or None for nothing."""
        playing = self._playing
        if playing is None and not self._leaving:
            return None
        heard = [self._sound_of(clip, first_sample, count, ns) for clip, ns in self._leaving]
        if playing is not None and playing.ended_ns is None:
            heard.append(self._sound_of(playing, first_sample, count, CUT_NS))
        self._let_go(first_sample)
        parts = [part for part in heard if part is not None]
        return np.sum(parts, axis=0, dtype=np.float32) if parts else None

    def _sound_of(
        self, clip: Clip, first_sample: int, count: int, fades_ns: int
    ) -> StereoFrame | None:
        if clip.begun_ns is None:
            return None
        begun = self._sample_at(clip.begun_ns)
        ended_ns = clip.ended_ns
        last = None if ended_ns is None else self._sample_at(ended_ns + fades_ns)
        if first_sample + count <= begun or (last is not None and first_sample >= last):
            return None
        before = max(0, begun - first_sample)
        part = clip.sound(max(0, first_sample - begun), count - before)
        if part is None:
            return None
        if before:
            part = np.concatenate([np.zeros((before, 2), np.float32), part])
        if last is not None:
            left = last - first_sample - np.arange(count)
            fade = left / (fades_ns * RATE_HZ / 1e9)
            part = part * np.clip(fade, 0.0, 1.0).astype(np.float32)[:, None]
        return part

    def _sample_at(self, at_ns: int) -> int:
        return round((at_ns - self._zero_ns) * RATE_HZ / 1e9)

    def _let_go(self, first_sample: int) -> None:
        """Close the clips that nobody hears any more."""
        gone = [
            clip
            for clip, fades_ns in self._leaving
            if first_sample > self._sample_at((clip.ended_ns or 0) + fades_ns)
        ]
        if gone:
            with self._lock:
                self._leaving = tuple(one for one in self._leaving if one[0] not in gone)
                for clip in gone:
                    self._close(clip)

    def reports(self) -> tuple[SourceReport, ...]:
        """Return how the clips do, the one on program first."""
        return tuple(source_report("clip", c.name, c.status()) for c in self._clips())

    def _clips(self) -> Iterator[Clip]:
        if self._playing is not None:
            yield self._playing
        yield from tuple(self._ready.values())

    def close(self) -> None:
        """Let go of everything."""
        with self._lock:
            everyone = (*self._clips(), *(clip for clip, _ in self._leaving))
            self._playing, self._leaving = None, ()
            self._ready.clear()
            for clip in everyone:
                self._close(clip)
            closed, self._closed = self._closed, []
        for clip in closed:
            clip.join()

    def _close(self, clip: Clip) -> None:
        clip.close()
        self._closed = [*(one for one in self._closed if one.is_open), clip]


def source_report(role: str, name: str, status: SourceStatus) -> SourceReport:
    """Return how a source does, in the protocol's words."""
    return SourceReport(
        role=role,
        name=name,
        state=SourceState(status.condition.value),
        age_s=status.age_s,
        text=status.text,
        width_px=status.width_px,
        height_px=status.height_px,
        fps=status.fps,
    )
