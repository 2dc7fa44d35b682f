"""The control room: the show's state, its clients, and watching over the engine.

__main__           the process
room               puts the parts together, and decides when nobody needs them any more
server, client     who may come in, and what each is told
director           the one place that changes the show
commands, outputs  pure: the next state; what should be sent where
keeper             the show in the database, or in memory while the database fails
engine_link        finds, starts and watches the engine
engine_connection  one conversation with it
health             pure: what the host should know
"""
