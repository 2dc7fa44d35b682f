"""How sources fill the picture, on program by a click, in preview by the switch or with Shift."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studio.protocol.show_commands import SetScene, SetTransition, ShowSlate
from studio.show.staging import SceneKind, Side, Staged, Transition
from studio.ui.plan.plan_words import scene_word
from studio.ui.view import View
from studio.ui.widgets.file_choice import choose_file
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label

_THREE_COLUMNS_PX = 330


class ScenePanel(QFrame):
    """One button a scene; the lit one is what is on.

    Signals:
        commanded: `SetScene`, `ShowSlate`, `SetTransition`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._view = View()
        self._columns = 0
        self.scene_buttons: dict[SceneKind, KeyButton] = {}
        for scene in SceneKind:
            button = KeyButton(text_px=13, parent=self)
            button.clicked.connect(lambda _on=False, chosen=scene: self._on_scene(chosen))
            self.scene_buttons[scene] = button
        self.slate_button = self.scene_buttons[SceneKind.SLATE]
        self.side_button = KeyButton(text_px=12, parent=self)
        self.side_button.setCheckable(True)
        self.side_button.toggled.connect(lambda _on: self.render_state(self._view))
        self.side_button.setToolTip(
            self.tr("Scene buttons change the preview. With Shift they do it once.")
        )
        self.transition_button = KeyButton(text_px=12, parent=self)
        self.transition_button.setToolTip(self.tr("How a take goes over"))
        self.transition_button.clicked.connect(self._on_transition)
        self._lay_out()
        self.render_state(self._view)

    def _lay_out(self) -> None:
        self._head = head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(styled_label(self.tr("Scene"), "dim", self), 1)
        head.addWidget(self.transition_button)
        head.addWidget(self.side_button)
        self._grid = QGridLayout()
        self._grid.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 7, 10, 10)
        layout.setSpacing(7)
        layout.addLayout(head)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        self._arrange(2)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, button in enumerate(self.scene_buttons.values()):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, at // columns, at % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take as many columns as the words allow."""
        super().resizeEvent(event)
        widest_px = self._widest_px()
        room_px = self.width() - 20
        fits = next((n for n in (3, 2) if n * widest_px + (n - 1) * 6 <= room_px), 1)
        self._arrange(min(fits, 3 if self.width() >= _THREE_COLUMNS_PX else 2))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the width of one column: two are taken where there is room for them."""
        width_px = max(self._widest_px(), self._head.minimumSize().width()) + 22
        return QSize(width_px, super().minimumSizeHint().height())

    def pair_px(self) -> int:
        """Return the width in which two buttons stand side by side."""
        return 2 * self._widest_px() + 6 + 22

    def _widest_px(self) -> int:
        return max(button.sizeHint().width() for button in self.scene_buttons.values())

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view."""
        self._view = view
        show = view.show
        side = self._side()
        staged = self._staged(side)
        covered = show is not None and show.slate_shown
        for scene, button in self.scene_buttons.items():
            on = staged is not None and staged.scene is scene
            if scene is SceneKind.SLATE:
                on = on or (covered and side is Side.PROGRAM)
            lit = ("true" if side is Side.PROGRAM else "next") if on else ""
            button.face(self._word(scene), lit=lit)
            button.setToolTip(scene_word(scene))
            button.setEnabled(view.attached)
            button.set_waiting(False)
        self.slate_button.set_waiting(ShowSlate in view.waiting)
        preview = side is Side.PREVIEW
        self.side_button.face(
            self.tr("Preview") if preview else self.tr("Program"), lit="next" if preview else ""
        )
        self.side_button.setAccessibleDescription(self.tr("Which picture the buttons change"))
        fade = show is not None and show.transition is Transition.FADE
        self.transition_button.face(self.tr("Fade") if fade else self.tr("Cut"))
        self.transition_button.setAccessibleDescription(self.tr("How a take goes over"))
        for part in (self.side_button, self.transition_button):
            part.setEnabled(view.attached)
        self.transition_button.set_waiting(SetTransition in view.waiting)

    def _word(self, scene: SceneKind) -> str:
        if scene is SceneKind.PICTURE_IN_PICTURE:
            return self.tr("Inset")  # the whole name would make every button as wide as itself
        return scene_word(scene) + ("…" if scene is SceneKind.CLIP else "")

    def _side(self) -> Side:
        return Side.PREVIEW if self.side_button.isChecked() else Side.PROGRAM

    def _staged(self, side: Side) -> Staged | None:
        show = self._view.show
        if show is None:
            return None
        return show.program if side is Side.PROGRAM else show.preview

    # --- asking --------------------------------------------------------------------------------

    def _on_scene(self, scene: SceneKind) -> None:
        shift = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        side = Side.PREVIEW if shift else self._side()
        staged = self._staged(side)
        if scene is SceneKind.SLATE and side is Side.PROGRAM:
            shown = self._view.show is not None and self._view.show.slate_shown
            self.commanded.emit(ShowSlate(shown=not shown))
        elif scene is SceneKind.CLIP and not (staged and staged.clip and staged.scene is not scene):
            self._choose_clip(side)
        else:
            self.commanded.emit(SetScene(scene=scene, side=side))

    def _choose_clip(self, side: Side) -> None:
        pattern = self.tr("Clips") + " (*.mp4 *.mov *.mkv *.webm *.m4v *.avi)"
        dialog = choose_file(self, self.tr("Play a clip"), pattern)
        dialog.fileSelected.connect(
            lambda path: self.commanded.emit(SetScene(scene=SceneKind.CLIP, side=side, clip=path))
        )

    def _on_transition(self) -> None:
        if self._view.show is not None:
            fade = self._view.show.transition is Transition.FADE
            wanted = Transition.CUT if fade else Transition.FADE
            self.commanded.emit(SetTransition(transition=wanted))
