# shellcheck shell=bash
# How the command speaks: steps with their time, and failures with a remedy.

DATA=${SLIPWAY_DATA:-$SLIPWAY_HOME/data}
LOG_DIR=$DATA/log

# shellcheck disable=SC2034  # The other parts use these.
if [ -t 1 ]; then BOLD=$'\e[1m' DIM=$'\e[2m' RED=$'\e[31m' GREEN=$'\e[32m' PLAIN=$'\e[0m'; else BOLD='' DIM='' RED='' GREEN='' PLAIN=''; fi

say() { printf '%s\n' "$*"; }

# fail WHAT REMEDY: says both and ends.
fail() {
  printf '%s%s%s\n' "$RED" "$1" "$PLAIN" >&2
  [ -n "${2:-}" ] && printf '  %s\n' "$2" >&2
  exit 1
}

# step TEXT COMMAND...: runs it with its output in a log of its own, shows the text, and the seconds when it took some.
# A command that fails shows the end of its log.
step() {
  local text=$1 log from seconds
  shift
  mkdir -p "$LOG_DIR"
  log=$LOG_DIR/$(printf '%s' "$text" | tr -cs 'a-zA-Z0-9' '-').log
  printf '  %s … ' "$text"
  from=$SECONDS
  if "$@" > "$log" 2>&1; then
    seconds=$((SECONDS - from))
    if [ "$seconds" -ge 2 ]; then printf '%sdone%s %s(%s s)%s\n' "$GREEN" "$PLAIN" "$DIM" "$seconds" "$PLAIN"; else printf '%sdone%s\n' "$GREEN" "$PLAIN"; fi
  else
    printf '%sfailed%s after %s s\n' "$RED" "$PLAIN" "$((SECONDS - from))"
    tail -n 25 "$log" >&2
    fail "$text: failed." "The whole log is $log"
  fi
}
