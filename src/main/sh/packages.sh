# shellcheck shell=bash
# What must be installed: found where it is, installed by apt when we are root and apt is there, otherwise named.

is_root() { [ "$(id -u)" = 0 ]; }
has() { command -v "$1" > /dev/null 2>&1; }

apt_update_once() {
  [ -n "${APT_UPDATED:-}" ] && return
  apt-get update -q
  APT_UPDATED=1
}

apt_install() {
  apt_update_once
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
}

# need COMMAND WHY PACKAGE...: makes sure that the command is there.
need() {
  local command=$1 why=$2
  shift 2
  has "$command" && return
  if is_root && has apt-get; then
    step "Installing $* ($why)" apt_install "$@"
    hash -r
    has "$command" || fail "$command is still missing after installing $*." "Install it by hand: $why."
  else
    fail "$command is missing: $why." "Install it, on Debian or Ubuntu with: sudo apt-get install $*"
  fi
}

# The JDK that runs the application. Empty until prepare_java has found one.
JDK=''

java_release() { "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1; }

# A JDK of release 21 or newer: JAVA_HOME, the java on the PATH, then the usual places; the newest wins among those.
find_jdk() {
  local candidates=() dir release best=0
  JDK=''
  [ -n "${JAVA_HOME:-}" ] && candidates+=("$JAVA_HOME")
  has javac && candidates+=("$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")")
  for dir in "${candidates[@]}"; do
    [ -x "$dir/bin/javac" ] || continue
    if [ "$(java_release "$dir")" -ge 21 ] 2> /dev/null; then JDK=$dir; return 0; fi
  done
  for dir in /usr/lib/jvm/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -x "$dir/bin/javac" ] || continue
    release=$(java_release "$dir")
    if [ "${release:-0}" -ge 21 ] && [ "$release" -gt "$best" ]; then best=$release JDK=$dir; fi
  done
  [ -n "$JDK" ]
}

# Sets JDK and exports JAVA_HOME. Every function that runs java calls it first; only the first call searches.
prepare_java() {
  [ -z "$JDK" ] || return 0
  if ! find_jdk && is_root && has apt-get; then
    local package
    apt_update_once > /dev/null 2>&1 || true
    for package in openjdk-25-jdk-headless openjdk-21-jdk-headless; do
      if apt-cache show "$package" > /dev/null 2>&1; then step "Installing $package" apt_install "$package"; break; fi
    done
    find_jdk || true
  fi
  [ -n "$JDK" ] || fail "No JDK 21 or newer was found." "Install one (for instance Temurin 25), or set JAVA_HOME to it."
  export JAVA_HOME=$JDK
}

prepare_build_tools() {
  prepare_java
  need mvn "builds the application" maven
  need node "builds the pages' scripts and styles" nodejs npm
  need npm "builds the pages' scripts and styles" npm
}
