"""Stand-in for object storage: buckets and keys, with the three requests of Amazon S3 that the pipeline needs. No accounts, no signatures."""

from pathlib import Path
from xml.sax.saxutils import escape

from flask import Flask, Response, abort, request, send_file

DATA = Path("/data")

app = Flask(__name__)


def path(bucket, key=""):
    place = (DATA / bucket / key).resolve()
    if DATA not in place.parents:
        abort(400)
    return place


@app.put("/<bucket>/<path:key>")
def put(bucket, key):
    place = path(bucket, key)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(request.get_data())
    return ""


@app.get("/<bucket>/<path:key>")
def get(bucket, key):
    place = path(bucket, key)
    return send_file(place) if place.is_file() else abort(404)


@app.get("/<bucket>")
def listing(bucket):
    root = path(bucket)
    prefix = request.args.get("prefix", "")
    keys = sorted(str(file.relative_to(root)) for file in root.rglob("*") if file.is_file())
    items = "".join(
        f"<Contents><Key>{escape(key)}</Key><Size>{(root / key).stat().st_size}</Size></Contents>"
        for key in keys
        if key.startswith(prefix)
    )
    return Response(f"<ListBucketResult><Name>{escape(bucket)}</Name>{items}</ListBucketResult>\n", mimetype="application/xml")
