"""One campaign: its terms, who may take part, joining it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.programme.campaign import Campaign
from studio.programme.level import Level, Standing
from studio.protocol.trade_commands import JoinCampaign
from studio.ui.catalogue.plain import isolated_text
from studio.ui.questions.question_words import day_and_time
from studio.ui.sales import deal_words, sales_words
from studio.ui.widgets.key_button import KeyButton
from studio.ui.widgets.section import wrapped_label


class CampaignCard(QFrame):
    """Draws one campaign.

    Signals:
        commanded: `JoinCampaign`.
    """

    commanded = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._campaign: Campaign | None = None
        self.title_label = wrapped_label("", "title", self)
        self.text_label = wrapped_label("", "dim", self)
        self.pays_label = wrapped_label("", "strong", self)
        self.level_label = wrapped_label("", "trouble", self)
        self.join_button = KeyButton(parent=self)
        self.join_button.clicked.connect(self._on_join)
        foot = QHBoxLayout()
        foot.addWidget(self.level_label, 1)
        foot.addWidget(self.join_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for part in (self.title_label, self.text_label, self.pays_label):
            column.addWidget(part)
        column.addLayout(foot)

    def render_campaign(
        self,
        campaign: Campaign,
        standing: Standing,
        levels: tuple[Level, ...],
        *,
        attached: bool,
    ) -> None:
        """Draw a campaign, and whether the host has reached its level."""
        self._campaign = campaign
        self.title_label.setText(isolated_text(campaign.title))
        self.text_label.setText(isolated_text(campaign.text))
        self.text_label.setVisible(bool(campaign.text))
        parts = [deal_words.terms_of(campaign.deal)] if campaign.deal is not None else []
        if campaign.ends_at_utc_ms is not None:
            until = day_and_time(campaign.ends_at_utc_ms)
            parts.append(self.tr("until {time}").format(time=until))
        self.pays_label.setText(" · ".join(parts))
        reached = standing.level.number if standing.level is not None else 0
        locked = campaign.level > reached and not campaign.joined
        names = {level.number: level.name for level in levels}
        name = isolated_text(names.get(campaign.level, sales_words.count(campaign.level)))
        self.level_label.setText(
            self.tr("From level {name} on").format(name=name) if locked else ""
        )
        face = self.tr("Leave") if campaign.joined else self.tr("Take part")
        icon = "close" if campaign.joined else "tick"
        if face != self.join_button.text():
            self.join_button.set_kind("plain" if campaign.joined else "primary")
            self.join_button.face(face, icon_name=icon)
        self.join_button.setEnabled(attached and not locked)

    def _on_join(self) -> None:
        campaign = self._campaign
        if campaign is not None:
            self.commanded.emit(
                JoinCampaign(campaign_id=campaign.campaign_id, joined=not campaign.joined)
            )
