"""What a picture file is made of, part by part, read from its bytes alone: one module per container format.

The same readers name what a source file carries and prove that a written file carries nothing.
"""
