# shellcheck shell=bash
# The Docker engine that the sandboxes run on, and what the host must offer them.

BASE_IMAGE=debian:trixie-slim

engine_answers() { docker version --format '{{.Server.Version}}' > /dev/null 2>&1; }

install_engine() {
  # Newer Debian and Ubuntu releases keep the client in a package of its own.
  if apt-cache show docker-cli > /dev/null 2>&1; then apt_install docker.io docker-cli iptables; else apt_install docker.io iptables; fi
}

start_engine() {
  if [ -d /run/systemd/system ] && systemctl start docker 2> /dev/null; then
    :
  else
    mkdir -p "$LOG_DIR"
    setsid nohup dockerd > "$LOG_DIR/dockerd.log" 2>&1 < /dev/null &
  fi
  for _ in $(seq 150); do
    engine_answers && return
    sleep 0.2
  done
  echo "dockerd does not answer; its log says:" >&2
  tail -n 15 "$LOG_DIR/dockerd.log" >&2
  return 1
}

prepare_engine() {
  if has docker && engine_answers; then :
  elif [ -n "${DOCKER_HOST:-}" ]; then
    has docker || need docker "talks to the engine" docker.io
    engine_answers || fail "DOCKER_HOST is $DOCKER_HOST, and no Docker engine answers there." "Start that engine, or unset DOCKER_HOST."
  elif is_root; then
    if ! has dockerd || ! has docker; then
      has apt-get || fail "No Docker engine is installed." "Install Docker, then try again."
      apt_update_once > /dev/null 2>&1 || true
      step "Installing the Docker engine" install_engine
      hash -r
    fi
    step "Starting the Docker engine" start_engine
  else
    fail "No Docker engine answers, and this user may not start one." \
      "Start it (sudo systemctl start docker) and make sure that 'docker version' works for you, or set DOCKER_HOST."
  fi
  prepare_tun
  prepare_user_namespaces
  prepare_base_image
}

# Ubuntu 24.04 lets only programs with an AppArmor profile of their own make user namespaces; rootless engines need them.
prepare_user_namespaces() {
  case ${DOCKER_HOST:-unix:} in unix:*) ;; *) return 0 ;; esac
  local file=/proc/sys/kernel/apparmor_restrict_unprivileged_userns
  [ "$(cat "$file" 2> /dev/null || echo 0)" != 0 ] || return 0
  is_root || fail "AppArmor restricts user namespaces on this machine; sandboxes need them." "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"
  say "  This machine restricts user namespaces by AppArmor; sandboxes need them. Lifting that (/etc/sysctl.d/60-slipway.conf)."
  echo 0 > "$file"
  echo kernel.apparmor_restrict_unprivileged_userns=0 > /etc/sysctl.d/60-slipway.conf
}

# slirp4netns opens /dev/net/tun as the student; udev gives it mode 0666, some minimal hosts do not.
prepare_tun() {
  case ${DOCKER_HOST:-unix:} in unix:*) ;; *) return ;; esac
  if [ ! -e /dev/net/tun ] && is_root; then
    modprobe tun 2> /dev/null || { mkdir -p /dev/net && mknod /dev/net/tun c 10 200; } || true
  fi
  [ -e /dev/net/tun ] || fail "/dev/net/tun is missing; sandboxes make their networks with it." "sudo modprobe tun"
  if [ "$(stat -c %a /dev/net/tun)" != 666 ]; then
    is_root || fail "/dev/net/tun may not be opened by everybody; sandboxes need it." "sudo chmod 666 /dev/net/tun"
    chmod 666 /dev/net/tun
  fi
}

# Each line says what happens when it fails: called by step, set -e does not end it.
make_base_image() {
  local root result=0
  root=$(mktemp -d) || return 1
  fill_base_image "$root" || result=1
  rm -rf "$root"
  return "$result"
}

fill_base_image() {
  debootstrap --variant=minbase trixie "$1" || return 1
  rm -rf "$1"/var/cache/apt/archives/*.deb "$1"/var/lib/apt/lists/* "$1"/usr/share/doc/* "$1"/usr/share/man/* "$1"/usr/share/locale/*
  [ -x "$1/bin/sh" ] || return 1
  tar -C "$1" -c . | docker import --change 'CMD ["bash"]' - "$BASE_IMAGE"
}

prepare_base_image() {
  docker image inspect "$BASE_IMAGE" > /dev/null 2>&1 && return
  printf '  Pulling %s … ' "$BASE_IMAGE"
  if timeout 120 docker pull -q "$BASE_IMAGE" > /dev/null 2>&1; then say "${GREEN}done${PLAIN}"; return; fi
  say "no registry answers; making it from Debian's packages instead"
  is_root || fail "Only root can make the base image." "Run once as root: sudo ./slipway images"
  need debootstrap "makes the base image" debootstrap
  step "Making $BASE_IMAGE with debootstrap" make_base_image
}
