"""How the host sees the pictures: which canvas, guides, mirror; nothing of it reaches viewers."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from studio.ui import theme
from studio.ui.panels.program_panel import BOTH, PictureChoice, shape_is_wide
from studio.ui.view import View


class PictureBar(QWidget):
    """A list of canvases where there are several, and two switches.

    Signals:
        chosen: The `PictureChoice` as it is now.
        layout_asked: The host wants to choose platform and free area.
    """

    chosen = Signal(object)
    layout_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = PictureChoice()
        self._listed: tuple[tuple[str, str], ...] = ()
        self.canvas_box = QComboBox(self)
        self.canvas_box.setProperty("role", "small")
        self.canvas_box.setAccessibleName(self.tr("Which picture is shown"))
        self.canvas_box.activated.connect(self._on_canvas)
        self.guides_button = self._switch(
            "guides", self.tr("What platforms cover: shown here, never to viewers")
        )
        self.guides_button.clicked.connect(lambda on: self._tell(replace(self._choice, guides=on)))
        self.guides_button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.guides_button.customContextMenuRequested.connect(lambda _at: self.layout_asked.emit())
        self.mirror_button = self._switch(
            "mirror", self.tr("Mirror my view. Viewers see the picture as it is.")
        )
        self.mirror_button.clicked.connect(
            lambda on: self._tell(replace(self._choice, mirrored=on))
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self.canvas_box, self.guides_button, self.mirror_button):
            layout.addWidget(part)

    def _switch(self, icon_name: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "small")
        button.setIcon(theme.icon(icon_name))
        button.setCheckable(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def show_choice(self, choice: PictureChoice) -> None:
        """Draw what is chosen."""
        self._choice = choice
        self.guides_button.setChecked(choice.guides)
        self.mirror_button.setChecked(choice.mirrored)
        at = self.canvas_box.findData(choice.canvas_id)
        self.canvas_box.setCurrentIndex(max(0, at))

    def render_state(self, view: View) -> None:
        """Draw which canvases there are."""
        listed = [
            (
                str(canvas.canvas_id),
                self.tr("Landscape") if shape_is_wide(canvas) else self.tr("Portrait"),
            )
            for canvas in view.canvases
        ]
        if len(listed) > 1:
            listed.append((BOTH, self.tr("Both")))
        self.canvas_box.setVisible(len(listed) > 1)
        if tuple(listed) != self._listed:
            self._listed = tuple(listed)
            self.canvas_box.clear()
            for canvas_id, text in listed:
                self.canvas_box.addItem(text, canvas_id)
            self.show_choice(self._choice)

    def _on_canvas(self) -> None:
        self._tell(replace(self._choice, canvas_id=str(self.canvas_box.currentData())))

    def _tell(self, choice: PictureChoice) -> None:
        self.show_choice(choice)
        self.chosen.emit(choice)
