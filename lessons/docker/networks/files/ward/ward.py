"""A status page for a ward: it tells whether the database can be reached. Nothing but Python is needed."""

import json
import os
import signal
import socket
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

DATABASE = os.environ.get("DB_HOST", "localhost")


def problem():
    """Why the database cannot be reached, or None."""
    try:
        socket.create_connection((DATABASE, 5432), timeout=2).close()
    except OSError as error:
        return str(error)
    return None


class Page(BaseHTTPRequestHandler):
    def do_GET(self):
        why = problem()
        answer = {"service": "ward", "database": DATABASE, "reachable": why is None}
        if why:
            answer["problem"] = why
        body = json.dumps(answer).encode() + b"\n"
        self.send_response(503 if why else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


# As the main program of a container, Python must be told to obey "docker stop".
signal.signal(signal.SIGTERM, lambda *_: sys.exit())
ThreadingHTTPServer(("0.0.0.0", 5000), Page).serve_forever()
