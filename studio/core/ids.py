"""Names of things, each its own type so that one can't be handed in for another."""

from typing import NewType
from uuid import uuid4

ShowId = NewType("ShowId", str)
DestinationId = NewType("DestinationId", str)
CanvasId = NewType("CanvasId", str)
ProductId = NewType("ProductId", str)
CueId = NewType("CueId", str)
OfferId = NewType("OfferId", str)
EventId = NewType("EventId", str)
SecretName = NewType("SecretName", str)
ChatId = NewType("ChatId", str)
QuestionId = NewType("QuestionId", str)
PromptId = NewType("PromptId", str)
DeviceId = NewType("DeviceId", str)
SinkId = NewType("SinkId", str)
ConnectionId = NewType("ConnectionId", str)
AccountId = NewType("AccountId", str)
OrderId = NewType("OrderId", str)
DealId = NewType("DealId", str)
TaskId = NewType("TaskId", str)
CampaignId = NewType("CampaignId", str)
BrandOfferId = NewType("BrandOfferId", str)


def new_id(prefix: str) -> str:
    """Return a fresh id that can be read aloud from a log: `prefix-` and 12 hex digits."""
    return f"{prefix}-{uuid4().hex[:12]}"
