"""Controls that know nothing of pages: one widget each, and the look of them all."""
