"""Measuring a protected file with recognizers that did not steer the protection, and saying what it means."""
