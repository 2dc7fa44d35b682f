"""Training the second sentence encoder; `studio.matching.second_encoder` runs it."""
