"""The panels of the on-air screen; each draws a `studio.ui.view.View`."""

from studio.ui.panels.control_strip import ControlStrip
from studio.ui.panels.destinations_panel import DestinationsPanel
from studio.ui.panels.product_panel import ProductPanel
from studio.ui.panels.program_panel import ProgramPanel
from studio.ui.panels.sources_panel import SourcesPanel
from studio.ui.panels.top_bar import TopBar

PANELS = (TopBar, ProgramPanel, ControlStrip, SourcesPanel, DestinationsPanel, ProductPanel)
"""Every panel of the host's window, for the contract suite."""

__all__ = [
    "PANELS",
    "ControlStrip",
    "DestinationsPanel",
    "ProductPanel",
    "ProgramPanel",
    "SourcesPanel",
    "TopBar",
]
