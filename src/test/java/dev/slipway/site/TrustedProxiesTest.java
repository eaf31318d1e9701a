package dev.slipway.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A trusted proxy that Quarkus takes for a host's name costs a lookup in the middle of requests: 5 s where no name server answers. */
class TrustedProxiesTest {

    @Test
    void areAddressesThatNeedNoNameServer() throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(file);
        }
        // Quarkus 3.31 reads a dotted address or a block; an IPv6 address without a block is a name to it.
        assertThat(settings.getProperty("quarkus.http.proxy.trusted-proxies").split(","))
                .isNotEmpty()
                .allMatch(proxy -> proxy.strip().matches("\\d+(\\.\\d+){3}|[0-9a-f:.]+/\\d+"));
    }
}
