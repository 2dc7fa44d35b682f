"""A rehearsal's scorecard in a browser: it fits, looks as it should, and nothing is loaded."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from studio.coach.words import words_for
from studio.rehearsal.score_page import page_of
from tests.rehearsal.scores import a_long_score

SIZES_PX = ((1280, 720), (1440, 900), (375, 812))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_fits_every_screen_and_loads_nothing_but_its_clips(
    browser: Browser, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "scorecard.html"
    path.write_text(page_of(a_long_score(), words_for(language)), encoding="utf-8")
    complaints: list[str] = []
    asked: set[str] = set()
    page = browser.new_page(color_scheme="light")
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.add(Path(request.url).name))

    page.goto(path.as_uri())

    for width_px, height_px in SIZES_PX:
        page.set_viewport_size({"width": width_px, "height": height_px})
        whole_px = page.evaluate("document.documentElement.scrollWidth")
        assert whole_px <= width_px
    policy = [text for text in complaints if "Content Security Policy" in text]
    assert policy == []
    assert asked <= {"scorecard.html", "best-1.mp4", "worst-1.mp4"}
    look = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(look) == "rgb(244, 245, 247)"
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(look) == "rgb(13, 15, 18)"
    page.close()
