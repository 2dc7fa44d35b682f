"""The show as a value: its state, what is laid over the picture, and the scene viewers see."""
