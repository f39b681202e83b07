"""Finding faces, telling them apart, and cutting them out: detectors, recognizers, templates, grouping."""
