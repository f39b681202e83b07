"""What a user asks for, joined from the parts: find faces, protect, restore, group, measure, check."""
