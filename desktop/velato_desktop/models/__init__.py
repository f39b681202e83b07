"""What the window shows, without widgets: album, plan, queue, people, thumbnails and undo commands."""
