"""The same pipeline as a DAG of Airflow. SOURCE is to be replaced by an API that you may query."""

import json
from datetime import datetime
from urllib.request import urlopen

from airflow.providers.amazon.aws.hooks.s3 import S3Hook
from airflow.providers.postgres.hooks.postgres import PostgresHook
from airflow.sdk import dag, task

SOURCE = "https://hospitals.example/beds"


@dag(schedule="*/10 * * * *", start_date=datetime(2026, 1, 1), catchup=False)
def beds():
    @task
    def collect(ts_nodash=None):
        key = f"beds/{ts_nodash}.json"
        storage = S3Hook("storage")
        if not storage.check_for_bucket("raw"):
            storage.create_bucket("raw")
        with urlopen(SOURCE, timeout=10) as answer:
            storage.load_bytes(answer.read(), key, bucket_name="raw", replace=True)
        return key

    @task
    def load(key):
        hospitals = json.loads(S3Hook("storage").read_key(key, bucket_name="raw"))["hospitals"]
        with PostgresHook("warehouse").get_conn() as connection, connection.cursor() as cursor:
            cursor.execute("INSERT INTO runs (object) VALUES (%s) RETURNING id", (key,))
            run_id = cursor.fetchone()[0]
            cursor.executemany(
                "INSERT INTO occupancy VALUES (%s, %s, %s, %s)",
                [(run_id, h["name"], h["occupied"], h["beds"]) for h in hospitals],
            )

    load(collect())


beds()
