"""What stands where products will be: the ways to have some."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import styled_label, wrapped_label


class EmptyCatalogue(QWidget):
    """Offers the sample catalogue, a file, or rows of a spreadsheet.

    Signals:
        sample_asked: The sample catalogue is wanted.
        import_asked: A file is to be imported.
        paste_asked: Rows are to be pasted.
    """

    sample_asked = Signal()
    import_asked = Signal()
    paste_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sample_button = KeyButton("card", kind="primary", parent=self)
        self.sample_button.face(self.tr("Use the sample catalogue"))
        self.sample_button.clicked.connect(self.sample_asked)
        self.import_button = KeyButton("import", parent=self)
        self.import_button.face(self.tr("Import a file…"))
        self.import_button.clicked.connect(self.import_asked)
        self.paste_button = KeyButton("paste", parent=self)
        self.paste_button.face(self.tr("Paste rows of a spreadsheet…"))
        self.paste_button.clicked.connect(self.paste_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 16)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(styled_label(self.tr("No products yet"), "title", self))
        about = self.tr(
            "Eight sample products with spec sheets let you try everything now; they can be "
            "deleted later. Your own come from CSV, Excel or JSON, and are shown before anything "
            "is written."
        )
        layout.addWidget(wrapped_label(about, "dim", self))
        for button in (self.sample_button, self.import_button, self.paste_button):
            layout.addWidget(button)
        layout.addStretch(2)

    def render_link(self, *, attached: bool) -> None:
        """Allow what can be asked now."""
        for button in (self.sample_button, self.import_button, self.paste_button):
            button.setEnabled(attached)
