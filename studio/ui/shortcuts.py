"""The keys of the on-air screen: one table, editable by the host.

A key never fires while a text field has the focus, and only while its button could be clicked.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from studio.core.errors import BadInput
from studio.ui.widgets.key_button import KeyButton


class Action(StrEnum):
    """What a key can do."""

    CARD = "card"
    OFFER = "offer"
    MORE_TIME = "more_time"
    SLATE = "slate"
    MUTE = "mute"
    END_SHOW = "end_show"


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """One row of the table.

    Attributes:
        key: As Qt writes it: `Shift+O`.
        everywhere: Whether it fires in the dialogs, too.
    """

    key: str
    everywhere: bool = False


DEFAULTS: dict[Action, Binding] = {
    Action.CARD: Binding(key="C"),
    Action.OFFER: Binding(key="O"),
    Action.MORE_TIME: Binding(key="Shift+O"),
    Action.MUTE: Binding(key="M"),
    Action.SLATE: Binding(key="F9", everywhere=True),
    Action.END_SHOW: Binding(key="Ctrl+Shift+E"),
}
Keys = dict[Action, str]


def default_keys() -> Keys:
    """Return the keys as the program comes."""
    return {action: binding.key for action, binding in DEFAULTS.items()}


def label_of(action: Action) -> str:
    """Return what an action is called, in the window's language."""
    translate = QCoreApplication.translate
    match action:
        case Action.CARD:
            return translate("Keys", "Show or hide the card")
        case Action.OFFER:
            return translate("Keys", "Start or stop the offer")
        case Action.MORE_TIME:
            return translate("Keys", "One more minute of offer")
        case Action.MUTE:
            return translate("Keys", "Mute the microphone")
        case Action.SLATE:
            return translate("Keys", "Cover everything with the slate")
        case Action.END_SHOW:
            return translate("Keys", "End the show (asks first)")
        case _:
            assert_never(action)


def check_keys(keys: Keys) -> None:
    """Refuse a table in which a key is missing or does two things.

    Raises:
        BadInput: The text names the actions.
    """
    used: dict[str, Action] = {}
    for action, key in keys.items():
        if QKeySequence(key).isEmpty():
            missing = QCoreApplication.translate("Keys", "“{action}” needs a key.")
            raise BadInput(missing.format(action=label_of(action)))
        if key in used:
            twice = QCoreApplication.translate("Keys", "“{first}” and “{second}” have one key.")
            raise BadInput(twice.format(first=label_of(used[key]), second=label_of(action)))
        used[key] = action


def is_writing(widget: QWidget | None) -> bool:
    """Return whether keys typed into this widget become text."""
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    writable = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QKeySequenceEdit)
    return isinstance(widget, writable)


class ShortcutTable(QObject):
    """Presses buttons of one window by keys.

    Args:
        window: Keys fire while it is active.
        buttons: Which button each action presses.
        keys: Which key each action has.
    """

    def __init__(self, window: QWidget, buttons: dict[Action, KeyButton], keys: Keys) -> None:
        super().__init__(window)
        self._shortcuts: dict[Action, QShortcut] = {}
        for action, button in buttons.items():
            shortcut = QShortcut(window)
            shortcut.setAutoRepeat(False)
            if DEFAULTS[action].everywhere:
                shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
            shortcut.activated.connect(lambda pressed=button: press(pressed))
            self._shortcuts[action] = shortcut
        self._buttons = buttons
        self.set_keys(keys)

    def set_keys(self, keys: Keys) -> None:
        """Use other keys, and show them on the buttons."""
        for action, shortcut in self._shortcuts.items():
            sequence = QKeySequence(keys[action])
            shortcut.setKey(sequence)
            self._buttons[action].set_key(sequence)


def press(button: KeyButton) -> None:
    """Click a button, unless somebody is writing or it can't be clicked now."""
    if not is_writing(QApplication.focusWidget()) and button.isEnabled() and button.isVisible():
        button.click()
