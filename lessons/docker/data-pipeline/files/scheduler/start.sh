exec python scheduler.py
