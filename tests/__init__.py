"""The tests, by the rooms of the code; a package, so that no other of this name is taken for it."""
