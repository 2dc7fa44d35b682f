"""Viewers' questions as values: messages, what they mean, merging, worth, moderation, the desk."""
