exec gunicorn --bind=0.0.0.0:9000 storage:app
