"""Several requests in one message: one after the other, or all at once."""

import asyncio

from studio.remote.obs.codes import Execution, Status
from studio.remote.obs.desk import Desk
from studio.remote.obs.envelope import Batch, OneRequest
from studio.remote.obs.fields import Asked
from studio.remote.obs.frames import Fields, Value
from studio.remote.obs.requests import Result, answer


async def answer_batch(desk: Desk, batch: Batch) -> list[Value]:
    """Carry a batch out and return its results in order.

    With one picture a request (`SERIAL_FRAME`) the requests follow each other at once, as OBS does
    them within one picture: ours are applied between two pictures whatever their order.
    """
    if batch.execution is Execution.PARALLEL:
        desks = (_answer(desk, one, batch.execution, one.data) for one in batch.requests)
        results = await asyncio.gather(*desks)
        return [_told(one, result) for one, result in zip(batch.requests, results, strict=True)]
    told: list[Value] = []
    variables = dict(batch.variables)
    for one in batch.requests:
        result = await _answer(desk, one, batch.execution, _filled(one, variables))
        _keep(one, result, variables)
        told.append(_told(one, result))
        await asyncio.sleep(0)  # others have their turn, however long the batch is
        if batch.halt_on_failure and result.status is not Status.SUCCESS:
            break
    return told


async def _answer(desk: Desk, one: OneRequest, execution: Execution, data: Value) -> Result:
    return await answer(desk, one.kind, Asked(data, execution))


def _filled(one: OneRequest, variables: Fields) -> Value:
    """Return a request's data with the variables it takes."""
    if not variables or not isinstance(one.inputs, dict) or not isinstance(one.data, dict):
        return one.data
    taken = {
        field: variables[name]
        for field, name in one.inputs.items()
        if isinstance(name, str) and name in variables
    }
    return {**one.data, **taken}


def _keep(one: OneRequest, result: Result, variables: Fields) -> None:
    """Let later requests have what this one's answer says."""
    if isinstance(one.outputs, dict) and result.data:
        for name, field in one.outputs.items():
            if isinstance(field, str) and field in result.data:
                variables[name] = result.data[field]


def _told(one: OneRequest, result: Result) -> Fields:
    told: Fields = {"requestType": one.kind, **result.fields}
    if one.request_id is not None:
        told["requestId"] = one.request_id
    return told
