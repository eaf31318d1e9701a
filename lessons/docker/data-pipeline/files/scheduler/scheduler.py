"""Stand-in for a scheduler: runs every job of the folder jobs, again and again, and says how it went. Airflow does much more than that."""

import importlib
import os
import pkgutil
import signal
import sys
import time
import traceback

import jobs

signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
names = [module.name for module in pkgutil.iter_modules(jobs.__path__)]
print("jobs:", *names)

while True:
    for name in names:
        started = time.monotonic()
        try:
            result = importlib.import_module(f"jobs.{name}").run()
            print(f"{name}: success in {time.monotonic() - started:.2f} s, {result}")
        except Exception:
            traceback.print_exc()
            print(f"{name}: FAILED, next try at the next run")
    time.sleep(float(os.environ["EVERY_SECONDS"]))
