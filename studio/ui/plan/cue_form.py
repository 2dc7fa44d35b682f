"""The form beside the rundown: everything about one cue."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.core.errors import BadInput
from studio.core.ids import CueId
from studio.show.cue import LONGEST_CUE_S, LONGEST_LINE, Cue, CueKind
from studio.show.staging import SceneKind
from studio.show.state import ShowState
from studio.ui import theme
from studio.ui.plan import plan_words
from studio.ui.plan.length_field import LengthField
from studio.ui.plan.offer_fields import OfferFields
from studio.ui.plan.plan_words import NO_SHOW
from studio.ui.plan.points_edit import PointsEdit
from studio.ui.widgets.file_choice import choose_file
from studio.ui.widgets.section import Section, styled_label, wrapped_label

_ROW_PX = 32
"""As high as a field, so that label and field stand on one line."""
_CLIPS = "*.mp4 *.mov *.mkv *.webm *.avi"


class CueForm(Section):
    """Draws a cue and asks for a changed one; it keeps nothing but what is being typed.

    Signals:
        changes_asked: Which `CueId`, and the fields of `Cue` that shall be others, as a dictionary.
    """

    changes_asked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._cue: Cue | None = None
        self._show = NO_SHOW
        self.empty_label = wrapped_label(
            self.tr("Choose a cue on the left to edit it."), "dim", self
        )
        self.body.addWidget(self.empty_label)
        self._inner = QWidget(self)
        self._make_fields()
        self._make_clip()
        self._lay_out()
        self._connect()
        self.render_cue(None, self._show, editable=False)

    # --- making --------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        inner = self._inner
        self.title_field = _line_field(self.tr("Title"), inner)
        self.code_field = _line_field(self.tr("Coupon code"), inner)
        self.note_field = _line_field(self.tr("Note"), inner)
        self.planned_field = LengthField(
            self.tr("Planned time"), least_s=1, most_s=LONGEST_CUE_S, parent=inner
        )
        self.shortest_field = LengthField(
            self.tr("Shortest time"), least_s=0, most_s=LONGEST_CUE_S, parent=inner
        )
        self.essential_box = QCheckBox(self.tr("Stays in every cut of the show"), inner)
        self.points_edit = PointsEdit(inner)
        self.scene_box = QComboBox(inner)
        self.scene_box.setAccessibleName(self.tr("Scene"))
        self.scene_box.addItem(self.tr("As usual for its kind"), None)
        for scene in SceneKind:
            self.scene_box.addItem(plan_words.scene_word(scene), scene)
        self.offer_fields = OfferFields(inner)
        self.problem_label = wrapped_label("", "trouble", inner)
        self.problem_label.hide()

    def _make_clip(self) -> None:
        self.clip_field = QLineEdit(self._inner)
        self.clip_field.setAccessibleName(self.tr("Clip file"))
        self.clip_field.setPlaceholderText(self.tr("no clip"))
        self.clip_button = QToolButton(self._inner)
        self.clip_button.setIcon(theme.icon("folder"))
        self.clip_button.setToolTip(self.tr("Choose a file"))
        self.clip_button.setAccessibleName(self.tr("Choose a clip file"))
        self._clip_row = QWidget(self._inner)
        row = QHBoxLayout(self._clip_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.clip_field, 1)
        row.addWidget(self.clip_button)

    def _lay_out(self) -> None:
        form = self._form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(9)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        times = QWidget(self._inner)
        row = QHBoxLayout(times)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.planned_field, 1)
        row.addWidget(self._label(self.tr("at least")))
        row.addWidget(self.shortest_field, 1)
        form.addRow(self._label(self.tr("Title")), self.title_field)
        form.addRow(self._label(self.tr("Code")), self.code_field)
        form.addRow(self._label(self.tr("Planned")), times)
        form.addRow("", self.essential_box)
        form.addRow(self._label(self.tr("Scene")), self.scene_box)
        form.addRow(self._label(self.tr("Clip")), self._clip_row)
        form.addRow(self._label(self.tr("Note")), self.note_field)
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(9)
        column.addLayout(form)
        column.addWidget(styled_label(self.tr("Talking points"), "dim", self._inner))
        column.addWidget(self.points_edit)
        self._offer_head = styled_label(self.tr("Offer"), "head", self._inner)
        column.addWidget(self._offer_head)
        column.addWidget(self.offer_fields)
        column.addWidget(self.problem_label)
        column.addStretch(1)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._inner)
        self.body.addWidget(self._area, 1)

    def _label(self, text: str) -> QLabel:
        label = styled_label(text, "dim", self._inner)
        label.setMinimumHeight(_ROW_PX)
        return label

    def _connect(self) -> None:
        for field, name in (
            (self.title_field, "title"),
            (self.code_field, "code"),
            (self.note_field, "note"),
            (self.clip_field, "clip"),
        ):
            field.editingFinished.connect(partial(self._on_line, field, name))
        self.planned_field.valueChanged.connect(lambda s: self._ask(planned_s=s))
        self.shortest_field.valueChanged.connect(lambda s: self._ask(shortest_s=s))
        self.essential_box.clicked.connect(lambda on: self._ask(essential=on))
        self.scene_box.activated.connect(
            lambda at: self._ask(scene=_scene_of(self.scene_box.itemData(at)))
        )
        self.points_edit.points_asked.connect(lambda points: self._ask(points=points))
        self.offer_fields.plan_asked.connect(lambda plan: self._ask(offer=plan))
        self.clip_button.clicked.connect(self._on_clip)

    # --- drawing -------------------------------------------------------------------------------

    @property
    def cue_id(self) -> CueId | None:
        """Which cue is shown."""
        return self._cue.cue_id if self._cue is not None else None

    def render_cue(self, cue: Cue | None, show: ShowState, *, editable: bool) -> None:
        """Draw a cue; with another one than before, nothing that was typed stays."""
        if cue is None or cue.cue_id != self.cue_id:
            self._leave()
        self._cue, self._show = cue, show
        self.empty_label.setVisible(cue is None)
        self._area.setVisible(cue is not None)
        self.title_label.setText(plan_words.kind_word(cue.kind) if cue else self.tr("Cue"))
        if cue is None:
            return
        self._inner.setEnabled(editable)
        self._show_rows(cue)
        self._draw_lines(cue, show)
        self.planned_field.show_value(cue.planned_s)
        self.shortest_field.show_value(cue.shortest_s)
        self.essential_box.setChecked(cue.essential)
        scene = "" if cue.scene is None else cue.scene
        at = 0 if not scene else self.scene_box.findData(scene)
        self.scene_box.setCurrentIndex(max(0, at))
        self.points_edit.render_points(cue.points)
        listing = show.listing(cue.product_id)
        price = listing.price if listing is not None else None
        currency = price.currency if price is not None else "EUR"
        self.offer_fields.render_plan(cue.offer, currency=currency, market=show.market)

    def _show_rows(self, cue: Cue) -> None:
        product = cue.kind is CueKind.PRODUCT
        self._form.setRowVisible(self.code_field, cue.kind is CueKind.COUPON)
        self._form.setRowVisible(self.note_field, not product)
        self._offer_head.setVisible(product)
        self.offer_fields.setVisible(product)
        self.title_field.setReadOnly(product)
        tip = self.tr("The product's name; it is changed in the catalogue.") if product else ""
        self.title_field.setToolTip(tip)

    def _draw_lines(self, cue: Cue, show: ShowState) -> None:
        title = plan_words.title_of(cue, show) if cue.kind is CueKind.PRODUCT else cue.title
        for field, text in (
            (self.title_field, title),
            (self.code_field, cue.code),
            (self.note_field, cue.note),
            (self.clip_field, cue.clip),
        ):
            if not field.hasFocus() and field.text() != text:
                field.setText(text)
        self.title_field.setPlaceholderText(plan_words.kind_word(cue.kind))

    def _leave(self) -> None:
        """Ask for what was typed into the cue that is left, and let its fields go."""
        if self._cue is None:
            return
        focused = self.focusWidget()
        if focused is not None and focused.hasFocus() and self.isAncestorOf(focused):
            focused.clearFocus()
        self.problem_label.hide()

    def focus_on(self, field: str) -> None:
        """Put the keyboard where a thing is put right: a field of `Cue`, or its offer."""
        widgets: dict[str, QWidget] = {
            "points": self.points_edit,
            "offer": self.offer_fields.percent_box,
            "code": self.code_field,
            "title": self.title_field,
        }
        widget = widgets.get(field, self.planned_field)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(widget)

    # --- asking --------------------------------------------------------------------------------

    def _on_line(self, field: QLineEdit, name: str) -> None:
        if self._cue is not None and not field.isReadOnly():
            text = field.text().strip()
            if text != getattr(self._cue, name):
                self._ask(**{name: text})

    def _on_clip(self) -> None:
        dialog = choose_file(self, self.tr("Choose a clip"), self.tr("Clips") + f" ({_CLIPS})")
        dialog.fileSelected.connect(lambda path: self._ask(clip=path))

    def _ask(self, **changes: object) -> None:
        if self._cue is None:
            return
        try:
            cue = replace(self._cue, **changes)  # type: ignore[arg-type]
        except BadInput:
            self._say_problem()
            return
        self.problem_label.hide()
        if cue != self._cue:
            self.changes_asked.emit(cue.cue_id, changes)

    def _say_problem(self) -> None:
        if (
            self._cue is not None
            and self._cue.kind is CueKind.COUPON
            and not self.code_field.text()
        ):
            said = self.tr("A coupon needs a code.")
        else:
            said = self.tr("This can't be: a text is one line of at most {count} signs.").format(
                count=LONGEST_LINE
            )
        self.problem_label.setText(said)
        self.problem_label.show()


def _scene_of(data: object) -> SceneKind | None:
    return SceneKind(data) if isinstance(data, str) else None


def _line_field(name: str, parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setMaxLength(LONGEST_LINE)
    field.setAccessibleName(name)
    return field
