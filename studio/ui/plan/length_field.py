"""A field for a length of time, typed as `5`, `5:30` or `1:05:00`, or stepped by half a minute."""

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox, QWidget

from studio.ui.plan import plan_words

_STEP_S = 30
_MARGIN_PX = 7


def make_room(box: QSpinBox) -> None:
    """Keep the number of a spin box off its border; the style sheet's padding stops short of it."""
    box.lineEdit().setTextMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)


class LengthField(QSpinBox):
    """A spin box of seconds that shows minutes; it says its value once typing has ended.

    Args:
        name: What it is called for who can't see it.
        least_s: Shortest.
        most_s: Longest.
        parent: Owner.
    """

    def __init__(
        self, name: str, *, least_s: int, most_s: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(least_s, most_s)
        self.setSingleStep(_STEP_S)
        self.setKeyboardTracking(False)
        self.setAccessibleName(name)
        self.setMinimumWidth(92)
        make_room(self)
        self.setToolTip(self.tr("Minutes, or minutes and seconds: 5 or 5:30"))

    def show_value(self, seconds: int) -> None:
        """Show a length without telling anybody; what is being typed stays."""
        if not self.hasFocus() and seconds != self.value():
            self.blockSignals(True)
            self.setValue(seconds)
            self.blockSignals(False)

    def textFromValue(self, seconds: int) -> str:  # noqa: N802 - Qt's name
        """Write the value."""
        return plan_words.length(seconds)

    def valueFromText(self, text: str) -> int:  # noqa: N802 - Qt's name
        """Read what was typed; what is no length leaves the value."""
        seconds = plan_words.length_in(text)
        return self.value() if seconds is None else seconds

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Let digits and colons be typed, and nothing else."""
        if any(not c.isdecimal() and c not in ":.\u2066\u2069 " for c in text):
            return QValidator.State.Invalid, text, at
        seconds = plan_words.length_in(text)
        fits = seconds is not None and self.minimum() <= seconds <= self.maximum()
        state = QValidator.State.Acceptable if fits else QValidator.State.Intermediate
        return state, text, at
