"""Reading a request's data; what is wrong is said in OBS's own words."""

from collections.abc import Mapping

from studio.remote.obs.codes import Execution, Status
from studio.remote.obs.frames import Fields, Value


class RequestFailed(Exception):
    """A request was not carried out, and nothing was changed.

    Attributes:
        status: Why.
        comment: One sentence, or empty.
    """

    def __init__(self, status: Status, comment: str = "") -> None:
        super().__init__(comment)
        self.status = status
        self.comment = comment


class Asked:
    """What came with a request.

    Attributes:
        execution: Which kind of batch it came in.
        fields: As given; empty where nothing was.
    """

    def __init__(self, data: Value, execution: Execution = Execution.NONE) -> None:
        self._given = isinstance(data, dict)
        self.execution = execution
        self.fields: Mapping[str, Value] = data if isinstance(data, dict) else {}

    def has(self, name: str) -> bool:
        """Return whether a field is there and says something."""
        return self.fields.get(name) is not None

    def text(self, name: str, *, empty: bool = False) -> str:
        """Return a text that must be there.

        Raises:
            RequestFailed: It is not there, no text, or empty where that is not allowed.
        """
        value = self._needed(name)
        if not isinstance(value, str):
            raise _wrong_type(name, "a string")
        if not value and not empty:
            raise _empty(name)
        return value

    def flag(self, name: str) -> bool:
        """Return a truth value that must be there."""
        value = self._needed(name)
        if not isinstance(value, bool):
            raise RequestFailed(Status.FIELD_TYPE, f"The field value of `{name}` must be boolean.")
        return value

    def number(self, name: str, low: float = -1e300, high: float = 1e300) -> float:
        """Return a number that must be there and lie in a range."""
        value = self._needed(name)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise _wrong_type(name, "a number")
        if value < low:
            raise _out_of_range(name, "below the minimum", low)
        if not value <= high:
            raise _out_of_range(name, "above the maximum", high)
        return value

    def whole(self, name: str, low: int, high: int) -> int:
        """Return a number without its fraction, as OBS takes one."""
        return int(self.number(name, low, high))

    def object(self, name: str, *, empty: bool = False) -> Fields:
        """Return an object that must be there."""
        value = self._needed(name)
        if not isinstance(value, dict):
            raise _wrong_type(name, "an object")
        if not value and not empty:
            raise _empty(name)
        return value

    def _needed(self, name: str) -> Value:
        if not self._given:
            comment = "Your request data is missing or invalid (non-object)"
            raise RequestFailed(Status.MISSING_DATA, comment)
        if not self.has(name):
            comment = f"Your request is missing the `{name}` field."
            raise RequestFailed(Status.MISSING_FIELD, comment)
        return self.fields[name]


def _wrong_type(name: str, what: str) -> RequestFailed:
    return RequestFailed(Status.FIELD_TYPE, f"The field value of `{name}` must be {what}.")


def _empty(name: str) -> RequestFailed:
    return RequestFailed(Status.FIELD_EMPTY, f"The field value of `{name}` must not be empty.")


def _out_of_range(name: str, how: str, bound: float) -> RequestFailed:
    comment = f"The field value of `{name}` is {how} of `{bound:.6f}`"
    return RequestFailed(Status.OUT_OF_RANGE, comment)
