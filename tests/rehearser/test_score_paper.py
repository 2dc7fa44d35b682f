"""The scorecard on paper: all that the page says can be read out of it, in every script."""

import io

import pytest
from pypdf import PdfReader

from studio.coach.fault import FaultKind
from studio.coach.scorecard import Subject
from studio.coach.words import words_for
from studio.rehearser.score_paper import paper_of
from tests.rehearsal.scores import a_long_score, a_score


def text_in(paper: bytes) -> str:
    """Return all that can be read in it, without spaces: of Chinese letters two are taken."""
    pages = PdfReader(io.BytesIO(paper)).pages
    text = "".join(page.extract_text() for page in pages)
    return "".join(text.replace("\x00", "").split())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_subject_and_fault_is_in_it(language: str) -> None:
    words = words_for(language)

    said = text_in(paper_of(a_long_score(hours=0.1), words))

    wanted = [words.name(f"mark.{subject}") for subject in Subject]
    wanted += [words.name(f"page.{code}") for code in ("modelled", "not_judged", "this_run")]
    wanted += [words.name(f"lane.{lane}") for lane in ("cue", "silence", "slate")]
    wanted += [words.name(f"fault_do.{FaultKind.MICROPHONE_MUTED}")]
    wanted += ["gadgets-spain", "worst-1.mp4", "run-000000000000", "74"]
    assert [text for text in wanted if "".join(text.split()) not in said] == []


def test_arabic_is_joined_and_what_stands_beside_it_is_not_mangled() -> None:
    words = words_for("ar-AE")

    said = text_in(paper_of(a_score(host="Layla"), words))

    assert words.name("page.host") in said
    assert "Layla" in said
    assert "UTC" in said
    assert "first-show" in said
    assert "es-ES" in said


def test_a_hostile_title_is_printed_as_text() -> None:
    score = a_score(title="\u202e\x1b[31m<b>\ud800 & \U0001f600", host="\x00")

    assert "<b>" in text_in(paper_of(score, words_for("en")))
