"""Asking for a file without blocking the window: the keys of the show go on working."""

from PySide6.QtWidgets import QFileDialog, QWidget


def choose_file(parent: QWidget, title: str, pattern: str = "") -> QFileDialog:
    """Open a file dialog that blocks nothing; connect to its `fileSelected`."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if pattern:
        dialog.setNameFilter(pattern)
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()
    return dialog
