# shellcheck shell=bash
# ./slipway bench: how fast and how dense, against raw baselines taken in the same run.

run_bench() {
  say "${BOLD}Setting up${PLAIN}"
  need wrk "makes the load on the pages" wrk
  prepare_build_tools
  prepare_engine
  images_prepare
  build_app
  train_app
  step "Building the benchmarks" maven -q test-compile dependency:build-classpath -Dquarkus.quinoa=false \
    -Dmdep.outputFile=target/bench-classpath -Dmdep.includeScope=test
  "$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp "target/test-classes:target/classes:$(cat target/bench-classpath)" dev.slipway.bench.Bench "$@" 2>&1 \
    | grep -v 'LogManager\|JBossLoggerFinder' || return 1
}
