"""What every panel has: it draws a view and asks by commands."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from studio.ui.view import View


class Panel(Protocol):
    """A part of the window: `render_state` in, `commanded` out.

    A panel keeps nothing but the last view it drew, knows no other panel, no link and no file,
    and never changes what it shows because of a click.

    Attributes:
        commanded: Signal with a `studio.protocol.messages.Command`.
    """

    commanded: SignalInstance

    def render_state(self, view: View) -> None:
        """Draw a view; the same view always gives the same widgets."""
        ...
