#!/bin/sh
# The server on all addresses of the container. JUPYTER_TOKEN sets the token; without it the server makes one up and prints it.
exec jupyter server --ip=0.0.0.0 --port=8888 --no-browser "$@"
