members() { docker network inspect "$1" --format '{{range .Containers}}{{println .Name}}{{end}}' 2>/dev/null; }
if members edge | grep -qx db; then
  echo 'The database is in edge, where front can see it. `docker network disconnect edge db` takes it out.'
  exit 1
fi
if members clinic | grep -qx front; then
  echo 'front is in clinic, next to the database. Run it in edge only.'
  exit 1
fi
