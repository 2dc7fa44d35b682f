"""The gate of the relay, as the door opens it; loads the library of NATS."""

from studio.remote.relay.gate import make_gate

__all__ = ["make_gate"]
