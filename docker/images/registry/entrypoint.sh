#!/bin/sh
# A configuration alone means: serve it. Commands of the registry may be given without its name.
set -e
case ${1:-} in
  *.yml | *.yaml) set -- registry serve "$@" ;;
  serve | garbage-collect | help | -*) set -- registry "$@" ;;
esac
exec "$@"
