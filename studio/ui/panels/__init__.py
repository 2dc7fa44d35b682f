"""Panels of the window; each draws a `studio.ui.view.View`."""

from studio.ui.panels.control_strip import ControlStrip
from studio.ui.panels.destinations_panel import DestinationsPanel
from studio.ui.panels.product_panel import ProductPanel
from studio.ui.panels.program_panel import PreviewPanel, ProgramPanel
from studio.ui.panels.sources_panel import SourcesPanel
from studio.ui.panels.top_bar import TopBar

__all__ = [
    "ControlStrip",
    "DestinationsPanel",
    "PreviewPanel",
    "ProductPanel",
    "ProgramPanel",
    "SourcesPanel",
    "TopBar",
]
