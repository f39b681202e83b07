"""Measurements that are too slow or too hardware-bound for the tests; each writes its figures with the machine named."""
