# Eight slow requests at once: they must not wait for each other, and more than one process must answer.
started=$(date +%s%N)
answers=$(for _ in 1 2 3 4 5 6 7 8; do curl -s -m 5 http://localhost:8888/slow & done; wait)
took=$((($(date +%s%N) - started) / 1000000))
count=$(grep -c '"process"' <<< "$answers")
processes=$(grep '"process"' <<< "$answers" | sort -u | grep -c .)
if [ "$count" -eq 0 ]; then
  echo 'Nobody answers on http://localhost:8888/slow.'
  exit 1
fi
if [ "$count" -lt 8 ] || [ "$took" -gt 4000 ]; then
  echo "Of 8 requests sent at once, $count were answered in $took ms. They wait for each other: the service needs more processes or threads in site.conf, a new image and a new container."
  exit 1
fi
if [ "$processes" -lt 2 ]; then
  echo 'All 8 requests were answered by one process. Let there be at least two.'
  exit 1
fi
