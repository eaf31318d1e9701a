# fat and lean do the same; lean must be smaller by about the size of the archive.
size() { docker image inspect --format '{{.Size}}' "$1" 2>/dev/null; }
fat=$(size fat) lean=$(size lean)
if [ -z "$fat" ] || [ -z "$lean" ]; then
  echo 'Both images must be there, `fat` from the file as it was, and `lean` from the changed one.'
  exit 1
fi
if [ $((fat - lean)) -lt 40000000 ]; then
  echo "The image fat takes $((fat / 1000000)) MB, lean $((lean / 1000000)) MB. The archive of 50 MB still lies in a layer of lean, or was never in fat."
  exit 1
fi
