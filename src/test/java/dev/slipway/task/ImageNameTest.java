package dev.slipway.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nginx                                 | nginx:latest
        ' nginx '                             | nginx:latest
        nginx:1.27                            | nginx:1.27
        library/nginx                         | nginx:latest
        docker.io/nginx                       | nginx:latest
        docker.io/library/nginx:latest        | nginx:latest
        index.docker.io/library/nginx         | nginx:latest
        bitnami/redis                         | bitnami/redis:latest
        docker.io/bitnami/redis:7             | bitnami/redis:7
        localhost:5000/vitals                 | localhost:5000/vitals:latest
        localhost:5000/vitals:1.0             | localhost:5000/vitals:1.0
        registry.example/library/nginx        | registry.example/library/nginx:latest
        nginx@sha256:0123                     | nginx@sha256:0123
        """)
    void one_image_has_one_normal_name(String written, String normal) {
        assertThat(ImageName.normal(written)).isEqualTo(normal);
        assertThat(ImageName.normal(normal)).isEqualTo(normal);
    }
}
