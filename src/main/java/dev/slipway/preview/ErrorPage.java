package dev.slipway.preview;

import java.nio.charset.StandardCharsets;

/**
 * The page shown when a service cannot be reached.
 *
 * @param status  the status code and reason phrase
 * @param title   what is wrong
 * @param text    what to do, as trusted HTML
 * @param again   whether the page reloads itself every two seconds
 */
public record ErrorPage(String status, String title, String text, boolean again) {

    public static final ErrorPage UNKNOWN = new ErrorPage(
            "404 Not Found",
            "Nothing opens here",
            "<p>This is where services of a sandbox open in the browser. Open one from a lesson's page: what a container publishes appears above the terminal. "
                    + "After a reset a sandbox has new addresses.</p>",
            false);

    public static ErrorPage notUp(int port) {
        return new ErrorPage(
                "502 Bad Gateway",
                "Nothing answers on port " + port + " yet",
                "<p>This page looks again by itself. If it stays:</p><ul>"
                        + "<li>Does the container run? <code>docker ps</code></li>"
                        + "<li>Does it publish the port? <code>docker ps</code> shows <code>0.0.0.0:" + port
                        + "-&gt;…</code></li>"
                        + "<li>Does the program in it listen on <code>0.0.0.0</code>, and not only on <code>127.0.0.1</code>? <code>docker logs NAME</code></li></ul>",
                true);
    }

    public static ErrorPage unreadable(int port) {
        return new ErrorPage(
                "502 Bad Gateway",
                "The answer on port " + port + " cannot be shown",
                "<p>What answers there does not speak HTTP/1.1, or sends a head that can be read in two ways. Databases and the like have no pages: "
                        + "use their own client in the terminal.</p>",
                false);
    }

    /** {@code words}: the sandbox's state for the student, as plain text. {@code comes}: whether it is about to run. */
    public static ErrorPage asleep(String words, boolean comes) {
        return new ErrorPage(
                "503 Service Unavailable",
                comes ? "Your sandbox is on its way" : "Your sandbox does not run",
                "<p>" + words.replace("&", "&amp;").replace("<", "&lt;") + "</p>"
                        + (comes ? "" : "<p>Start it in the lesson's page; this page looks again by itself.</p>"),
                true);
    }

    public static final ErrorPage BUSY = new ErrorPage(
            "503 Service Unavailable", "Too many requests at once", "<p>Wait a moment, then reload.</p>", false);

    /** The whole HTTP response. */
    public byte[] bytes() {
        byte[] body = page().getBytes(StandardCharsets.UTF_8);
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                        + body.length
                        + "\r\nCache-Control: no-store\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private String page() {
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + (again ? "<meta http-equiv=\"refresh\" content=\"2\">" : "") + "<title>" + title
                + "</title><style>:root{color-scheme:light dark}"
                + "body{font:1.05rem/1.6 system-ui,sans-serif;max-width:38rem;margin:12vh auto;padding:0 1.25rem}h1{font-size:1.6rem;line-height:1.25}code{font-size:.95em}</style>"
                + "<main><h1>" + title + "</h1>" + text + "</main></html>";
    }
}
