"""What the chain asks of whoever understands messages; `studio.matching` does it with models."""

from collections.abc import Sequence
from typing import Protocol

from studio.core.ids import ProductId
from studio.questions.understood import Understood


class Reader(Protocol):
    """Understands messages."""

    def understand(self, texts: Sequence[str], *, hurried: bool = False) -> list[Understood]:
        """Return what each text means; all at once is faster than one by one.

        Args:
            texts: As they were written.
            hurried: In a third of the time, and a little less well.
        """
        ...

    def names(self, text: str) -> frozenset[ProductId]:
        """Return which products a text names: texts that name different ones are not alike."""
        ...

    def may_ask(self, text: str) -> bool:
        """Return at little cost whether a text may be a question; used when there are too many."""
        ...
