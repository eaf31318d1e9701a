#!/bin/sh
# The rows must have come from the backup: the volume is younger than the file.
created=$(docker volume inspect --format '{{.CreatedAt}}' service-stack_db-data) || {
  echo "There is no volume service-stack_db-data. Start the stack with docker compose up -d."
  exit 1
}
[ "$(date -d "$created" +%s)" -ge "$(stat -c %Y ~/service-stack/backup.sql)" ] || {
  echo "The database still lies in the volume from before the backup. Remove it with docker compose down -v; then up, and restore."
  exit 1
}
