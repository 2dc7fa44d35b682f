"""Packets that wait for a slow far end: bounded by time, cut at keyframes."""

import threading
from collections import deque
from fractions import Fraction

from studio.engine.packets import EncodedPacket


class PacketQueue:
    """Filled by the encoders, emptied by one output.

    Picture and sound come from two encoders, so they may arrive a little out of order. When the
    queue is full, everything up to the next keyframe goes, because a far end can't show pictures
    whose predecessors are missing; sound goes with them, to leave one hole instead of two.
    """

    def __init__(self, longest_s: float) -> None:
        self._longest_s = Fraction(longest_s)
        self._packets: deque[EncodedPacket] = deque()
        self._lock = threading.Lock()
        self._broken = False
        self._cuts = 0
        self._dropped = 0

    def put(self, packet: EncodedPacket) -> bool:
        """Add a packet; return whether the queue was empty before, so that somebody must wake."""
        with self._lock:
            if self._broken and not _can_begin(packet):
                self._dropped += packet.is_video
                return False
            self._broken = False
            self._packets.append(packet)
            if packet.at_s - self._packets[0].at_s > self._longest_s:
                self._cut()
            return len(self._packets) <= 1

    def take(self) -> EncodedPacket | None:
        """Return the oldest packet, or None."""
        with self._lock:
            return self._packets.popleft() if self._packets else None

    def drop_all(self) -> int:
        """Throw everything away and return how many pictures that were."""
        with self._lock:
            pictures = sum(packet.is_video for packet in self._packets) + self._dropped
            self._packets.clear()
            self._broken, self._dropped = False, 0
            return pictures

    def take_losses(self) -> tuple[int, int]:
        """Return cuts made and pictures lost in them since the last call."""
        with self._lock:
            losses = (self._cuts, self._dropped)
            self._cuts = self._dropped = 0
            return losses

    @property
    def needs_keyframe(self) -> bool:
        """Whether everything is thrown away until a keyframe comes."""
        return self._broken

    def _cut(self) -> None:
        """Drop up to the next keyframe that waits; without one, up to the next that comes."""
        self._cuts += 1
        oldest = True
        while self._packets and (oldest or not _can_begin(self._packets[0])):
            self._dropped += self._packets.popleft().is_video
            oldest = False
        self._broken = not self._packets


def _can_begin(packet: EncodedPacket) -> bool:
    return packet.is_video and packet.is_keyframe
