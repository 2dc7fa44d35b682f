"""The on-air screen: rundown, pictures, scenes, prompter, spec sheet, and the keys of the show."""
