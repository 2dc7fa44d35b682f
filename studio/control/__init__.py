"""The control room: the show's state, its clients, and watching over the engine."""
