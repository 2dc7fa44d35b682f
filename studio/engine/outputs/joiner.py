"""Where a far end begins: at a keyframe, with the sound of that moment."""

from collections import deque
from fractions import Fraction

from studio.engine.packets import EncodedPacket

_HELD_SOUND = 128
"""Two to three seconds of sound, more than one encoder is ever ahead of the other."""


class Joiner:
    """Lets packets through from the first keyframe on; one for each connection.

    Attributes:
        first_s: Moment of that keyframe, from which this far end counts; None before it.
        skipped: Pictures that came before it.
    """

    def __init__(self) -> None:
        self.first_s: Fraction | None = None
        self.skipped = 0
        self._held: deque[EncodedPacket] = deque(maxlen=_HELD_SOUND)

    def admit(self, packet: EncodedPacket) -> tuple[EncodedPacket, ...]:
        """Return what may be sent now, in order.

        Sound is held back rather than dropped before the keyframe, because the encoder of the
        sound is often the faster one: its packet of the same moment has then come already.
        """
        if self.first_s is not None:
            return (packet,) if packet.at_s >= self.first_s else ()
        if packet.is_video and packet.is_keyframe:
            self.first_s = packet.at_s
            return (packet, *(sound for sound in self._held if sound.at_s >= packet.at_s))
        if packet.is_video:
            self.skipped += 1
        else:
            self._held.append(packet)
        return ()
