"""Hostile texts, chosen by a fuzzer's bytes: it learns which byte leads to which branch."""

import json

_RAW, _PAIRS, _NASTY, _HUGE = range(4)
_KINDS = (*[_RAW] * 100, *[_PAIRS] * 56, *[_NASTY] * 98, *[_HUGE] * 2)
"""By a byte. A megabyte takes a thousand times as long as a word, and comes seldom."""

_TIMES = (1, 1, 1, 2, 3, 20, 120, 700)
_MEGABYTE = 1 << 20

NASTY = (
    "<b>deep</b>", "<img src=http://192.0.2.1/x onerror=alert(1)>", "<script>", "&lt;", "[a](b)",
    "\u202e", "\u202d50\u202c", "\u2066?\u2069", "\u200f", "\u061c", "\u200d", "\ufeff", "\u2028",
    "e\u0301\u0301\u0301\u0301\u0301", "\u0488", "\u0334", "\u1ab0", "\u20dd", "\ufe0f", "\ufdfa",
    "\x00", "\x01ACTION ", "\x1b[2J", "\x07", "\r\n", "\t", "\x85", "\u00a0", "\u3000", "\x7f",
    "\ud800", "\udfff", "\U000e0041", "\U0010ffff", "\ufffe", "\ue000", "👨\u200d👩",
    ";", "=", "\\", "\\s", " :", "@", "#", "{", "}", "[" * 40, '"', "null", "1e999", "9" * 400,
    "file:///etc/passwd", "http://192.0.2.1/", "%s%n", "=cmd|' /C calc'!A0", "../", "İ", "ß", "ﬃ",
    "۵۰", "٥٠", "5 ATM", "1,500", "كم", "中文", "сколько", "à̖", "ậ", "𝟓", "½",
)  # fmt: skip


class Choices:
    """A fuzzer's bytes as choices, one after the other; noughts when they run out."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def byte(self) -> int:
        """Return the next byte."""
        self._at += 1
        return self._data[self._at - 1] if self._at <= len(self._data) else 0

    def some(self) -> bytes:
        """Return up to 255 bytes."""
        count = self.byte()
        self._at += count
        return self._data[self._at - count : self._at]

    def rest(self) -> bytes:
        """Return all bytes that are left."""
        return self._data[self._at :]

    def number(self) -> int:
        """Return a whole number, from very negative to very large."""
        return int.from_bytes(self.some()[:12], "little", signed=True)

    def text(self) -> str:
        """Return a text: half pairs of surrogates, and a megabyte at times."""
        kind = _KINDS[self.byte()]
        if kind == _RAW:
            return self.some().decode("utf-8", "replace")
        if kind == _PAIRS:
            pairs = self.some()
            return pairs[: len(pairs) // 2 * 2].decode("utf-16-le", "surrogatepass")
        piece = NASTY[self.byte() % len(NASTY)]
        if kind == _HUGE and self.byte() % 16 == 0:
            return piece * (_MEGABYTE // len(piece))
        return piece * _TIMES[self.byte() % len(_TIMES)] + self.some().decode("utf-8", "replace")

    def json(self) -> object:
        """Return a value that JSON could hold."""
        match self.byte() % 8:
            case 0:
                return None
            case 1:
                return self.number()
            case 2:
                return self.byte() / 7
            case 3:
                return [self.text()]
            case 4:
                return bool(self.byte() % 2)
            case _:
                return self.text()


def as_json(value: object, choices: Choices) -> bytes:
    """Return a value as JSON; halves of pairs escaped, or as what they are not allowed to be."""
    if choices.byte() % 2:
        return json.dumps(value).encode()
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
