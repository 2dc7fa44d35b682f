"""Planning shows: the screens Home and Prepare, the rundown, offers, and what is still missing."""
