"""The pictures of a phone as a camera."""

from typing import ClassVar

from studio.capture.phone import Watch, find_card, ring_path
from studio.capture.worker import VideoWorker
from studio.core.clock import Clock
from studio.core.errors import DeviceLost, DeviceNotFound, ProtocolError
from studio.core.source_spec import SourceSpec
from studio.protocol.phone_pictures import PhonePictureReader

LOOK_AGAIN_NS = 4_000_000
"""A file can't wake anybody; so often it is looked at, far more often than a picture comes."""


class PhoneCamera(VideoWorker):
    """The phone of a spec; gone, the same one is looked for until it is back."""

    retry_after_s: ClassVar[tuple[float, ...]] = (0.2, 0.2, 0.5)

    def __init__(self, spec: SourceSpec, *, clock: Clock) -> None:
        super().__init__(spec, clock)

    def _attempt(self) -> None:
        card = find_card(self.spec)
        try:
            ring = PhonePictureReader(ring_path(card.pictures))
        except OSError as error:
            raise DeviceNotFound(f"Phone {card.name} is not connected.") from error
        except ProtocolError as error:
            raise DeviceLost(f"The pictures of phone {card.name} can't be read.") from error
        watch = Watch(card, self._clock)
        newest = ring.count - 1
        while not self.stopping:
            picture = ring.read(newest)
            if picture is None:
                watch.check(ended=ring.ended)
                self.rest_until(self.now_ns() + LOOK_AGAIN_NS)
                continue
            newest = picture.number
            self._give(
                picture.planes,
                picture.matrix,
                full_range=picture.full_range,
                captured_ns=picture.captured_ns,
            )
