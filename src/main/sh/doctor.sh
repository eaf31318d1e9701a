# shellcheck shell=bash
# Checks what the host must offer, and says what to do where it does not. Changes nothing.

DOCTOR_BAD=0

good() { printf '  %sok%s    %s\n' "$GREEN" "$PLAIN" "$1"; }
bad() { printf '  %sfix%s   %s\n        %s\n' "$RED" "$PLAIN" "$1" "$2"; DOCTOR_BAD=$((DOCTOR_BAD + 1)); }

doctor() {
  say "What this machine offers:"
  doctor_tools
  doctor_kernel
  doctor_engine
  doctor_room
  if [ "$DOCTOR_BAD" -gt 0 ]; then say "$DOCTOR_BAD to fix."; return 1; fi
  say "All is well."
}

doctor_tools() {
  local installs='./slipway start installs it when run as root'
  if find_jdk; then good "JDK $(java_release "$JDK") at $JDK"; else bad "no JDK 21 or newer" "Install one, or set JAVA_HOME; $installs"; fi
  if has mvn; then good "Maven"; else bad "no Maven" "apt-get install maven; $installs"; fi
  if has node && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ]; then good "Node $(node --version)"; else bad "no Node 18 or newer" "apt-get install nodejs npm; $installs"; fi
  if has npm; then good "npm"; else bad "no npm" "apt-get install npm; $installs"; fi
  if has curl; then good "curl"; else bad "no curl" "apt-get install curl"; fi
}

doctor_kernel() {
  if [ "$(cat /proc/sys/user/max_user_namespaces 2> /dev/null || echo 0)" -gt 0 ]; then good "user namespaces"; else bad "user namespaces are off" "sysctl -w user.max_user_namespaces=28633"; fi
  if [ "$(cat /proc/sys/kernel/unprivileged_userns_clone 2> /dev/null || echo 1)" = 1 ]; then good "user namespaces for everybody"; else bad "user namespaces are for root only" "sysctl -w kernel.unprivileged_userns_clone=1"; fi
  if [ "$(cat /proc/sys/kernel/apparmor_restrict_unprivileged_userns 2> /dev/null || echo 0)" = 0 ]; then good "AppArmor does not restrict user namespaces"; else bad "AppArmor restricts user namespaces (Ubuntu 24.04 does)" "sysctl -w kernel.apparmor_restrict_unprivileged_userns=0, and the same line in /etc/sysctl.d"; fi
  if [ "$(stat -c %a /dev/net/tun 2> /dev/null)" = 666 ]; then good "/dev/net/tun"; else bad "/dev/net/tun is missing, or not open to everybody" "modprobe tun; chmod 666 /dev/net/tun; ./slipway start does that when run as root"; fi
  local instances
  instances=$(cat /proc/sys/fs/inotify/max_user_instances)
  if [ "$instances" -ge 128 ]; then good "inotify instances: $instances"; else bad "only $instances inotify instances for each user" "sysctl -w fs.inotify.max_user_instances=1024"; fi
}

doctor_engine() {
  if ! has docker; then bad "no docker command" "apt-get install docker.io; ./slipway start installs it when run as root"; return; fi
  if ! engine_answers; then bad "no Docker engine answers" "systemctl start docker, or set DOCKER_HOST; ./slipway start starts one when run as root"; return; fi
  good "Docker engine $(docker version -f '{{.Server.Version}}')"
  if docker info -f '{{.SecurityOptions}}' | grep -q seccomp; then good "the engine filters system calls (seccomp)"; else bad "the engine has no seccomp" "Use an engine and a kernel with seccomp: sandboxes depend on it"; fi
  local driver
  driver=$(docker info -f '{{.Driver}}')
  case $driver in overlay2 | overlayfs | btrfs | zfs) good "storage driver $driver" ;; *) bad "storage driver $driver is slow" "Use overlay2" ;; esac
  doctor_runtimes
}

# What may run sandboxes: runc, unless SLIPWAY_SANDBOX_RUNTIME names another that the engine has.
doctor_runtimes() {
  local runtimes wanted=${SLIPWAY_SANDBOX_RUNTIME:-} name
  runtimes=$(docker info -f '{{range $name, $_ := .Runtimes}}{{$name}} {{end}}')
  for name in runsc sysbox-runc kata-runtime kata; do
    case " $runtimes " in *" $name "*) good "the engine also has the runtime $name: SLIPWAY_SANDBOX_RUNTIME=$name ./slipway start" ;; esac
  done
  if [ -z "$wanted" ]; then
    good "sandboxes run on the engine's default runtime, $(docker info -f '{{.DefaultRuntime}}') (the engine has: ${runtimes% })"
  else
    case " $runtimes " in
      *" $wanted "*) good "sandboxes run on $wanted, as SLIPWAY_SANDBOX_RUNTIME says" ;;
      *) bad "SLIPWAY_SANDBOX_RUNTIME is $wanted, which the engine does not have (it has: ${runtimes% })" "Add it to the engine's daemon.json, or unset SLIPWAY_SANDBOX_RUNTIME" ;;
    esac
  fi
}

doctor_room() {
  local memory disk
  memory=$(awk '/MemAvailable/ {print int($2 / 1024)}' /proc/meminfo)
  if [ "$memory" -ge 1500 ]; then good "memory available: $memory MB"; else bad "only $memory MB of memory available" "The application takes 300 MB, a working sandbox 100 MB to its limit"; fi
  disk=$(df -Pm "$SLIPWAY_HOME" | awk 'NR == 2 {print $4}')
  if [ "$disk" -ge 8000 ]; then good "disk free: $disk MB"; else bad "only $disk MB of disk free" "Images take 4 GB, each student some hundred MB"; fi
}
