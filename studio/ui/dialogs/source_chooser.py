"""A list of what can be camera or microphone, and one button to use it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QWidget,
)

from studio.core.errors import BadInput
from studio.core.source_spec import PATTERN, TONE, SourceKind, SourceSpec
from studio.protocol.reports import CaptureMode, Device
from studio.ui import figures, theme, words
from studio.ui.widgets.file_choice import choose_file
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, wrapped_label

_SPEC = Qt.ItemDataRole.UserRole
Parse = Callable[[str], SourceSpec]


class SourceChooser(Section):
    """Devices, the built-in source, and a field for a file or an address.

    Args:
        title: Heading.
        kind: `CAMERA` or `MICROPHONE`.
        parse: Reads what was typed into the field; raises `BadInput`.
        parent: Owner.

    Signals:
        chosen: The `SourceSpec` that shall be used.
    """

    chosen = Signal(object)

    def __init__(
        self, title: str, kind: SourceKind, parse: Parse, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self._kind = kind
        self._parse = parse
        self._devices: tuple[Device, ...] | None = None
        self._current: SourceSpec | None = None
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.list.setMinimumHeight(120)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._on_item)
        self.body.addWidget(self.list, 1)
        self._make_modes()
        self._make_field()
        self.problem_label = wrapped_label("", "trouble", self)
        self.problem_label.hide()
        self.body.addWidget(self.problem_label)
        self.use_button = KeyButton(kind="primary", parent=self)
        self.use_button.clicked.connect(self._on_use)
        self.body.addWidget(self.use_button)
        self._fill_list()

    @property
    def is_camera(self) -> bool:
        """Whether it chooses the picture."""
        return self._kind is SourceKind.CAMERA

    def _make_modes(self) -> None:
        self.size_box, self.rate_box, self.format_box = (QComboBox(self) for _ in range(3))
        row = QHBoxLayout()
        row.setSpacing(6)
        for box, name in (
            (self.size_box, self.tr("Size")),
            (self.rate_box, self.tr("Rate")),
            (self.format_box, self.tr("Format")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.setVisible(self.is_camera)
            box.setMinimumContentsLength(6)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            row.addWidget(box, 1)
        self.body.addLayout(row)

    def _make_field(self) -> None:
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("…or a file or address"))
        self.field.setAccessibleName(self.tr("File or address"))
        self.field.textChanged.connect(self._on_typed)
        self.browse_button = QToolButton(self)
        self.browse_button.setIcon(theme.icon("folder"))
        self.browse_button.setToolTip(self.tr("Browse…"))
        self.browse_button.setAccessibleName(self.tr("Browse…"))
        self.browse_button.clicked.connect(self._on_browse)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.browse_button)
        self.body.addLayout(row)

    # --- drawing -------------------------------------------------------------------------------

    def render_devices(self, devices: tuple[Device, ...]) -> None:
        """Draw what is plugged in now; what was selected stays so if it still is there."""
        own = tuple(d for d in devices if d.kind in (self._kind, SourceKind.PHONE))
        if own != self._devices:
            first = self._devices is None
            self._devices = own
            self._fill_list(keep_selected=not first)

    def render_current(self, current: SourceSpec | None, *, enabled: bool) -> None:
        """Mark the source that is in use."""
        self.use_button.face(
            self.tr("Use this camera") if self.is_camera else self.tr("Use this microphone")
        )
        self.use_button.setEnabled(enabled)
        if current != self._current:
            self._current = current
            self._fill_list(keep_selected=False)

    def _fill_list(self, *, keep_selected: bool = True) -> None:
        selected = self._selected() if keep_selected else None
        self.list.blockSignals(True)
        self.list.clear()
        specs = self._specs()
        for spec in specs:
            self.list.addItem(self._item(spec))
        if self._devices is None:
            self._add_words(self.tr("Looking for devices…"))
        elif not self._devices:
            none = self.tr("No camera found") if self.is_camera else self.tr("No microphone found")
            self._add_words(none)
        keep = selected or self._current
        at = next((i for i, spec in enumerate(specs) if keep and _same(spec, keep)), 0)
        self.list.setCurrentRow(at)
        self.list.blockSignals(False)
        if selected is None or not _same(specs[at], selected):
            self._on_item()

    def _specs(self) -> list[SourceSpec]:
        specs = [
            SourceSpec(kind=d.kind, name=d.name, device_id=d.device_id) for d in self._devices or ()
        ]
        specs.append(PATTERN if self.is_camera else TONE)
        current = self._current
        if current is not None and not any(_same(spec, current) for spec in specs):
            specs.insert(0, current)
        return specs

    def _item(self, spec: SourceSpec) -> QListWidgetItem:
        in_use = self._current is not None and _same(spec, self._current)
        name = words.source_name(spec)
        item = QListWidgetItem(self.tr("{name} (in use)").format(name=name) if in_use else name)
        item.setIcon(theme.icon("camera" if self.is_camera else "microphone", theme.DIM))
        item.setData(_SPEC, spec)
        item.setToolTip(spec.label)
        item.setSizeHint(QSize(0, 34))
        return item

    def _add_words(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(0, 34))
        self.list.insertItem(self.list.count(), item)

    def _selected(self) -> SourceSpec | None:
        item = self.list.currentItem()
        found = item.data(_SPEC) if item is not None else None
        return found if isinstance(found, SourceSpec) else None

    # --- choosing ------------------------------------------------------------------------------

    def _on_item(self, *_items: object) -> None:
        modes = self._modes()
        sizes = sorted({(m.width_px, m.height_px) for m in modes}, reverse=True)
        automatic = self.tr("Automatic")
        _fill(
            self.size_box, automatic, [(figures.isolated(f"{w} × {h}"), (w, h)) for w, h in sizes]
        )
        rates = sorted({round(m.fps) for m in modes}, reverse=True)
        _fill(self.rate_box, automatic, [(figures.isolated(f"{r} fps"), r) for r in rates])
        formats = sorted({m.pixel_format for m in modes})
        _fill(self.format_box, automatic, [(f, f) for f in formats])
        for box in (self.size_box, self.rate_box, self.format_box):
            box.setEnabled(bool(modes))

    def _modes(self) -> tuple[CaptureMode, ...]:
        spec = self._selected()
        found = (d for d in self._devices or () if spec and d.device_id == spec.device_id)
        device = next(found, None)
        return device.modes if device and spec and spec.kind is self._kind else ()

    def _on_typed(self, text: str) -> None:
        self.problem_label.hide()
        self.list.setEnabled(not text)

    def _on_browse(self) -> None:
        choose_file(self, self.tr("Choose a file")).fileSelected.connect(self.field.setText)

    def _on_use(self) -> None:
        typed = self.field.text().strip()
        try:
            spec = self._parse(typed) if typed else self._with_mode(self._selected())
        except BadInput as error:
            self.problem_label.setText(str(error))
            self.problem_label.show()
            return
        if spec is not None:
            self.field.clear()
            self.chosen.emit(spec)

    def _with_mode(self, spec: SourceSpec | None) -> SourceSpec | None:
        if spec is None or spec.kind is not SourceKind.CAMERA:
            return spec
        width_px, height_px = self.size_box.currentData() or (0, 0)
        return replace(
            spec,
            width_px=width_px,
            height_px=height_px,
            fps=self.rate_box.currentData() or 0,
            pixel_format=self.format_box.currentData() or "",
        )


def _same(one: SourceSpec, other: SourceSpec) -> bool:
    """Return whether both mean one device or file, in whatever mode."""
    if one.device_id and other.device_id:
        return (one.kind, one.device_id) == (other.kind, other.device_id)
    return (one.kind, one.name) == (other.kind, other.name)


def _fill(box: QComboBox, automatic: str, choices: list[tuple[str, object]]) -> None:
    box.clear()
    box.addItem(automatic, None)
    for text, value in choices:
        box.addItem(text, value)
