"""What producers write to the host, and whether the host has read it: the prompter's messages."""

import unicodedata
from dataclasses import replace
from enum import StrEnum

from studio.catalogue.product import check_text
from studio.core.errors import BadInput, Refused
from studio.core.ids import PromptId
from studio.show.prompt import Prompt
from studio.show.state import ShowState, advance

LONGEST_PROMPT = 200
"""Three lines of the prompter, which is read from two metres away."""

MOST_PROMPTS = 20
"""What the state carries; older ones are in the events."""


class Preset(StrEnum):
    """Messages that are sent with one press, and said in the host's language."""

    SLOW_DOWN = "slow_down"
    TWO_MINUTES = "two_minutes"
    REPEAT_PRICE = "repeat_price"
    CHECK_MICROPHONE = "check_microphone"
    WRAP_UP = "wrap_up"
    LOOK_AT_CAMERA = "look_at_camera"


def send_prompt(state: ShowState, draft: Prompt) -> ShowState:
    """Write something to the host.

    Args:
        state: As it is.
        draft: What is written, by whom and when; its id is chosen here.

    Raises:
        BadInput: It says nothing, is too long, no line of plain text, or no preset.
    """
    plain = unicodedata.normalize("NFC", draft.text.strip())
    if draft.preset and draft.preset not in set(Preset):
        raise BadInput(f"there is no ready message called {draft.preset[:40]}")
    if not plain and not draft.preset and draft.question_id is None:
        raise BadInput("write what the host should read")
    if plain:
        check_text("a message to the host", plain, LONGEST_PROMPT)
    prompt_id = PromptId(f"prompt-{state.revision + 1}")
    prompt = replace(draft, prompt_id=prompt_id, text=plain)
    return advance(state, prompts=(*state.prompts, prompt)[-MOST_PROMPTS:])


def acknowledge(state: ShowState, prompt_id: PromptId | None, *, now_utc_ms: int) -> ShowState:
    """Say that the host has read a message; None: every one that waits.

    Raises:
        Refused: There is none that waits.
    """
    waiting = [
        prompt.prompt_id
        for prompt in state.prompts
        if prompt.got_at_utc_ms is None and prompt_id in {None, prompt.prompt_id}
    ]
    if not waiting:
        raise Refused("no message waits for an answer")
    prompts = tuple(
        replace(prompt, got_at_utc_ms=now_utc_ms) if prompt.prompt_id in waiting else prompt
        for prompt in state.prompts
    )
    return advance(state, prompts=prompts)


def hold_takes(state: ShowState, *, held: bool) -> ShowState:
    """Let the host alone take, or the producers as well."""
    return advance(state, takes_held=held)
