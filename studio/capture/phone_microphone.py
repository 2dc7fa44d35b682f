"""The sound of a phone as a microphone."""

from collections.abc import Iterator
from typing import ClassVar

import numpy as np

from studio.capture.phone import Watch, find_card, ring_path
from studio.capture.source import Samples
from studio.capture.worker import AudioWorker
from studio.core.clock import Clock
from studio.core.errors import DeviceLost, DeviceNotFound, ProtocolError
from studio.core.source_spec import SourceSpec
from studio.protocol.phone_card import PhoneCard
from studio.protocol.phone_sound import MOST_SAMPLES, RATE_HZ, PhoneBlock, PhoneSoundReader

LOOK_AGAIN_NS = 5_000_000
LONGEST_GAP = RATE_HZ
"""Samples; what got lost on the way is filled with silence up to so much, so that what follows
stays in its place."""


class PhoneMicrophone(AudioWorker):
    """The sound of the phone of a spec; see `PhoneCamera`."""

    retry_after_s: ClassVar[tuple[float, ...]] = (0.2, 0.2, 0.5)

    def __init__(self, spec: SourceSpec, *, clock: Clock) -> None:
        super().__init__(spec, clock)
        self._ended_ns = 0

    def _attempt(self) -> None:
        card = find_card(self.spec)
        ring = _open(card)
        watch = Watch(card, self._clock)
        expected: int | None = None
        while not self.stopping:
            blocks = ring.read()
            for block in blocks:
                self._give_all(block, expected)
                expected = block.first_sample + len(block.samples)
            if not blocks:
                watch.check(ended=ring.ended)
                self.rest_until(self.now_ns() + LOOK_AGAIN_NS)

    def _give_all(self, block: PhoneBlock, expected: int | None) -> None:
        """Hand over a block, and before it silence for what got lost."""
        length = len(block.samples)
        began_ns = block.ended_ns - length * 1_000_000_000 // RATE_HZ
        missing = 0 if expected is None else block.first_sample - expected
        if 0 < missing <= LONGEST_GAP:
            for silence, left in _silence(missing, block.samples.shape[1]):
                self._give_at(silence, began_ns - left * 1_000_000_000 // RATE_HZ)
        samples = block.samples.astype(np.float32) / np.float32(32_768)
        self._give_at(samples, block.ended_ns)

    def _give_at(self, samples: Samples, ended_ns: int) -> None:
        """Hand over samples at their moment, which is never before the last one."""
        self._ended_ns = max(self._ended_ns + 1, ended_ns)
        self._give(samples, RATE_HZ, self._ended_ns)


def _open(card: PhoneCard) -> PhoneSoundReader:
    if not card.sound:
        raise DeviceNotFound(f"Phone {card.name} sends no sound: switch its microphone on.")
    try:
        return PhoneSoundReader(ring_path(card.sound))
    except OSError as error:
        raise DeviceNotFound(f"Phone {card.name} is not connected.") from error
    except ProtocolError as error:
        raise DeviceLost(f"The sound of phone {card.name} can't be read.") from error


def _silence(count: int, channels: int) -> Iterator[tuple[Samples, int]]:
    """Cut silence into blocks; with each, how many samples of it still follow."""
    while count > 0:
        length = min(count, MOST_SAMPLES)
        count -= length
        yield np.zeros((length, channels), np.float32), count
