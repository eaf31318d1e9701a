# shellcheck shell=bash
#
# The course's images: built from docker/images/, published to the course registry. Sourced; does nothing by itself.
#
#   images_list             one line per recipe: name, also-names (or -), folder; tab between, bases before what builds on them
#   images_build            builds those whose recipe or base changed
#   images_publish_needed   0 when the registry lacks something that is built here, 1 when not
#   images_publish PORT     uploads what the registry on 127.0.0.1:PORT lacks
#
# Variables:
#   SLIPWAY_IMAGES          the folder of the recipes (default: docker/images of this repository)
#   SLIPWAY_PUBLISHED       a file that remembers what was published: one line "name imageid"
#
# A recipe is a folder with a Dockerfile whose first lines say `# image: NAME:TAG` and perhaps `# also: NAME:TAG ...`.
# A name without a tag means :latest. The image is tagged slipway-course/NAME:TAG; that is also what a recipe
# writes after FROM to build on another one. A file `smoke` in the folder is a test of the image, see catalogue.sh.

# Public images the course offers as they are. The recipes build on it, so every host that can build has it.
_images_base='debian:trixie-slim'

_images_folder() {
  if [ -n "${SLIPWAY_IMAGES:-}" ]; then
    printf '%s\n' "$SLIPWAY_IMAGES"
  else
    (cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../../../docker/images" && pwd)
  fi
}

_images_with_tag() {
  case $1 in
    *:*) printf '%s' "$1" ;;
    *) printf '%s:latest' "$1" ;;
  esac
}

# _images_read: fills the arrays _images_names, _images_also and _images_from (by folder) and _images_order.
# Says which folder is wrong and returns 1 when a recipe has no name, or when recipes wait for each other.
_images_read() {
  declare -gA _images_names=() _images_also=() _images_from=()
  declare -ga _images_order=()
  local root file folder line name word waiting next ready
  local -A made=() owner=()
  root=$(_images_folder) || return 1
  waiting=()
  for file in "$root"/*/Dockerfile; do
    [ -e "$file" ] || continue
    folder=${file%/Dockerfile} name='' _images_also[$folder]='' _images_from[$folder]=''
    while read -r line || [ -n "$line" ]; do
      case $line in
        '# image: '*) [ -n "$name" ] || name=$(_images_with_tag "${line#'# image: '}") ;;
        '# also: '*)
          for word in ${line#'# also: '}; do _images_also[$folder]+=" $(_images_with_tag "$word")"; done
          ;;
        [Ff][Rr][Oo][Mm]' '*)
          for word in ${line#* }; do
            case $word in --*) ;; *) _images_from[$folder]+=" $word"; break ;; esac
          done
          ;;
      esac
    done < "$file"
    if [ -z "$name" ]; then
      printf '%s: the first lines must name the image, for example "# image: nginx:latest"\n' "$file" >&2
      return 1
    fi
    if [ -n "${owner[$name]:-}" ]; then
      printf '%s: the image %s is already made in %s\n' "$file" "$name" "${owner[$name]}" >&2
      return 1
    fi
    owner[$name]=$folder
    _images_names[$folder]=$name
    waiting+=("$folder")
  done

  # Again and again take those whose bases are all there; what is left in the end waits for itself or for nothing.
  while [ ${#waiting[@]} -gt 0 ]; do
    next=()
    for folder in "${waiting[@]}"; do
      ready=yes
      for word in ${_images_from[$folder]}; do
        case $word in
          slipway-course/*) [ -n "${made[$(_images_with_tag "${word#slipway-course/}")]:-}" ] || ready=no ;;
        esac
      done
      if [ $ready = yes ]; then
        _images_order+=("$folder")
        made[${_images_names[$folder]}]=yes
      else
        next+=("$folder")
      fi
    done
    if [ ${#next[@]} -eq ${#waiting[@]} ]; then
      printf '%s: builds on an image that no other recipe makes:%s\n' "${next[0]}" "${_images_from[${next[0]}]}" >&2
      return 1
    fi
    waiting=(${next[@]+"${next[@]}"})
  done
}

images_list() {
  local folder also
  _images_read || return 1
  for folder in "${_images_order[@]}"; do
    also=${_images_also[$folder]# }
    printf '%s\t%s\t%s\n' "${_images_names[$folder]}" "${also:--}" "$folder"
  done
}

# _images_ids REFERENCE...: lines "reference id recipe" of those that exist, in one question to the engine.
_images_ids() {
  local format='{{range .RepoTags}}{{.}} {{end}}{{"\t"}}{{.Id}}{{"\t"}}{{with .Config.Labels}}{{index . "dev.slipway.recipe"}}{{end}}'
  local tags id recipe tag
  [ $# -gt 0 ] || return 0
  docker image inspect --format "$format" "$@" 2>/dev/null | while IFS=$'\t' read -r tags id recipe; do
    for tag in $tags; do printf '%s %s %s\n' "$tag" "$id" "$recipe"; done
  done
}

# _images_hash FOLDER BASEID...: changes with the name, the content or the permission to execute of any file in the folder,
# and with the bases. The smoke test is no part of the image.
_images_hash() {
  local folder=$1
  shift
  {
    (
      cd -- "$folder" || exit 1
      export LC_ALL=C
      find . -type f ! -path ./smoke -print0 | sort -z | xargs -0 sha256sum
      find . -type f ! -path ./smoke -perm -u+x -print | sort
      find . -type l -printf '%p -> %l\n' | sort
    )
    printf '%s\n' "$@"
  } | sha256sum | cut -d' ' -f1
}

# _images_look: fills the caller's arrays ids and recipes, by reference, with what exists of the images and what they build on.
_images_look() {
  local folder word name id recipe wanted=("$_images_base")
  for folder in "${_images_order[@]}"; do
    wanted+=("slipway-course/${_images_names[$folder]}")
    for word in ${_images_from[$folder]}; do
      case $word in scratch | slipway-course/*) ;; *) wanted+=("$(_images_with_tag "$word")") ;; esac
    done
  done
  while read -r name id recipe; do ids[$name]=$id recipes[$name]=$recipe; done < <(_images_ids "${wanted[@]}")
}

# _images_due FOLDER: the hash that the image of this recipe would have, built now; reads the caller's array ids.
_images_due() {
  local word bases=()
  for word in ${_images_from[$1]}; do
    # A stage of the same Dockerfile has no id; its name is in the hash through the Dockerfile.
    bases+=("$word ${ids[$(_images_with_tag "$word")]:-}")
  done
  _images_hash "$1" ${bases[@]+"${bases[@]}"}
}

images_build() {
  local folder name hash log started number=0
  local -A ids=() recipes=()
  _images_read || return 1
  _images_look

  if [ -z "${ids[$_images_base]:-}" ]; then
    printf 'Images: pulling %s, on which all others build\n' "$_images_base"
    if ! docker pull -q "$_images_base" >/dev/null; then
      printf 'Images: %s is neither on this host nor can it be pulled.\n' "$_images_base" >&2
      return 1
    fi
    ids[$_images_base]=$(docker image inspect --format '{{.Id}}' "$_images_base") || return 1
  fi

  local built=no
  log=$(mktemp) || return 1
  for folder in "${_images_order[@]}"; do
    name=slipway-course/${_images_names[$folder]}
    number=$((number + 1))
    hash=$(_images_due "$folder")
    [ "${recipes[$name]:-}" != "$hash" ] || continue

    started=$SECONDS
    printf 'Images: building %s, %s of %s … ' "${_images_names[$folder]}" "$number" "${#_images_order[@]}"
    if ! docker build --label "dev.slipway.recipe=$hash" --tag "$name" "$folder" > "$log" 2>&1; then
      printf 'failed\n'
      printf 'Images: %s could not be built. Its recipe is %s; the end of the build log:\n' "${_images_names[$folder]}" "$folder" >&2
      tail -n 20 "$log" | sed 's/^/  | /' >&2
      rm -f "$log"
      return 1
    fi
    ids[$name]=$(docker image inspect --format '{{.Id}}' "$name")
    printf 'done (%s s)\n' "$((SECONDS - started))"
    built=yes
  done
  rm -f "$log"
  if [ $built = yes ]; then
    # What lost its name just now: the versions before, and build stages, which the legacy builder leaves as images.
    docker image prune --force --filter label=dev.slipway.recipe >/dev/null 2>&1 || true
    docker image prune --force --filter label=dev.slipway.stage >/dev/null 2>&1 || true
  fi
}

# _images_unpublished: lines "name reference id" of what is built here but not in the record of published ones.
_images_unpublished() {
  local folder name also reference id line known
  local -A ids=() published=()
  _images_read || return 1

  local wanted=("$_images_base")
  for folder in "${_images_order[@]}"; do wanted+=("slipway-course/${_images_names[$folder]}"); done
  while read -r name id line; do ids[$name]=$id; done < <(_images_ids "${wanted[@]}")
  if [ -r "${SLIPWAY_PUBLISHED:?must name the file that remembers what was published}" ]; then
    while read -r name known; do [ -z "$name" ] || published[$name]=$known; done < "$SLIPWAY_PUBLISHED"
  fi

  for reference in "${wanted[@]}"; do
    id=${ids[$reference]:-}
    if [ -z "$id" ]; then
      printf 'Images: %s does not exist on this host; images_build makes it.\n' "$reference" >&2
      return 1
    fi
    also=''
    for folder in "${_images_order[@]}"; do
      if [ "slipway-course/${_images_names[$folder]}" = "$reference" ]; then also=${_images_also[$folder]}; fi
    done
    for name in "${reference#slipway-course/}" $also; do
      [ "${published[$name]:-}" = "$id" ] || printf '%s %s %s\n' "$name" "$reference" "$id"
    done
  done
}

images_publish_needed() {
  local missing
  # When it cannot be told, the upload is to say why.
  missing=$(_images_unpublished 2>/dev/null) || return 0
  [ -n "$missing" ]
}

images_publish() {
  local registry=127.0.0.1:${1:?images_publish needs the port of the registry} todo name reference id target log started known line
  todo=$(_images_unpublished) || return 1
  [ -n "$todo" ] || return 0
  log=$(mktemp) || return 1
  while read -r name reference id; do
    target=$registry/library/$name
    started=$SECONDS
    if ! { docker tag "$reference" "$target" && docker push "$target"; } < /dev/null > "$log" 2>&1; then
      printf 'Images: %s could not be uploaded to %s:\n' "$name" "$registry" >&2
      tail -n 20 "$log" | sed 's/^/  | /' >&2
      docker image rm "$target" >/dev/null 2>&1 || true
      rm -f "$log"
      return 1
    fi
    docker image rm "$target" >/dev/null 2>&1 || true
    # Recorded one by one, so that an upload that was broken off goes on where it stopped.
    {
      if [ -e "$SLIPWAY_PUBLISHED" ]; then
        while read -r known line; do [ "$known" = "$name" ] || printf '%s %s\n' "$known" "$line"; done < "$SLIPWAY_PUBLISHED"
      fi
      printf '%s %s\n' "$name" "$id"
    } > "$SLIPWAY_PUBLISHED.new" && mv -- "$SLIPWAY_PUBLISHED.new" "$SLIPWAY_PUBLISHED"
    printf 'Images: published %s (%s s)\n' "$name" "$((SECONDS - started))"
  done <<< "$todo"
  rm -f "$log"
}
