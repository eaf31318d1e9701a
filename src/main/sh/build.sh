# shellcheck shell=bash
# Building the application, and testing it.

APP_JAR=target/slipway-runner.jar
AOT_CACHE=target/slipway.aot

sources_hash() {
  find pom.xml src/main -type f -not -path '*/node_modules/*' -not -path '*/webui/dist/*' -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
}

maven() { mvn -B -ntp "$@"; }

build_app() {
  local hash
  hash=$(sources_hash)
  if [ -f "$APP_JAR" ] && [ "$(cat target/.slipway-sources 2> /dev/null)" = "$hash" ]; then return; fi
  prepare_build_tools
  rm -f "$AOT_CACHE"
  step "Building the application (the first time takes minutes)" maven -q package -Dmaven.test.skip=true
  printf '%s' "$hash" > target/.slipway-sources
}

# The JVM's options for the application, one a line.
java_options() {
  prepare_java
  printf '%s\n' "@src/main/sh/java.options"
  # Netty still uses sun.misc.Unsafe; from 23 on the JVM warns unless told that it may.
  [ "$(java_release "$JDK")" -lt 23 ] || printf '%s\n' --sun-misc-unsafe-memory-access=allow
}

# From 25 on the JVM can note what a start needs and begin with that the next time: half the time to the first page.
# One start for practice, on an empty database; without the cache everything works as well.
train_app() {
  prepare_java
  [ "$(java_release "$JDK")" -ge 25 ] || return 0
  [ ! "$AOT_CACHE" -nt "$APP_JAR" ] || return 0
  step "Practising the start" train_once || rm -f "$AOT_CACHE"
}

train_once() {
  local data port pid page
  data=$(mktemp -d)
  port=$(free_port)
  local options=()
  mapfile -t options < <(java_options)
  "$JDK/bin/java" "${options[@]}" -XX:AOTCacheOutput="$AOT_CACHE" -Xlog:disable -Dquarkus.http.port="$port" -Dquarkus.http.host=127.0.0.1 -Dslipway.preview.port=0 \
    -Dslipway.data="$data" -Dslipway.content="$SLIPWAY_HOME" -Dslipway.sandbox.installation=practice -Dslipway.sandbox.warm=0 -Dslipway.sandbox.warm-most=0 \
    -Dslipway.sandbox.seccomp-profile="$SLIPWAY_HOME/docker/sandbox/seccomp.json" -jar "$APP_JAR" > "$data/log" 2>&1 &
  pid=$!
  for _ in $(seq 600); do
    curl -sf --noproxy '*' --max-time 2 -o /dev/null "http://127.0.0.1:$port/q/health/ready" && break
    kill -0 "$pid" 2> /dev/null || break
    sleep 0.1
  done
  for page in / /sign-in /courses/docker /api/openapi; do curl -s --noproxy '*' --max-time 10 -o /dev/null "http://127.0.0.1:$port$page" || true; done
  kill "$pid" 2> /dev/null || true
  wait "$pid" || true
  [ -s "$AOT_CACHE" ] || { tail -n 20 "$data/log"; rm -rf "$data"; return 1; }
  rm -rf "$data"
}

free_port() {
  local port
  for port in $(shuf -i 20000-29999 -n 50); do
    if ! (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; then printf '%s' "$port"; return; fi
  done
}

# The headless shell needs less than half of the processor time. Where it cannot be had, any Chromium does.
prepare_browser() {
  has chromium-headless-shell && return
  if is_root && has apt-get; then step "Installing Chromium's headless shell" try_headless_shell; fi
  has_browser || need chromium "drives the pages in the tests" chromium
}

has_browser() { has chromium-headless-shell || has chromium || has chromium-browser || has google-chrome; }

try_headless_shell() {
  apt_update_once || true
  apt_install chromium-headless-shell || true
}

run_tests() {
  say "${BOLD}Setting up${PLAIN}"
  prepare_build_tools
  prepare_browser
  need shellcheck "checks the shell scripts" shellcheck
  prepare_engine
  images_prepare
  say "${BOLD}Testing${PLAIN}"
  local result=0
  check_scripts
  (cd src/main/webui && npm ci --no-audit --no-fund --silent && npm test --silent) || fail "The tests of the pages' scripts failed." "cd src/main/webui && npm test"
  run_maven_tests "$@" || result=$?
  test_counts
  return "$result"
}

# Unit tests and the package first; then the application starts from an ahead-of-time cache in each of the tests that run it.
run_maven_tests() {
  # Classes that a build without the checks has compiled would not be compiled, and so not checked, again.
  rm -rf target/classes target/surefire-reports target/failsafe-reports
  maven package -P checks "$@" || return
  train_app
  maven failsafe:integration-test failsafe:verify -DskipITs=false "$@"
}

# Checks all shell scripts without running them, then runs the tests of the command itself.
check_scripts() {
  local scripts=()
  mapfile -t scripts < <(grep -rlIE '^#!.*[/ ](ba|da)?sh( |$)' slipway .ci docker lessons)
  step "Checking the shell scripts" shellcheck "${scripts[@]}" src/main/sh/*.sh src/test/sh/*.sh docker/sandbox/bashrc
  step "Testing the command" src/test/sh/java-is-found.sh
}

# Adds up what Maven's two runners wrote: unit tests (surefire) and tests against the real engine and browser (failsafe).
test_counts() {
  local files
  files=$(find target/surefire-reports target/failsafe-reports -name 'TEST-*.xml' 2> /dev/null || true)
  [ -n "$files" ] || { say "0 passed, 0 failed"; return; }
  # shellcheck disable=SC2086  # One name a line; Maven's report names have no spaces.
  grep -ho '<testsuite [^>]*' $files | awk '
    function value(name,   m) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
    { tests += value("tests"); bad += value("failures") + value("errors"); skipped += value("skipped") }
    END { printf "%d passed, %d failed, %d skipped\n", tests - bad - skipped, bad, skipped }'
}
