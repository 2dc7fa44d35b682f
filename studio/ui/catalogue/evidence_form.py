"""What is known of one spec row beside its cells: tests, and the label in other languages."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.ui import theme
from studio.ui.catalogue.draft import RowDraft, TestDraft
from studio.ui.catalogue.draft_check import Place, Wrong
from studio.ui.catalogue.form_field import FormField
from studio.ui.catalogue.line_table import LineTable
from studio.ui.widgets.file_choice import choose_file
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.photo import Photo
from studio.ui.widgets.section import styled_label, wrapped_label

_COLUMNS = {"tested_on": 0, "how": 1, "result": 2, "media": 3}


class TestForm(QFrame):
    """One test: when, how, whether it passed, what came out, a photo or clip.

    Signals:
        changed: The `TestDraft` as it shall be, and the field that was typed into.
        removed: It is to go.
    """

    __test__ = False  # no test case, whatever its name suggests

    changed = Signal(object, str)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._test = TestDraft()
        labels = {
            "tested_on": self.tr("Tested on"),
            "how": self.tr("How"),
            "result": self.tr("What came out"),
            "media": self.tr("Photo or clip"),
        }
        self.fields = {name: FormField(label, parent=self) for name, label in labels.items()}
        self.fields["tested_on"].field.setPlaceholderText("2026-11-18")
        for name, field in self.fields.items():
            field.typed.connect(self._typing(name))
        self.passed_box = QCheckBox(self.tr("Passed"), self)
        self.passed_box.clicked.connect(
            lambda passed: self.changed.emit(replace(self._test, passed=passed), "")
        )
        self.photo = Photo(self)
        self.photo.setFixedHeight(92)
        self.photo.setAccessibleName(self.tr("Photo of the test"))
        self.media_button = self._tool("folder", self.tr("Choose a photo or clip…"))
        self.media_button.clicked.connect(self._on_media)
        self.remove_button = self._tool("trash", self.tr("Remove this test"))
        self.remove_button.clicked.connect(self.removed)
        self._lay_out()

    def _tool(self, icon_name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(theme.icon(icon_name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.fields["tested_on"], 1)
        bottom = Qt.AlignmentFlag.AlignBottom
        top.addWidget(self.passed_box, 0, bottom)
        top.addWidget(self.remove_button, 0, bottom)
        media = QHBoxLayout()
        media.setSpacing(8)
        media.addWidget(self.fields["media"], 1)
        media.addWidget(self.media_button, 0, bottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 10)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.fields["how"])
        layout.addWidget(self.fields["result"])
        layout.addLayout(media)
        layout.addWidget(self.photo)

    def show_test(self, test: TestDraft, wrong: dict[int, str]) -> None:
        """Draw a test; `wrong` by column as in `draft_check`."""
        self._test = test
        for name, field in self.fields.items():
            field.show_text(getattr(test, name), wrong.get(_COLUMNS[name], ""))
        self.passed_box.setChecked(test.passed)
        self.photo.show_file(test.media if Path(test.media).is_absolute() else "")
        self.photo.setVisible(bool(test.media))

    def _typing(self, name: str) -> Callable[[str], None]:
        return lambda text: self.changed.emit(_with_text(self._test, name, text), name)

    def _on_media(self) -> None:
        dialog = choose_file(self, self.tr("Photo or clip of the test"))
        dialog.fileSelected.connect(
            lambda path: self.changed.emit(replace(self._test, media=path), "")
        )


class EvidenceForm(QScrollArea):
    """Tests and other labels of the current row.

    Signals:
        changed: The `RowDraft` as it shall be, and a key as in `History.put`.
    """

    changed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: RowDraft | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget(self)
        self.title_label = wrapped_label("", "title", body)
        self.value_label = wrapped_label("", "dim", body)
        self.hint_label = wrapped_label(
            self.tr("Go to a row to see how it was tested."), "faint", body
        )
        self.state_label: QLabel = wrapped_label("", "trouble", body)
        self.tests: list[TestForm] = []
        self._tests_box = QVBoxLayout()
        self._tests_box.setSpacing(8)
        self.add_button = KeyButton("plus", text_px=12, parent=body)
        self.add_button.face(self.tr("Add a test"))
        self.add_button.clicked.connect(self._on_add)
        headings = (self.tr("Language"), self.tr("Label"))
        self.labels = LineTable(self.tr("Label in other languages"), headings, (3, 5), body)
        self.labels.changed.connect(self._on_labels)
        self._lay_out(body)
        self.setWidget(body)
        self.show_row(None, -1, {})

    def _lay_out(self, body: QWidget) -> None:
        layout = QVBoxLayout(body)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(10)
        for label in (self.hint_label, self.title_label, self.value_label):
            layout.addWidget(label)
        head = QHBoxLayout()
        self.tests_label = styled_label(self.tr("Tests"), "head", body)
        head.addWidget(self.tests_label)
        head.addStretch(1)
        head.addWidget(self.add_button)
        layout.addLayout(head)
        layout.addWidget(self.state_label)
        layout.addLayout(self._tests_box)
        layout.addWidget(self.labels)
        layout.addStretch(1)

    def show_row(self, row: RowDraft | None, number: int, wrong: dict[Place, Wrong]) -> None:
        """Draw a row; `number` is its place in the sheet, None: no row is chosen."""
        self._row = row
        self.hint_label.setVisible(row is None)
        parts = (self.title_label, self.value_label, self.tests_label, self.add_button, self.labels)
        for part in parts:
            part.setVisible(row is not None)
        tests = row.tests if row else ()
        self.state_label.setVisible(row is not None and not tests)
        self._draw_tests(tests, number, wrong)
        if row is None:
            return
        self.title_label.setText(row.label or self.tr("New row"))
        value = " ".join(part for part in (row.value, row.unit) if part)
        told = " · ".join(part for part in (value, row.conditions, row.source) if part)
        self.value_label.setText(told)
        self.value_label.setVisible(bool(told))
        self.state_label.setText(self.tr("Untested. What was tried on camera answers best."))
        at_labels = {
            (p.line, p.column): w.text for p, w in wrong.items() if p.field == f"labels.{number}"
        }
        self.labels.show_lines(row.labels, at_labels)

    def _draw_tests(
        self, tests: tuple[TestDraft, ...], number: int, wrong: dict[Place, Wrong]
    ) -> None:
        while len(self.tests) < len(tests):
            self._add_form(len(self.tests))
        for at, form in enumerate(self.tests):
            form.setVisible(at < len(tests))
            if at < len(tests):
                found = {
                    p.column: w.text
                    for p, w in wrong.items()
                    if p.field == f"tests.{number}" and p.line == at
                }
                form.show_test(tests[at], found)

    def _add_form(self, at: int) -> None:
        form = TestForm(self.widget())
        form.changed.connect(lambda test, key: self._on_test(at, test, key))
        form.removed.connect(lambda: self._on_test(at, None, ""))
        self.tests.append(form)
        self._tests_box.addWidget(form)

    # --- acts ------------------------------------------------------------------------------------

    def _on_test(self, at: int, test: TestDraft | None, key: str) -> None:
        if self._row is None or at >= len(self._row.tests):
            return
        tests = list(self._row.tests)
        tests[at : at + 1] = [test] if test is not None else []
        named = f"test {self._row.row_id} {at} {key}" if key else ""
        self.changed.emit(replace(self._row, tests=tuple(tests)), named)

    def _on_add(self) -> None:
        if self._row is None:
            return
        today = datetime.now(UTC).astimezone().date().isoformat()
        tests = (*self._row.tests, TestDraft(tested_on=today))
        self.changed.emit(replace(self._row, tests=tests), "")
        newest = self.tests[len(tests) - 1]
        newest.fields["how"].field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(newest)

    def _on_labels(self, lines: object, key: str) -> None:
        if self._row is not None:
            self.changed.emit(replace(self._row, labels=lines), key)  # type: ignore[arg-type]


def _with_text(test: TestDraft, name: str, text: str) -> TestDraft:
    texts: dict[str, Any] = {name: text}
    return replace(test, **texts)
