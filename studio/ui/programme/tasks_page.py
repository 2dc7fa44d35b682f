"""Tasks, levels, campaigns, and what brands propose."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from studio.protocol.messages import Command
from studio.protocol.trade_commands import (
    AcceptTask,
    DropTask,
    FetchProgramme,
    JoinCampaign,
    MakeProof,
    SaveTask,
    StepBrandOffer,
)
from studio.protocol.trade_reports import ProgrammeChanged
from studio.ui.catalogue.market_words import currency_of_market
from studio.ui.catalogue.plain import isolated_text
from studio.ui.programme.brand_card import BrandCard
from studio.ui.programme.campaign_card import CampaignCard
from studio.ui.programme.cards import Cards
from studio.ui.programme.task_card import TaskCard
from studio.ui.programme.task_dialog import TaskDialog
from studio.ui.sales import sales_words
from studio.ui.view import View
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import Section, wrapped_label

ANSWERED_HERE = (
    *(AcceptTask, DropTask, SaveTask, MakeProof),
    *(FetchProgramme, JoinCampaign, StepBrandOffer),
)


class TasksPage(QWidget):
    """Three columns: tasks; where the host stands, and campaigns; brands' proposals.

    Signals:
        commanded: What `ANSWERED_HERE` names.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said_label = wrapped_label("", "dim", self)
        self.said_label.hide()
        self.fetch_button = KeyButton("retry", text_px=12, parent=self)
        self.fetch_button.face(self.tr("Ask the shops now"))
        self.fetch_button.clicked.connect(lambda: self.commanded.emit(FetchProgramme()))
        self.own_button = KeyButton("plus", text_px=12, parent=self)
        self.own_button.face(self.tr("Your own…"))
        self.own_button.clicked.connect(self._on_own)
        self.own = TaskDialog(self)
        self.own.commanded.connect(self.commanded)
        self._currency = "EUR"
        self.tasks = Cards(self._task_card, self)
        self.campaigns = Cards(self._campaign_card, self)
        self.brands = Cards(self._brand_card, self)
        self._empty: dict[str, QLabel] = {}
        columns = QHBoxLayout()
        columns.setSpacing(10)
        tasks = self._section("tasks", self.tr("Tasks"), self.tr("No task yet."), self.tasks.area)
        tasks.head.setSpacing(6)
        tasks.head.addWidget(self.own_button)
        tasks.head.addWidget(self.fetch_button)
        columns.addWidget(tasks, 4)
        middle = QVBoxLayout()
        middle.setSpacing(10)
        middle.addWidget(self._make_standing())
        nothing = self.tr("No campaign yet.")
        campaigns = self._section("campaigns", self.tr("Campaigns"), nothing, self.campaigns.area)
        middle.addWidget(campaigns, 1)
        columns.addLayout(middle, 4)
        nobody = self.tr("No brand proposes anything yet.")
        brands = self._section("brands", self.tr("Brands"), nobody, self.brands.area)
        columns.addWidget(brands, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.said_label)
        column.addLayout(columns, 1)
        self.render_state(View())

    def _section(self, key: str, title: str, empty: str, area: QWidget) -> Section:
        section = Section(title, self)
        self._empty[key] = wrapped_label(empty, "dim", self)
        section.body.addWidget(self._empty[key])
        section.body.addWidget(area, 1)
        return section

    def _make_standing(self) -> Section:
        self.standing = Section(self.tr("Where you stand"), self)
        self.level_label = wrapped_label("", "title", self)
        self.next_label = wrapped_label("", "dim", self)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 1_000)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(self.tr("Points towards the next level"))
        self.opens_label = wrapped_label("", "", self)
        for part in (self.level_label, self.bar, self.next_label, self.opens_label):
            self.standing.body.addWidget(part)
        return self.standing

    def _task_card(self, parent: QWidget) -> TaskCard:
        card = TaskCard(parent)
        card.commanded.connect(self.commanded)
        return card

    def _campaign_card(self, parent: QWidget) -> CampaignCard:
        card = CampaignCard(parent)
        card.commanded.connect(self.commanded)
        return card

    def _brand_card(self, parent: QWidget) -> BrandCard:
        card = BrandCard(parent)
        card.commanded.connect(self.commanded)
        return card

    # --- drawing -------------------------------------------------------------------------------

    def render_state(self, view: View) -> None:
        """Draw a view."""
        told, names, attached = view.programme, sales_words.names_of(view), view.attached
        tasks = self.tasks.keep([one.task.task_id for one in told.tasks])
        for task, progress in zip(tasks, told.tasks, strict=True):
            task.render_task(progress, names, attached=attached)
        campaigns = self.campaigns.keep([one.campaign_id for one in told.campaigns])
        for campaign, known in zip(campaigns, told.campaigns, strict=True):
            campaign.render_campaign(known, told.standing, told.levels, attached=attached)
        brands = self.brands.keep([one.brand_offer_id for one in told.brand_offers])
        for brand, offer in zip(brands, told.brand_offers, strict=True):
            brand.render_offer(offer, attached=attached)
        for key, full in (("tasks", tasks), ("campaigns", campaigns), ("brands", brands)):
            self._empty[key].setVisible(not full)
        self._draw_standing(told)
        self._currency = currency_of_market(view.show.market) if view.show else "EUR"
        self.own_button.setEnabled(attached)
        self.fetch_button.setEnabled(attached and bool(view.accounts.connections))

    def _draw_standing(self, told: ProgrammeChanged) -> None:
        standing = told.standing
        level, ahead = standing.level, standing.next_level
        points = self.tr("Points: {count}").format(count=sales_words.count(standing.points))
        name = isolated_text(level.name) if level is not None else self.tr("No level yet")
        self.level_label.setText(f"{name} · {points}")
        self.standing.setVisible(bool(told.levels))
        opens = level.opens if level is not None else ()
        if ahead is not None:
            start = level.from_points if level is not None else 0
            share = (standing.points - start) / max(1, ahead.from_points - start)
            self.bar.setValue(round(1_000 * min(1.0, max(0.0, share))))
            missing = self.tr("{count} points to {name}, which opens:")
            left = sales_words.count(ahead.from_points - standing.points)
            self.next_label.setText(missing.format(count=left, name=isolated_text(ahead.name)))
            opens = ahead.opens
        else:
            self.bar.setValue(1_000 if level is not None else 0)
            self.next_label.setText(self.tr("The highest level. It opens:") if level else "")
        self.opens_label.setText("\n".join(f"• {isolated_text(one)}" for one in opens))
        self.opens_label.setVisible(bool(opens))

    def _on_own(self) -> None:
        self.own.begin(self._currency)

    def render_answer(self, command: Command, text: str, *, done: bool) -> bool:
        """Draw how a command of this page ended."""
        if not isinstance(command, ANSWERED_HERE):
            return False
        said = isolated_text(text) if done else text
        if done and isinstance(command, MakeProof):
            said = self.tr("The proof is written: {text}").format(text=isolated_text(text))
        elif done and isinstance(command, FetchProgramme):
            said = self.tr("The shops were asked.")
        self.said_label.setText(said)
        self.said_label.setVisible(bool(said))
        return True
