"""What a phone's sources do beyond the contract: which phone, which size, what got lost."""

import os
from collections.abc import Callable

import msgspec
import numpy as np
import pytest

from studio.capture.phone import choose_phone, list_phones
from studio.capture.phone_camera import PhoneCamera
from studio.capture.phone_microphone import PhoneMicrophone
from studio.capture.source import Condition, SoundBlock
from studio.core.clock import SystemClock
from studio.core.errors import DeviceNotFound
from studio.core.source_spec import SourceKind, SourceSpec
from studio.protocol.phone_card import clear_leftovers, list_cards, write_card
from studio.remote.phone.shelf import PhoneShelf
from tests.fakes.phones import BLOCK_SAMPLES, a_block, a_picture
from tests.waiting import wait_until

CLOCK = SystemClock()
WARMING_UP = 4_096
SPEC = SourceSpec(kind=SourceKind.PHONE, name="Ana's phone", device_id="dev-1")


def a_shelf(device_id: str = "dev-1", name: str = "Ana's phone") -> PhoneShelf:
    """Return a phone's shelf with a first picture on it."""
    shelf = PhoneShelf(device_id, name)
    shelf.put_picture(a_picture())
    return shelf


def test_phones_are_listed_while_they_are_there() -> None:
    first, second = a_shelf("dev-1", "Tablet"), a_shelf("dev-2", "Ana's phone")

    assert [(phone.name, phone.device_id) for phone in list_phones()] == [
        ("Ana's phone", "dev-2"),
        ("Tablet", "dev-1"),
    ]
    first.close()
    second.close()
    assert list_phones() == ()


def test_a_phone_whose_process_is_dead_is_none_and_its_leftovers_go() -> None:
    shelf = a_shelf()
    (card,) = list_cards()
    write_card(msgspec.structs.replace(card, device_id="dev-dead", pid=2**22 + 1))

    assert [phone.device_id for phone in list_phones()] == ["dev-1"]
    clear_leftovers()

    assert list_cards() == (card,)
    shelf.close()


@pytest.mark.parametrize(
    ("spec", "device_id"),
    [
        (SourceSpec(kind=SourceKind.PHONE, name="Tablet"), "dev-2"),
        (SourceSpec(kind=SourceKind.PHONE, name="dev-1"), "dev-1"),
        (SourceSpec(kind=SourceKind.PHONE, name="Old name", device_id="dev-1"), "dev-1"),
    ],
)
def test_a_phone_is_chosen_by_id_or_by_name(spec: SourceSpec, device_id: str) -> None:
    first, second = a_shelf("dev-1"), a_shelf("dev-2", "Tablet")

    assert choose_phone(list_phones(), spec).device_id == device_id

    first.close()
    second.close()


def test_a_name_that_fits_several_phones_is_refused() -> None:
    first, second = a_shelf("dev-1", "Phone"), a_shelf("dev-2", "Phone")

    with pytest.raises(DeviceNotFound, match="dev-1, dev-2"):
        choose_phone(list_phones(), SourceSpec(kind=SourceKind.PHONE, name="Phone"))

    first.close()
    second.close()


def test_a_phone_that_is_turned_gives_pictures_of_the_other_shape() -> None:
    shelf = a_shelf()
    camera = PhoneCamera(SPEC, clock=CLOCK)
    camera.start()
    sizes = []
    for width_px, height_px in ((640, 360), (360, 640)):
        _until_given(camera, shelf, (width_px, height_px))
        sizes.append((camera.status().width_px, camera.status().height_px))
    camera.stop()
    shelf.close()

    assert sizes == [(640, 360), (360, 640)]


def _until_given(camera: PhoneCamera, shelf: PhoneShelf, size_px: tuple[int, int]) -> None:
    def is_given() -> bool:
        shelf.put_picture(a_picture(width_px=size_px[0], height_px=size_px[1]))
        newest = camera.latest.peek()
        return newest is not None and newest.size_px == size_px

    wait_until(is_given)


def test_a_phone_without_sound_says_how_to_get_it() -> None:
    shelf = a_shelf()
    microphone = PhoneMicrophone(SPEC, clock=CLOCK)

    microphone.start()
    wait_until(lambda: microphone.status().condition is Condition.LOST)
    text = microphone.status().text
    wait_until(lambda: _sounds(shelf, microphone))
    microphone.stop()
    shelf.close()

    assert text == "Phone Ana's phone sends no sound: switch its microphone on."


def _sounds(shelf: PhoneShelf, microphone: PhoneMicrophone) -> bool:
    shelf.put_sound(a_block(level=WARMING_UP))
    return microphone.status().condition is Condition.LIVE


def test_what_got_lost_of_the_sound_is_silence_of_the_same_length() -> None:
    heard = _heard(lambda at: at + 3 * BLOCK_SAMPLES if at >= 2 * BLOCK_SAMPLES else at)

    samples = np.concatenate([block.samples for block in heard])
    assert len(samples) == 4 * BLOCK_SAMPLES + 3 * BLOCK_SAMPLES
    quiet = samples[2 * BLOCK_SAMPLES : 5 * BLOCK_SAMPLES]
    assert not quiet.any()
    assert (np.delete(samples, np.s_[2 * BLOCK_SAMPLES : 5 * BLOCK_SAMPLES], 0) == 0.25).all()
    ended = [block.ended_ns for block in heard]
    assert ended == sorted(set(ended))


def test_a_connection_made_anew_begins_its_count_anew_without_silence() -> None:
    heard = _heard(lambda at: at + 10**6 if at < 2 * BLOCK_SAMPLES else at)

    samples = np.concatenate([block.samples for block in heard])
    assert len(samples) == 4 * BLOCK_SAMPLES
    assert (samples == 0.25).all()


def _heard(numbered: Callable[[int], int]) -> list[SoundBlock]:
    """Return what a microphone gives of four blocks whose first samples are numbered so.

    Before them come others, numbered far below, until it listens.
    """
    shelf = a_shelf()
    microphone = PhoneMicrophone(SPEC, clock=CLOCK)
    microphone.start()
    wait_until(lambda: _sounds(shelf, microphone))
    heard: list[SoundBlock] = []
    for at in range(4):
        shelf.put_sound(a_block(10**7 + numbered(at * BLOCK_SAMPLES)))

    def all_came() -> bool:
        heard.extend(microphone.ring.take_all())
        return sum(int((block.samples[:, 0] == 0.25).sum()) for block in heard) == 4 * BLOCK_SAMPLES

    wait_until(all_came)
    microphone.stop()
    shelf.close()
    return [block for block in heard if (block.samples != WARMING_UP / 32_768).all()]


def test_a_phone_of_this_very_process_has_its_number() -> None:
    shelf = a_shelf()

    assert [card.pid for card in list_cards()] == [os.getpid()]

    shelf.close()
