# shellcheck shell=bash
# Tools for authors: the linter and the proof of all tasks.

# A class of the application as a program of its own: no server, no database.
run_class() {
  prepare_java >&2
  "$JDK/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp "$APP_JAR" "$@"
}

# check lessons [FOLDER]
check() {
  [ "${1:-}" = lessons ] || fail "check needs to know what: './slipway check lessons [FOLDER]'." "./slipway --help"
  [ $# -le 2 ] || fail "check lessons takes one folder." "./slipway check lessons lessons/docker/flask-app"
  prepare_java
  build_app
  local folder=${2:-$SLIPWAY_HOME}
  case $folder in /*) ;; *) folder=$CALLER/$folder ;; esac
  run_class dev.slipway.lint.cli.CheckLessons "${SLIPWAY_IMAGES:-docker/images}" "$folder"
}

# verify [LESSON...]
verify() {
  prepare_engine
  images_prepare
  prepare_java
  build_app
  run_class -Djava.util.logging.manager=org.jboss.logmanager.LogManager dev.slipway.verify.cli.VerifyLessons \
    "$SLIPWAY_HOME" docker/sandbox/seccomp.json "$REGISTRY_SOCKET" "$@"
}
