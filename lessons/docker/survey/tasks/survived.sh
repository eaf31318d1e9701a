#!/bin/sh
# There must be an answer that is older than the container of the database.
created=$(docker inspect --format '{{.Created}}' survey-db-1) || {
  echo "There is no container survey-db-1. Start the stack with docker compose up -d."
  exit 1
}
older=$(docker exec survey-db-1 psql -U survey -At -c "SELECT count(*) FROM answers WHERE submitted < '$created'") || {
  echo "The database does not answer yet. Wait a moment, or look at docker compose logs db."
  exit 1
}
[ "$older" -gt 0 ] || {
  echo "No answer in the table is older than the container of the database. Send one, then docker compose down, then docker compose up -d."
  exit 1
}
