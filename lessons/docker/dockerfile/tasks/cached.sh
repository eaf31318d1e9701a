# report:2 and report:3 must have the same layers but for the last one, and a pip step must be among the same ones.
layers() { docker image inspect --format '{{range .RootFS.Layers}}{{println .}}{{end}}' "$1" 2>/dev/null | grep .; }
old=$(layers report:2) new=$(layers report:3)
for image in 2 3; do
  if ! docker image inspect "report:$image" > /dev/null 2>&1; then
    echo "There is no image \`report:$image\` yet."
    exit 1
  fi
done
if [ "$old" = "$new" ]; then
  echo 'The images report:2 and report:3 have the same files. Change report.py between the two builds.'
  exit 1
fi
if ! docker history --no-trunc --format '{{.CreatedBy}}' report:3 | grep -q 'pip install'; then
  echo 'The image report:3 has no step with `pip install`.'
  exit 1
fi
changed=$(diff <(echo "$old") <(echo "$new") | grep -c '^>')
if [ "$changed" != 1 ] || [ "$(sed '$d' <<< "$old")" != "$(sed '$d' <<< "$new")" ]; then
  echo 'The change of report.py made an early layer new, and with it every step that follows.' \
    'Copy requirements.txt and install first, copy the rest last; then build report:2, change report.py, and build report:3.'
  exit 1
fi
