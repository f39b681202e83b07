"""What is measured of the trained models: picture similarity, feature distances, identity, inversion."""
