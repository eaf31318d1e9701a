FROM python:3.13-slim-trixie
RUN pip install flask gunicorn "psycopg[binary]" && useradd --system pipeline && install -d -o pipeline /data
ARG PART
WORKDIR /app
COPY $PART .
USER pipeline
ENV PYTHONUNBUFFERED=1
CMD ["sh", "start.sh"]
