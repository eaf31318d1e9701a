package dev.slipway.sandbox;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which internet hosts sandboxes may reach through the proxy. They have no network of their own.
 *
 * @param mode    nothing, everything public, or only {@code hosts}
 * @param hosts   names; one that begins with a dot means all names below it
 * @param inside  {@code address:port} pairs that are reachable although they are not public, such as a school's mirror
 */
public record EgressRules(Mode mode, List<String> hosts, List<String> inside) {

    /** What is reachable. */
    public enum Mode {
        OFF,
        LIST,
        ON
    }

    private static final int MAIL = 25;

    public EgressRules {
        hosts = hosts.stream()
                .map(h -> h.strip().toLowerCase(Locale.ROOT))
                .filter(h -> !h.isEmpty())
                .toList();
        inside = inside.stream().map(String::strip).filter(h -> !h.isEmpty()).toList();
        if (mode == Mode.LIST && hosts.isEmpty() && inside.isEmpty()) {
            throw new IllegalArgumentException(
                    "slipway.egress.mode is list, and slipway.egress.hosts names none; write names there, or set the mode to off");
        }
    }

    /** A sentence for students about what is reachable; empty when everything is. */
    public Optional<String> inWords() {
        return switch (mode) {
            case ON -> Optional.empty();
            case OFF ->
                Optional.of("Sandboxes have no access to the internet. Images come from the course's own registry.");
            case LIST ->
                Optional.of(
                        "From a sandbox, of the internet only these are reachable: " + String.join(", ", hosts) + ".");
        };
    }

    /** Why a connection to this host name is refused, before it is resolved; empty when it is allowed. */
    public Optional<String> refusesName(String host, int port) {
        if (mode == Mode.OFF) {
            return Optional.of("sandboxes have no access to the internet");
        }
        if (port == MAIL) {
            return Optional.of("mail cannot be sent from a sandbox");
        }
        boolean listed = mode == Mode.ON
                || inside.contains(host + ":" + port)
                || hosts.stream().anyMatch(h -> covers(h, host.toLowerCase(Locale.ROOT)));
        return listed ? Optional.empty() : Optional.of(host + " is not among the hosts that sandboxes may reach");
    }

    private static boolean covers(String entry, String host) {
        return entry.startsWith(".") ? host.endsWith(entry) : host.equals(entry);
    }

    /**
     * Why a connection to this resolved address is refused; empty when it is allowed. Then connect to this address,
     * and do not resolve the name again.
     *
     * @param own whether it is an address of this machine, which is refused even if it is public
     */
    public Optional<String> refusesAddress(InetAddress address, int port, boolean own) {
        String text = address.getHostAddress();
        if (inside.contains(text + ":" + port)) {
            return Optional.empty();
        }
        if (own) {
            return Optional.of(text + " is the machine that runs this course");
        }
        return isPublic(address) ? Optional.empty() : Optional.of(text + " is not a public address");
    }

    /**
     * Whether the address is public: not of this machine, its networks, or a special-purpose range (RFC 6890, RFC
     * 6598, RFC 4193).
     */
    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(b) : isPublic4(b);
    }

    private static boolean isPublic4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        boolean shared = first == 100 && (second & 0xc0) == 64;
        boolean protocol = first == 192 && second == 0 && (b[2] == 0 || b[2] == 2);
        boolean benchmark = first == 198 && (second & 0xfe) == 18;
        boolean examples = first == 198 && second == 51 && b[2] == 100 || first == 203 && second == 0 && b[2] == 113;
        return first != 0 && first < 240 && !shared && !protocol && !benchmark && !examples;
    }

    private static boolean isPublic6(byte[] b) {
        boolean global =
                (b[0] & 0xe0) == 0x20; // 2000::/3; addresses that embed an IPv4 address (6to4, Teredo) are refused
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        boolean teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
