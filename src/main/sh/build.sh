# shellcheck shell=bash
# Building the application, and testing it.

APP_JAR=target/quarkus-app/quarkus-run.jar

sources_hash() {
  find pom.xml src/main -type f -not -path '*/node_modules/*' -not -path '*/webui/dist/*' -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
}

maven() { mvn -B -ntp "$@"; }

build_app() {
  local hash
  hash=$(sources_hash)
  if [ -f "$APP_JAR" ] && [ "$(cat target/.slipway-sources 2> /dev/null)" = "$hash" ]; then return; fi
  prepare_build_tools
  step "Building the application (the first time takes minutes)" maven -q package -Dmaven.test.skip=true
  printf '%s' "$hash" > target/.slipway-sources
}

prepare_browser() {
  has chromium || has chromium-browser || has google-chrome || need chromium "drives the pages in the tests" chromium
}

run_tests() {
  say "${BOLD}Setting up${PLAIN}"
  prepare_build_tools
  prepare_browser
  prepare_engine
  images_prepare
  say "${BOLD}Testing${PLAIN}"
  local result=0
  (cd src/main/webui && npm ci --no-audit --no-fund --silent && npm test --silent) || fail "The tests of the pages' scripts failed." "cd src/main/webui && npm test"
  maven verify -DskipITs=false "$@" || result=$?
  test_counts
  return "$result"
}

# Adds up what Maven's two runners wrote: unit tests (surefire) and tests against the real engine and browser (failsafe).
test_counts() {
  local files
  files=$(find target/surefire-reports target/failsafe-reports -name 'TEST-*.xml' 2> /dev/null || true)
  [ -n "$files" ] || { say "0 passed, 0 failed"; return; }
  # shellcheck disable=SC2086
  grep -ho '<testsuite [^>]*' $files | awk '
    function value(name,   m) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
    { tests += value("tests"); bad += value("failures") + value("errors"); skipped += value("skipped") }
    END { printf "%d passed, %d failed, %d skipped\n", tests - bad - skipped, bad, skipped }'
}
