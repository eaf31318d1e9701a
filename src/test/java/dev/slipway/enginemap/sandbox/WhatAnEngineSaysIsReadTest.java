package dev.slipway.enginemap.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.enginemap.Details.Fact;
import dev.slipway.enginemap.EngineEvent;
import dev.slipway.enginemap.EngineMap.Container;
import dev.slipway.enginemap.EngineMap.Mount;
import dev.slipway.enginemap.EngineMap.Port;
import dev.slipway.enginemap.MapLimits;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of Docker 26.1, shortened, and answers no engine gives. */
class WhatAnEngineSaysIsReadTest {

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    void a_container_with_ports_networks_and_mounts() {
        Container web = MapReading.container(json("""
            {'Id':'abc','Names':['/web'],'Image':'nginx','ImageID':'sha256:n','Created':1700000000,'State':'running','Status':'Up 2 minutes',
             'Ports':[{'IP':'::','PrivatePort':80,'PublicPort':8080,'Type':'tcp'},{'IP':'0.0.0.0','PrivatePort':80,'PublicPort':8080,'Type':'tcp'},{'PrivatePort':443,'Type':'tcp'}],
             'NetworkSettings':{'Networks':{'shop':{},'bridge':{}}},
             'Mounts':[{'Type':'volume','Name':'data','Source':'/var/lib/x','Destination':'/data','RW':true},{'Type':'bind','Source':'/home/student/site','Destination':'/site','RW':false}]}"""));
        assertThat(web.name()).isEqualTo("web");
        assertThat(web.ports()).containsExactly(new Port(8080, 80, "tcp"));
        assertThat(web.networks()).containsExactly("bridge", "shop");
        assertThat(web.mounts())
                .containsExactly(
                        new Mount("volume", "data", "/data", false),
                        new Mount("bind", "/home/student/site", "/site", true));
        assertThat(web.exitCode()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "Exited (0) 3 minutes ago,0",
        "Exited (137) Less than a second ago,137",
        "Up 3 minutes,-1",
        "Created,-1",
        "Exited (99999999999) now,-1",
        "'',-1"
    })
    void the_exit_code_stands_in_the_words_of_the_status(String status, int code) {
        assertThat(MapReading.container(json("{'Status':'" + status + "'}")).exitCode())
                .isEqualTo(code);
    }

    @Test
    void an_image_without_a_name_is_told_by_the_start_of_its_id() {
        assertThat(MapReading.imageName("sha256:" + "0123456789abcdef".repeat(4)))
                .isEqualTo("0123456789ab");
        assertThat(MapReading.imageName("nginx:latest")).isEqualTo("nginx:latest");
    }

    @Test
    void what_no_engine_says_makes_no_trouble() {
        assertThat(MapReading.container(json("{}")).ports()).isEmpty();
        assertThat(MapReading.container(json("{'Ports':7,'Mounts':'x','Created':-99999999999999999,'Names':{}}"))
                        .name())
                .isEmpty();
        assertThat(DetailsReading.container(json("[]"))).isNotNull();
        assertThat(DetailsReading.image(json("{'Config':null,'Created':'yesterday'}")))
                .isNotNull();
        assertThat(EngineEvents.read(json("{'Type':5,'Actor':[]}")).action()).isEmpty();
    }

    @Test
    void hundreds_of_published_ports_are_bounded() {
        String ports = IntStream.range(1, 400)
                .mapToObj(p -> "{'PrivatePort':" + p + ",'PublicPort':" + p + ",'Type':'tcp'}")
                .collect(Collectors.joining(","));
        assertThat(MapReading.container(json("{'Ports':[" + ports + "]}")).ports())
                .hasSize(MapLimits.PORTS);
    }

    @Test
    void an_inspected_container_becomes_facts() {
        assertThat(DetailsReading.container(json("""
            {'Path':'sh','Args':['-c','sleep 5'],'RestartCount':2,'SizeRw':1093,'HostConfig':{'RestartPolicy':{'Name':'always'}},'Config':{'Image':'busybox'},
             'State':{'Status':'exited','Running':false,'ExitCode':137,'StartedAt':'2026-01-01T10:00:00.5Z','FinishedAt':'2026-01-01T10:01:00Z'}}""")))
                .contains(
                        new Fact("State", "exited"),
                        new Fact("Exit code", "137"),
                        new Fact("Ended", "2026-01-01T10:01:00Z"),
                        new Fact("Restarts", "2 (policy: always)"),
                        new Fact("Command", "sh -c \"sleep 5\""),
                        new Fact("Size of what it wrote", "1.09 kB"))
                .noneMatch(f -> f.name().equals("Created"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RUN /bin/sh -c apt-get update # buildkit|RUN apt-get update",
                "COPY app.py /app/ # buildkit|COPY app.py /app/",
                "/bin/sh -c #(nop)  CMD [\"bash\"]|CMD [\"bash\"]",
                "/bin/sh -c echo hi|RUN echo hi",
                "CMD [\"python\"]|CMD [\"python\"]"
            })
    void a_step_is_told_as_it_stood_in_the_dockerfile(String createdBy, String instruction) {
        assertThat(ImageLayers.instruction(createdBy)).isEqualTo(instruction);
    }

    @Test
    void events_are_read() {
        assertThat(
                        EngineEvents.read(
                                json(
                                        "{'Type':'container','Action':'die','Actor':{'ID':'abc','Attributes':{'exitCode':'137','image':'nginx','name':'web'}}}")))
                .isEqualTo(new EngineEvent("container", "die", "abc", "web", "nginx", 137, ""));
        assertThat(
                        EngineEvents.read(
                                json(
                                        "{'Type':'network','Action':'connect','Actor':{'ID':'n1','Attributes':{'container':'abc','name':'shop','type':'bridge'}}}")))
                .isEqualTo(new EngineEvent("network", "connect", "n1", "shop", "", -1, "abc"));
    }
}
