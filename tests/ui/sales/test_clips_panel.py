"""Highlight clips in Results: one button a product and one for all, progress, stop, and why not."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.core.ids import ShowId
from studio.protocol.clip_messages import (
    AskClips,
    Clip,
    ClipsChanged,
    ClipsListed,
    ClipState,
    ClipTrouble,
    CutClips,
    Shows,
    StopClips,
)
from studio.show.highlights import Reason
from studio.ui.sales.after_page import AfterPage
from studio.ui.sales.clips_panel import ClipsPanel
from studio.ui.view import View
from tests.builders import BUDS, WATCH
from tests.ui.trade_views import SALES, selling_view
from tests.ui.ui_values import asked_by

SHOW = SALES.show_id


def clip(**changes: object) -> Clip:
    """Return the watch's clip, not cut yet."""
    shows = (
        Shows(reason=Reason.SHOWN, on_air_ms=60_000),
        Shows(reason=Reason.SOLD, on_air_ms=125_000),
    )
    plain = Clip(product_id=WATCH, name="<b>Reloj</b>", shows=shows)
    return replace(plain, **changes)  # type: ignore[arg-type]


def off_air(**changes: object) -> View:
    """Return a view after the show."""
    view = selling_view()
    assert view.show is not None
    after = replace(view, show=replace(view.show, on_air_since_utc_ms=None))
    return replace(after, **changes)  # type: ignore[arg-type]


def listed(*clips: Clip, folder: str = "nowhere") -> ClipsListed:
    """Tell what clips there are."""
    return ClipsListed(show_id=SHOW, folder=folder, clips=clips)


def going_on(*clips: Clip, running: bool = True) -> ClipsChanged:
    """Tell how cutting goes."""
    return ClipsChanged(show_id=SHOW, running=running, folder="nowhere", clips=clips)


@pytest.fixture
def opened() -> list[Path]:
    """What was opened with the system."""
    return []


@pytest.fixture
def panel(qtbot: QtBot, opened: list[Path]) -> ClipsPanel:
    """Look at the clips of the show."""

    def opener(path: Path) -> bool:
        opened.append(path)
        return path.suffix != ".avi"

    made = ClipsPanel(opener)
    qtbot.addWidget(made)
    made.resize(1240, 340)
    made.show()
    made.render_state(off_air())
    made.look_at(SHOW)
    return made


BUDS_CLIP = clip(product_id=BUDS, name="Buds")


def test_each_product_has_a_button_and_all_have_one(panel: ClipsPanel) -> None:
    asked = asked_by(panel)
    panel.render_told(listed(clip(), BUDS_CLIP))
    row = panel.rows[1]

    row.cut_button.click()
    panel.all_button.click()

    assert asked == [
        CutClips(show_id=SHOW, products=(BUDS,)),
        CutClips(show_id=SHOW),
    ]
    assert "<b>Reloj</b>" in panel.rows[0].name_label.text()
    assert "00:02:05" in panel.rows[0].shows_label.text()


def test_while_clips_are_cut_they_can_be_stopped_and_afterwards_are_looked_at_anew(
    panel: ClipsPanel,
) -> None:
    panel.render_told(listed(clip(), BUDS_CLIP))
    asked = asked_by(panel)
    cut = clip(state=ClipState.CUT, path="one.mp4")
    now = going_on(cut, replace(BUDS_CLIP, state=ClipState.CUTTING))
    panel.render_state(off_air(clips=now))

    assert (panel.bar.isVisible(), panel.bar.value(), panel.bar.maximum()) == (True, 1, 2)
    assert not panel.rows[0].cut_button.isEnabled()
    assert not panel.rows[0].watch_button.isHidden()
    panel.stop_button.click()
    stopped = replace(BUDS_CLIP, state=ClipState.FAILED, trouble=ClipTrouble.STOPPED)
    panel.render_state(off_air(clips=going_on(cut, stopped, running=False)))
    panel.render_told(listed(cut, BUDS_CLIP))

    assert asked == [StopClips(), AskClips(show_id=SHOW)]
    assert not panel.bar.isVisible()
    assert [row.state_label.text() for row in panel.rows] == ["cut", "stopped"]
    assert panel.all_button.isVisible()


def test_a_clip_and_the_folder_are_opened_and_one_that_is_gone_is_said(
    panel: ClipsPanel, opened: list[Path], tmp_path: Path
) -> None:
    for name in ("one.mp4", "two.avi"):
        (tmp_path / name).touch()
    paths = [str(tmp_path / name) for name in ("one.mp4", "two.avi", "gone.mp4")]
    clips = [
        clip(product_id=product, state=ClipState.CUT, path=path)
        for product, path in zip((WATCH, BUDS, "lamp"), paths, strict=True)
    ]
    panel.render_told(listed(*clips, folder=str(tmp_path)))

    panel.rows[0].watch_button.click()
    panel.folder_button.click()
    assert opened == [tmp_path / "one.mp4", tmp_path]
    assert not panel.said_label.isVisible()

    for row in panel.rows[1:]:  # no program takes it; it is not there
        row.watch_button.click()
        assert panel.said_label.isVisible()
    assert "gone.mp4" in panel.said_label.text()
    assert opened[2:] == [tmp_path / "two.avi"]


@pytest.mark.parametrize("trouble", [one for one in ClipTrouble if one])
def test_each_trouble_has_words_of_its_own(panel: ClipsPanel, trouble: ClipTrouble) -> None:
    failed = clip(state=ClipState.FAILED, trouble=trouble)
    panel.render_told(listed(failed, BUDS_CLIP))
    panel.render_state(off_air(clips=going_on(failed, running=False)))

    assert panel.rows[0].state_label.text() not in {"", "not cut"}


def test_without_a_recording_or_on_air_nothing_can_be_cut(panel: ClipsPanel) -> None:
    panel.render_told(listed(clip(state=ClipState.FAILED, trouble=ClipTrouble.NO_RECORDING)))
    assert not panel.all_button.isEnabled()
    assert "no recording" in panel.about_label.text()

    panel.render_told(listed(clip()))
    assert panel.all_button.isEnabled()
    panel.render_state(selling_view())
    assert not panel.all_button.isEnabled()
    assert "after the show" in panel.about_label.text()

    panel.render_state(off_air())
    panel.render_told(listed())
    assert "No product" in panel.about_label.text()


def test_a_refusal_is_said_and_clips_of_another_show_are_not_drawn(panel: ClipsPanel) -> None:
    other = ClipsListed(show_id=ShowId("other"), folder="", clips=(clip(),))
    panel.render_told(other)
    assert panel.rows == ()

    assert panel.render_answer(CutClips(), "There is no recording.", done=False)
    assert panel.said_label.isVisible()


def test_results_lead_to_the_clips_and_back(qtbot: QtBot) -> None:
    page = AfterPage()
    qtbot.addWidget(page)
    page.render_state(off_air())
    asked = asked_by(page)

    page.clips_button.click()
    assert page.below.currentWidget() is page.clips
    page.clips.close_button.click()

    assert asked == [AskClips(show_id=SHOW)]
    assert page.below.currentWidget() is not page.clips
