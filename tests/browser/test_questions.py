"""Viewers' questions on the page: what they ask stays text, what answers it stands beside it."""

import re

from playwright.sync_api import Locator, Page, expect

from studio.protocol.question_commands import (
    CorrectQuestion,
    MarkAnswered,
    RemoveChat,
    SaveChat,
    TypeQuestion,
)
from tests.browser.desk_run import DeskRun
from tests.builders import a_chat
from tests.journeys.studio_run import wait_for
from tests.servers.busy_chat import busy_chat

HOSTILE = "<img src=x onerror=alert(1)>\u202e is it good for <b>kids</b>?"
WATER = "how deep can the watch go under water?"


def ask(studio: DeskRun, *texts: str) -> None:
    for text in texts:
        studio.ask(TypeQuestion(text=text, asker="viewer_1", product_id=studio.watch))


def say_what_answers(studio: DeskRun, text: str, row_id: str) -> None:
    """Answer by a row as the host does; how well rows are found is no matter here."""
    wait_for("it is asked", lambda: text in studio.open_questions, client=studio.client)
    question_id = studio.open_questions[text].question_id
    studio.ask(CorrectQuestion(question_id=question_id, product_id=studio.watch, row_id=row_id))


def row(page: Page, text: str) -> Locator:
    return page.locator(".question", has_text=text)


def test_a_hostile_question_is_shown_as_text_and_makes_nothing_happen(studio: DeskRun) -> None:
    page = studio.enter("Ana")
    page.on("dialog", lambda dialog: studio.wrong.append(dialog.message))

    ask(studio, HOSTILE)

    expect(row(page, "is it good for")).to_contain_text("<b>kids</b>")
    assert page.locator(".question img, .question b:has-text('kids')").count() == 0
    row(page, "is it good for").get_by_role("button", name="More to do").click()
    expect(page.locator("dialog")).to_contain_text("<img src=x onerror=alert(1)>")
    page.keyboard.press("Escape")


def test_the_row_that_answers_stands_under_a_question_and_its_buttons_do_what_they_say(
    studio: DeskRun,
) -> None:
    page = studio.enter("Ana")
    ask(studio, WATER)
    say_what_answers(studio, WATER, "ip")
    question = row(page, WATER)
    expect(question).to_contain_text("Water resistance: 5 ATM")

    question.get_by_role("button", name="Show to host").click()
    studio.until("the host sees it", lambda show: show.prompts and show.prompts[-1].question_id)
    expect(page.locator(".history")).to_contain_text(WATER)

    question.get_by_role("button", name="On screen").click()
    studio.until("viewers see it", lambda show: show.texts.question == WATER)
    expect(question).to_contain_class("screened")
    question.get_by_role("button", name="Off screen").click()
    studio.until("it is off", lambda show: show.texts.question_id is None)

    question.get_by_role("button", name="Answered").click()
    page.mouse.move(5, 5)
    expect(question).to_have_count(0)


def test_an_answer_is_written_for_a_question_that_no_row_answers(studio: DeskRun) -> None:
    page = studio.enter("Ana", "moderator")
    text = "do you deliver to Belgium?"
    ask(studio, text)
    expect(row(page, text)).to_contain_text("No spec row matches")

    row(page, text).get_by_role("button", name="Answer for the host").click()
    page.get_by_label("Your text").fill("Yes, in three days")
    page.get_by_role("button", name="Keep the answer").click()

    expect(row(page, text)).to_contain_text("Answer: Yes, in three days")
    expect(page.locator("dialog")).to_have_count(0)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("l")
    expect(page.locator(".toast")).to_contain_text("Kept for after the show")
    page.get_by_label("Which questions").select_option("later")
    expect(row(page, text)).to_be_visible()


def test_what_is_no_question_leaves_the_list_by_the_menu(studio: DeskRun) -> None:
    page = studio.enter("Ana")
    text = "who wants to be my friend today?"
    ask(studio, text)
    wait_for("it is asked", lambda: text in studio.open_questions, client=studio.client)

    row(page, text).get_by_role("button", name="More to do").click()
    page.get_by_role("button", name="Not a question", exact=True).click()

    wait_for("it is put away", lambda: text not in studio.open_questions, client=studio.client)
    page.mouse.move(5, 5)
    expect(row(page, text)).to_have_count(0)
    assert studio.client.questions is not None
    assert studio.client.questions.later == ()


def test_the_page_says_what_is_kept_away_and_when_messages_may_be_missing(
    studio: DeskRun,
) -> None:
    page, counts = studio.enter("Ana"), r"Hidden: .*\b2 chatter\b"
    chat_id = a_chat().chat_id
    with busy_chat() as chat:
        studio.ask(SaveChat(chat=a_chat(address=chat.address)))
        chat.until_read()
        try:
            chat.say("hello everyone", "lovely", viewer="sol_92")
            expect(page.locator(".question-panel")).to_contain_text(re.compile(counts))

            chat.cut()
            chat.until_read(times=2)
            expect(page.locator(".question-panel .note.amber")).to_contain_text(
                re.compile(r"Shop chat: \d\d:\d\d:\d\d–\d\d:\d\d:\d\d: messages may be missing")
            )
        finally:
            studio.ask(RemoveChat(chat_id=chat_id))


def test_the_list_stands_still_under_the_pointer_and_new_ones_wait(studio: DeskRun) -> None:
    page = studio.enter("Ana")
    ask(studio, "does it come in blue?", "what is the strap made of?")
    expect(page.locator(".question")).to_have_count(2)
    before = page.locator(".question").all_inner_texts()
    wait_for("both are told", lambda: len(studio.open_questions) == 2, client=studio.client)
    answered = next(iter(studio.open_questions.values()))

    page.locator(".question").first.hover()
    ask(studio, "is there a charger in the box?")
    studio.ask(MarkAnswered(question_id=answered.question_id))

    bar = page.get_by_role("button", name="1 new")
    expect(bar).to_be_visible()
    expect(page.locator(".question.gone")).to_contain_text("no longer open: Host")
    expect(page.locator(".question")).to_have_count(len(before))
    bar.click()
    expect(page.locator(".question")).to_have_count(2)
    expect(row(page, "charger")).to_be_visible()
