"""What is written into a chat: one line of plain text, whole or not at all. Pure."""

from studio.chat.reason import REPLY_TOO_LONG, refused
from studio.questions.cleaning import clean_name, clean_text

_LOOKED_AT = 4_000
"""Characters of a text that are looked at: more than any platform takes."""


def whole_line(text: str, longest: int, who: str, *, to: str = "") -> str:
    """Return a text in one line, addressed to a viewer where one is named.

    Args:
        text: Plain text.
        longest: Characters that the platform takes in one message.
        who: The platform, for the sentence.
        to: Name of the viewer who is answered; empty: nobody is named.

    Raises:
        ChatRefused: The platform takes nothing as long as that.
    """
    plain = clean_text(text, _LOOKED_AT)
    name = clean_name(to)
    line = f"@{name} {plain}" if name else plain
    if len(line) <= longest:
        return line
    named = " with the viewer's name" if name else ""
    raise refused(
        REPLY_TOO_LONG,
        f"{who} takes at most {longest} characters, and this message has {len(line)}{named}:"
        f" nothing was written; make it {len(line) - longest} shorter",
    )
