"""Tasks, levels, campaigns and brands: how far they have come, and what can be done with them."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from studio.core.ids import ConnectionId
from studio.programme.campaign import OfferStep
from studio.programme.level import standing
from studio.programme.task import (
    Progress,
    Requirement,
    RequirementKind,
    TaskProgress,
    TaskState,
)
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
from studio.ui.programme.tasks_page import TasksPage
from tests.ui.trade_views import (
    BRAND_OFFER,
    CAMPAIGN,
    DONE_TASK,
    LATER_CAMPAIGN,
    LEVELS,
    OPEN_TASK,
    PROGRAMME,
    SAMPLE,
    TASK,
    selling_view,
)
from tests.ui.ui_values import asked_by


@pytest.fixture
def page(qtbot: QtBot) -> TasksPage:
    made = TasksPage()
    qtbot.addWidget(made)
    made.resize(1260, 600)
    made.show()
    made.render_state(selling_view())
    return made


def _programme(**changes: object) -> ProgrammeChanged:
    fields = {name: getattr(PROGRAMME, name) for name in PROGRAMME.__struct_fields__}
    return ProgrammeChanged(**fields | changes)


def test_each_requirement_has_a_bar_and_figures(page: TasksPage) -> None:
    card = page.tasks.card(TASK.task_id)

    (_, minutes, minutes_bar), (label, money, money_bar) = card._bars
    assert "42" in minutes.text()
    assert "60" in minutes.text()
    assert "1,000.00" in money.text()
    assert "El watch" in label.text()
    assert (minutes_bar.value(), money_bar.value()) == (700, 610)


def test_more_than_was_asked_fills_the_bar_and_no_more(page: TasksPage) -> None:
    ((_, figure, bar),) = page.tasks.card(DONE_TASK.task_id)._bars

    assert "12" in figure.text()
    assert bar.value() == bar.maximum()


def test_a_task_is_accepted_given_up_and_proven(page: TasksPage) -> None:
    asked = asked_by(page)

    page.tasks.card(OPEN_TASK.task_id).accept_button.click()
    page.tasks.card(TASK.task_id).drop_button.click()
    page.tasks.card(DONE_TASK.task_id).proof_button.click()

    assert asked == [
        AcceptTask(task_id=OPEN_TASK.task_id),
        DropTask(task_id=TASK.task_id),
        MakeProof(task_id=DONE_TASK.task_id),
    ]
    assert not page.tasks.card(TASK.task_id).proof_button.isVisible()


def test_the_proof_of_a_platforms_task_is_handed_in(page: TasksPage) -> None:
    task = replace(DONE_TASK, connection_id=ConnectionId("shop-1"))
    progress = (TaskProgress(task=task, progress=(Progress(done=12),)),)
    page.render_state(selling_view(programme=_programme(tasks=progress)))
    asked = asked_by(page)

    page.tasks.card(task.task_id).proof_button.click()

    assert asked == [MakeProof(task_id=task.task_id, hand_in=True)]


def test_where_the_proof_is_stands_on_the_page(page: TasksPage) -> None:
    shown = page.render_answer(MakeProof(task_id=TASK.task_id), "task.zip", done=True)

    assert shown
    assert "task.zip" in page.said_label.text()


def test_the_way_to_the_next_level_is_drawn_with_what_it_opens(page: TasksPage) -> None:
    assert page.bar.value() == 600
    assert "40" in page.next_label.text()
    assert "Commissions up to 12 %" in page.opens_label.text()

    top = _programme(standing=standing(LEVELS, 500))
    page.render_state(selling_view(programme=top))
    assert page.bar.value() == page.bar.maximum()


def test_a_campaign_of_a_higher_level_says_so_and_can_not_be_joined(page: TasksPage) -> None:
    asked = asked_by(page)
    locked = page.campaigns.card(LATER_CAMPAIGN.campaign_id)

    locked.join_button.click()
    page.campaigns.card(CAMPAIGN.campaign_id).join_button.click()

    assert "Pro" in locked.level_label.text()
    assert asked == [JoinCampaign(campaign_id=CAMPAIGN.campaign_id)]


def test_a_campaign_that_was_joined_can_be_left(page: TasksPage) -> None:
    joined = replace(LATER_CAMPAIGN, joined=True)
    page.render_state(selling_view(programme=_programme(campaigns=(joined,))))
    asked = asked_by(page)

    page.campaigns.card(joined.campaign_id).join_button.click()

    assert asked == [JoinCampaign(campaign_id=joined.campaign_id, joined=False)]


def test_a_brands_proposal_goes_step_by_step_and_a_test_needs_evidence(page: TasksPage) -> None:
    asked = asked_by(page)
    page.brands.card(BRAND_OFFER.brand_offer_id).decline_button.click()
    page.brands.card(BRAND_OFFER.brand_offer_id).next_button.click()
    tested = page.brands.card(SAMPLE.brand_offer_id)
    tested.next_button.click()
    assert len(asked) == 2

    tested.evidence_field.setText("30 min on wool")
    page.render_state(selling_view())
    tested.next_button.click()

    assert asked == [
        StepBrandOffer(brand_offer_id=BRAND_OFFER.brand_offer_id, step=OfferStep.DECLINED),
        StepBrandOffer(brand_offer_id=BRAND_OFFER.brand_offer_id, step=OfferStep.ACCEPTED),
        StepBrandOffer(
            brand_offer_id=SAMPLE.brand_offer_id, step=OfferStep.TESTED, evidence="30 min on wool"
        ),
    ]


def test_a_card_keeps_what_was_typed_when_another_one_leaves(page: TasksPage) -> None:
    page.brands.card(SAMPLE.brand_offer_id).evidence_field.setText("half")

    page.render_state(selling_view(programme=_programme(brand_offers=(SAMPLE,))))

    assert page.brands.card(SAMPLE.brand_offer_id).evidence_field.text() == "half"


def test_the_shops_are_asked_only_where_there_are_some(page: TasksPage) -> None:
    asked = asked_by(page)

    page.fetch_button.click()

    assert asked == [FetchProgramme()]
    page.render_state(replace(selling_view(), accounts=selling_view().accounts.__class__()))
    assert not page.fetch_button.isEnabled()


def test_a_task_of_ones_own_is_written_down_and_counted_from_now(page: TasksPage) -> None:
    asked = asked_by(page)
    page.own_button.click()
    own = page.own
    own.save_button.click()
    assert asked == []
    assert own.said_label.text()

    own.title_field.setText("Two good hours")
    own.add_button.click()
    own.rows[1][0].setCurrentIndex(own.rows[1][0].findData(RequirementKind.REVENUE.value))
    own.rows[1][1].setValue(500)
    own.save_button.click()

    (saved,) = asked
    assert isinstance(saved, SaveTask)
    assert saved.task.state is TaskState.ACCEPTED
    assert saved.task.requirements == (
        Requirement(kind=RequirementKind.MINUTES_LIVE, target=60),
        Requirement(kind=RequirementKind.REVENUE, target=50_000, currency="EUR"),
    )
    assert not own.isVisible()
