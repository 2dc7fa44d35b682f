"""The control room: the show's state, its clients, the catalogue, viewers' questions.

It watches over the engine and the listener.

__main__             the process
room, news           puts the parts together; what is told to everybody
server, client       who may come in, and how each is told
director             the one place that changes the show; `around` is what it needs of the rest
commands, deeds      pure: the next state; every step as a value, to be done again
due, timekeeper      what happens at a moment without anybody asking
stage, outputs       the engine's side of a show
adoption             what is true when a control room comes back
keeper, event_log    the show in the database, or in memory while the database fails
show_desk, new_show  the list of shows
library              commands about the catalogue
catalogue_desk       the catalogue: `shelf` in memory, `spec_desk` for searching it
import_desk          one import at a time
price_log            what offers leave in the price history
readiness_desk       what is missing for a show
listening            viewers' questions, put together: when the listener is started, who is told
question_office      commands about them; `typed_questions` is what somebody types in
question_desk        the questions of the open show; `question_keeper` writes them down
question_news        what is told of them
chat_desk            which chats are read, what is kept away
briefing             what the listener has to know
child_link           starts and watches a process that calls back: the listener, the courier
listener_link        what is said to the listener; `listener_process` is the child itself
fitting              what a line of the protocol holds
engine_link          finds, starts and watches the engine
engine_connection    one conversation with it
health, memory       what the host should know of the running
"""
