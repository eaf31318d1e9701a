package dev.slipway.quiz.commandline;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The commands that a Docker course uses, from {@code docker … --help} of Docker 28 and Compose 2. Other commands are
 * compared word by word.
 */
final class Syntaxes {

    /**
     * One line per command: name, {@code !} if operands end the options, {@code @first} or {@code @all} for the
     * operands that are images, options.
     */
    private static final String TABLE = """
        docker : -H/--host=+ -c/--context= -D/--debug --config= -l/--log-level= --tls --tlscacert= --tlscert= --tlskey= --tlsverify -v/--version
        docker container :
        docker image :
        docker network :
        docker volume :
        docker system :
        docker builder :
        docker buildx :
        docker compose : -f/--file=+ -p/--project-name= --project-directory= --profile=+ --env-file=+ --progress= --ansi= --parallel= --compatibility --dry-run
        docker container run ! @first : -a/--attach=+ --add-host=+ --cap-add=+ --cap-drop=+ --cidfile= --cpus= -c/--cpu-shares= --cpuset-cpus= -d/--detach --device=+ --dns=+ --domainname= --entrypoint= -e/--env=+ --env-file=+ --expose=+ --gpus= --group-add=+ --health-cmd= --health-interval= --health-retries= --health-timeout= --health-start-period= --no-healthcheck -h/--hostname= --init -i/--interactive --ip= --ipc= -l/--label=+ --label-file=+ --link=+ --log-driver= --log-opt=+ --mac-address= -m/--memory= --memory-swap= --mount=+ --name= --net/--network=+ --network-alias=+ --oom-kill-disable --pid= --pids-limit= --platform= --privileged -p/--publish=+ -P/--publish-all --pull= -q/--quiet --read-only --restart= --rm --runtime= --security-opt=+ --shm-size= --sig-proxy --stop-signal= --stop-timeout= --storage-opt=+ --sysctl=+ --tmpfs=+ -t/--tty --ulimit=+ -u/--user= --userns= --uts= -v/--volume=+ --volumes-from=+ -w/--workdir=
        docker container create ! @first : -a/--attach=+ --add-host=+ --cap-add=+ --cap-drop=+ --cpus= -c/--cpu-shares= --device=+ --dns=+ --entrypoint= -e/--env=+ --env-file=+ --expose=+ --health-cmd= -h/--hostname= --init -i/--interactive --ip= -l/--label=+ --link=+ --log-driver= --log-opt=+ -m/--memory= --mount=+ --name= --net/--network=+ --network-alias=+ --pids-limit= --platform= --privileged -p/--publish=+ -P/--publish-all --pull= --read-only --restart= --rm --security-opt=+ --shm-size= --stop-signal= --tmpfs=+ -t/--tty -u/--user= -v/--volume=+ --volumes-from=+ -w/--workdir=
        docker container exec ! : -d/--detach --detach-keys= -e/--env=+ --env-file=+ -i/--interactive --privileged -t/--tty -u/--user= -w/--workdir=
        docker container ls : -a/--all -f/--filter=+ --format= -n/--last= -l/--latest --no-trunc -q/--quiet -s/--size
        docker container start : -a/--attach --detach-keys= -i/--interactive
        docker container stop : -s/--signal= -t/--timeout=
        docker container restart : -s/--signal= -t/--timeout=
        docker container kill : -s/--signal=
        docker container rm : -f/--force -l/--link -v/--volumes
        docker container pause :
        docker container unpause :
        docker container wait :
        docker container rename :
        docker container port :
        docker container top ! :
        docker container diff :
        docker container export : -o/--output=
        docker container attach : --detach-keys= --no-stdin --sig-proxy
        docker container logs : --details -f/--follow --since= -n/--tail= -t/--timestamps --until=
        docker container stats : -a/--all --format= --no-stream --no-trunc
        docker container inspect : -f/--format= -s/--size
        docker container update : --cpus= -c/--cpu-shares= -m/--memory= --memory-swap= --pids-limit= --restart=
        docker container commit : -a/--author= -c/--change=+ -m/--message= -p/--pause
        docker container cp : -a/--archive -L/--follow-link -q/--quiet
        docker container prune : --filter=+ -f/--force
        docker image ls @first : -a/--all --digests -f/--filter=+ --format= --no-trunc -q/--quiet --tree
        docker image rm @all : -f/--force --no-prune --platform=
        docker image pull @first : -a/--all-tags --disable-content-trust --platform= -q/--quiet
        docker image push @first : -a/--all-tags --disable-content-trust --platform= -q/--quiet
        docker image tag @all :
        docker image history @first : --format= -H/--human --no-trunc --platform= -q/--quiet
        docker image inspect @all : -f/--format= --platform=
        docker image save @all : -o/--output= --platform=
        docker image load : -i/--input= --platform= -q/--quiet
        docker image import : -c/--change=+ -m/--message= --platform=
        docker image prune : -a/--all --filter=+ -f/--force
        docker image build : --add-host=+ --build-arg=+ --build-context=+ --cache-from=+ --cache-to=+ --check -f/--file= --iidfile= --label=+ --load --net/--network= --no-cache --no-cache-filter=+ -o/--output=+ --platform=+ --progress= --provenance= --pull --push -q/--quiet --secret=+ --shm-size= --ssh=+ -t/--tag=+ --target= --ulimit=+ --squash --rm
        docker network ls : -f/--filter=+ --format= --no-trunc -q/--quiet
        docker network create : --attachable --aux-address=+ -d/--driver= --gateway=+ --ingress --internal --ip-range=+ --ipam-driver= --ipv6 --label=+ -o/--opt=+ --scope= --subnet=+
        docker network rm : -f/--force
        docker network inspect : -f/--format= -v/--verbose
        docker network connect : --alias=+ --driver-opt=+ --ip= --ip6= --link=+
        docker network disconnect : -f/--force
        docker network prune : --filter=+ -f/--force
        docker volume ls : -f/--filter=+ --format= -q/--quiet
        docker volume create : -d/--driver= --label=+ -o/--opt=+
        docker volume rm : -f/--force
        docker volume inspect : -f/--format=
        docker volume prune : -a/--all --filter=+ -f/--force
        docker system df : --format= -v/--verbose
        docker system info : -f/--format=
        docker system events : -f/--filter=+ --format= --since= --until=
        docker system prune : -a/--all --filter=+ -f/--force --volumes
        docker builder prune : -a/--all --filter=+ -f/--force --keep-storage=
        docker version : -f/--format=
        docker inspect : -f/--format= -s/--size --type=
        docker login : -p/--password= --password-stdin -u/--username=
        docker logout :
        docker search : -f/--filter=+ --format= --limit= --no-trunc
        docker compose up : --abort-on-container-exit --always-recreate-deps --attach=+ --build -d/--detach --exit-code-from= --force-recreate --no-attach=+ --no-build --no-color --no-deps --no-log-prefix --no-recreate --no-start --pull= --quiet-pull --remove-orphans -V/--renew-anon-volumes --scale=+ -t/--timeout= --timestamps --wait --wait-timeout= -w/--watch
        docker compose down : --remove-orphans --rmi= -t/--timeout= -v/--volumes
        docker compose ps : -a/--all --filter= --format= --no-trunc --orphans -q/--quiet --services --status=+
        docker compose logs : -f/--follow --index= --no-color --no-log-prefix --since= -n/--tail= -t/--timestamps --until=
        docker compose exec ! : -d/--detach -e/--env=+ --index= -T/--no-tty --privileged -u/--user= -w/--workdir=
        docker compose run ! : --build -d/--detach --entrypoint= -e/--env=+ -i/--interactive --name= -T/--no-tty --no-deps -p/--publish=+ --quiet-pull --rm --service-ports --use-aliases -u/--user= -v/--volume=+ -w/--workdir=
        docker compose build : --build-arg=+ --no-cache --pull --push -q/--quiet --with-dependencies
        docker compose pull : --ignore-buildable --ignore-pull-failures --include-deps --policy= -q/--quiet
        docker compose push : --ignore-push-failures --include-deps -q/--quiet
        docker compose config : --environment --format= --hash= --images --no-interpolate -o/--output= --profiles -q/--quiet --services --volumes
        docker compose start :
        docker compose stop : -t/--timeout=
        docker compose restart : --no-deps -t/--timeout=
        docker compose rm : -f/--force -s/--stop -v/--volumes
        docker compose kill : --remove-orphans -s/--signal=
        docker compose ls : -a/--all --filter= --format= -q/--quiet
        docker compose images : --format= -q/--quiet
        docker compose top :
        docker compose port : --index= --protocol=
        docker compose create : --build --force-recreate --no-build --no-recreate --pull= --remove-orphans --scale=+
        docker compose pause :
        docker compose unpause :
        docker compose version : -f/--format= --short
        ls : -a -A -l -h -r -R -t -S -1 -d -i
        mkdir : -p/--parents -v/--verbose -m/--mode=
        rm : -r/-R/--recursive -f/--force -i -v/--verbose
        cp : -r/-R/--recursive -a/--archive -f/--force -p -v/--verbose
        cat : -n -A
        curl : -s/--silent -S/--show-error -f/--fail -i/--include -I/--head -L/--location -v/--verbose -k/--insecure -o/--output= -O -X/--request= -H/--header=+ -d/--data=+ -u/--user= -w/--write-out= -m/--max-time=
        """;

    /** Other names of the same commands: the older short forms, and those that the help lists as aliases. */
    private static final String ALIASES = """
        docker run = docker container run
        docker create = docker container create
        docker exec = docker container exec
        docker ps = docker container ls
        docker container ps = docker container ls
        docker container list = docker container ls
        docker start = docker container start
        docker stop = docker container stop
        docker restart = docker container restart
        docker kill = docker container kill
        docker rm = docker container rm
        docker container remove = docker container rm
        docker pause = docker container pause
        docker unpause = docker container unpause
        docker wait = docker container wait
        docker rename = docker container rename
        docker port = docker container port
        docker top = docker container top
        docker diff = docker container diff
        docker export = docker container export
        docker attach = docker container attach
        docker logs = docker container logs
        docker stats = docker container stats
        docker update = docker container update
        docker commit = docker container commit
        docker cp = docker container cp
        docker images = docker image ls
        docker image list = docker image ls
        docker rmi = docker image rm
        docker image remove = docker image rm
        docker pull = docker image pull
        docker push = docker image push
        docker tag = docker image tag
        docker history = docker image history
        docker save = docker image save
        docker load = docker image load
        docker import = docker image import
        docker build = docker image build
        docker buildx build = docker image build
        docker buildx b = docker image build
        docker builder build = docker image build
        docker buildx prune = docker builder prune
        docker network list = docker network ls
        docker network remove = docker network rm
        docker volume list = docker volume ls
        docker volume remove = docker volume rm
        docker info = docker system info
        docker events = docker system events
        docker-compose = docker compose
        docker compose convert = docker compose config
        """;

    private static final Map<String, Syntax> BY_NAME =
            TABLE.lines().map(Syntax::read).collect(Collectors.toUnmodifiableMap(Syntax::command, Function.identity()));

    private static final Map<String, String> CANONICAL = ALIASES.lines()
            .map(line -> line.split(" = "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0].strip(), pair -> pair[1].strip()));

    private Syntaxes() {}

    /** The syntax of a command by any of its names. */
    static Optional<Syntax> of(String command) {
        return Optional.ofNullable(BY_NAME.get(CANONICAL.getOrDefault(command, command)));
    }
}
