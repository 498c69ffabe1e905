"""How each kind of file is opened. Called by the stage `open`, inside a guarded child process only."""
