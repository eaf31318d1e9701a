# shellcheck shell=bash
# Our own images, and the course registry that serves the course's images to the sandboxes.

REGISTRY_SERVE=slipway-registry
REGISTRY_DATA=slipway-registry-data
REGISTRY_SOCKET=slipway-registry-socket
REGISTRY_CACHE=slipway-registry-cache
REGISTRY_CACHE_DATA=slipway-registry-cache-data
CERTIFICATES=/etc/ssl/certs/ca-certificates.crt
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
  running=$(docker inspect -f '{{.Image}} {{.State.Status}}' "$REGISTRY_SERVE" 2> /dev/null || true)
  [ "$running" = "$image running" ] && registry_answers && return
  docker rm -f "$REGISTRY_SERVE" > /dev/null 2>&1 || true
  registry_socket_owner
  # shellcheck disable=SC2046
  docker run -d --name "$REGISTRY_SERVE" --restart unless-stopped --network none --read-only --cap-drop ALL \
    --security-opt no-new-privileges $(registry_volumes) slipway/registry serve > /dev/null
}

registry_answers() { docker exec "$REGISTRY_SERVE" test -S /run/slipway/registry.sock 2> /dev/null; }

# Sandboxes of earlier versions may have filled the empty volume with a folder of root's; the registry runs as 1000.
registry_socket_owner() {
  docker run --rm --network none --read-only --cap-drop ALL --cap-add CHOWN --security-opt no-new-privileges --user 0 \
    -v "$REGISTRY_SOCKET:/run/slipway" --entrypoint chown slipway/registry 1000:1000 /run/slipway
}

# The cache of another registry, where SLIPWAY_REGISTRY_UPSTREAM gives its address: on a socket beside the first, so that sandboxes
# need no network. It needs one itself, and is given the host's proxies and certificates.
registry_cache() {
  local upstream=${SLIPWAY_REGISTRY_UPSTREAM:-} wanted certificates=()
  if [ -z "$upstream" ]; then registry_cache_end; return; fi
  case $upstream in http://?* | https://?*) ;; *) fail "SLIPWAY_REGISTRY_UPSTREAM is '$upstream'." "Give the address of a registry, beginning with https://" ;; esac
  wanted="$(docker image inspect -f '{{.Id}}' slipway/registry) true ${upstream%/}"
  [ "$(docker inspect -f '{{.Image}} {{.State.Running}} {{index .Config.Labels "dev.slipway.upstream"}}' "$REGISTRY_CACHE" 2> /dev/null)" = "$wanted" ] && return
  docker rm -f "$REGISTRY_CACHE" > /dev/null 2>&1 || true
  case ${DOCKER_HOST:-unix:} in unix:*) [ ! -f "$CERTIFICATES" ] || certificates=(-v "$CERTIFICATES:/etc/ssl/certs/ca-certificates.crt:ro") ;; esac
  docker run -d --name "$REGISTRY_CACHE" --restart unless-stopped --read-only --cap-drop ALL --security-opt no-new-privileges \
    --label "dev.slipway.upstream=${upstream%/}" -e "REGISTRY_PROXY_REMOTEURL=${upstream%/}" -e HTTP_PROXY -e HTTPS_PROXY -e NO_PROXY \
    -v "$REGISTRY_CACHE_DATA:/var/lib/slipway-registry" -v "$REGISTRY_SOCKET:/run/slipway" ${certificates[@]+"${certificates[@]}"} \
    slipway/registry cache > /dev/null
}

# Sandboxes look for the file `cache` when they start: without a cache there must be none.
registry_cache_end() {
  docker inspect "$REGISTRY_CACHE" > /dev/null 2>&1 || return 0
  docker rm -f "$REGISTRY_CACHE" > /dev/null
  docker run --rm --network none -v "$REGISTRY_SOCKET:/run/slipway" --entrypoint rm slipway/registry -f /run/slipway/cache /run/slipway/cache.sock
}

# Puts new images in: a second registry over the same storage, on loopback, for as long as the upload takes.
registry_load() {
  local port name=slipway-registry-load-$$
  docker run -d --rm --name "$name" -p 127.0.0.1::5000 -v "$REGISTRY_DATA:/var/lib/slipway-registry" slipway/registry load > /dev/null || return 1
  port=$(docker port "$name" 5000 | sed -n 's/^127.0.0.1://p' | head -n 1)
  [ -n "$port" ] || return 1
  for _ in $(seq 50); do
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
  registry_cache
}
