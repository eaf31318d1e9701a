#!/bin/bash
# Prepares the data directory on the first start, then runs the server as user postgres.
# Understands POSTGRES_PASSWORD, POSTGRES_USER, POSTGRES_DB, each with _FILE (read the value from that file),
# POSTGRES_HOST_AUTH_METHOD, POSTGRES_INITDB_ARGS and PGDATA.
set -euo pipefail

# setting NAME [DEFAULT]: POSTGRES_NAME, else what is in the file that POSTGRES_NAME_FILE names, else DEFAULT.
setting() {
  local name=POSTGRES_$1 file=POSTGRES_$1_FILE
  if [ -n "${!name:-}" ]; then printf '%s' "${!name}"
  elif [ -n "${!file:-}" ]; then printf '%s' "$(< "${!file}")"
  else printf '%s' "${2:-}"; fi
}

initialise() {
  local password user database method
  password=$(setting PASSWORD) user=$(setting USER postgres) method=$(setting HOST_AUTH_METHOD scram-sha-256)
  database=$(setting DB "$user")
  if [ -z "$password" ] && [ "$method" != trust ]; then
    echo "Error: the database has no data yet, and no password for its administrator is given." >&2
    echo "       Set POSTGRES_PASSWORD, for example: docker run -e POSTGRES_PASSWORD=... postgres" >&2
    exit 1
  fi

  local arguments=()
  # Several options in one variable: split at spaces, as the name of the variable says.
  read -ra arguments <<< "$(setting INITDB_ARGS)"
  initdb --pgdata="$PGDATA" --username="$user" --pwfile=<(printf '%s\n' "$password") "${arguments[@]}"
  printf '\nhost all all all %s\n' "$method" >> "$PGDATA/pg_hba.conf"

  # A server that only this script can reach, for as long as the database is made.
  PGUSER=$user pg_ctl --pgdata="$PGDATA" --options="-c listen_addresses='' -p 5432" --wait start
  local client=(psql -v ON_ERROR_STOP=1 --username "$user" --no-password --no-psqlrc)
  if [ "$database" != postgres ]; then
    "${client[@]}" --dbname postgres -v db="$database" <<< 'CREATE DATABASE :"db";'
  fi
  local file
  for file in /docker-entrypoint-initdb.d/*; do
    case $file in
      *.sh)     echo "$0: running $file"; POSTGRES_USER=$user POSTGRES_DB=$database bash "$file" ;;
      *.sql)    echo "$0: loading $file"; "${client[@]}" --dbname "$database" --file "$file" ;;
      *.sql.gz) echo "$0: loading $file"; gzip -dc "$file" | "${client[@]}" --dbname "$database" ;;
    esac
  done
  PGUSER=$user pg_ctl --pgdata="$PGDATA" --mode=fast --wait stop
  printf '\nPostgreSQL init process complete; ready for start up.\n\n'
}

case ${1:-} in -*) set -- postgres "$@" ;; esac
if [ "$1" = postgres ]; then
  if [ "$(id -u)" = 0 ]; then
    mkdir -p "$PGDATA"
    chmod 700 "$PGDATA"
    find "$PGDATA" \! -user postgres -exec chown postgres:postgres {} +
    # Next to the data there may be a volume that belongs to root.
    chown postgres:postgres "$(dirname "$PGDATA")" /run/postgresql 2>/dev/null || true
    exec setpriv --reuid=postgres --regid=postgres --init-groups -- env HOME=/var/lib/postgresql "${BASH_SOURCE[0]}" "$@"
  fi
  if [ ! -s "$PGDATA/PG_VERSION" ]; then initialise; fi
fi
exec "$@"
