# shellcheck shell=bash
# ./slipway dev: for work on Slipway itself. The application runs from its sources and takes changes over while it runs.

# Quarkus' dev mode needs Maven 3.9; Debian 12 has 3.8. An older Maven fetches this one like any other artifact.
DEV_MAVEN=3.9.11

run_dev() {
  local port=8080 host=127.0.0.1 settings=()
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=${2:?--port needs a number}; shift 2 ;;
      --host) host=${2:?--host needs an address}; shift 2 ;;
      *) fail "dev does not know '$1'." "./slipway --help" ;;
    esac
  done
  if app_pid > /dev/null; then fail "Slipway runs already, and its database takes one program at a time." "./slipway stop"; fi
  app_check_port dev "$port"
  say "${BOLD}Setting up${PLAIN}"
  need curl "asks whether the application is ready" curl
  prepare_build_tools
  prepare_engine
  images_prepare
  local mvn=mvn
  if ! maven_is_new_enough; then
    mvn=target/maven/apache-maven-$DEV_MAVEN/bin/mvn
    [ -x "$mvn" ] || step "Fetching Maven $DEV_MAVEN" dev_fetch_maven
  fi
  app_prepare_data "$port" "$host"
  mapfile -t settings < <(app_settings "$port" "$host")
  # esbuild bundles and serves scripts and styles when they change; Quinoa passes requests for them on, and no others.
  SLIPWAY_DEV_PORT=$(free_port)
  export SLIPWAY_DEV_PORT
  settings+=("-Dquarkus.quinoa.dev-server.port=$SLIPWAY_DEV_PORT" -Dquarkus.quinoa.dev-server.check-path=/assets/site.css
    -Dquarkus.quinoa.dev-server.websocket=false -Dquarkus.quinoa.dev-server.managed=false
    -Dquarkus.quinoa.package-manager-command.ci=--version) # Quinoa must not install packages again beneath the running esbuild.
  [ src/main/webui/node_modules -nt src/main/webui/package-lock.json ] || step "Installing the packages of the pages' scripts" dev_install_packages
  trap 'kill $(jobs -p) 2> /dev/null || true' EXIT
  (cd src/main/webui && exec npm run --silent watch < /dev/null) &
  dev_greet &
  # Without a question about usage data. The tests run when you ask for them.
  "$mvn" -ntp quarkus:dev "${settings[@]}" -Dquarkus.analytics.disabled=true -Dquarkus.test.continuous-testing=disabled \
    -Dquarkus.hibernate-orm.validate-in-dev-mode=false
}

maven_is_new_enough() {
  local version
  version=$(mvn -v | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p')
  [ "$(printf '%s\n' 3.9 "$version" | sort -V | head -n 1)" = 3.9 ]
}

dev_fetch_maven() {
  maven -q org.apache.maven.plugins:maven-dependency-plugin:unpack -Dartifact="org.apache.maven:apache-maven:$DEV_MAVEN:zip:bin" -DoutputDirectory=target/maven
}

dev_install_packages() { (cd src/main/webui && npm ci --no-audit --no-fund && touch node_modules); }

# Prints the address, the class code and the link when the application answers.
dev_greet() {
  for _ in $(seq 1200); do
    if [ -s "$START_FILE" ]; then app_greet; say "${DIM}Change a file and reload the page. q or Ctrl-C ends it.${PLAIN}"; return; fi
    kill -0 $$ 2> /dev/null || return 0
    sleep 0.5
  done
}
