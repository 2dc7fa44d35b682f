"""The process that reads chats and understands messages; see `protocol.listener_messages`."""
