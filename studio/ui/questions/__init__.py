"""Viewers' questions in the window: the desk on air, what came after the show, the chats."""
