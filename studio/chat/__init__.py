"""Reading chats and writing into them: one port, an adapter for each kind."""
