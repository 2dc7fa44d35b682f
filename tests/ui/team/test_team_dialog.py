"""The team: its password in the keyring alone, how it stands, and choosing between two versions."""

import pytest
from msgspec import structs
from pytestqt.qtbot import QtBot

from studio.core.ids import SecretName
from studio.protocol.setup_commands import HoldKey
from studio.protocol.team_messages import (
    AskConflicts,
    JoinTeam,
    SettleConflict,
    SyncTeam,
    TeamChanged,
    TeamStep,
)
from studio.storage import reasons
from studio.storage.team.server import PASSWORD as KEPT_AS
from studio.ui.dialogs.key_errand import KeyStore
from studio.ui.team import team_words
from studio.ui.team.join_box import PASSWORD
from studio.ui.team.team_dialog import TeamDialog
from tests.ui.team.team_views import ADDRESS, CONFLICT, LISTED, TEAM, team_view
from tests.ui.ui_values import ON_AIR, asked_by

ALONE = TeamChanged()
SECRET = "known-to-few"  # noqa: S105 - of no server


@pytest.fixture
def dialog(qtbot: QtBot, store: KeyStore) -> TeamDialog:
    made = TeamDialog(store)
    qtbot.addWidget(made)
    made.show()
    return made


def test_joining_keeps_the_password_in_the_keyring_and_in_no_message(
    qtbot: QtBot, dialog: TeamDialog, keys: dict[SecretName, str]
) -> None:
    dialog.render_state(team_view(ALONE))
    asked, join = asked_by(dialog), dialog.join
    assert not join.leave_button.isVisible()
    join.address_field.setText(ADDRESS)
    join.password_field.setText(SECRET)
    dialog.render_state(team_view(ALONE))

    join.join_button.click()
    qtbot.waitUntil(lambda: bool(asked))
    assert join.join_button.waiting
    dialog.render_answer(JoinTeam(url=ADDRESS), "Studio Anna", done=True)

    assert asked == [JoinTeam(url=ADDRESS)]
    assert keys == {PASSWORD: SECRET}
    assert PASSWORD == KEPT_AS
    assert "Studio Anna" in join.answer_label.text()
    assert join.password_field.text() == ""


@pytest.mark.parametrize("address", ["http://agency", "postgresql://anna:secret@db/x", "anna"])
def test_what_is_no_address_or_holds_a_password_is_asked_of_nobody(
    dialog: TeamDialog, address: str, keys: dict[SecretName, str]
) -> None:
    dialog.render_state(team_view(ALONE))
    asked = asked_by(dialog)
    dialog.join.address_field.setText(address)
    dialog.join.password_field.setText(SECRET)
    dialog.render_state(team_view(ALONE))

    dialog.join.join_button.click()

    assert (asked, keys) == ([], {})
    assert "secret" not in dialog.join.answer_label.text()
    assert "postgresql://" in dialog.join.answer_label.text()


def test_a_team_is_tested_brought_together_and_left(
    qtbot: QtBot, dialog: TeamDialog, keys: dict[SecretName, str]
) -> None:
    keys[PASSWORD] = SECRET
    dialog.render_state(team_view(structs.replace(TEAM, conflicts=0)))
    asked, join = asked_by(dialog), dialog.join

    join.join_button.click()
    dialog.render_answer(JoinTeam(url=ADDRESS), "Studio Anna", done=True)
    join.sync_button.click()
    assert join.sync_button.waiting
    refused = "the database server refuses this user or password: the team's server"
    dialog.render_answer(SyncTeam(), refused, done=False)
    assert join.answer_label.text() == "The server refuses this user or password."
    join.leave_button.click()
    dialog.render_answer(JoinTeam(), "", done=True)

    assert asked == [JoinTeam(url=ADDRESS), SyncTeam(), JoinTeam()]
    qtbot.waitUntil(lambda: keys == {})


def test_what_is_being_typed_stays_until_another_team_holds(dialog: TeamDialog) -> None:
    dialog.render_state(team_view(ALONE))
    dialog.join.address_field.setText("postgresql://an")

    dialog.render_state(team_view(ALONE, now_utc_ms=1))
    assert dialog.join.address_field.text() == "postgresql://an"

    dialog.render_state(team_view())
    assert dialog.join.address_field.text() == ADDRESS


def test_how_it_stands_is_said(dialog: TeamDialog) -> None:
    dialog.render_state(team_view())
    said = dialog.state_label.text()
    assert "Studio Anna" in said
    assert "12 taken" in said.replace("\u2068", "").replace("\u2069", "")
    assert [line.head.strip("\u2068\u2069") for line in dialog.studios.lines] == [
        "Office",
        "Studio Anna",
    ]

    waiting = structs.replace(TEAM, step=TeamStep.WAITING, text="what nobody foresaw")
    dialog.render_state(team_view(waiting))
    assert "what nobody foresaw" in dialog.state_label.text()

    dialog.render_state(team_view(show=ON_AIR))
    assert "until the show is over" in dialog.state_label.text()
    assert not dialog.join.sync_button.isEnabled()


def test_every_reason_of_a_server_has_words() -> None:
    of_a_file = {"the database is damaged"}  # of a server it is said to those who look after it
    told = {words for _, words in (*reasons._STATES, *reasons._CONNECTING)}

    assert told - of_a_file <= set(team_words.REASONS)


def test_two_versions_are_shown_and_one_is_chosen(dialog: TeamDialog) -> None:
    asked = asked_by(dialog)
    dialog.render_state(team_view())
    assert asked == [AskConflicts()]
    dialog.render_state(team_view())
    dialog.render_told(LISTED)
    (card,) = dialog.cards
    assert "El watch" in card.title_label.text() or "watch" in card.title_label.text()

    card.aside_button.click()
    card.holds_button.click()
    chosen = SettleConflict(conflict_id=CONFLICT.conflict_id, keeps_aside=True)
    dialog.render_answer(chosen, "", done=True)

    kept = SettleConflict(conflict_id=CONFLICT.conflict_id, keeps_aside=False)
    assert asked == [AskConflicts(), chosen, kept]
    assert dialog.cards == []


def test_a_choice_that_somebody_made_already_is_said(dialog: TeamDialog) -> None:
    dialog.render_state(team_view())
    dialog.render_told(LISTED)

    refused = SettleConflict(conflict_id="conflict-1", keeps_aside=True)
    dialog.render_answer(refused, "this conflict is settled, or there is none", done=False)

    assert dialog.join.answer_label.text() == "Somebody has chosen already."
    assert len(dialog.cards) == 1


def test_only_its_own_secret_is_answered_here(dialog: TeamDialog) -> None:
    assert dialog.answers(HoldKey(secret_name=PASSWORD, key=SECRET))
    assert not dialog.answers(HoldKey(secret_name=SecretName("shop-1"), key=SECRET))
