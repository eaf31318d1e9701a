"""A student's service for PreviewIT: echoes heads, redirects, sets cookies, speaks WebSocket, and serves a small application of one page."""
import base64
import hashlib
import http.server


class Service(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path == "/ws":
            return self.web_socket()
        if self.path == "/redirect":
            return self.answer(302, "", {"Location": f"http://{self.headers['Host']}/arrived"})
        if self.path == "/cookies":
            return self.answer(200, "set", {"Set-Cookie": "slipway_session=stolen; Path=/", "X-Also": "1"})
        if self.path == "/interim":
            self.wfile.write(b"HTTP/1.1 103 Early Hints\r\nSet-Cookie: slipway_session=stolen-early; Path=/\r\nLink: </a.css>; rel=preload\r\n\r\n")
            return self.answer(200, "after a hint", {"Set-Cookie": "slipway_session=stolen-late; Path=/"})
        if self.path == "/hints":
            return self.wfile.write(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 1000)
        if self.path == "/switch":
            return self.wfile.write(b"HTTP/1.1 101 Switching Protocols\r\n\r\nHTTP/1.1 200 OK\r\nSet-Cookie: slipway_session=stolen\r\n\r\n")
        if self.path == "/nameless":
            return self.answer(200, "set", {"Set-Cookie": "=slipway_session=stolen; Path=/"})
        if self.path == "/heads":
            return self.answer(200, str(self.headers), {"Content-Type": "text/plain"})
        if self.path == "/data":
            return self.answer(200, '{"from": "the service"}', {"Content-Type": "application/json"})
        return self.answer(200, "<!doctype html><title>Service</title><h1>Hello from the sandbox</h1><p id=data></p><p id=socket></p>"
            "<script>fetch('/data').then(r => r.json()).then(d => document.getElementById('data').textContent = d.from);"
            "const s = new WebSocket(`ws://${location.host}/ws`); s.onmessage = e => document.getElementById('socket').textContent = e.data;</script>")

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.answer(200, f"{len(body)} bytes")

    def answer(self, status, text, headers={}):
        body = text.encode()
        self.send_response(status)
        for name, value in {"Content-Type": "text/html", "Content-Length": str(len(body)), "X-Frame-Options": "DENY", **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def web_socket(self):
        key = self.headers["Sec-WebSocket-Key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
        self.send_response(101)
        self.send_header("Upgrade", "websocket")
        self.send_header("Connection", "Upgrade")
        self.send_header("Sec-WebSocket-Accept", base64.b64encode(hashlib.sha1(key.encode()).digest()).decode())
        self.end_headers()
        text = b"the socket speaks"
        self.wfile.write(bytes([0x81, len(text)]) + text)
        self.rfile.read(1)
        self.close_connection = True


http.server.ThreadingHTTPServer(("0.0.0.0", 5000), Service).serve_forever()
