"""Small parts that panels and dialogs are made of; they know nothing of the show."""
