"""The page on a phone, in Arabic, for fingers, and for the roles that see less."""

import re
from typing import Any

from playwright.sync_api import Page, expect

from studio.protocol.show_commands import SendPrompt, StartOffer
from tests.browser.desk_run import DeskRun

PHONE: dict[str, Any] = {
    "viewport": {"width": 375, "height": 812},
    "has_touch": True,
    "is_mobile": True,
}
LANGUAGES = ("en", "es", "ru", "ar", "fr", "zh")
SIZES_PX = ((375, 812), (820, 1180), (1180, 820), (1440, 900))
_TOO_SMALL = """() => [...document.querySelectorAll('button, input, select')]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
  .map((one) => `${one.textContent} ${one.getBoundingClientRect().height}`)"""
_OUTSIDE = """() => [...document.querySelectorAll('button, .head, .cue, .question, input')]
  .filter((one) => one.checkVisibility())
  .map((one) => [one.getBoundingClientRect(), one])
  .filter(([box]) => box.left < -1 || box.right > innerWidth + 1)
  .map(([box, one]) => `${one.className} ${box.left}..${box.right}`)"""


def nothing_is_cut_off(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("innerWidth")
    assert page.evaluate(_OUTSIDE) == []


def test_on_a_phone_nothing_scrolls_sideways_and_the_take_is_always_there(studio: DeskRun) -> None:
    page = studio.enter("Ana", **PHONE)
    take = page.locator(".take-bar .take")

    for tab in ("Rundown", "Picture", "Questions", "Prompter"):
        page.locator(".tab", has_text=tab).tap()
        expect(page.locator(".tab[aria-current]")).to_contain_text(tab)
        nothing_is_cut_off(page)
        assert page.evaluate(_TOO_SMALL) == []
        box = take.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 812
    take.tap()

    studio.until("it is taken", lambda show: show.program.cue_id == "cue-cam")


def test_arabic_turns_the_whole_page_and_nothing_is_cut_off(studio: DeskRun) -> None:
    page = studio.enter("Ana", locale="ar-EG", viewport={"width": 1180, "height": 820})

    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator(".rundown h2")).to_have_text("جدول الفقرات")
    rundown, questions = (
        page.locator(name).bounding_box() for name in (".rundown", ".question-panel")
    )
    assert rundown is not None
    assert questions is not None
    assert rundown["x"] > questions["x"]
    nothing_is_cut_off(page)


def test_every_language_fits(studio: DeskRun) -> None:
    page = studio.enter("Ana")

    for language in LANGUAGES:
        page.locator(".chip.me").click()
        page.locator("dialog select").select_option(language)
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("dialog")).to_have_count(0)
        expect(page.locator(".cue")).to_have_count(3)
        for width, height in SIZES_PX:
            page.set_viewport_size({"width": width, "height": height})
            nothing_is_cut_off(page)


def test_a_moderator_sees_questions_and_the_prompter_alone(studio: DeskRun) -> None:
    page = studio.enter("Mo", "moderator")

    expect(page.locator(".question-panel")).to_be_visible()
    expect(page.locator(".prompter")).to_be_visible()
    for part in (".rundown", ".picture", ".take", ".control-bar"):
        expect(page.locator(part)).to_have_count(0)


def test_an_observer_sees_the_show_in_large_type_and_can_press_nothing(studio: DeskRun) -> None:
    page = studio.enter("Screen", "observer", viewport={"width": 1280, "height": 720})

    studio.ask(StartOffer(percent=50, duration_s=90), SendPrompt(text="Two minutes"))

    expect(page.locator(".g-product")).to_have_text("Trek Watch S2")
    expect(page.locator(".g-price")).to_have_text("€29.95")
    expect(page.locator(".g-left")).to_contain_text("01:")
    expect(page.locator(".g-stock")).to_have_text(re.compile(r"^\d+ left$"))
    expect(page.locator(".g-prompt")).to_have_text("Two minutes")
    pressable = page.get_by_role("button").all_inner_texts()
    assert pressable in (["Full screen"], [])
    size = page.locator(".g-price").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    assert size >= 72


def test_a_camera_is_told_when_there_is_no_page_for_it_or_gets_one(studio: DeskRun) -> None:
    page = studio.enter("Phone", "camera", **PHONE)

    expect(page.locator("#page")).to_have_attribute("data-role", "camera")
    expect(page.locator(".camera-page")).not_to_be_empty()
