"""Reads the header of a file that a laboratory sent. Written years ago."""

import cgi

kind, options = cgi.parse_header("text/csv; charset=latin-1; header=present")
print(f"The laboratory sent {kind}, encoded in {options['charset']}.")
