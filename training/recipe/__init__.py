"""The recipe that trains the model of Dragoman's built-in engine. See ../README.md."""
