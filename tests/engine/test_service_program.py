"""Program, preview and takes as the engine's clients see them."""

from studio.core.source_spec import PATTERN, TONE
from studio.protocol.engine_messages import (
    EngineSnapshot,
    OpenSources,
    ProgramChanged,
    SetProgram,
)
from studio.protocol.messages import Done
from studio.show.staging import Side
from tests.builders import a_scene
from tests.engine.conftest import Serving
from tests.engine.test_service import CANVAS, SCENE, on_air
from tests.engine.test_source_desk import SMALL


def test_preview_and_second_source_are_told_and_another_preview_is_reported(
    serving: Serving,
) -> None:
    client = serving.client()
    on_air(client)
    client.answer_to(client.ask(OpenSources(camera=SMALL, microphone=TONE, second=PATTERN)))

    client.ask(SetProgram(revision=2, scenes=(SCENE,), preview=(a_scene(canvas=CANVAS),)))
    client.wait_for(ProgramChanged, lambda news: news.revision == 2)

    snapshot = serving.client().wait_for(EngineSnapshot)
    assert snapshot.second == PATTERN
    assert snapshot.scenes == (SCENE,)
    assert len(snapshot.preview) == 1
    assert [ring.side for ring in snapshot.previews] == [Side.PROGRAM, Side.PREVIEW]


def test_a_thousand_programs_in_a_row_are_all_answered_and_the_last_one_is_shown(
    serving: Serving,
) -> None:
    client = serving.client()
    on_air(client)
    bare, selling = SCENE, a_scene(canvas=CANVAS)

    numbers = [
        client.ask(
            SetProgram(
                revision=n, scenes=((bare, selling)[n % 2],), preview=((selling, bare)[n % 2],)
            )
        )
        for n in range(2, 1_002)
    ]

    assert isinstance(client.answer_to(numbers[-1]), Done)
    client.wait_for(ProgramChanged, lambda news: news.revision == 1_001)
    snapshot = client.wait_for(EngineSnapshot, lambda told: told.program_revision == 1_001)
    assert snapshot.scenes == (selling,)
    answers = [m.request_id for m in client.heard if isinstance(m, Done)]
    assert answers[-1_000:] == numbers
