"""Adds up the doses of a day, and tells whether the daily limit is reached."""

import platform

DOSES = [0.1] * 10   # mg
LIMIT = 1.0          # mg

total = sum(DOSES)
print(f"Python {platform.python_version()}: {total} mg given")
if total < LIMIT:
    print("Decision: one more dose may be given")
else:
    print("Decision: stop, the daily limit is reached")
