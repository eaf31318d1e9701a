# shellcheck shell=bash
# Our own images, and the course registry that serves the course's images to the sandboxes.

REGISTRY_SERVE=slipway-registry
REGISTRY_DATA=slipway-registry-data
REGISTRY_SOCKET=slipway-registry-socket
SLIPWAY_PUBLISHED=${SLIPWAY_PUBLISHED:-$DATA/run/published}

folder_hash() { (cd "$1" && find . -type f ! -name '*~' -print0 | sort -z | xargs -0 sha256sum; docker image inspect -f '{{.Id}}' "$BASE_IMAGE") | sha256sum | cut -c1-16; }

# own_image NAME FOLDER TEXT: builds slipway/NAME when its folder or base changed.
own_image() {
  local hash
  hash=$(folder_hash "$2")
  [ "$(docker image inspect -f '{{index .Config.Labels "dev.slipway.recipe"}}' "slipway/$1" 2> /dev/null)" = "$hash" ] && return
  step "$3" docker build -t "slipway/$1" --label "dev.slipway.recipe=$hash" "$2"
}

registry_volumes() { printf '%s\n' -v "$REGISTRY_DATA:/var/lib/slipway-registry" -v "$REGISTRY_SOCKET:/run/slipway"; }

# The registry that sandboxes reach: on a unix socket, read-only, without a network.
registry_serve() {
  local image running
  image=$(docker image inspect -f '{{.Id}}' slipway/registry)
  running=$(docker inspect -f '{{.Image}} {{.State.Running}}' "$REGISTRY_SERVE" 2> /dev/null || true)
  [ "$running" = "$image true" ] && return
  docker rm -f "$REGISTRY_SERVE" > /dev/null 2>&1 || true
  # shellcheck disable=SC2046
  docker run -d --name "$REGISTRY_SERVE" --restart unless-stopped --network none --read-only --cap-drop ALL \
    --security-opt no-new-privileges $(registry_volumes) slipway/registry serve > /dev/null
}

# Puts new images in: a second registry over the same storage, on loopback, for as long as the upload takes.
registry_load() {
  local port name=slipway-registry-load-$$ tries
  # shellcheck disable=SC2046
  docker run -d --rm --name "$name" -p 127.0.0.1::5000 -v "$REGISTRY_DATA:/var/lib/slipway-registry" slipway/registry load > /dev/null || return 1
  port=$(docker port "$name" 5000 | sed -n 's/^127.0.0.1://p' | head -n 1)
  [ -n "$port" ] || return 1
  for tries in $(seq 50); do
    (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null && break
    sleep 0.1
  done
  local result=0
  images_publish "$port" || result=$?
  docker stop -t 3 "$name" > /dev/null 2>&1 || true
  return "$result"
}

registry_has_volume() { docker volume inspect "$REGISTRY_DATA" > /dev/null 2>&1; }

images_prepare() {
  mkdir -p "$DATA/run"
  own_image sandbox docker/sandbox "Building the sandbox image"
  own_image registry docker/registry "Building the course registry"
  images_build
  if ! registry_has_volume; then rm -f "$SLIPWAY_PUBLISHED"; fi
  if images_publish_needed; then step "Putting the course's images into the registry" registry_load; fi
  registry_serve
}
