"""The chats that are read, and what is kept away; a token typed here goes to the keyring."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from studio.core.errors import BadInput
from studio.core.ids import ChatId
from studio.protocol.messages import Command
from studio.protocol.question_commands import (
    MuteViewer,
    RemoveChat,
    RetryChat,
    SaveChat,
    SetModeration,
)
from studio.protocol.setup_commands import HoldKey
from studio.questions.chat_report import ChatReport
from studio.questions.chat_spec import MOST_CHATS, ChatSpec, id_for, secret_of
from studio.ui import theme
from studio.ui.catalogue.plain import isolated_text, plain_tip
from studio.ui.dialogs.key_errand import Errand, KeyAnswer, KeyStore, forget_key, keep_key
from studio.ui.questions.chat_form import ChatEntry, ChatForm
from studio.ui.questions.kept_away_page import KeptAwayPage
from studio.ui.questions.question_words import STATES, chat_line, is_troubled, said
from studio.ui.view import View
from studio.ui.widgets.broken_label import BrokenLabel
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section

_MOST_LINES = 8
_ID = Qt.ItemDataRole.UserRole
ANSWERED_HERE = (SaveChat, RemoveChat, RetryChat, SetModeration)


class ChatsDialog(QDialog):
    """Two pages: the chats, and what is kept away.

    Signals:
        commanded: `SaveChat`, `RemoveChat`, `RetryChat`, `HoldKey`, `SetModeration`, `MuteViewer`.
    """

    commanded = Signal(object)

    def __init__(self, store: KeyStore | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Chats"))
        self.resize(820, 640)
        self._store = store or KeyStore()
        self._reports: tuple[ChatReport, ...] = ()
        self._edited: ChatId | None = None
        self._asked: ChatEntry | None = None
        self._retries: set[ChatId] = set()
        self._make_list()
        self.form = ChatForm(self)
        self.form.save_asked.connect(self._on_save)
        self.form.remove_asked.connect(self._on_remove)
        self.form.retry_asked.connect(self._on_retry)
        self.kept_away = KeptAwayPage(self)
        self.kept_away.commanded.connect(self.commanded)
        page = QWidget(self)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 10, 0, 0)
        row.addWidget(self.section, 2)
        row.addWidget(self.form, 3)
        self.tabs = QTabBar(self)
        self.pages = QStackedWidget(self)
        for name, part in ((self.tr("Chats"), page), (self.tr("Kept away"), self.kept_away)):
            self.tabs.addTab(name)
            self.pages.addWidget(part)
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs)
        column.addWidget(self.pages, 1)
        self._draw_state()

    def _make_list(self) -> None:
        self.section = Section(self.tr("Chats"), self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Chats"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._on_item)
        self.list.itemActivated.connect(self._on_item)
        self.state_label = BrokenLabel("dim", most_lines=_MOST_LINES, parent=self)
        self.add_button = KeyButton("plus", parent=self)
        self.add_button.face(self.tr("Add another"))
        self.add_button.clicked.connect(self._on_add)
        for part in (self.list, self.state_label, self.add_button):
            self.section.body.addWidget(part)

    def show_kept_away(self, *, kept_away: bool) -> None:
        """Turn to what is kept away, or to the chats."""
        self.tabs.setCurrentIndex(1 if kept_away else 0)

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw how the chats are; what is being typed stays."""
        self.kept_away.render_state(view)
        self.form.render_link(attached=view.attached)
        reports = view.questions.chats
        self.add_button.setEnabled(len(reports) < MOST_CHATS)
        if reports == self._reports:
            return
        self._reports = reports
        self._fill_list()

    def _fill_list(self) -> None:
        self.list.clear()
        for report in self._reports:
            spec = report.spec
            state = said(STATES[report.state]) if spec.enabled else self.tr("switched off")
            item = QListWidgetItem(f"{isolated_text(spec.name)} · {state}")
            item.setIcon(theme.icon("chat", theme.OFFER if is_troubled(report) else theme.DIM))
            item.setData(_ID, spec.chat_id)
            item.setToolTip(plain_tip(chat_line(report)))
            item.setSizeHint(QSize(0, 40))
            self.list.addItem(item)
            if spec.chat_id == self._edited:
                self.list.setCurrentItem(item)
        self._draw_state()

    def _draw_state(self) -> None:
        report = self._report(self._edited)
        troubled = [one for one in self._reports if is_troubled(one)]
        told = [report] if report is not None else troubled
        text = "\n".join(map(chat_line, told))
        if not self._reports:
            text = self.tr("None yet. Fill in the form to add the first.")
        self.state_label.show_text(text)
        self.state_label.setToolTip(plain_tip(text))

    def _report(self, chat_id: ChatId | None) -> ChatReport | None:
        return next((one for one in self._reports if one.spec.chat_id == chat_id), None)

    def render_answer(self, command: Command, text: str, *, done: bool) -> None:
        """Draw how a command of this dialog ended."""
        match command:
            case SaveChat() if done:
                self._saved(command.chat)
            case RemoveChat() if done:
                Errand(partial(forget_key, self._store, secret_of(command.chat_id))).start()
                self._on_add()
            case SetModeration():
                self.kept_away.say(text or self.tr("Saved."))
            case MuteViewer() if not done:
                self.kept_away.say(text)
            case _ if not done:
                self.form.say(text, bad=True)

    def _saved(self, chat: ChatSpec) -> None:
        self._edited = chat.chat_id
        self.form.fill(chat)
        self.form.say(self.tr("Saved."))
        if chat.chat_id in self._retries:  # the same chat, but another token
            self._retries.discard(chat.chat_id)
            self.commanded.emit(RetryChat(chat_id=chat.chat_id))
        self._fill_list()

    # --- asking --------------------------------------------------------------------------------

    def _on_item(self, item: QListWidgetItem) -> None:
        report = self._report(item.data(_ID))
        if report is not None:
            self._edited = report.spec.chat_id
            self.form.fill(report.spec)
            self._draw_state()

    def _on_add(self) -> None:
        self._edited = None
        self.list.setCurrentRow(-1)
        self.form.fill(None)
        self._draw_state()

    def _on_save(self) -> None:
        try:
            entry = self.form.entry()
        except BadInput as error:
            self.form.refuse(error)
            return
        if self._edited is None:
            chat_id = id_for(entry.chat, (report.spec for report in self._reports))
            entry = replace(entry, chat=replace(entry.chat, chat_id=chat_id))
        if not entry.token:
            self.commanded.emit(SaveChat(chat=entry.chat))
            return
        self._asked = entry
        self.form.say(self.tr("Asking the keyring…"))
        self._wait(waits=True)
        name = secret_of(entry.chat.chat_id)
        errand = Errand(partial(keep_key, self._store, name, entry.token, others=()))
        errand.ended.connect(self._on_kept)
        errand.start()

    def _on_kept(self, answer: KeyAnswer) -> None:
        """Save the chat whose token is kept now, or say why it is not."""
        entry, self._asked = self._asked, None
        if entry is None:
            return
        self._wait(waits=False)
        problem = answer.problem
        if answer.fault:
            problem = self.tr("The token could not be kept; the log says why.")
        if problem:
            self.form.say(problem, bad=True)
            return
        chat_id = entry.chat.chat_id
        if answer.no_keyring:
            self.commanded.emit(HoldKey(secret_name=secret_of(chat_id), key=entry.token))
        if self._report(chat_id) is not None:
            self._retries.add(chat_id)
        self.commanded.emit(SaveChat(chat=entry.chat))

    def _wait(self, *, waits: bool) -> None:
        self.section.setEnabled(not waits)
        self.form.set_keeping(keeping=waits)

    def _on_remove(self) -> None:
        if self._edited is not None:
            self.commanded.emit(RemoveChat(chat_id=self._edited))

    def _on_retry(self) -> None:
        if self._edited is not None:
            self.commanded.emit(RetryChat(chat_id=self._edited))
