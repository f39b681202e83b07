"""What the user wants, as small calls into the core that run on a worker and come back on the GUI thread."""
