"""Menu entries and shortcuts as data."""
