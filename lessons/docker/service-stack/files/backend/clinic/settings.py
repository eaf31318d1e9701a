"""What differs from place to place comes from the environment."""

import os

SECRET_KEY = os.environ["DJANGO_SECRET_KEY"]
ALLOWED_HOSTS = ["localhost"]
ROOT_URLCONF = "clinic.urls"
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "stays"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
# Errors go where docker logs finds them.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"]},
}
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": os.environ.get("DB_HOST", "db"),
        "NAME": "clinic",
        "USER": "clinic",
        "PASSWORD": os.environ["DB_PASSWORD"],
    }
}
MODEL_URL = os.environ["MODEL_URL"]
