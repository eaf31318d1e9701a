package dev.slipway.quiz.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsAreComparedByMeaningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "docker ps|docker container ls",
                "docker ps|docker container list",
                "docker images|docker image ls",
                "docker rmi a b|docker image rm a b",
                "docker-compose up -d|docker compose up --detach",
                "docker ps|$ docker ps",
                "docker ps|sudo docker ps",
                "docker ps|/usr/bin/docker ps",
                "docker ps # all|docker   ps",
                "docker run -d -p 80:80 nginx|docker run --publish=80:80 --detach nginx",
                "docker run -d -p 80:80 nginx|docker container run -dp 80:80 nginx:latest",
                "docker run -it alpine sh|docker run -t -i alpine sh",
                "docker run -it alpine sh|docker run --interactive=true --tty alpine sh",
                "docker run -p 80:80 -p 81:81 -e A=1 -v x:/x nginx|docker run -e A=1 -v x:/x -p 81:81/tcp -p80:80 docker.io/library/nginx",
                "docker run --rm -e 'A=b c' alpine|docker run -e A=\"b c\" --rm alpine",
                "docker run --name web nginx|docker run --name=web nginx",
                "docker run --name * nginx|docker run --name anything nginx",
                "docker run --net clinic nginx|docker run --network=clinic nginx",
                "docker run -v $PWD:/x alpine|docker run -v \"$(pwd)\":/x alpine",
                "docker run -v $PWD:/x alpine|docker run -v ${PWD}:/x alpine",
                "docker run alpine ls -l -a|docker run alpine ls -l -a",
                "docker compose -f a.yaml up|docker compose --file a.yaml up",
                "docker rm -f web|docker rm web -f",
                "docker rm -fv web|docker container rm --volumes --force web",
                "A=1 docker build .|A=1 docker image build .",
                "docker ps -a --filter status=exited|docker ps --filter=status=exited --all",
                "docker run --rm=false nginx|docker run nginx",
                "docker exec web sh -c 'echo hi'|docker exec web sh -c \"echo hi\"",
                "ls -la|ls -a -l",
                "docker logs --tail 5 web|docker logs -n5 web",
            })
    void these_are_the_same(String expected, String typed) {
        assertThat(CommandReader.fault(typed)).isEmpty();
        assertThat(Comparison.of(expected, typed).differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "docker run --name web nginx|docker run nginx|`--name web` is missing",
                "docker run --name web nginx|docker run --name wep nginx|`--name web` is expected, not `--name wep`",
                "docker run nginx|docker run -d nginx|`--detach` is not asked for",
                "docker run -p 80:80 nginx|docker run -p 80:8080 nginx|`--publish 80:80` is expected, not `--publish 80:8080`",
                "docker run -p 80:80 -p 1:1 nginx|docker run -p 80:80 nginx|`--publish 1:1` is missing",
                "docker run nginx|docker start nginx|`docker container run` is expected, not `docker container start`",
                "docker run nginx|docker run httpd|`nginx` is expected, not `httpd`",
                "docker run nginx|docker run|`nginx` is missing",
                "docker run nginx|docker run nginx sh|`sh` is not asked for",
                "docker tag a b|docker tag b a|the order is `a b`, not `b a`",
                "docker run alpine ls -a|docker run alpine -a ls|the order is `alpine ls -a`, not `alpine -a ls`",
                "docker run -d nginx|docker run nginx -d|`--detach` is missing; `-d` is not asked for",
                "docker ps|docker ps --colour|`--colour` is not asked for",
                "docker ps|docker ps; docker ps|one command is expected, not several",
                "echo '$HOME'|echo $HOME|`\\$HOME` is expected, not `$HOME`",
                "docker ps|dcoker ps|`docker container ls` is expected, not `dcoker`",
            })
    void these_differ_and_it_is_told_how(String expected, String typed, String differences) {
        assertThat(String.join("; ", Comparison.of(expected, typed).differences()))
                .isEqualTo(differences);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "docker run 'nginx|the quote ' is never closed",
                "docker run \"nginx|the quote \" is never closed",
                "# only a comment|there is no command",
            })
    void these_cannot_be_read(String line, String why) {
        assertThat(CommandReader.fault(line)).contains(why);
    }

    @Test
    void pipes_join_commands() {
        assertThat(Comparison.of("docker ps -q | wc -l", "docker container ls --quiet|wc -l")
                        .same())
                .isTrue();
        assertThat(Comparison.of("docker ps -q | wc -l", "docker ps -q").differences())
                .containsExactly("the commands are expected to be joined by `|`");
    }

    @Test
    void a_command_may_go_on_in_the_next_line() {
        assertThat(Comparison.of("docker run -d nginx", "docker run \\\n  -d \\\n  nginx\n")
                        .same())
                .isTrue();
    }

    @Test
    void what_is_right_is_counted() {
        Comparison comparison =
                Comparison.of("docker run -d --name web -p 80:80 nginx", "docker run -d -p 80:80 --rm nginx");
        assertThat(comparison.expected()).isEqualTo(4);
        assertThat(comparison.found()).isEqualTo(3);
        assertThat(comparison.extra()).isEqualTo(1);
    }

    @Test
    void a_page_of_text_is_refused() {
        assertThat(CommandReader.fault("a ".repeat(2_001))).contains("the command is longer than 4000 characters");
        assertThat(CommandReader.fault("'".repeat(3_999))).isPresent();
    }
}
