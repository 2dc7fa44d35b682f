"""Somebody's text where Qt would take it for markup: tooltips."""

from html import escape

_LONGEST = 1_000


def plain_tip(text: str) -> str:
    """Return a tooltip that shows a text letter by letter, be it markup or not."""
    if not text:
        return ""
    short = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    return f"<qt>{escape(short).replace(chr(10), '<br>')}</qt>"
