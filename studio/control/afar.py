"""What is asked from another machine may not name files of this one, nor take while takes are held.

A producer works with what the host has prepared: clips of the rundown, the logo that is chosen.
"""

from collections.abc import Iterator

from msgspec import structs

from studio.control.commands import Change
from studio.core.errors import NotAllowed
from studio.protocol import show_commands as asked
from studio.protocol.message import Role
from studio.show.state import ShowState


def check_from_afar(state: ShowState, command: Change, role: Role) -> None:
    """Refuse what only the host may do now.

    Raises:
        NotAllowed: The host holds takes, or the command names a file that the show does not have.
    """
    if role == "host":
        return
    if state.takes_held and isinstance(command, asked.Take | asked.UndoTake):
        raise NotAllowed("the host holds takes: cue it, and let the host take it")
    known = {"", state.texts.logo, state.program.clip, state.preview.clip}
    known.update(cue.clip for cue in state.rundown)
    if not known.issuperset(_files_named(command)):
        raise NotAllowed("files are chosen at the host's machine")


def as_heard(command: Change, role: Role) -> Change:
    """Return a command as it is done: what a producer cues is asked of the host.

    Whoever runs a rehearsal plays both, and says which.
    """
    if isinstance(command, asked.SetPreview) and role != "rehearsal":
        return structs.replace(command, requested=role == "producer")
    return command


def _files_named(command: Change) -> Iterator[str]:
    match command:
        case asked.AddCue(cue=cue) | asked.ChangeCue(cue=cue):
            yield cue.clip
        case asked.SetRundown(cues=cues):
            yield from (cue.clip for cue in cues)
        case asked.SetScene(clip=clip):
            yield clip
        case asked.SetTexts(texts=texts):
            yield texts.logo
        case _:
            return
