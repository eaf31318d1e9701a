#!/usr/bin/env bash
# Each function that runs java finds a JDK by itself, also when the application is already built and no build has looked for one.
# `./slipway bench` once printed "JDK: unbound variable" there and measured without the start-up cache. Bash does not stop for that
# inside a command substitution, so the output counts, too.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/jdk/bin" "$work/data"
printf '#!/bin/sh\necho "openjdk version \\"25.0.1\\"" >&2\n' > "$work/jdk/bin/java"
cp "$work/jdk/bin/java" "$work/jdk/bin/javac"
chmod +x "$work"/jdk/bin/*

# finds_java CALL: runs it in a fresh shell with all parts, as slipway does. Everything around it is a stub.
finds_java() {
  # shellcheck disable=SC2016  # The inner shell expands these.
  env -u JDK JAVA_HOME="$work/jdk" SLIPWAY_DATA="$work/data" SLIPWAY_HOME="$PWD" bash -euo pipefail -c '
    CALLER=$PWD
    for part in say packages engine images catalogue registry build app dev doctor bench lessons quiz; do . "src/main/sh/$part.sh"; done
    need() { :; }
    prepare_engine() { :; }
    images_prepare() { :; }
    build_app() { :; }
    maven() { :; }
    mvn() { echo Apache Maven 3.9.11; }
    step() { :; }
    installation() { echo test; }
    APP_JAR=$SLIPWAY_DATA/app.jar AOT_CACHE=$SLIPWAY_DATA/app.aot
    '"$1" > "$work/out" 2>&1 && ! grep -q 'unbound variable' "$work/out" && return
  echo "failed: $1"
  cat "$work/out"
  failed=1
}

failed=0
for call in java_options train_app 'run_class Main' 'app_launch 1 localhost' 'check lessons' verify 'quiz lint x.gift' run_dev run_bench; do finds_java "$call"; done
exit "$failed"
