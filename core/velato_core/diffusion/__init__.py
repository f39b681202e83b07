"""The diffusion engine: short pure functions over diffusers' networks, blind to which weights it drives."""
