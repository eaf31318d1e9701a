package dev.slipway.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slipway.sandbox.EgressRules.Mode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EgressRulesTest {

    private static final EgressRules ON = new EgressRules(Mode.ON, List.of(), List.of());
    private static final EgressRules LIST =
            new EgressRules(Mode.LIST, List.of("packages.example.org", " .Example.net "), List.of("10.1.2.3:8081"));

    @Test
    void off_lets_nobody_out_and_says_so() {
        EgressRules off = new EgressRules(Mode.OFF, List.of("example.org"), List.of());
        assertThat(off.refusesName("example.org", 443)).contains("sandboxes have no access to the internet");
        assertThat(off.inWords()).hasValueSatisfying(words -> assertThat(words).contains("no access to the internet"));
        assertThat(ON.inWords()).isEmpty();
        assertThat(LIST.inWords())
                .hasValueSatisfying(words -> assertThat(words).contains("packages.example.org", ".example.net"));
    }

    @Test
    void a_list_names_hosts_and_all_below_a_dot() {
        assertThat(LIST.refusesName("packages.example.org", 443)).isEmpty();
        assertThat(LIST.refusesName("PACKAGES.example.org", 80)).isEmpty();
        assertThat(LIST.refusesName("deep.down.example.net", 443)).isEmpty();
        assertThat(LIST.refusesName("example.net", 443))
                .contains("example.net is not among the hosts that sandboxes may reach");
        assertThat(LIST.refusesName("evilexample.net", 443)).isPresent();
        assertThat(LIST.refusesName("packages.example.org.evil.test", 443)).isPresent();
        assertThat(LIST.refusesName("10.1.2.3", 8081)).isEmpty();
        assertThat(LIST.refusesName("10.1.2.3", 22)).isPresent();
    }

    @Test
    void mail_is_never_sent() {
        assertThat(ON.refusesName("example.org", 25)).contains("mail cannot be sent from a sandbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "2002:7f00:1::",
                "2001:0:1::",
                "64:ff9b::7f00:1"
            })
    void what_is_not_the_internet_is_refused_whatever_name_led_there(String address) throws UnknownHostException {
        assertThat(ON.refusesAddress(InetAddress.getByName(address), 443, false))
                .hasValueSatisfying(why -> assertThat(why).endsWith("is not a public address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.9.9.9",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "198.17.0.1",
                "2600::1",
                "2001:4860::1"
            })
    void what_is_public_is_not(String address) throws UnknownHostException {
        assertThat(ON.refusesAddress(InetAddress.getByName(address), 443, false))
                .isEmpty();
    }

    @Test
    void an_address_inside_is_reached_only_on_the_port_that_was_named() throws UnknownHostException {
        assertThat(LIST.refusesAddress(InetAddress.getByName("10.1.2.3"), 8081, false))
                .isEmpty();
        assertThat(LIST.refusesAddress(InetAddress.getByName("10.1.2.3"), 22, false))
                .isPresent();
        assertThat(LIST.refusesAddress(InetAddress.getByName("10.1.2.4"), 8081, false))
                .isPresent();
    }

    @Test
    void the_machine_itself_is_not_reached_by_its_public_address_either() throws UnknownHostException {
        assertThat(ON.refusesAddress(InetAddress.getByName("1.1.1.1"), 443, true))
                .contains("1.1.1.1 is the machine that runs this course");
    }

    @Test
    void a_list_without_names_is_a_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EgressRules(Mode.LIST, List.of(""), List.of()))
                .withMessage(
                        "slipway.egress.mode is list, and slipway.egress.hosts names none; write names there, or set the mode to off");
    }
}
