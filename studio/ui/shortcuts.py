"""The keys of the window: one table, editable by the host.

A key never fires while a text field has the focus, and only while its button could be clicked. A
key whose button is not on the screen is switched off, so that it stays free for what is there:
Space takes on the on-air screen and ticks a box elsewhere. A few keys work on every screen.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
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

    TAKE = "take"
    UNDO_TAKE = "undo_take"
    CARD = "card"
    OFFER = "offer"
    MORE_TIME = "more_time"
    COUPON = "coupon"
    NEXT_POINT = "next_point"
    SEARCH = "search"
    MARK = "mark"
    SLATE = "slate"
    MUTE = "mute"
    QUESTION_ON_SCREEN = "question_on_screen"
    ANSWERED = "answered"
    AFTER_SHOW = "after_show"
    TYPE_QUESTION = "type_question"
    QUESTION_ABOVE = "question_above"
    QUESTION_BELOW = "question_below"
    END_SHOW = "end_show"
    HOME = "home"
    PREPARE = "prepare"
    ON_AIR = "on_air"
    RESULTS = "results"
    REHEARSE = "rehearse"
    GLANCE = "glance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """One row of the table.

    Attributes:
        key: As Qt writes it: `Shift+O`.
        unseen: Whether it fires on screens where its button is not shown.
        everywhere: Whether it fires in the dialogs, too.
        arrow: Whether it walks: it repeats while held down, and leaves arrows to whoever writes.
    """

    key: str
    unseen: bool = False
    everywhere: bool = False
    arrow: bool = False


DEFAULTS: dict[Action, Binding] = {
    Action.TAKE: Binding(key="Space"),
    Action.UNDO_TAKE: Binding(key="U"),
    Action.CARD: Binding(key="C"),
    Action.OFFER: Binding(key="O"),
    Action.MORE_TIME: Binding(key="Shift+O"),
    Action.COUPON: Binding(key="K"),
    Action.NEXT_POINT: Binding(key="G"),
    Action.SEARCH: Binding(key="/"),
    Action.MARK: Binding(key="B"),
    Action.QUESTION_ON_SCREEN: Binding(key="Q"),
    Action.ANSWERED: Binding(key="A"),
    Action.AFTER_SHOW: Binding(key="L"),
    Action.TYPE_QUESTION: Binding(key="+"),
    Action.QUESTION_ABOVE: Binding(key="Up", arrow=True),
    Action.QUESTION_BELOW: Binding(key="Down", arrow=True),
    Action.MUTE: Binding(key="M", unseen=True),
    Action.SLATE: Binding(key="F9", unseen=True, everywhere=True),
    Action.END_SHOW: Binding(key="Ctrl+Shift+E", unseen=True),
    Action.HOME: Binding(key="Ctrl+1", unseen=True),
    Action.PREPARE: Binding(key="Ctrl+2", unseen=True),
    Action.ON_AIR: Binding(key="Ctrl+3", unseen=True),
    Action.GLANCE: Binding(key="Ctrl+4", unseen=True),
    Action.RESULTS: Binding(key="Ctrl+5", unseen=True),
    Action.REHEARSE: Binding(key="Ctrl+6", unseen=True),
}
Keys = dict[Action, str]


def default_keys() -> Keys:
    """Return the keys as the program comes."""
    return {action: binding.key for action, binding in DEFAULTS.items()}


def label_of(action: Action) -> str:
    """Return what an action is called, in the window's language."""
    return QCoreApplication.translate("Keys", str(_LABELS[action]))


_LABELS = {
    Action.TAKE: QT_TRANSLATE_NOOP("Keys", "Take the next cue"),
    Action.UNDO_TAKE: QT_TRANSLATE_NOOP("Keys", "Undo the last take"),
    Action.CARD: QT_TRANSLATE_NOOP("Keys", "Show or hide the card"),
    Action.OFFER: QT_TRANSLATE_NOOP("Keys", "Start or stop the offer"),
    Action.MORE_TIME: QT_TRANSLATE_NOOP("Keys", "One more minute of offer"),
    Action.COUPON: QT_TRANSLATE_NOOP("Keys", "Show or hide the coupon"),
    Action.NEXT_POINT: QT_TRANSLATE_NOOP("Keys", "Got it: a message, or the next talking point"),
    Action.SEARCH: QT_TRANSLATE_NOOP("Keys", "Search the spec sheets"),
    Action.MARK: QT_TRANSLATE_NOOP("Keys", "Mark this moment"),
    Action.MUTE: QT_TRANSLATE_NOOP("Keys", "Mute the microphone"),
    Action.QUESTION_ON_SCREEN: QT_TRANSLATE_NOOP("Keys", "Question on screen, or off"),
    Action.ANSWERED: QT_TRANSLATE_NOOP("Keys", "Question answered"),
    Action.AFTER_SHOW: QT_TRANSLATE_NOOP("Keys", "Question for after the show"),
    Action.TYPE_QUESTION: QT_TRANSLATE_NOOP("Keys", "Type in a question asked elsewhere"),
    Action.QUESTION_ABOVE: QT_TRANSLATE_NOOP("Keys", "Choose the question above"),
    Action.QUESTION_BELOW: QT_TRANSLATE_NOOP("Keys", "Choose the question below"),
    Action.SLATE: QT_TRANSLATE_NOOP("Keys", "Cover everything with the slate"),
    Action.END_SHOW: QT_TRANSLATE_NOOP("Keys", "End the show (asks first)"),
    Action.HOME: QT_TRANSLATE_NOOP("Keys", "Go to Home"),
    Action.PREPARE: QT_TRANSLATE_NOOP("Keys", "Go to Prepare"),
    Action.ON_AIR: QT_TRANSLATE_NOOP("Keys", "Go to On air"),
    Action.GLANCE: QT_TRANSLATE_NOOP("Keys", "Open Glance on another screen"),
    Action.RESULTS: QT_TRANSLATE_NOOP("Keys", "Go to Results"),
    Action.REHEARSE: QT_TRANSLATE_NOOP("Keys", "Go to Rehearse"),
}


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


def _takes_arrows(widget: QWidget | None) -> bool:
    return is_writing(widget) or isinstance(widget, QComboBox | QAbstractSlider)


class ShortcutTable(QObject):
    """Presses buttons of one window by keys.

    Args:
        window: Keys fire while it is active.
        buttons: Which button each action presses.
        keys: Which key each action has.
        second: Whether it is another window's table for the same buttons: it leaves their faces
            alone, and the keys that fire everywhere to the first.
    """

    def __init__(
        self,
        window: QWidget,
        buttons: Mapping[Action, QAbstractButton],
        keys: Keys,
        *,
        second: bool = False,
    ) -> None:
        super().__init__(window)
        self._second = second
        self._shortcuts: dict[Action, QShortcut] = {}
        for action, button in buttons.items():
            if second and DEFAULTS[action].everywhere:
                continue  # two of one key, and neither would fire
            shortcut = QShortcut(window)
            shortcut.setAutoRepeat(DEFAULTS[action].arrow)
            if DEFAULTS[action].everywhere:
                shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
            shortcut.activated.connect(partial(press, button))
            self._shortcuts[action] = shortcut
        self._buttons = buttons
        self._writes = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)
        self.set_keys(keys)

    def set_keys(self, keys: Keys) -> None:
        """Use other keys, and show them on the buttons."""
        for action, shortcut in self._shortcuts.items():
            sequence = QKeySequence(keys[action])
            shortcut.setKey(sequence)
            button = self._buttons[action]
            if isinstance(button, KeyButton) and not self._second:
                button.set_key(sequence)

    def look(self) -> None:
        """Switch the keys off whose buttons are not on the screen that is shown."""
        self._writes = writes = _takes_arrows(QApplication.focusWidget())
        for action, shortcut in self._shortcuts.items():
            button = self._buttons[action]
            binding = DEFAULTS[action]
            seen = binding.unseen or button.isVisibleTo(button.window())
            usable = seen and not (binding.arrow and writes)
            if shortcut.isEnabled() != usable:
                shortcut.setEnabled(usable)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Give the arrows to a text field, which says of letters alone that it wants them."""
        if self._writes != _takes_arrows(now):
            self.look()


def press(button: QAbstractButton) -> None:
    """Click a button, unless somebody is writing or it can't be clicked now."""
    if not is_writing(QApplication.focusWidget()) and button.isEnabled():
        button.click()
