"""Collecting garbage in pauses that nobody feels.

A full collection looks at every object of a process: with a hundred thousand of them that took a
tenth to half a second in a control room and a listener on a busy machine, and a picture's time in
an engine. Nobody's key is answered meanwhile.

Source:
    The Python library's `gc`: generations, thresholds, and `freeze`.
"""

import gc

_YOUNG, _MIDDLE, _OLD = 2_000, 20, 100
"""New objects until the youngest are looked at, how often until the next older, and until all.

Nearly all that is thrown away here is in no circle, and goes at once; what is left is little.
"""


def settle(*, tidy: bool = False) -> None:
    """Look never again at what a process has loaded by now, and at the rest seldom.

    Args:
        tidy: Throw away first what loading left behind: half a second after large models.
    """
    if tidy:
        gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)
