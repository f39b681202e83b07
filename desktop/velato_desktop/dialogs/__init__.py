"""Questions to the user: vault, restore, first run, about."""
