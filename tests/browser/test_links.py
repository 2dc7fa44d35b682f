"""The road breaks: what is seen is old and says so, comes back, and nothing is done twice."""

import re

from playwright.sync_api import expect

from studio.protocol.show_commands import SetPreview
from tests.browser.desk_run import DeskRun, cue_row

NEWS = (
    *("ShowChanged", "HealthChanged", "EventsChanged"),
    *("QuestionsChanged", "ReadinessChanged", "CatalogueChanged"),
)
"""What a studio that is away does not say."""


def test_a_lost_link_greys_the_page_and_it_catches_up_by_itself(studio: DeskRun) -> None:
    page = studio.enter("Ana")

    studio.door_process().kill()

    expect(page.locator(".banner.old")).to_have_text(re.compile(r"Old since \d\d:\d\d:\d\d"))
    expect(page.locator(".take-main")).to_be_disabled()
    studio.ask(SetPreview(cue_id=studio.show.rundown[2].cue_id))
    expect(page.locator(".banner.old")).to_be_hidden()
    expect(cue_row(page, "vac")).to_contain_class("next")
    expect(page.locator(".take-main")).to_be_enabled()


def test_a_command_whose_answer_was_lost_is_said_again_and_carried_out_once(
    studio: DeskRun,
) -> None:
    page, road = studio.enter_by_road("Ana")
    road.holds = ("Done",)
    before = len(studio.show.prompts)

    page.get_by_label("Message to the host's prompter").fill("Show the back")
    page.keyboard.press("Enter")
    studio.until("it arrived", lambda show: len(show.prompts) > before)
    road.holds = ()
    road.cut()

    expect(page.get_by_label("Message to the host's prompter")).to_have_value("")
    sent = [one for one in road.asked if one["command"]["type"] == "SendPrompt"]
    assert len(sent) == 2
    assert sent[0]["key"] == sent[1]["key"]
    assert len(studio.show.prompts) == before + 1


def test_a_take_that_became_old_is_not_said_again(studio: DeskRun) -> None:
    page, road = studio.enter_by_road("Ana")
    page.clock.install()
    road.holds = ("Done",)

    page.locator(".take-main").click()
    studio.until("it is taken", lambda show: show.program.cue_id == "cue-cam")
    page.clock.run_for(5_000)

    expect(page.locator(".toast")).to_contain_text("not confirmed in time")
    road.holds = ()
    road.cut()
    expect(page.locator(".take-main")).to_be_enabled()
    takes = [one for one in road.asked if one["command"]["type"] == "Take"]
    assert len(takes) == 1


def test_what_may_wait_can_be_asked_while_the_studio_is_away_from_the_relay(
    studio: DeskRun,
) -> None:
    page, road = studio.enter_by_road("Ana")
    message = page.get_by_label("Message to the host's prompter")
    road.holds = NEWS

    road.say(type="Gone", code="studio", text="the studio is not there")

    expect(page.locator(".banner.old")).to_contain_text("away from the agency's server")
    expect(page.locator(".take-main")).to_be_disabled()
    message.fill("Show the back")
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_contain_text("will arrive when the studio is back")
    expect(message).to_have_value("")
    assert road.asked[-1]["command"]["type"] == "SendPrompt"
    road.say(type="Carried", key="k", answer={"type": "Denied", "code": "too_old", "text": ""})
    expect(page.locator(".toast").last).to_contain_text("asked too long ago")


def test_nothing_can_be_asked_while_the_door_itself_is_away(studio: DeskRun) -> None:
    page, road = studio.enter_by_road("Ana")
    road.holds = NEWS

    road.say(type="Gone", code="control", text="the control room is being started again")

    expect(page.locator(".banner.old")).to_contain_text("the studio is away for a moment")
    expect(page.locator(".prompter .primary")).to_be_disabled()
