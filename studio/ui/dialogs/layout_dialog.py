"""What a platform covers of each canvas: which platform it is, or four margins by hand."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from studio.core.ids import CanvasId
from studio.protocol.setup_commands import SetLayout
from studio.show.canvas import Canvas, Layout
from studio.show.look import MOST_OF_A_SIDE, SafeArea
from studio.show.platform_areas import AREAS, free_area
from studio.ui import words
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, styled_label, wrapped_label

_SIDES = ("top", "bottom", "left", "right")


def platform_word(platform: str) -> str:
    """Return what a platform calls itself; one that is not known, as it is written."""
    return {
        "": QCoreApplication.translate("Platforms", "Any platform"),
        "tiktok": "TikTok",
        "youtube_shorts": "YouTube Shorts",
        "youtube_live": "YouTube Live",
        "instagram": "Instagram",
        "aliexpress": "AliExpress",
    }.get(platform, platform)


class LayoutDialog(QDialog):
    """One section a canvas; each change asks at once, and overlays keep to what is free.

    Signals:
        commanded: `SetLayout`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What platforms cover"))
        self.resize(420, 380)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(10)
        self._column.addWidget(
            wrapped_label(
                self.tr(
                    "Overlays keep to what the platform leaves free. The guides over your own"
                    " picture show it; viewers never see them."
                ),
                "dim",
                self,
            )
        )
        self.sections: dict[CanvasId, CanvasLayout] = {}

    def render_state(self, view: View) -> None:
        """Draw a section for each canvas."""
        known = [canvas.canvas_id for canvas in view.canvases]
        for gone in [one for one in self.sections if one not in known]:
            self.sections.pop(gone).deleteLater()
        for canvas in view.canvases:
            section = self.sections.get(canvas.canvas_id)
            if section is None:
                section = CanvasLayout(self)
                section.commanded.connect(self.commanded)
                self.sections[canvas.canvas_id] = section
                self._column.addWidget(section)
            if view.show is not None:
                section.render_layout(canvas, view.show.layout(canvas.canvas_id))
            section.setEnabled(view.attached)


class CanvasLayout(Section):
    """Platform and margins of one canvas.

    Signals:
        commanded: `SetLayout`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._layout_value: Layout | None = None
        self._canvas: Canvas | None = None
        self.platform_box = QComboBox(self)
        self.platform_box.setAccessibleName(self.tr("Platform"))
        for platform in ("", *AREAS):
            self.platform_box.addItem(platform_word(platform), platform)
        self.platform_box.activated.connect(self._on_platform)
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.addRow(styled_label(self.tr("Platform"), "dim", self), self.platform_box)
        self.boxes: dict[str, QSpinBox] = {}
        for side, text in zip(
            _SIDES,
            (self.tr("Top"), self.tr("Bottom"), self.tr("Left"), self.tr("Right")),
            strict=True,
        ):
            box = QSpinBox(self)
            box.setRange(0, round(MOST_OF_A_SIDE * 100))
            box.setSuffix(" %")
            box.setKeyboardTracking(False)
            box.setAccessibleName(text)
            box.valueChanged.connect(self._on_side)
            self.boxes[side] = box
            form.addRow(styled_label(text, "dim", self), box)
        self.body.addLayout(form)
        self.reset_button = KeyButton("centre", text_px=12, parent=self)
        self.reset_button.face(self.tr("As the platform has it"))
        self.reset_button.clicked.connect(self._on_reset)
        self.head.addWidget(self.reset_button)

    def render_layout(self, canvas: Canvas, layout: Layout) -> None:
        """Draw what a canvas has."""
        self._canvas, self._layout_value = canvas, layout
        self.title_label.setText(words.canvas_name(canvas))
        self.platform_box.setCurrentIndex(max(0, self.platform_box.findData(layout.platform)))
        area = free_area(layout, canvas)
        for side, box in self.boxes.items():
            if not box.hasFocus():
                box.blockSignals(True)
                box.setValue(round(getattr(area, side) * 100))
                box.blockSignals(False)
        self.reset_button.setEnabled(layout.safe is not None)

    def _on_platform(self) -> None:
        chosen = str(self.platform_box.currentData())
        if self._layout_value is not None:
            self._ask(replace(self._layout_value, platform=chosen, safe=None))

    def _on_side(self) -> None:
        if self._layout_value is not None:
            area = SafeArea(**{side: box.value() / 100 for side, box in self.boxes.items()})
            self._ask(replace(self._layout_value, safe=area))

    def _on_reset(self) -> None:
        if self._layout_value is not None:
            self._ask(replace(self._layout_value, safe=None))

    def _ask(self, layout: Layout) -> None:
        self.commanded.emit(SetLayout(layout=layout))
