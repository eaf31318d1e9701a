# The folder /app of the container "look" is listed without starting anything: docker cp reads it out as an archive.
files=$(docker cp look:/app - 2>/dev/null | tar -t 2>/dev/null)
if [ -z "$files" ]; then
  echo 'There is no container named look with a folder /app yet.'
  exit 1
fi
for file in scans .env; do
  if grep -qE "^app/${file//./\\.}(/|$)" <<< "$files"; then
    echo "The image still has \`/app/$file\`. Put \`$file\` into .dockerignore, build again, and replace the container look."
    exit 1
  fi
done
for file in report.py readings.csv requirements.txt; do
  if ! grep -qx "app/$file" <<< "$files"; then
    echo "The image has no \`/app/$file\`. The program needs it, so .dockerignore must not name it."
    exit 1
  fi
done
