"""Scenes, prompter, strip, product and picture choice: each draws a state and asks on a click."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.catalogue.offer import Offer
from studio.protocol.reports import PreviewRing
from studio.protocol.show_commands import (
    CountSold,
    MarkMoment,
    NextPoint,
    SetScene,
    SetStock,
    SetTransition,
    ShowOverlay,
    ShowSlate,
    StartOffer,
    StopOffer,
    UndoTake,
)
from studio.show.staging import OverlayKind, SceneKind, Side, Transition
from studio.ui.on_air.offer_box import OfferChoice
from studio.ui.on_air.overlay_menu import OverlayMenu
from studio.ui.on_air.picture_bar import PictureBar
from studio.ui.on_air.prompter_panel import PrompterPanel
from studio.ui.on_air.scene_panel import ScenePanel
from studio.ui.panels import ControlStrip, PreviewPanel, ProductPanel, ProgramPanel
from studio.ui.panels.program_panel import BOTH, PictureChoice
from studio.ui.picture_places import places
from tests.builders import BUDS, WATCH, a_canvas, an_offer
from tests.ui.ui_values import HEALTHY, a_running_show, a_view, asked_by

LEFT = Qt.MouseButton.LeftButton


def test_a_scene_button_changes_program_and_by_the_switch_the_preview(qtbot: QtBot) -> None:
    panel = ScenePanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.render_state(a_view(a_running_show()))
    asked = asked_by(panel)
    button = panel.scene_buttons[SceneKind.SPLIT]

    qtbot.mouseClick(button, LEFT)
    panel.side_button.click()
    qtbot.mouseClick(button, LEFT)

    assert asked == [
        SetScene(scene=SceneKind.SPLIT),
        SetScene(scene=SceneKind.SPLIT, side=Side.PREVIEW),
    ]


def test_the_lit_scene_is_the_one_that_is_on(qtbot: QtBot) -> None:
    panel = ScenePanel()
    qtbot.addWidget(panel)
    show = a_running_show()

    panel.render_state(
        a_view(replace(show, program=replace(show.program, scene=SceneKind.CLOSE_UP)))
    )

    lit = [scene for scene, b in panel.scene_buttons.items() if b.property("lit") == "true"]
    assert lit == [SceneKind.CLOSE_UP]


def test_the_slate_is_a_switch_and_fade_and_cut_take_turns(qtbot: QtBot) -> None:
    panel = ScenePanel()
    qtbot.addWidget(panel)
    show = a_running_show()
    panel.render_state(a_view(show))
    asked = asked_by(panel)

    panel.slate_button.click()
    panel.transition_button.click()
    panel.render_state(a_view(replace(show, slate_shown=True, transition=Transition.FADE)))
    panel.slate_button.click()
    panel.transition_button.click()

    assert asked == [
        ShowSlate(shown=True),
        SetTransition(transition=Transition.FADE),
        ShowSlate(shown=False),
        SetTransition(transition=Transition.CUT),
    ]


def test_the_prompter_shows_one_point_large_and_got_it_goes_on(qtbot: QtBot) -> None:
    panel = PrompterPanel()
    qtbot.addWidget(panel)
    show = a_running_show()
    panel.render_state(a_view(show))
    asked = asked_by(panel)

    panel.got_button.click()

    assert panel.now_label.text() == "Five ATM, tested"
    assert panel.then_label.text() == "Fourteen days"
    assert panel.now_label.font().pixelSize() >= 18
    assert asked == [NextPoint(done=1)]
    panel.render_state(a_view(replace(show, program=replace(show.program, points_done=2))))
    assert not panel.got_button.isEnabled()
    panel.back_button.click()
    assert asked[-1] == NextPoint(done=1)


def test_the_offer_key_starts_what_the_cue_plans(qtbot: QtBot) -> None:
    strip = ControlStrip()
    qtbot.addWidget(strip)
    strip.render_state(a_view(a_running_show()))
    asked = asked_by(strip)

    strip.offer_button.click()

    assert asked == [StartOffer(product_id=WATCH)]
    assert "35" in strip.offer_button.text()
    assert "01:00" in strip.offer_button.text()
    assert not strip.choose_button.isEnabled()


def test_without_a_plan_it_starts_what_the_host_chose(qtbot: QtBot) -> None:
    strip = ControlStrip()
    qtbot.addWidget(strip)
    strip.set_offer(OfferChoice(length_s=120, percent=15, quantity=40))
    show = a_running_show(taken=5)
    strip.render_state(a_view(show))
    asked = asked_by(strip)

    strip.offer_button.click()

    assert show.program.product_id == BUDS
    assert asked == [StartOffer(product_id=BUDS, duration_s=120.0, percent=15, quantity=40)]


def test_an_offer_without_any_end_gets_the_usual_length(qtbot: QtBot) -> None:
    strip = ControlStrip()
    qtbot.addWidget(strip)

    strip.set_offer(OfferChoice(length_s=0, quantity=0))

    assert strip.offer_box.choice.length_s > 0


def test_an_offer_by_pieces_alone_can_be_stopped(qtbot: QtBot) -> None:
    strip = ControlStrip()
    qtbot.addWidget(strip)
    show = a_running_show()
    view = a_view(show)
    offer = replace(_offer(view.now_utc_ms), product_id=WATCH)
    strip.render_state(a_view(replace(show, offers=(offer,))))
    asked = asked_by(strip)

    strip.offer_button.click()

    assert asked == [StopOffer(product_id=WATCH)]
    assert "12" in strip.offer_button.text()
    assert not strip.more_button.isEnabled()


def test_coupon_and_mark_ask(qtbot: QtBot) -> None:
    strip = ControlStrip()
    qtbot.addWidget(strip)
    strip.render_state(a_view(a_running_show()))
    assert not strip.coupon_button.isEnabled()
    strip.render_state(a_view(a_running_show(taken=3)))
    asked = asked_by(strip)

    strip.coupon_button.click()
    strip.mark_button.click()

    assert asked == [ShowOverlay(overlay=OverlayKind.COUPON, shown=False), MarkMoment()]


def test_the_overlay_menu_ticks_what_is_shown_and_offers_what_has_something_to_say(
    qtbot: QtBot,
) -> None:
    menu = OverlayMenu()
    qtbot.addWidget(menu)
    menu.render_state(a_view(a_running_show()))
    asked = asked_by(menu)

    menu.aboutToShow.emit()
    menu.kinds[OverlayKind.STOCK].trigger()
    menu.preview_kinds[OverlayKind.COUPON].trigger()

    assert menu.kinds[OverlayKind.CARD].isChecked()
    assert not menu.kinds[OverlayKind.TICKER].isEnabled()
    assert asked == [
        ShowOverlay(overlay=OverlayKind.STOCK, shown=True),
        ShowOverlay(overlay=OverlayKind.COUPON, shown=False, side=Side.PREVIEW),
    ]


def test_a_sale_is_counted_and_the_stock_is_written(qtbot: QtBot) -> None:
    panel = ProductPanel()
    qtbot.addWidget(panel)
    panel.render_state(a_view(a_running_show()))
    asked = asked_by(panel)

    panel.sold_button.click()
    panel.stock_box.setValue(9)
    panel.stock_box.editingFinished.emit()
    panel.stock_box.setValue(-1)
    panel.stock_box.editingFinished.emit()

    assert asked == [
        CountSold(product_id=WATCH),
        SetStock(product_id=WATCH, stock=9),
        SetStock(product_id=WATCH, stock=None),
    ]


def test_a_wrong_take_is_undone_by_one_button(qtbot: QtBot) -> None:
    panel = PreviewPanel()
    qtbot.addWidget(panel)
    panel.render_state(a_view(a_running_show()))
    asked = asked_by(panel)

    panel.undo_button.click()

    assert asked == [UndoTake()]
    panel.render_state(a_view(replace(a_running_show(), last_take=None)))
    assert not panel.undo_button.isEnabled()


def test_two_canvases_can_be_seen_one_or_both(qtbot: QtBot) -> None:
    show = replace(a_running_show(), canvases=(a_canvas("portrait"), a_canvas("landscape")))
    panel, bar = ProgramPanel(), PictureBar()
    for part in (panel, bar):
        qtbot.addWidget(part)
        part.render_state(a_view(show))
    chosen: list[PictureChoice] = []
    bar.chosen.connect(chosen.append)
    bar.canvas_box.setCurrentIndex(2)
    bar.canvas_box.activated.emit(2)

    panel.choose(chosen[0])

    assert chosen == [PictureChoice(canvas_id=BOTH)]
    assert [canvas.canvas_id for canvas in panel.canvases()] == ["portrait", "landscape"]
    panel.choose(PictureChoice(canvas_id="landscape"))
    assert [canvas.canvas_id for canvas in panel.canvases()] == ["landscape"]
    panel.render_state(a_view(a_running_show()))
    assert [canvas.canvas_id for canvas in panel.canvases()] == ["portrait"]


def test_pictures_come_from_the_ring_of_their_canvas_and_side() -> None:
    portrait, landscape = a_canvas("portrait").canvas_id, a_canvas("landscape").canvas_id
    rings = tuple(
        PreviewRing(canvas_id=canvas_id, side=side, path=f"{canvas_id}-{side}")
        for canvas_id in (portrait, landscape)
        for side in Side
    )
    view = a_view(health=replace(HEALTHY, previews=rings))

    assert view.ring(landscape, Side.PREVIEW) == "landscape-preview"
    assert view.ring(portrait, Side.PROGRAM) == "portrait-program"


@pytest.mark.usefixtures("styled")
def test_guides_are_drawn_over_the_hosts_picture_alone(qtbot: QtBot) -> None:
    panel = ProgramPanel()
    qtbot.addWidget(panel)
    panel.resize(300, 500)
    panel.show()
    panel.render_state(a_view(a_running_show()))
    without = panel.preview.grab().toImage()

    panel.choose(PictureChoice(guides=True))

    assert panel.preview.grab().toImage() != without


def test_pictures_of_two_shapes_share_their_place_without_overlapping() -> None:
    upright, lying = 9 / 16, 16 / 9

    tall = places((460, 750), [upright, lying])
    wide = places((900, 400), [upright, lying])

    assert tall[0][1] + tall[0][3] <= tall[1][1]
    assert wide[0][0] + wide[0][2] <= wide[1][0]
    for left, top, width, height in (*tall, *wide):
        assert left >= 0
        assert top >= 0
        assert width > 0
        assert height > 0


def _offer(now_utc_ms: int) -> Offer:
    return replace(
        an_offer(starts_at_utc_ms=now_utc_ms - 1_000), ends_at_utc_ms=None, quantity=20, sold=8
    )
