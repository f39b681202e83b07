"""The command line: `velato`. One small file per command; importing it loads no model code."""
