"""Bits and Exp-Golomb numbers, as video headers are written.

Source:
    ITU-T H.264 (08/2021), sections 7.2 and 9.1.
"""

from studio.core.errors import ProtocolError


class BitReader:
    """Reads bits from the highest down; every step past the end raises `ProtocolError`."""

    def __init__(self, data: bytes) -> None:
        self._number = int.from_bytes(data, "big")
        self._left = 8 * len(data)

    def bits(self, count: int) -> int:
        """Take `count` bits as a whole number."""
        if count > self._left:
            raise ProtocolError("a video header is cut short")
        self._left -= count
        return self._number >> self._left & ((1 << count) - 1)

    def flag(self) -> bool:
        """Take one bit."""
        return self.bits(1) == 1

    def unsigned(self) -> int:
        """Take an Exp-Golomb number, ue(v)."""
        zeros = 0
        while not self.flag():
            zeros += 1
            if zeros > 32:
                raise ProtocolError("a video header holds no number where one belongs")
        return (1 << zeros) - 1 + self.bits(zeros)

    def signed(self) -> int:
        """Take a signed Exp-Golomb number, se(v)."""
        number = self.unsigned()
        return (number + 1) // 2 if number % 2 else -(number // 2)


def without_emulation(data: bytes) -> bytes:
    """Return a NAL unit's payload without the bytes that keep start codes out of it."""
    parts: list[bytes] = []
    start = 0
    while (found := data.find(b"\x00\x00\x03", start)) >= 0:
        parts.append(data[start : found + 2])
        start = found + 3
    return b"".join((*parts, data[start:])) if parts else data
