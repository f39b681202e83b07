"""What the window remembers between two starts: choices of its looks, never people or secrets."""
