"""What can be rehearsed: training packs, the open show, the open show before a past audience."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from studio.protocol.rehearsal_messages import AddPack, PackLine, RemovePack
from studio.ui import figures
from studio.ui.catalogue.plain import isolated_text
from studio.ui.plan import plan_words
from studio.ui.plan.markets import market_name
from studio.ui.plan.rehearsal_start import FIRST_PACK
from studio.ui.rehearsal import score_words as words
from studio.ui.view import View
from studio.ui.widgets.file_choice import choose_file
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.line_list import ROW_PX, Line, LineList
from studio.ui.widgets.notice_bar import ConfirmBar
from studio.ui.widgets.section import Section, wrapped_label

OWN, PAST = "own", "past"
_PACK = "pack:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is to be rehearsed, in the words of `StartRehearsal`.

    Attributes:
        pack: Name or file of a pack; empty: the open show.
        replay: File of a past show that is the audience, or empty.
        why_not: Why it can't be rehearsed now; empty: it can.
    """

    pack: str = ""
    replay: str = ""
    why_not: str = ""


class PackList(Section):
    """Everything that can be rehearsed, a row each.

    Args:
        confirm_bar: Asks before something is lost.
        parent: Owner.

    Signals:
        commanded: `AddPack`, `RemovePack`.
        chosen: Another row is chosen, or another file.
    """

    commanded = Signal(object)
    chosen = Signal()

    def __init__(self, confirm_bar: ConfirmBar, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.confirm_bar = confirm_bar
        self.title_label.setText(self.tr("What to rehearse"))
        self._packs: tuple[PackLine, ...] | None = None
        self._title = ""
        self._replay = ""
        self._own_choice = self._filling = False
        self._dialog: QFileDialog | None = None
        self.add_button = KeyButton("plus", text_px=12, parent=self)
        self.add_button.face(self.tr("Add a pack…"))
        self.remove_button = KeyButton("trash", text_px=12, parent=self)
        self.remove_button.face(self.tr("Remove"))
        self.file_button = KeyButton("folder", text_px=12, parent=self)
        self.file_button.face(self.tr("Choose the past show…"))
        self.head.setSpacing(6)
        for button in (self.remove_button, self.add_button):
            self.head.addWidget(button)
        self.list = LineList(self.title_label.text(), self, choosable=True)
        self.about_label = wrapped_label("", "dim", self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.list, 1)
        self.about_label.setContentsMargins(12, 8, 12, 10)
        self.body.addWidget(self.about_label)
        choosing = QHBoxLayout()
        choosing.setContentsMargins(12, 0, 12, 10)
        choosing.addWidget(self.file_button)
        choosing.addStretch(1)
        self.body.addLayout(choosing)
        self.body.addStretch(0)
        self.add_button.clicked.connect(self._on_add)
        self.remove_button.clicked.connect(self._on_remove)
        self.file_button.clicked.connect(self._on_file)
        self.list.picked.connect(self._on_picked)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View, *, usable: bool) -> None:
        """Draw what there is; what was chosen stays so, and a pack that was added is chosen."""
        packs, title = view.rehearsal.packs, view.show.title if view.show is not None else ""
        if packs != self._packs or title != self._title:
            before = {pack.file for pack in self._packs or ()}
            fresh = [pack for pack in packs if pack.file not in before and not pack.shipped]
            known, self._packs, self._title = self._packs is not None, packs, title
            self._fill(fresh[0] if known and len(fresh) == 1 else None)
        pack = self._pack
        self.add_button.setEnabled(usable)
        self.remove_button.setEnabled(usable and pack is not None and not pack.shipped)
        self.file_button.setVisible(self.list.chosen == PAST)
        self._draw_about()

    def _fill(self, fresh: PackLine | None) -> None:
        packs = self._packs or ()
        lines = [self._pack_line(pack) for pack in packs]
        lines += [self._own_line(), self._past_line()]
        self.list.show_lines(tuple(lines))
        self.list.setMaximumHeight(len(lines) * ROW_PX + 4)  # what it is about stands right under
        if fresh is not None:
            self.list.choose(_PACK + fresh.file)
        elif not self._own_choice or not self.list.chosen:
            first = next((p for p in packs if FIRST_PACK in {p.file, p.pack_id}), None)
            first = first or next(iter(packs), None)
            self._filling = True
            self.list.choose(_PACK + first.file if first is not None else OWN)
            self._filling = False

    def _pack_line(self, pack: PackLine) -> Line:
        faults = self.tr("faults: {count}").format(count=figures.isolated(str(pack.faults)))
        came = self.tr("came with the program") if pack.shipped else self.tr("added")
        market = market_name(pack.market) if pack.market else ""
        return Line(
            key=_PACK + pack.file,
            head=isolated_text(pack.title) or isolated_text(Path(pack.file).name),
            value=plan_words.length(round(pack.length_s)) if pack.length_s else "",
            note=isolated_text(pack.text) or words.joined((market, faults)),
            side=came,
            trouble=bool(pack.text),
        )

    def _own_line(self) -> Line:
        return Line(
            key=OWN,
            head=self.tr("My own show"),
            note=isolated_text(self._title) or self.tr("The show that is open in this window"),
            side=self.tr("simulated viewers"),
        )

    def _past_line(self) -> Line:
        name = isolated_text(Path(self._replay).name) if self._replay else ""
        return Line(
            key=PAST,
            head=self.tr("A past show as a partner"),
            note=name or self.tr("No file is chosen yet"),
            side=self.tr("its own viewers"),
        )

    def _draw_about(self) -> None:
        pack, chosen = self._pack, self.list.chosen
        if pack is not None:
            text = pack.about
        elif chosen == OWN:
            text = self.tr(
                "The rundown that is open in this window, with viewers who ask about its products."
            )
        else:
            text = self.tr(
                "The open show before the viewers of a past one: the same questions at the same"
                " moments. Choose its .cuepack file."
            )
        if text != self.about_label.text():
            self.about_label.setText(text)
        self.about_label.setVisible(bool(text))

    # --- choosing ------------------------------------------------------------------------------

    @property
    def _pack(self) -> PackLine | None:
        key = self.list.chosen
        return next((p for p in self._packs or () if _PACK + p.file == key), None)

    @property
    def choice(self) -> Choice:
        """What is chosen."""
        pack = self._pack
        if pack is not None:
            return Choice(pack=pack.file, why_not=pack.text)
        if self.list.chosen == PAST:
            why_not = "" if self._replay else self.tr("Choose the file of the past show first.")
            return Choice(replay=self._replay, why_not=why_not)
        return Choice()

    def choose_pack(self, file: str) -> None:
        """Choose a pack by its file; empty: the open show."""
        self.list.choose(_PACK + file if file else OWN)

    def _on_picked(self, _key: str) -> None:
        self._own_choice = self._own_choice or not self._filling
        self.chosen.emit()

    # --- asking --------------------------------------------------------------------------------

    def _on_add(self) -> None:
        self._dialog = self._choose(self.tr("Add a training pack"))
        self._dialog.fileSelected.connect(lambda file: self.commanded.emit(AddPack(file=file)))

    def _on_file(self) -> None:
        self._dialog = self._choose(self.tr("A past show"))
        self._dialog.fileSelected.connect(self.take_replay)

    def _choose(self, title: str) -> QFileDialog:
        pattern = self.tr("Training packs") + " (*.cuepack)"
        return choose_file(self, title, pattern)

    def take_replay(self, file: str) -> None:
        """Rehearse before the viewers of this past show."""
        self._replay = file
        self._fill(None)
        self.chosen.emit()

    def _on_remove(self) -> None:
        pack = self._pack
        if pack is None or pack.shipped:
            return
        self.confirm_bar.ask(
            self.tr("Remove the pack “{title}”? The file it was copied from stays.").format(
                title=isolated_text(pack.title or Path(pack.file).name)
            ),
            yes=self.tr("Remove it"),
            no=self.tr("Keep it"),
            confirmed=lambda: self.commanded.emit(RemovePack(file=pack.file)),
        )
