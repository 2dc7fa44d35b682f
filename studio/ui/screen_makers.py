"""How the screens other than On air are made; their code is loaded when one is first shown.

The window has to be there in a second and a half; most of what Prepare needs can wait.
"""

from importlib import import_module
from importlib.util import find_spec

from PySide6.QtWidgets import QWidget

from studio.ui.screen import ScreenName
from studio.ui.shell import Maker

_PLACES = {
    ScreenName.HOME: ("studio.ui.plan.home_screen", "HomeScreen"),
    ScreenName.PREPARE: ("studio.ui.plan.prepare_screen", "PrepareScreen"),
    ScreenName.RESULTS: ("studio.ui.sales.results_screen", "ResultsScreen"),
    ScreenName.REHEARSE: ("studio.ui.rehearsal.rehearse_screen", "RehearseScreen"),
}


def _maker(module: str, name: str) -> Maker:
    def make(parent: QWidget) -> QWidget:
        made: QWidget = getattr(import_module(module), name)(parent)
        return made

    return make


MAKERS: dict[ScreenName, Maker] = {
    screen: _maker(module, name)
    for screen, (module, name) in _PLACES.items()
    if find_spec(module) is not None
}
