"""What is kept away: who is muted can be let in again, one at a time."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from studio.questions.moderation import Moderation, Viewer
from studio.ui.questions.kept_away_page import KeptAwayPage
from studio.ui.view import LinkState
from tests.ui.question_views import CHAT, desk_view

MUTED = (
    Viewer(chat_id=CHAT, author_id="id-1", name="loud"),
    Viewer(chat_id=CHAT, author_id="id-2", name="louder"),
)


def test_only_a_viewer_who_is_chosen_can_be_let_in_again(qtbot: QtBot) -> None:
    page = KeptAwayPage()
    qtbot.addWidget(page)
    view = desk_view(moderation=Moderation(muted=MUTED))
    page.render_state(view)
    none = page.unmute_button.isEnabled()

    page.muted_list.setCurrentRow(1)
    chosen = page.unmute_button.isEnabled()
    page.render_state(replace(view, link=LinkState.LOST))
    cut_off = page.unmute_button.isEnabled()
    page.render_state(desk_view(moderation=Moderation(muted=MUTED[:1])))

    assert (none, chosen, cut_off) == (False, True, False)
    assert not page.unmute_button.isEnabled()
