"""Cueing and taking: what one presses, all see; two who disagree are told so."""

from playwright.sync_api import Page, expect

from studio.protocol.show_commands import HoldTakes, SetPreview
from tests.browser.desk_run import DeskRun, cue_row


def take_bar(page: Page) -> None:
    page.locator(".control-bar .take-main").click()


def test_a_cue_is_put_in_preview_and_taken_and_another_client_sees_it(studio: DeskRun) -> None:
    ana, ben = studio.enter("Ana"), studio.enter("Ben")

    cue_row(ana, "vac").get_by_role("button", name="Cue").click()
    expect(cue_row(ben, "vac")).to_contain_class("next")
    expect(cue_row(ben, "vac").locator(".by")).to_have_text("changed by Ana")
    cue_row(ana, "vac").get_by_role("button", name="Take").click()

    expect(cue_row(ben, "vac")).to_contain_class("on")
    expect(cue_row(ben, "vac")).to_contain_text("on program 00:0")
    studio.until("the show has it", lambda show: show.program.cue_id == "cue-vac")
    expect(ana.locator(".toast")).to_contain_text("On program: Nimbus Vacuum")


def test_a_take_is_brought_back_with_one_press(studio: DeskRun) -> None:
    page = studio.enter("Ana")

    take_bar(page)
    studio.until("it is taken", lambda show: show.program.cue_id == "cue-cam")
    page.locator(".toast").get_by_role("button", name="Undo").click()

    studio.until("it is back", lambda show: show.program.cue_id == "cue-watch")
    expect(cue_row(page, "cam")).to_contain_class("next")


def test_a_double_click_takes_once(studio: DeskRun) -> None:
    page = studio.enter("Ana")
    revision = studio.show.revision

    page.locator(".control-bar .take-main").dblclick()

    studio.until("it is taken", lambda show: show.program.cue_id == "cue-cam")
    expect(cue_row(page, "vac")).to_contain_class("next")
    assert studio.show.revision == revision + 1


def test_of_two_producers_who_take_at_once_the_second_is_told_why_not(studio: DeskRun) -> None:
    ana, (ben, road) = studio.enter("Ana"), studio.enter_by_road("Ben")
    expect(cue_row(ana, "cam")).to_contain_class("next")
    expect(cue_row(ben, "cam")).to_contain_class("next")

    road.holds = ("ShowChanged",)  # Ben's news are late
    take_bar(ana)
    studio.until("Ana took it", lambda show: show.program.cue_id == "cue-cam")
    take_bar(ben)

    expect(ben.locator(".toast.bad")).to_contain_text("Ana")
    assert studio.show.program.cue_id == "cue-cam"
    assert studio.show.preview.cue_id == "cue-vac"


def test_takes_that_the_host_holds_are_not_offered_and_it_says_so(studio: DeskRun) -> None:
    page = studio.enter("Ana")

    studio.ask(HoldTakes(held=True))

    expect(page.get_by_text("Only the host takes now").first).to_be_visible()
    expect(cue_row(page, "cam").locator(".take")).to_be_disabled()
    studio.ask(HoldTakes(held=False))
    expect(cue_row(page, "cam").locator(".take")).to_be_enabled()


def test_space_takes_but_not_while_somebody_writes(studio: DeskRun) -> None:
    page = studio.enter("Ana")
    expect(cue_row(page, "cam")).to_contain_class("next")

    page.locator(".prompter input").fill("wait")
    page.locator(".prompter input").press("Space")
    expect(page.locator(".prompter input")).to_have_value("wait ")
    assert studio.show.program.cue_id == "cue-watch"
    page.locator("body").press("Space")  # the focus is where it was: in the field
    page.locator(".prompter input").blur()
    page.keyboard.press("Space")

    studio.until("it is taken", lambda show: show.program.cue_id == "cue-cam")


def test_what_another_puts_in_preview_is_what_the_take_is_about(studio: DeskRun) -> None:
    page = studio.enter("Ana")

    studio.ask(SetPreview(cue_id=studio.show.rundown[2].cue_id))

    expect(page.locator(".next-part")).to_contain_text("Nimbus Vacuum")
    expect(cue_row(page, "vac").locator(".by")).to_have_text("changed by Host")
