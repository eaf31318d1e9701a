#!/bin/sh
# Weeks of work in a few seconds: leaves behind what people leave behind. Running it again starts over.

docker rm -f -v ward-board failed never-started scratch report-1 report-2 report-3 2>/dev/null
docker volume rm old-experiment patient-notes 2>/dev/null
docker network rm old-project 2>/dev/null

# Three versions of an image under one name, and a container of each.
for version in 1 2 3; do
  docker build -q -t report --build-arg VERSION=$version - <<'END'
FROM busybox
ARG VERSION
RUN head -c 5000000 /dev/urandom > /figures && echo "Report, version $VERSION" > /report
CMD ["cat", "/report"]
END
  docker run --name report-$version report
done

docker run --name failed busybox ls /no-such-folder
docker create --name never-started busybox
docker run --name scratch -v /scratch busybox sh -c 'head -c 2000000 /dev/urandom > /scratch/data'
docker rm scratch
docker pull -q hello-world
docker network create old-project

docker volume create old-experiment
docker run --rm -v old-experiment:/data busybox sh -c 'head -c 1000000 /dev/urandom > /data/results'
docker run --rm -v patient-notes:/notes busybox sh -c 'echo "P-017: penicillin allergy" > /notes/allergies'

# The one service that is in use.
docker run -d --name ward-board -p 8080:80 -v patient-notes:/usr/share/nginx/html/notes:ro nginx
