"""Somebody's text where it needs care: in tooltips, which Qt takes for markup, and among others."""

from html import escape

_LONGEST = 1_000
_ISOLATE_BY_ITSELF, _POP = "\u2068", "\u2069"


def isolated_text(text: str) -> str:
    """Return a text in one line that is read in its own direction, whichever the window's is."""
    return f"{_ISOLATE_BY_ITSELF}{' '.join(text.split())}{_POP}" if text else ""


def plain_tip(text: str) -> str:
    """Return a tooltip that shows a text letter by letter, be it markup or not."""
    if not text:
        return ""
    short = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    return f"<qt>{escape(short).replace(chr(10), '<br>')}</qt>"
