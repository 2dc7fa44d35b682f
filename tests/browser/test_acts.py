"""What a producer does with what viewers see: offers, the slate, messages to the host."""

import re

from playwright.sync_api import expect

from studio.protocol.setup_commands import EndShow, GoLive, SetRecording, SetSound
from studio.protocol.show_commands import AcknowledgePrompt, CountSold
from studio.show.state import Sound
from tests.browser.desk_run import DeskRun, cue_row


def test_an_offer_is_started_stretched_and_stopped(studio: DeskRun) -> None:
    page = studio.enter("Ana")

    cue_row(page, "watch").get_by_role("button", name="Start offer").click()
    page.get_by_label("Percent off").last.fill("20")
    page.get_by_label("Minutes").fill("3")
    page.get_by_role("button", name="Start the offer").click()
    show = studio.until("it runs", lambda show: show.offers and not show.offers[-1].ended_at_utc_ms)
    offer = show.offers[-1]
    assert offer.price.amount_minor == 4792
    assert offer.ends_at_utc_ms == offer.starts_at_utc_ms + 180_000
    expect(cue_row(page, "watch")).to_contain_text(re.compile(r"offer 02:\d\d left"))

    cue_row(page, "watch").get_by_role("button", name="+1 min").click()
    studio.until("it is longer", lambda show: show.offers[-1] != offer)
    expect(cue_row(page, "watch")).to_contain_text(re.compile(r"offer 03:\d\d left"))

    page.keyboard.press("o")
    studio.until("it is over", lambda show: show.offers[-1].ended_at_utc_ms is not None)
    expect(cue_row(page, "watch")).not_to_contain_text(re.compile(r"offer \d"))


def test_pieces_that_are_sold_are_drawn_minute_by_minute(studio: DeskRun) -> None:
    page = studio.enter("Ana")
    expect(page.locator(".sales")).to_be_hidden()

    studio.ask(*[CountSold(product_id=studio.watch, pieces=2) for _ in range(3)])

    expect(page.locator(".sales polyline")).to_be_attached()
    expect(cue_row(page, "watch")).to_contain_text(re.compile(r"\d+ left"))


def test_the_slate_is_shown_only_by_holding_its_button_down(studio: DeskRun) -> None:
    page = studio.enter("Ana")
    slate = page.locator(".slate-button")

    slate.click()
    expect(page.locator(".toast")).to_contain_text("Hold the button down")
    assert not studio.show.slate_shown
    slate.hover()
    page.mouse.down()
    studio.until("the slate is up", lambda show: show.slate_shown)
    page.mouse.up()

    expect(page.locator(".air")).to_contain_text("SLATE")
    expect(slate).not_to_have_attribute("aria-busy", "true")  # it was answered
    page.keyboard.down("F9")
    studio.until("the slate is gone", lambda show: not show.slate_shown)
    page.keyboard.up("F9")


def test_a_message_to_the_host_says_when_it_was_read(studio: DeskRun) -> None:
    page = studio.enter("Ana")

    page.get_by_label("Message to the host's prompter").fill("Say the strap colours")
    page.keyboard.press("Enter")
    show = studio.until("it is there", lambda show: show.prompts and show.prompts[-1].by == "Ana")
    assert (show.prompts[-1].text, show.prompts[-1].by) == ("Say the strap colours", "Ana")
    line = page.locator(".history li").first
    expect(line).to_contain_text(re.compile(r"sent \d\d:\d\d:\d\d"))
    expect(page.get_by_label("Message to the host's prompter")).to_have_value("")

    studio.ask(AcknowledgePrompt())

    expect(line).to_contain_text(re.compile(r"read \d\d:\d\d:\d\d"))
    page.get_by_role("button", name="Slow down").click()
    studio.until("the ready one came", lambda show: show.prompts[-1].preset == "slow_down")


def test_a_muted_microphone_on_air_is_said_and_the_host_is_told_with_one_press(
    studio: DeskRun,
) -> None:
    page = studio.enter("Ana")
    path = str(studio.folder / "show.mkv")
    studio.ask(SetRecording(record=True, path=path), GoLive(), SetSound(sound=Sound(muted=True)))
    expect(page.locator(".air")).to_have_text("ON AIR")
    expect(page.locator(".clock")).to_have_text(re.compile(r"00:00:\d\d"))

    page.get_by_role("button", name="Tell the host").click()

    studio.until("it is urgent", lambda show: show.prompts and show.prompts[-1].urgent)
    studio.ask(SetSound(sound=Sound()))
    expect(page.locator(".banner.muted")).to_be_hidden()
    studio.ask(EndShow())
    expect(page.locator(".air")).to_have_text("OFF AIR")
