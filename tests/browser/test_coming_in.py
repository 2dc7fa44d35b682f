"""Coming in: by the address with a code in it, by typing one, not at all, and being put out."""

from playwright.sync_api import Page, expect

from studio.protocol.door_commands import RevokeDevice
from tests.browser.desk_run import DeskRun


def type_code(page: Page, code: str, name: str) -> None:
    page.locator("input[name=code]").fill(code)
    page.locator("input[name=name]").fill(name)
    page.get_by_role("button", name="Come in").click()


def test_the_scanned_address_lets_in_and_its_code_is_gone_afterwards(studio: DeskRun) -> None:
    page = studio.new_page()

    page.goto(studio.address(studio.offer().token))
    expect(page.locator(".cue.on")).to_contain_text("Trek Watch S2")

    assert page.evaluate("location.hash") == ""
    page.reload()
    expect(page.locator(".cue.on")).to_contain_text("Trek Watch S2")


def test_a_typed_code_lets_in_under_the_name_that_was_typed(studio: DeskRun) -> None:
    page = studio.new_page()
    page.goto(studio.address())
    code = studio.offer("moderator").code

    type_code(page, f" {code[:4]}-{code[4:]} ".lower(), "Typed in")

    expect(page.locator(".question-panel")).to_be_visible()
    expect(page.locator(".rundown")).to_have_count(0)
    studio.until("the device is listed", lambda _: studio.has_device("Typed in"))


def test_a_wrong_code_says_how_to_get_another_and_then_the_right_one_works(
    studio: DeskRun,
) -> None:
    page = studio.new_page()
    page.goto(studio.address())
    studio.offer()

    type_code(page, "WRONG234", "Stranger")

    expect(page.get_by_role("alert")).to_contain_text("Ask the host for a new one")
    assert page.evaluate("localStorage.getItem('cuecard.token')") is None
    type_code(page, studio.offer().code, "Stranger")
    expect(page.locator(".cue.on")).to_contain_text("Trek Watch S2")


def test_a_device_that_is_revoked_is_put_out_while_it_looks(studio: DeskRun) -> None:
    page = studio.enter("Put out")

    studio.ask(RevokeDevice(device_id=studio.device("Put out")))

    expect(page.get_by_role("alert")).to_contain_text("taken this device off the list")
    expect(page.locator(".cue")).to_have_count(0)
    page.reload()
    expect(page.locator("input[name=code]")).to_be_visible()
