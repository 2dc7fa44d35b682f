"""Letting a device in: the code is large, counts down, can be scanned, and says who came."""

from dataclasses import replace
from urllib.parse import urlsplit

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from studio.protocol.door_commands import CancelPairing, OfferPairing
from studio.protocol.door_reports import DoorChanged, PairedDevice
from studio.ui.door import door_words
from studio.ui.door.pair_box import PairBox
from studio.ui.door.square_code import QUIET, SquareCode, modules
from studio.ui.view import View
from tests.builders import NOW_UTC_MS
from tests.ui.door.door_views import (
    FINGERPRINT,
    OPEN_PAGES,
    TOKEN,
    a_device,
    a_door,
    an_offer_to_pair,
)
from tests.ui.ui_values import a_view, asked_by


@pytest.fixture
def box(qtbot: QtBot) -> PairBox:
    made = PairBox()
    qtbot.addWidget(made)
    made.resize(660, 400)
    made.show()
    return made


def _offered(*devices: PairedDevice, after_s: float = 0.0) -> View:
    door = a_door(*devices, offer=an_offer_to_pair())
    return a_view(door=door, now_utc_ms=NOW_UTC_MS + round(after_s * 1_000))


def test_a_code_is_asked_for_one_role_and_name(qtbot: QtBot, box: PairBox) -> None:
    box.render_state(a_view(door=a_door()))
    asked = asked_by(box)
    box.role_box.setCurrentIndex(box.role_box.findData("moderator"))
    box.name_field.setText(" Luc ")

    qtbot.mouseClick(box.make_button, Qt.MouseButton.LeftButton)

    assert asked == [OfferPairing(role="moderator", name="Luc")]
    assert "questions" in box.powers_label.text()


def test_with_the_door_closed_nothing_can_be_offered_and_it_says_why(box: PairBox) -> None:
    box.render_state(a_view(door=DoorChanged()))

    assert not box.make_button.isEnabled()
    assert "Open the door" in box.news_label.text()


def test_an_offer_shows_code_address_time_and_fingerprint(box: PairBox) -> None:
    box.render_state(_offered())

    assert "K7QX 3MPD" in box.code_label.text()
    assert box.code_label.font().pixelSize() >= 30
    assert "01:42" in box.left_label.text()
    assert box.address.field.text() == "https://192.168.1.20:8737/"
    assert box.print_label.text().count("\n") == 1
    plain = "".join(c for c in box.print_label.text() if c.isalnum())
    assert plain == FINGERPRINT.replace(":", "")
    box.render_state(_offered(after_s=60))
    assert "00:42" in box.left_label.text()


def test_what_is_copied_lets_one_device_in_and_what_is_shown_does_not(box: PairBox) -> None:
    box.render_state(_offered())

    box.address.copy_button.click()

    assert QGuiApplication.clipboard().text() == f"https://192.168.1.20:8737/#{TOKEN}"
    assert TOKEN not in box.address.field.text()


@pytest.mark.usefixtures("styled")
def test_a_telephone_can_read_the_square(box: PairBox) -> None:
    box.render_state(_offered())
    shot = box.square.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)

    rows = np.frombuffer(shot.constBits(), np.uint8).reshape(shot.height(), shot.bytesPerLine())
    read, _, _ = cv2.QRCodeDetector().detectAndDecode(rows[:, : shot.width()].copy())

    assert read == f"https://192.168.1.20:8737/#{TOKEN}"


@pytest.mark.usefixtures("styled")
@pytest.mark.parametrize("side_px", [216, 270, 333])
def test_every_module_is_whole_pixels_with_white_around(qtbot: QtBot, side_px: int) -> None:
    square = SquareCode()
    qtbot.addWidget(square)
    square.show_text("https://192.168.1.20:8737/#" + "x" * 22)

    drawn = modules(square.matrix, side_px)

    sides = {(m.width(), m.height()) for m in drawn}
    assert len(sides) == 1
    module_px = sides.pop()[0]
    whole = QRect(0, 0, side_px, side_px)
    margin = QUIET * module_px
    assert all(whole.adjusted(margin, margin, -margin, -margin).contains(m) for m in drawn)


def test_a_device_that_came_in_is_named_and_the_code_is_put_away(box: PairBox) -> None:
    box.render_state(_offered(a_device("Luc")))

    box.render_state(a_view(door=a_door(a_device("Ana"), a_device("Luc"))))

    assert not box.offer.isVisible()
    assert "Ana" in box.news_label.text()
    assert "Producer" in box.news_label.text()


def test_a_code_that_ran_out_says_so_and_another_can_be_made(box: PairBox) -> None:
    box.render_state(_offered())

    box.render_state(a_view(door=a_door(), now_utc_ms=NOW_UTC_MS + 103_000))

    assert "ran out" in box.news_label.text()
    assert box.make_button.isVisible()


def test_a_code_that_was_made_void_says_so(box: PairBox) -> None:
    box.render_state(_offered())

    box.render_state(a_view(door=a_door()))

    assert "void" in box.news_label.text()


def test_a_fresh_code_is_for_the_same_role_and_cancelling_makes_it_void(box: PairBox) -> None:
    box.render_state(a_view(door=a_door(offer=an_offer_to_pair(role="observer"))))
    asked = asked_by(box)

    box.again_button.click()
    box.cancel_button.click()

    assert asked == [OfferPairing(role="observer"), CancelPairing()]


def test_a_device_that_was_there_before_the_window_is_no_newcomer(box: PairBox) -> None:
    box.render_state(a_view(door=a_door(a_device("Ana"))))

    assert "Ana" not in box.news_label.text()


def test_addresses_are_whole_however_the_door_says_them() -> None:
    bare = replace(OPEN_PAGES, addresses=("192.168.1.20:8737",))

    assert door_words.page_address(bare) == "https://192.168.1.20:8737/"
    assert urlsplit(door_words.page_link(OPEN_PAGES, an_offer_to_pair())).fragment == TOKEN
    assert door_words.page_address(replace(OPEN_PAGES, addresses=())) == ""
