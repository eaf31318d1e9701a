# shellcheck shell=bash
# ./slipway images list and check: what there is of the course's images, and whether it is as it should be.
#
# A recipe's folder may hold a file `smoke`: a shell script that runs in a fresh container of the image, without a network, in place of
# what the image starts, and ends with 0 when all is well. An empty one stands for an image that ends by itself when it is run as it is.

SMOKE_SECONDS=60

images_command() {
  case ${1:-build} in
    build) prepare_engine && images_prepare ;;
    list) catalogue_list ;;
    check) catalogue_check ;;
    *) fail "images does not know '$1'." "./slipway images [list|build|check]" ;;
  esac
}

catalogue_engine() {
  if ! has docker || ! engine_answers; then fail "No Docker engine answers." "./slipway doctor tells what to do."; fi
}

# catalogue_served layers|names: reads names from the input and prints for each "NAME CONFIG MISSING", as the registry answers on the
# socket that sandboxes have: the id of the image behind the name (- when there is none), and how many of its layers are not there.
catalogue_served() {
  docker run --rm -i --network none -v "$REGISTRY_SOCKET:/run/slipway:ro" --entrypoint /bin/bash slipway/sandbox -c '
    ask() { curl -sf --max-time 10 --unix-socket /run/slipway/registry.sock "$@"; }
    declare -A there
    while read -r name; do
      repository=http://registry/v2/library/${name%:*}
      manifest=$(ask -H "Accept: application/vnd.docker.distribution.manifest.v2+json" -H "Accept: application/vnd.oci.image.manifest.v1+json" \
        "$repository/manifests/${name##*:}") || manifest="{}"
      missing=0
      [ "$1" = names ] || for layer in $(jq -r ".layers[]?.digest" <<< "$manifest"); do
        [ -n "${there[$layer]:-}" ] || { ask -I -o /dev/null "$repository/blobs/$layer" && there[$layer]=1; } || missing=$((missing + 1))
      done
      printf "%s %s %s\n" "$name" "$(jq -r ".config.digest // \"-\"" <<< "$manifest")" "$missing"
    done' served "$1" 2> /dev/null
}

# catalogue_read: fills the caller's arrays ids, recipes, served, missing and users. Argument: as for catalogue_served.
catalogue_read() {
  local name id lost lesson image
  _images_read || return 1
  _images_look
  while read -r name id lost; do served[$name]=$id missing[$name]=$lost; done < <(catalogue_names | catalogue_served "$1")
  while read -r lesson image; do
    image=$(_images_with_tag "$image")
    case " ${users[$image]:-} " in *" $lesson "*) ;; *) users[$image]="${users[$image]:+${users[$image]} }$lesson" ;; esac
  done < <(catalogue_uses)
}

catalogue_names() {
  local folder name
  # shellcheck disable=SC2154  # _images_read in images.sh fills these arrays.
  for folder in "${_images_order[@]}"; do
    for name in "${_images_names[$folder]}" ${_images_also[$folder]}; do printf '%s\n' "$name"; done
  done
}

# Lines "lesson image", from the front matter of all lessons.
catalogue_uses() {
  local file lesson
  for file in lessons/*/*/lesson.md; do
    [ -e "$file" ] || continue
    lesson=${file%/lesson.md}
    lesson=${lesson##*/}
    awk -v lesson="$lesson" '
      /^---[ \t]*$/ { if (++rules == 2) exit; next }
      /^images:/ { reading = 1; sub(/^images:/, "") }
      reading && !/^[a-z]/ { gsub(/[][",'\'']/, " "); n = split($0, word); for (i = 1; i <= n; i++) if (word[i] ~ /^#/) break; else if (word[i] != "-") print lesson, word[i]; next }
      { reading = 0 }' "$file"
  done
}

# Whether the registry has this name with what is built here: yes, older, no.
catalogue_registry() {
  case ${served[$1]:--} in
    -) printf no ;;
    "${ids[slipway-course/$2]:-}") printf yes ;;
    *) printf older ;;
  esac
}

catalogue_list() {
  catalogue_engine
  local -A ids=() recipes=() served=() missing=() users=()
  local folder name reference built size also used word
  catalogue_read names
  printf '%-24s %8s  %-8s %-8s  %s\n' image size built registry 'used by'
  for folder in "${_images_order[@]}"; do
    name=${_images_names[$folder]} reference=slipway-course/$name built=no size=-
    if [ -n "${ids[$reference]:-}" ]; then
      size=$(docker image inspect -f '{{.Size}}' "$reference" | awk '{ if ($1 < 1e5) printf "%.0f kB", $1 / 1e3; else printf "%.0f MB", $1 / 1e6 }')
      built=older
      [ "${recipes[$reference]}" = "$(_images_due "$folder")" ] && built=yes
    fi
    used='' also=${_images_also[$folder]# }
    for word in $name $also; do used+="${users[$word]:+ ${users[$word]}}"; done
    printf '%-24s %8s  %-8s %-8s %s\n' "$name" "$size" "$built" "$(catalogue_registry "$name" "$name")" "${used:- -}"
    [ -z "$also" ] || printf '  %salso %s%s\n' "$DIM" "$also" "$PLAIN"
  done
}

catalogue_check() {
  catalogue_engine
  local -A ids=() recipes=() served=() missing=() users=()
  local folder name faults bad=0 smoked=0
  catalogue_read layers
  for folder in "${_images_order[@]}"; do
    name=${_images_names[$folder]}
    [ ! -e "$folder/smoke" ] || smoked=$((smoked + 1))
    faults=$(catalogue_faults "$folder" "$name")
    if [ -z "$faults" ]; then good "$name"; else bad=$((bad + 1)); printf '  %sfix%s   %s\n%s\n' "$RED" "$PLAIN" "$name" "$faults"; fi
  done
  say "${#_images_order[@]} images, $smoked with a smoke test; $bad to fix."
  [ "$bad" = 0 ]
}

# One line for each thing that is wrong.
catalogue_faults() {
  local folder=$1 reference=slipway-course/$2 user declared name
  if [ -z "${ids[$reference]:-}" ]; then catalogue_fault "$folder/Dockerfile: it is not built. ./slipway images builds it"; return; fi
  [ "${recipes[$reference]}" = "$(_images_due "$folder")" ] || catalogue_fault "$folder/Dockerfile: the recipe has changed since it was built. ./slipway images builds it again"
  for name in org.opencontainers.image.title org.opencontainers.image.description; do
    [ -n "$(docker image inspect -f "{{with .Config.Labels}}{{index . \"$name\"}}{{end}}" "$reference")" ] || catalogue_fault "$folder/Dockerfile: there is no label $name. Add it with LABEL"
  done
  declared=$(awk 'toupper($1) == "FROM" { user = "" } toupper($1) == "USER" { user = $2 } END { print user }' "$folder/Dockerfile")
  user=$(docker image inspect -f '{{.Config.User}}' "$reference")
  if [ -n "$declared" ] && [ "$user" != "$declared" ]; then catalogue_fault "$folder/Dockerfile: it says USER $declared, and the image runs as ${user:-root}"; fi
  for name in $2 ${_images_also[$folder]}; do
    case $(catalogue_registry "$name" "$2") in
      no) catalogue_fault "the registry does not have $name. ./slipway images puts it there" ;;
      older) catalogue_fault "the registry has another version of $name. ./slipway images puts this one there" ;;
    esac
    [ "${missing[$name]:-0}" = 0 ] || catalogue_fault "the registry lacks ${missing[$name]} layers of $name. Remove $SLIPWAY_PUBLISHED, then ./slipway images"
  done
  [ ! -e "$folder/smoke" ] || catalogue_smoke "$folder" "$reference"
}

catalogue_fault() { printf '        %s\n' "$1"; }

catalogue_smoke() {
  local output result=0
  if [ -s "$1/smoke" ]; then
    output=$(timeout "$SMOKE_SECONDS" docker run --rm --init --network none --entrypoint sh "$2" -euc "$(cat "$1/smoke")" 2>&1 < /dev/null) || result=$?
  else
    output=$(timeout "$SMOKE_SECONDS" docker run --rm --init --network none "$2" 2>&1 < /dev/null) || result=$?
  fi
  [ "$result" = 0 ] || catalogue_fault "$1/smoke: it ended with exit code $result: $(printf '%s' "$output" | tail -n 3 | tr '\n' ' ')"
}
