"""What every screen of the window has: Home, Prepare, On air, Results, Rehearse.

A screen is a widget without arguments but its parent. It draws a view, asks by commands, hears
what was told to this window, and knows no other screen: where it wants to lead, it says so.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import SignalInstance

from studio.core.ids import CueId, ProductId
from studio.protocol.messages import Command, Told
from studio.show.readiness import Place
from studio.ui.view import View

RUNNING_IMPORT = "running import"
"""Field of a `Target` that leads to the products that are being imported."""


class ScreenName(StrEnum):
    """Which screen."""

    HOME = "home"
    PREPARE = "prepare"
    ON_AIR = "on_air"
    RESULTS = "results"
    REHEARSE = "rehearse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where somebody wants to go.

    Attributes:
        place: What is put right there; sources and destinations are dialogs, the rest is Prepare.
        product_id: Which product, if it is one's.
        cue_id: Which cue, if it is one's.
        field: Which field of the product or cue, by its name there (`warranty_months`); or empty.
    """

    place: Place
    product_id: ProductId | None = None
    cue_id: CueId | None = None
    field: str = ""


class Screen(Protocol):
    """One of the window's screens.

    Attributes:
        commanded: Signal with a `studio.protocol.messages.Command`.
        go: Signal with a `Target` to jump to, a `ScreenName`, or a `DialogName`.
    """

    commanded: SignalInstance
    go: SignalInstance

    def render_state(self, view: View) -> None:
        """Draw a view; called five times a second while the screen is shown, and when it comes.

        The same view gives the same widgets; what the host is typing stays.
        """
        ...

    def render_told(self, told: Told) -> None:
        """Hear what was told to this window; every screen that was made hears all of it.

        It may be the answer to another screen: look whether it is what this one asked for.
        """
        ...

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Hear how a command went, `text` being a sentence or empty.

        Returns:
            Whether it was shown here, so that the window need not say it.
        """
        ...

    @property
    def unsaved(self) -> tuple[str, ...]:
        """What is edited here and not saved, by name: said before the window closes."""
        ...

    def lead_to(self, target: Target) -> None:
        """Show what a target is about; the window has brought this screen to the front."""
        ...
