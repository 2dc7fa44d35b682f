"""The rundown in a producer's hands: moving by pointer, keys and menu; adding and taking out."""

from playwright.sync_api import Page, expect

from studio.protocol.show_commands import LockRundown
from studio.show.state import ShowState
from tests.browser.desk_run import DeskRun, cue_row


def order(show: ShowState) -> list[str]:
    return [cue.cue_id.removeprefix("cue-") for cue in show.rundown]


def seen(page: Page) -> list[str]:
    return [
        str(row.get_attribute("data-cue")).removeprefix("cue-")
        for row in page.locator(".cue").all()
    ]


def drag(page: Page, name: str, onto: str) -> None:
    handle = cue_row(page, name).locator(".handle").bounding_box()
    place = cue_row(page, onto).bounding_box()
    assert handle is not None
    assert place is not None
    page.mouse.move(handle["x"] + 10, handle["y"] + 10)
    page.mouse.down()
    page.mouse.move(place["x"] + 10, place["y"] + 20, steps=4)
    page.mouse.move(place["x"] + 10, place["y"] + 5)
    page.mouse.up()


def test_a_cue_is_moved_by_pointer_by_keys_and_by_its_menu(studio: DeskRun) -> None:
    page = studio.enter("Ana")

    drag(page, "vac", onto="cam")
    studio.until("it is moved", lambda show: order(show) == ["watch", "vac", "cam"])
    expect(page.locator("dialog")).to_have_count(0)
    expect(page.locator(".cue").last).to_contain_text("Clip Cam 4K")

    cue_row(page, "vac").focus()
    page.keyboard.press("Alt+ArrowDown")
    studio.until("it is back", lambda show: order(show) == ["watch", "cam", "vac"])
    expect(page.locator(".cue").last).to_contain_text("Nimbus Vacuum")
    expect(cue_row(page, "vac")).to_be_focused()
    page.keyboard.press("Alt+ArrowUp")
    studio.until("it is up", lambda show: order(show) == ["watch", "vac", "cam"])
    expect(page.locator(".cue").last).to_contain_text("Clip Cam 4K")

    cue_row(page, "watch").locator(".handle").click()
    page.get_by_role("button", name="Move to the end").click()
    studio.until("it is last", lambda show: order(show) == ["vac", "cam", "watch"])
    expect(page.locator(".cue").last).to_contain_text("Trek Watch S2")
    assert seen(page) == ["vac", "cam", "watch"]


def test_a_locked_rundown_is_not_moved_and_says_who_locked_it(studio: DeskRun) -> None:
    page = studio.enter("Ana")
    studio.ask(LockRundown(locked=True))
    expect(page.get_by_text("Locked by the host")).to_be_visible()

    drag(page, "vac", onto="watch")
    page.keyboard.press("Escape")

    expect(page.get_by_role("button", name="Add product")).to_be_disabled()
    studio.ask(LockRundown(locked=False))
    expect(page.get_by_role("button", name="Add product")).to_be_enabled()
    assert order(studio.show) == ["watch", "cam", "vac"]


def test_products_and_coupons_are_added_and_what_is_taken_out_comes_back(studio: DeskRun) -> None:
    page = studio.enter("Ana")

    page.get_by_role("button", name="Add product").click()
    page.get_by_label("Search the catalogue").fill("nimb")
    page.get_by_role("button", name="Add Nimbus Vacuum").click()
    studio.until("it is added", lambda show: len(show.rundown) == 4)
    page.get_by_role("button", name="Coupon drop").click()
    page.get_by_label("Code").fill("SAVE10")
    page.get_by_role("button", name="Add", exact=True).locator("visible=true").click()
    show = studio.until("the coupon is there", lambda show: len(show.rundown) == 5)
    assert (show.rundown[4].code, show.rundown[4].kind) == ("SAVE10", "coupon")
    page.get_by_role("button", name="Close").click()

    cue_row(page, "vac").locator(".handle").click()
    page.get_by_role("button", name="Remove from the rundown").click()
    studio.until("it is out", lambda show: len(show.rundown) == 4)
    page.locator(".toast").get_by_role("button", name="Undo").click()
    studio.until("it is back in its place", lambda show: order(show)[2] == "vac")
