exec gunicorn --bind=0.0.0.0:8000 --access-logfile=- dashboard:app
