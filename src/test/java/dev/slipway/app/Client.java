package dev.slipway.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser, without the browser: cookies, forms with their tokens, the API, WebSockets. */
public final class Client {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]*)\"");
    private static final Pattern CHOICE = Pattern.compile("type=\"radio\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningApp app;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Client(RunningApp app) {
        this.app = app;
    }

    public static Client student(RunningApp app, String name) {
        Client client = new Client(app);
        HttpResponse<String> joined =
                client.post("/join", "code", app.classCode(), "name", name, "password", "correct horse");
        if (joined.statusCode() != 200) {
            throw new AssertionError(joined.statusCode() + " " + joined.body());
        }
        return client;
    }

    public static Client instructor(RunningApp app) {
        Client client = new Client(app);
        String link = app.instructorLink();
        client.post("/link", "token", link.substring(link.lastIndexOf('/') + 1));
        return client;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(app.uri(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .build());
    }

    /** Submits a form of a page, with the page's token. */
    public HttpResponse<String> post(String path, String... pairs) {
        return postWithToken(path, token(), pairs);
    }

    /** Opens a lesson's quiz and submits it with the first option of each choice, as the form says it. */
    public HttpResponse<String> takeQuiz(String lesson) {
        return post(lesson + "/quiz", quizPairs(lesson).toArray(String[]::new));
    }

    /** The same as the body of a request. */
    public String quizBody(String lesson) {
        String[] pairs = quizPairs(lesson).toArray(String[]::new);
        return body(token(), pairs);
    }

    private List<String> quizPairs(String lesson) {
        String form = get(lesson + "/quiz").body();
        List<String> pairs = new ArrayList<>(List.of("version", group(VERSION, form)));
        Set<String> answered = new HashSet<>();
        Matcher choice = CHOICE.matcher(form);
        while (choice.find()) {
            if (answered.add(choice.group(1))) {
                pairs.addAll(List.of(choice.group(1), choice.group(2)));
            }
        }
        return pairs;
    }

    private static String group(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        if (!m.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return m.group(1);
    }

    public HttpResponse<String> postWithToken(String path, String token, String... pairs) {
        return send(HttpRequest.newBuilder(app.uri(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body(token, pairs)))
                .build());
    }

    private static String body(String token, String... pairs) {
        StringBuilder body = new StringBuilder("csrf-token=" + encode(token));
        for (int i = 0; i < pairs.length; i += 2) {
            body.append('&').append(encode(pairs[i])).append('=').append(encode(pairs[i + 1]));
        }
        return body.toString();
    }

    public HttpResponse<String> apiGet(String path) {
        return send(HttpRequest.newBuilder(app.uri(path))
                .header("Accept", "application/json")
                .build());
    }

    public HttpResponse<String> apiPost(String path) {
        return apiPost(path, token());
    }

    /** With a token that {@link #token()} gave before. */
    public HttpResponse<String> apiPost(String path, String token) {
        return send(HttpRequest.newBuilder(app.uri(path))
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.noBody())
                .build());
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(response.statusCode() + " " + response.body(), e);
        }
    }

    /** What a page of this client sends along with every change. */
    public String token() {
        return group(TOKEN, get("/sign-in").body());
    }

    public void startSandbox() {
        HttpResponse<String> started = apiPost("/api/sandbox/start");
        if (started.statusCode() != 202) {
            throw new AssertionError(started.statusCode() + " " + started.body());
        }
        awaitSandbox("active");
    }

    public static void await(BooleanSupplier condition, String what) {
        for (int tries = 0; tries < 400; tries++) {
            if (condition.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("waited 20 s for: " + what);
    }

    public void awaitSandbox(String state) {
        String now = "";
        for (int tries = 0; tries < 400 && !now.equals(state); tries++) {
            LockSupport.parkNanos(50_000_000);
            now = json(apiGet("/api/sandbox")).path("state").asText();
        }
        if (!now.equals(state)) {
            throw new AssertionError("the sandbox is " + now + ", not " + state + "\n" + app.logText());
        }
    }

    /** Opens a WebSocket with this client's cookies. Throws what the upgrade failed with. */
    public WebSocket socket(String path, String origin, WebSocket.Listener listener) throws Exception {
        WebSocket.Builder builder = http.newWebSocketBuilder().header("Cookie", cookieHeader());
        if (origin != null) {
            builder.header("Origin", origin);
        }
        try {
            return builder.buildAsync(URI.create("ws://localhost:" + app.port + path), listener)
                    .join();
        } catch (CompletionException e) {
            throw (Exception) e.getCause();
        }
    }

    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
    }

    public HttpCookie cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.method() + " " + request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
