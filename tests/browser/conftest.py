"""What the browser's tests share: one browser and one studio for all of them."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.desk_run import PATIENCE_MS, DeskRun, desk_run

expect.set_options(timeout=PATIENCE_MS)

CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Run the system's browser, without a window."""
    program = next(found for name in CHROMIUM if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program,
            args=["--no-sandbox", "--disable-gpu", "--ignore-certificate-errors"],
        )
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def running(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskRun]:
    """Run a studio whose door is open."""
    home = tmp_path_factory.mktemp("studio")
    with desk_run(browser, home) as run:
        yield run


@pytest.fixture
def studio(running: DeskRun) -> Iterator[DeskRun]:
    """Give a test the studio, with the rundown it begins with; nothing may go wrong in a page."""
    running.begin_anew()
    yield running
    assert running.let_go() == []
