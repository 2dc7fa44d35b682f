"""The Rehearse screen as its tests make it."""

from pytestqt.qtbot import QtBot

from studio.ui.rehearsal.rehearse_screen import RehearseScreen
from studio.ui.view import View
from tests.ui.rehearsal.rehearsal_views import rehearsing


def a_screen(
    qtbot: QtBot, view: View | None = None, *, starts: bool = True, opened: list[str] | None = None
) -> RehearseScreen:
    """Return the screen in a window's worth of room."""
    packs = opened if opened is not None else []

    def rehearse(pack: str) -> bool:
        packs.append(pack)
        return starts

    screen = RehearseScreen(rehearse=rehearse)
    qtbot.addWidget(screen)
    screen.resize(1260, 646)
    screen.show()
    screen.render_state(view or rehearsing())
    return screen


def gone_to(screen: RehearseScreen) -> list[object]:
    """Return a list that gets every place it leads to from now on."""
    places: list[object] = []
    screen.go.connect(places.append)
    return places
