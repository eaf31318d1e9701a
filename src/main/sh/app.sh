# shellcheck shell=bash
# The application as a process: start, stop, look.

PID_FILE=$DATA/run/slipway.pid
START_FILE=$DATA/run/start
ADDRESS_FILE=$DATA/run/address
APP_LOG=$LOG_DIR/slipway.log

app_pid() {
  local pid
  pid=$(cat "$PID_FILE" 2> /dev/null) || return 1
  # The number may belong to another process by now.
  grep -qs slipway-runner.jar "/proc/$pid/cmdline" && printf '%s' "$pid"
}

# Names of volumes and containers begin with it, so that two installations on one engine stay apart.
installation() {
  local file=$DATA/installation
  [ -s "$file" ] || { mkdir -p "$DATA" && head -c 4 /dev/urandom | od -An -tx1 | tr -d ' \n' > "$file"; }
  cat "$file"
}

port_is_free() { ! (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

app_start() {
  local port=8080 host=0.0.0.0 detach=''
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=${2:?--port needs a number}; shift 2 ;;
      --host) host=${2:?--host needs an address}; shift 2 ;;
      --detach) detach=1; shift ;;
      *) fail "start does not know '$1'." "./slipway --help" ;;
    esac
  done
  if app_pid > /dev/null; then say "Slipway runs already."; app_greet; return; fi
  app_check_port start "$port"
  say "${BOLD}Setting up${PLAIN}"
  need curl "asks whether the application is ready" curl
  prepare_java
  prepare_engine
  images_prepare
  build_app
  train_app
  app_launch "$port" "$host"
  app_greet
  [ -n "$detach" ] && return
  say "${DIM}Ctrl-C stops Slipway. ./slipway logs shows its log.${PLAIN}"
  app_stay
}

# app_check_port COMMAND PORT
app_check_port() {
  [[ $2 =~ ^[0-9]+$ && $2 -ge 1 && $2 -le 65535 ]] || fail "'$2' is not a port." "Give a number from 1 to 65535."
  port_is_free "$2" || fail "Port $2 is taken by another program." "Stop that, or choose another: ./slipway $1 --port $(($2 + 1))"
}

# app_settings PORT HOST: the settings that depend on this installation, one a line.
app_settings() {
  printf -- '-D%s\n' "quarkus.http.port=$1" "quarkus.http.host=$2" "slipway.preview.port=${SLIPWAY_PREVIEW_PORT:-$(($1 + 1))}" \
    "slipway.data=$DATA" "slipway.content=$SLIPWAY_HOME" "slipway.start-file=$START_FILE" \
    "slipway.sandbox.installation=$(installation)" "slipway.sandbox.registry-socket=$REGISTRY_SOCKET" \
    "slipway.sandbox.seccomp-profile=$SLIPWAY_HOME/docker/sandbox/seccomp.json"
}

# app_prepare_data PORT HOST: makes the folders, and notes the address to show.
app_prepare_data() {
  local shown=$2
  case $2 in 0.0.0.0 | ::) shown=localhost ;; *:*) shown="[$2]" ;; esac
  mkdir -p "$DATA/run" "$LOG_DIR"
  chmod 700 "$DATA"
  rm -f "$START_FILE"
  printf 'http://%s:%s' "$shown" "$1" > "$ADDRESS_FILE"
}

app_launch() {
  prepare_java
  local options=() settings=() extra=()
  mapfile -t options < <(java_options)
  mapfile -t settings < <(app_settings "$1" "$2")
  read -ra extra <<< "${SLIPWAY_JAVA_OPTIONS:-}"
  [ ! -s "$AOT_CACHE" ] || options+=("-XX:AOTCache=$AOT_CACHE")
  app_prepare_data "$1" "$2"
  setsid nohup "$JDK/bin/java" "${options[@]}" "${settings[@]}" "${extra[@]}" -jar "$APP_JAR" >> "$APP_LOG" 2>&1 < /dev/null &
  printf '%s' $! > "$PID_FILE"
  step "Starting Slipway" app_await
}

app_await() {
  local tries address
  address=$(cat "$ADDRESS_FILE")
  for tries in $(seq 600); do
    if curl -sf --noproxy '*' --max-time 2 -o /dev/null "$address/q/health/ready" && [ -s "$START_FILE" ]; then return; fi
    if ! app_pid > /dev/null && [ "$tries" -gt 5 ]; then tail -n 30 "$APP_LOG"; return 1; fi
    sleep 0.1
  done
  tail -n 30 "$APP_LOG"
  kill "$(app_pid)" || true
  return 1
}

app_greet() {
  local address code link
  address=$(cat "$ADDRESS_FILE")
  code=$(sed -n 's/^code=//p' "$START_FILE")
  link=$(sed -n 's/^link=//p' "$START_FILE")
  say ""
  say "${BOLD}Slipway is ready: $address${PLAIN}"
  say "  Students join with the class code  ${BOLD}$code${PLAIN}   ($address/join/$code)"
  say "  Instructor, sign in once with      $address$link"
  say ""
}

app_stay() {
  local pid
  pid=$(app_pid)
  trap 'say ""; app_stop_process; exit 0' INT TERM
  while kill -0 "$pid" 2> /dev/null; do sleep 1 & wait $! || true; done
  fail "Slipway has ended by itself." "The end of its log: $(tail -n 3 "$APP_LOG")"
}

app_stop_process() {
  local pid tries
  pid=$(app_pid) || { say "Slipway does not run."; return; }
  kill "$pid"
  for tries in $(seq 150); do
    kill -0 "$pid" 2> /dev/null || { rm -f "$PID_FILE"; say "Slipway has stopped. Sandboxes go on; ./slipway stop --all stops them, too."; return; }
    sleep 0.1
  done
  kill -9 "$pid"
  rm -f "$PID_FILE"
  say "Slipway did not stop within 15 seconds and was killed. Nothing it has confirmed is lost."
}

app_stop() {
  app_stop_process
  [ "${1:-}" = --all ] || return 0
  local sandboxes
  sandboxes=$(docker ps -aq --filter "label=dev.slipway.installation=$(installation)")
  # shellcheck disable=SC2086
  [ -z "$sandboxes" ] || docker rm -f $sandboxes > /dev/null
  docker rm -f "$REGISTRY_SERVE" > /dev/null 2>&1 || true
  say "Sandboxes and the course registry have stopped. Students' files are kept."
}

app_status() {
  if app_pid > /dev/null; then
    say "Slipway runs at $(cat "$ADDRESS_FILE"), process $(app_pid), $(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$(app_pid)/status") MB."
  else
    say "Slipway does not run."
  fi
  if has docker && engine_answers; then
    say "Sandboxes running: $(docker ps -q --filter "label=dev.slipway.installation=$(installation)" | wc -l)"
    say "Course registry: $(docker inspect -f '{{.State.Status}}' "$REGISTRY_SERVE" 2> /dev/null || echo 'not there')"
  else
    say "No Docker engine answers."
  fi
}

app_logs() {
  [ -f "$APP_LOG" ] || fail "There is no log yet." "Start Slipway first: ./slipway start"
  tail -n 100 -F "$APP_LOG"
}

app_link() {
  app_pid > /dev/null || fail "Slipway does not run." "./slipway start prints a link."
  rm -f "$START_FILE"
  touch "$START_FILE.renew"
  local tries
  for tries in $(seq 100); do
    [ -s "$START_FILE" ] && { app_greet; return; }
    sleep 0.1
  done
  fail "Slipway did not make a new link within ten seconds." "./slipway logs may tell why."
}
