#!/bin/bash
# Prepares the data directory on the first start, then runs the server as user mysql.
# Understands MARIADB_ROOT_PASSWORD, MARIADB_DATABASE, MARIADB_USER and MARIADB_PASSWORD, the same with MYSQL_ in front,
# ..._FILE (read the value from that file), ..._RANDOM_ROOT_PASSWORD and ..._ALLOW_EMPTY_ROOT_PASSWORD.
set -euo pipefail

data=/var/lib/mysql
socket=/run/mysqld/mysqld.sock

say() { printf '%s [Entrypoint] %s\n' "$(date +'%Y-%m-%d %H:%M:%S')" "$*"; }

# setting NAME: MARIADB_NAME, else MYSQL_NAME, else the file that MARIADB_NAME_FILE or MYSQL_NAME_FILE names.
setting() {
  local prefix name file
  for prefix in MARIADB MYSQL; do
    name=${prefix}_$1 file=${prefix}_$1_FILE
    if [ -n "${!name:-}" ]; then printf '%s' "${!name}"; return; fi
    if [ -n "${!file:-}" ]; then printf '%s' "$(< "${!file}")"; return; fi
  done
}

# Text as an SQL string.
quoted() { local s=${1//\\/\\\\}; printf "'%s'" "${s//\'/\'\'}"; }

initialise() {
  local root database user password
  root=$(setting ROOT_PASSWORD) database=$(setting DATABASE) user=$(setting USER) password=$(setting PASSWORD)
  if [ -z "$root" ] && [ -n "$(setting RANDOM_ROOT_PASSWORD)" ]; then
    root=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    say "GENERATED ROOT PASSWORD: $root"
  fi
  if [ -z "$root" ] && [ -z "$(setting ALLOW_EMPTY_ROOT_PASSWORD)$(setting ALLOW_EMPTY_PASSWORD)" ]; then
    say "[ERROR] The database has no data yet, and no password for its administrator is given."
    say "[ERROR] Set MARIADB_ROOT_PASSWORD, or MARIADB_RANDOM_ROOT_PASSWORD=1."
    exit 1
  fi
  if [ -n "$user" ] && [ -z "$password" ]; then
    say "[ERROR] MARIADB_USER is set, MARIADB_PASSWORD is not."
    exit 1
  fi

  say "First start: preparing the data directory $data"
  mariadb-install-db --datadir="$data" --skip-test-db --skip-name-resolve --auth-root-authentication-method=normal >/dev/null

  # A server that only this script can reach, for as long as the accounts are made.
  mariadbd --skip-networking --socket="$socket" &
  local server=$! tries
  for tries in {60..0}; do
    mariadb --socket="$socket" --user=root --execute='SELECT 1' >/dev/null 2>&1 && break
    sleep 0.25
  done
  [ "$tries" -gt 0 ] || { say "[ERROR] The server did not start."; exit 1; }

  # shellcheck disable=SC2016 # the backquotes are SQL, not shell
  {
    # The accounts that a fresh installation has for its own host have no password.
    printf "DELETE FROM mysql.global_priv WHERE User IN ('', 'root') AND Host <> 'localhost';\n"
    printf 'TRUNCATE mysql.proxies_priv;\nFLUSH PRIVILEGES;\n'
    if [ -n "$database" ]; then printf 'CREATE DATABASE IF NOT EXISTS `%s`;\n' "${database//\`/\`\`}"; fi
    if [ -n "$user" ]; then
      printf 'CREATE USER %s@%s IDENTIFIED BY %s;\n' "$(quoted "$user")" "'%'" "$(quoted "$password")"
      if [ -n "$database" ]; then printf 'GRANT ALL ON `%s`.* TO %s@%s;\n' "${database//\`/\`\`}" "$(quoted "$user")" "'%'"; fi
    fi
    # For healthcheck.sh: may connect and see nothing.
    printf "CREATE USER healthcheck@localhost IDENTIFIED VIA unix_socket USING 'mysql';\n"
    printf "CREATE USER root@'%%' IDENTIFIED BY %s;\n" "$(quoted "$root")"
    printf "GRANT ALL ON *.* TO root@'%%' WITH GRANT OPTION;\n"
    printf 'ALTER USER root@localhost IDENTIFIED BY %s;\n' "$(quoted "$root")"
  } | mariadb --socket="$socket" --user=root

  local file client=(mariadb --socket="$socket" --user=root ${root:+--password="$root"})
  for file in /docker-entrypoint-initdb.d/*; do
    case $file in
      *.sh)     say "Running $file"; bash "$file" ;;
      *.sql)    say "Loading $file"; "${client[@]}" ${database:+"$database"} < "$file" ;;
      *.sql.gz) say "Loading $file"; gzip -dc "$file" | "${client[@]}" ${database:+"$database"} ;;
    esac
  done

  kill "$server"
  wait "$server" || true
  touch "$data/.slipway-ready"
  say "The data directory is ready. Starting the server."
}

case ${1:-} in
  -*)              set -- mariadbd "$@" ;;
  mysqld)          shift; set -- mariadbd "$@" ;;
esac
if [ "$1" = mariadbd ]; then
  if [ "$(id -u)" = 0 ]; then
    mkdir -p /run/mysqld
    chown mysql:mysql /run/mysqld
    # Also a bind mount must belong to the user that the server runs as.
    find "$data" \! -user mysql -exec chown mysql:mysql {} +
    exec setpriv --reuid=mysql --regid=mysql --clear-groups -- "${BASH_SOURCE[0]}" "$@"
  fi
  if [ ! -e "$data/.slipway-ready" ]; then
    # What an interrupted first start left behind is of no use.
    if [ -d "$data/mysql" ] && [ -e "$data/.slipway-started" ]; then find "$data" -mindepth 1 -delete; fi
    if [ ! -d "$data/mysql" ]; then touch "$data/.slipway-started"; initialise; fi
  fi
fi
exec "$@"
