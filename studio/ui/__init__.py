"""The window: draws state, sends commands, keeps nothing."""
