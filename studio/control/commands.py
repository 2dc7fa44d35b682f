"""What each command makes of the show: one pure table over `studio.show`."""

from dataclasses import dataclass, replace
from typing import assert_never
from urllib.parse import urlsplit

from studio.catalogue.offer import OfferPlan
from studio.core.addresses import is_loopback
from studio.core.errors import BadInput, Refused
from studio.core.ids import OfferId
from studio.protocol import setup_commands as setup
from studio.protocol import show_commands as asked
from studio.protocol.catalogue_commands import CatalogueCommand
from studio.protocol.door_commands import DoorCommand
from studio.protocol.question_commands import QuestionCommand
from studio.show import prompter, rundown_steps, selling, taking
from studio.show import setup as show_setup
from studio.show import state as show
from studio.show.destination import Destination
from studio.show.offer_request import Asked, Known
from studio.show.prompt import Prompt
from studio.show.staging import OF_A_CUE, OverlayKind, Side
from studio.show.state import ShowState

NULL_ADDRESS = "null:"
"""A destination that throws everything away: for rehearsals and measurements."""

_SCHEMES = ("rtmp", "rtmps")

Aside = (
    setup.HoldKey
    | setup.TestDestination
    | setup.RetryOutput
    | setup.ListDevices
    | setup.NewShow
    | setup.OpenShow
    | setup.RemoveShow
    | setup.CloseStudio
    | asked.MarkMoment
    | CatalogueCommand
    | QuestionCommand
    | DoorCommand
)
"""Commands that leave the open show as it is, or put another in its place."""

Rundown = (
    asked.AddCue
    | asked.ChangeCue
    | asked.RemoveCue
    | asked.MoveCue
    | asked.SetRundown
    | asked.SetLength
    | asked.LockRundown
)
Switching = (
    asked.SetPreview
    | asked.Take
    | asked.UndoTake
    | asked.SetScene
    | asked.SetTransition
    | asked.NextPoint
    | asked.ShowSlate
    | asked.HoldTakes
)
Prompting = asked.SendPrompt | asked.AcknowledgePrompt
Overlaying = (
    asked.ShowCard | asked.ShowOverlay | asked.SetTexts | asked.PinQuestion | asked.SetTheme
)
Selling = (
    asked.SetCard
    | asked.StartOffer
    | asked.ExtendOffer
    | asked.StopOffer
    | asked.SetStock
    | asked.CountSold
)
Staging = (
    setup.SetTitle
    | setup.SetMarket
    | setup.ChooseSources
    | setup.ChooseSecond
    | setup.SetFraming
    | setup.SetLayout
    | setup.SetSound
    | setup.SetCanvases
    | setup.SetEncoding
)
Sending = (
    setup.SaveDestination
    | setup.RemoveDestination
    | setup.SetRecording
    | setup.GoLive
    | setup.EndShow
)

Change = Rundown | Switching | Prompting | Overlaying | Selling | Staging | Sending
"""Commands that make the next state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When a command is carried out, and for whom.

    Attributes:
        now_utc_ms: When.
        by: What a person calls who asked.
    """

    now_utc_ms: int
    by: str = ""


def next_state(
    state: ShowState, command: Change, at: Moment, *, known: Known | None = None
) -> ShowState:
    """Return the show after a command.

    The same state, command, moment and knowledge always give the same show.

    Raises:
        Refused: It makes no sense now.
        BadInput: Something in it is wrong.
    """
    after = _changed(state, command, at, known or Known())
    return taking.without_old_request(after)


def _changed(state: ShowState, command: Change, at: Moment, known: Known) -> ShowState:
    now_utc_ms = at.now_utc_ms
    state = selling.end_what_is_over(state, now_utc_ms=now_utc_ms)
    if isinstance(command, Rundown):
        return _rundown(state, command, known)
    if isinstance(command, Switching):
        return _switching(state, command, at)
    if isinstance(command, Prompting):
        return _prompting(state, command, at)
    if isinstance(command, Overlaying):
        return _overlaying(state, command)
    if isinstance(command, Selling):
        return _selling(state, command, known, now_utc_ms)
    if isinstance(command, Staging):
        return _staging(state, command)
    return _sending(state, command, now_utc_ms)


def check_address(destination: Destination, *, rehearsal: bool) -> None:
    """Refuse an address no output can send to, or one that leaves the machine in a rehearsal.

    Raises:
        BadInput: The address is not of the right form.
        Refused: This is a rehearsal.
    """
    if destination.url == NULL_ADDRESS:
        return
    try:
        parts = urlsplit(destination.url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise BadInput(f"the address of {destination.name} can't be read") from None
    if parts.scheme not in _SCHEMES or not host:
        raise BadInput(
            f"the address of {destination.name} starts with rtmp:// or rtmps:// and a server"
        )
    if rehearsal and not is_loopback(host):
        raise Refused("this is a rehearsal: nothing leaves the machine")


def _check_rehearsal(state: ShowState) -> None:
    if state.rehearsal:
        for destination in state.destinations:
            if destination.enabled:
                check_address(destination, rehearsal=True)


def _rundown(state: ShowState, command: Rundown, known: Known) -> ShowState:
    match command:
        case asked.AddCue(cue=cue, before=before):
            return rundown_steps.add_cue(state, cue, before=before, known=known)
        case asked.ChangeCue(cue=cue):
            return rundown_steps.change_cue(state, cue, known=known)
        case asked.RemoveCue(cue_id=cue_id):
            return rundown_steps.remove_cue(state, cue_id)
        case asked.MoveCue(cue_id=cue_id, before=before):
            return rundown_steps.move_cue(state, cue_id, before=before)
        case asked.SetRundown(cues=cues):
            return rundown_steps.set_rundown(state, cues, known=known)
        case asked.SetLength(length_s=length_s):
            return rundown_steps.set_length(state, length_s)
        case asked.LockRundown(locked=locked):
            return rundown_steps.lock_rundown(state, locked=locked)
        case _:
            assert_never(command)


def _switching(state: ShowState, command: Switching, at: Moment) -> ShowState:
    match command:
        case asked.SetPreview(cue_id=cue_id, requested=True):
            return taking.request_cue(state, cue_id, by=at.by, now_utc_ms=at.now_utc_ms)
        case asked.SetPreview(cue_id=cue_id):
            return taking.set_preview(state, cue_id)
        case asked.Take(expected_preview=expected):
            return taking.take(state, expected=expected, now_utc_ms=at.now_utc_ms)
        case asked.UndoTake():
            return taking.undo_take(state)
        case asked.SetScene(scene=scene, side=side, clip=clip):
            return taking.set_scene(state, scene, side=side, clip=clip)
        case asked.SetTransition(transition=transition):
            return taking.set_transition(state, transition)
        case asked.NextPoint(done=done):
            return taking.next_point(state, done=done)
        case asked.ShowSlate(shown=shown):
            return show.show_slate(state, shown=shown)
        case asked.HoldTakes(held=held):
            return prompter.hold_takes(state, held=held)
        case _:
            assert_never(command)


def _prompting(state: ShowState, command: Prompting, at: Moment) -> ShowState:
    match command:
        case asked.SendPrompt():
            draft = Prompt(
                text=command.text,
                preset=command.preset,
                question_id=command.question_id,
                urgent=command.urgent,
                by=at.by,
                at_utc_ms=at.now_utc_ms,
            )
            return prompter.send_prompt(state, draft)
        case asked.AcknowledgePrompt(prompt_id=prompt_id):
            return prompter.acknowledge(state, prompt_id, now_utc_ms=at.now_utc_ms)
        case _:
            assert_never(command)


def _overlaying(state: ShowState, command: Overlaying) -> ShowState:
    match command:
        case asked.ShowCard(shown=shown):
            return selling.show_overlay(state, OverlayKind.CARD, shown=shown, preview=False)
        case asked.ShowOverlay(overlay=kind, shown=shown, side=side):
            if kind in OF_A_CUE:
                preview = side is Side.PREVIEW
                return selling.show_overlay(state, kind, shown=shown, preview=preview)
            return show.show_standing(state, kind, shown=shown)
        case asked.SetTexts(texts=texts):
            return show.set_texts(state, texts)
        case asked.PinQuestion(question_id=question_id, asker=asker, question=question):
            return show.pin_question(state, question_id, asker=asker, question=question)
        case asked.SetTheme(theme=theme, trial=trial):
            return show.set_theme(state, theme, trial=trial)
        case _:
            assert_never(command)


def _selling(state: ShowState, command: Selling, known: Known, now_utc_ms: int) -> ShowState:
    match command:
        case asked.SetCard(product=product):
            return selling.set_card(state, product, now_utc_ms=now_utc_ms)
        case asked.StartOffer():
            wanted = wanted_offer(state, command)
            return selling.start_offer(state, wanted, known=known, now_utc_ms=now_utc_ms)
        case asked.ExtendOffer(by_s=by_s, product_id=product_id):
            return selling.extend_offer(
                state, by_s=by_s, product_id=product_id, now_utc_ms=now_utc_ms
            )
        case asked.StopOffer(product_id=product_id):
            return selling.stop_offer(state, product_id=product_id, now_utc_ms=now_utc_ms)
        case asked.SetStock(product_id=product_id, stock=stock, variant_id=variant_id):
            return selling.set_stock(
                state, product_id, stock, variant_id=variant_id, now_utc_ms=now_utc_ms
            )
        case asked.CountSold(product_id=product_id, pieces=pieces):
            return selling.count_sold(state, product_id, pieces, now_utc_ms=now_utc_ms)
        case _:
            assert_never(command)


def wanted_offer(state: ShowState, command: asked.StartOffer) -> Asked:
    """Return the offer that is asked for: what the command leaves out, the cue's plan says."""
    product_id = command.product_id or state.program.product_id
    plan = _planned(state, product_id) or OfferPlan()
    if command.percent is not None or command.price is not None:
        plan = replace(plan, percent=None, price=None)
        plan = replace(plan, percent=command.percent, price=command.price)
    if command.duration_s is not None:
        plan = replace(plan, lasts_s=command.duration_s)
    if command.quantity is not None:
        plan = replace(plan, quantity=command.quantity)
    return Asked(
        offer_id=OfferId(f"offer-{state.revision + 1}"),
        product_id=product_id,
        plan=replace(plan, code=command.code or plan.code),
        override=command.override,
    )


def _planned(state: ShowState, product_id: str | None) -> OfferPlan | None:
    """Return the plan of the cue on program, or else of the first cue with the product."""
    here = state.cue(state.program.cue_id)
    cues = (here, *state.rundown) if here is not None else state.rundown
    plans = (cue.offer for cue in cues if cue.product_id == product_id)
    return next((plan for plan in plans if plan is not None), None)


def _staging(state: ShowState, command: Staging) -> ShowState:
    match command:
        case setup.SetTitle(title=title):
            return show.set_title(state, title)
        case setup.SetMarket(market=market):
            return show.set_market(state, market)
        case setup.ChooseSources(camera=camera, microphone=microphone):
            return show_setup.choose_sources(state, camera=camera, microphone=microphone)
        case setup.ChooseSecond(second=second):
            return show_setup.choose_second(state, second)
        case setup.SetFraming(framing=framing, close_up=close_up):
            return show_setup.set_framing(state, framing, close_up=close_up)
        case setup.SetLayout(layout=layout):
            return show_setup.set_layout(state, layout)
        case setup.SetSound(sound=sound):
            return show_setup.set_sound(state, sound)
        case setup.SetCanvases(canvases=canvases):
            return show_setup.set_canvases(state, canvases)
        case setup.SetEncoding(encoding=encoding):
            return show_setup.set_encoding(state, encoding)
        case _:
            assert_never(command)


def _sending(state: ShowState, command: Sending, now_utc_ms: int) -> ShowState:
    match command:
        case setup.SaveDestination(destination=destination):
            check_address(destination, rehearsal=state.rehearsal)
            return show_setup.save_destination(state, destination)
        case setup.RemoveDestination(destination_id=destination_id):
            return show_setup.remove_destination(state, destination_id)
        case setup.SetRecording(record=record, path=path):
            return show_setup.set_record(state, record=record, path=path)
        case setup.GoLive():
            _check_rehearsal(state)
            return show.go_live(state, now_utc_ms=now_utc_ms)
        case setup.EndShow():
            return show.end_show(state)
        case _:
            assert_never(command)
