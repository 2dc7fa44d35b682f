"""Adding, changing, testing and removing destinations; a key typed here goes to the keyring."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from studio.core.errors import BadInput
from studio.core.ids import CanvasId, DestinationId, SecretName, new_id
from studio.core.stream_address import parse_server
from studio.protocol.messages import Command
from studio.protocol.setup_commands import (
    HoldKey,
    RemoveDestination,
    SaveDestination,
    TestDestination,
)
from studio.show.destination import Destination
from studio.ui import sentences, theme
from studio.ui.dialogs.destination_form import DestinationForm, Entry, Tone
from studio.ui.dialogs.key_errand import Errand, KeyAnswer, KeyStore, forget_key, keep_key
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, wrapped_label

_ID = Qt.ItemDataRole.UserRole


class DestinationsDialog(QDialog):
    """The list on one side, one destination's fields on the other.

    Signals:
        commanded: `SaveDestination`, `RemoveDestination`, `TestDestination`, `HoldKey`.
    """

    commanded = Signal(object)

    def __init__(self, store: KeyStore | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Destinations"))
        self.resize(800, 480)
        self._store = store or KeyStore()
        self._known: tuple[Destination, ...] = ()
        self._edited: Destination | None = None
        self._fresh_secret: SecretName | None = None
        self._asked: tuple[Destination, str] | None = None
        self._leaving: dict[DestinationId, SecretName] = {}
        self._make_list()
        self.form = DestinationForm(self)
        self.form.save_asked.connect(self._on_save)
        self.form.test_asked.connect(self._on_test)
        self.form.remove_asked.connect(self._on_remove)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(10)
        layout.addWidget(self.section, 2)
        layout.addWidget(self.form, 3)
        self._on_add()

    def _make_list(self) -> None:
        self.section = Section(self.tr("Destinations"), self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Destinations"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._on_item)
        self.list.itemActivated.connect(self._on_item)
        self.empty_label = wrapped_label(
            self.tr("None yet. Fill in the form to add the first."), "dim", self
        )
        self.add_button = KeyButton("plus", parent=self)
        self.add_button.face(self.tr("Add another"))
        self.add_button.clicked.connect(self._on_add)
        self.section.body.addWidget(self.empty_label)
        self.section.body.addWidget(self.list, 1)
        self.section.body.addWidget(self.add_button)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw the destinations that are known; what is being typed stays."""
        known = view.show.destinations if view.show else ()
        self.form.render_link(attached=view.attached, on_air=view.on_air)
        self.form.render_canvases(view.canvases)
        if known == self._known:
            return
        self._known = known
        self._fill_list()
        if self._edited is not None and self._now(self._edited) is None and not self._fresh_secret:
            self._on_add()

    def _fill_list(self) -> None:
        self.list.clear()
        for destination in self._known:
            name = destination.name
            off = self.tr("{name} (switched off)").format(name=name)
            item = QListWidgetItem(name if destination.enabled else off)
            item.setIcon(theme.icon("broadcast", theme.DIM))
            item.setData(_ID, destination.destination_id)
            item.setToolTip(destination.url)
            item.setSizeHint(QSize(0, 34))
            self.list.addItem(item)
            if self._edited and destination.destination_id == self._edited.destination_id:
                self.list.setCurrentItem(item)
        self.empty_label.setVisible(not self._known)
        self.list.setVisible(bool(self._known))
        self.add_button.setVisible(bool(self._known))

    def render_answer(self, command: Command, text: str, *, done: bool) -> None:
        """Draw how a command of this dialog ended."""
        tone = Tone.GOOD if done else Tone.BAD
        match command:
            case TestDestination():
                self.form.end_test(sentences.accepted(text) if done else text, tone)
            case SaveDestination() if done:
                self._saved(command.destination)
            case RemoveDestination() if done:
                self._forget(self._leaving.pop(command.destination_id, None))
                self._on_add()
            case SaveDestination():
                fresh, self._fresh_secret = self._fresh_secret, None
                self._forget(fresh)
                self.form.say(text, tone)
            case _ if not done:
                self.form.say(text, tone)

    def _saved(self, destination: Destination) -> None:
        self._fresh_secret = None
        self._edited = destination
        self.form.fill(_entry_of(destination), known=True)
        self.form.say(self.form.kept_text or self.tr("Saved."), Tone.GOOD)
        self._fill_list()

    # --- asking --------------------------------------------------------------------------------

    def _on_item(self, item: QListWidgetItem) -> None:
        chosen = item.data(_ID)
        found = next((d for d in self._known if d.destination_id == chosen), None)
        if found is not None:
            self._edited = found
            self.form.fill(_entry_of(found), known=True)

    def _on_add(self) -> None:
        self._edited = None
        self.list.setCurrentRow(-1)
        self.form.fill(Entry(), known=False)
        self._fill_list()

    def _on_save(self) -> None:
        try:
            destination = self._destination()
        except BadInput as error:
            self.form.say(str(error), Tone.BAD)
            return
        key = self.form.entry().key
        self.form.kept_text = ""
        if not key:
            self.commanded.emit(SaveDestination(destination=destination))
            return
        self._wait_for_keyring(waits=True)
        others = [d for d in self._known if d.destination_id != destination.destination_id]
        name = destination.secret_name
        errand = Errand(partial(keep_key, self._store, name, key, others=others))
        self._asked = destination, key
        errand.ended.connect(self._on_kept)
        errand.start()

    def _on_kept(self, answer: KeyAnswer) -> None:
        """Save the destination whose key is kept now, or say why it is not."""
        if self._asked is None:
            return
        (destination, key), self._asked = self._asked, None
        self._wait_for_keyring(waits=False)
        problem = self._problem(answer)
        if problem:
            self.form.say(problem, Tone.BAD)
            return
        if self._edited is None:
            self._fresh_secret = destination.secret_name
        if answer.no_keyring:
            self.commanded.emit(HoldKey(secret_name=destination.secret_name, key=key))
            self.form.kept_text = self.tr(
                "Saved. This machine has no keyring, so the key is kept for this run only."
            )
        self.commanded.emit(SaveDestination(destination=destination))

    def _problem(self, answer: KeyAnswer) -> str:
        if answer.used_by:
            text = self.tr("“{name}” has this key already; two streams can't share one.")
            return text.format(name=answer.used_by)
        if answer.fault:
            return self.tr("The key could not be kept; the log says why.")
        return answer.problem

    def _wait_for_keyring(self, *, waits: bool) -> None:
        """Let nobody choose or type something else while the answer is on its way."""
        self.section.setEnabled(not waits)
        if waits:
            self.form.begin_keeping()
        else:
            self.form.end_keeping()

    def _destination(self) -> Destination:
        entry = self.form.entry()
        if not entry.name:
            raise BadInput(self.tr("Give the destination a name."))
        parse_server(entry.url)
        known = self._edited
        if known is None and not entry.key:
            raise BadInput(self.tr("Paste the stream key your platform gave you."))
        if known is not None:
            return replace(
                known,
                name=entry.name,
                url=entry.url,
                enabled=entry.enabled,
                canvas_id=CanvasId(entry.canvas_id),
            )
        destination_id = DestinationId(new_id("destination"))
        return Destination(
            destination_id=destination_id,
            name=entry.name,
            url=entry.url,
            secret_name=SecretName(f"stream-key/{destination_id}"),
            enabled=entry.enabled,
            canvas_id=CanvasId(entry.canvas_id),
        )

    def _on_test(self) -> None:
        try:
            destination = self._destination()
        except BadInput as error:
            self.form.say(str(error), Tone.BAD)
            return
        key = self.form.entry().key
        if key:  # under a name of its own, so that trying a key replaces none
            trial = SecretName(f"trial/{destination.destination_id}")
            self.commanded.emit(HoldKey(secret_name=trial, key=key))
            destination = replace(destination, secret_name=trial)
        self.form.begin_test()
        self.commanded.emit(TestDestination(destination=destination))

    def _on_remove(self) -> None:
        if self._edited is not None:
            leaving = self._edited.destination_id
            self._leaving[leaving] = self._edited.secret_name
            self.commanded.emit(RemoveDestination(destination_id=leaving))

    def _forget(self, name: SecretName | None) -> None:
        """Leave no key in the keyring of a destination that does not exist."""
        if name is not None:
            Errand(partial(forget_key, self._store, name)).start()

    def _now(self, destination: Destination) -> Destination | None:
        wanted = destination.destination_id
        return next((d for d in self._known if d.destination_id == wanted), None)


def _entry_of(destination: Destination) -> Entry:
    return Entry(
        name=destination.name,
        url=destination.url,
        enabled=destination.enabled,
        canvas_id=destination.canvas_id,
    )
