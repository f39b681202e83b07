"""What every long computation shares: progress, cancellation, the device, and randomness drawn from keys."""
