"""Training of the bundled models: the surrogate recognizers and the face diffusion pack."""
