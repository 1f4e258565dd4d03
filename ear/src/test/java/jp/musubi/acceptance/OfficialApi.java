package jp.musubi.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.standin.population.DemoSystem;

/** A system at the official APIs: its certificate, and its client as the demo's README prints it. */
public final class OfficialApi {

    static final String NUMBERING = "/app_submit/v10/jutogaishaatenabangofuban";
    public static final String CREATE = "031:app_submit/v10/jutogaishaatenabangofuban:Create";
    static final String READ = "031:app_submit/v10/jutogaishaatenakihonjohosyokai:Read";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final DemoServer server;
    private final SystemClient http;
    private final String clientId;
    private final String secret;

    private OfficialApi(DemoServer server, SystemClient http, String clientId, String secret) {
        this.server = server;
        this.http = http;
        this.clientId = clientId;
        this.secret = secret;
    }

    static OfficialApi of(Demo demo, DemoSystem system) {
        return of(demo.server(), demo.client(system.id()), system);
    }

    /** Over a connection of its own. */
    public static OfficialApi of(DemoServer server, DemoSystem system) {
        return of(server, SystemClient.of(server, system.id()), system);
    }

    private static OfficialApi of(DemoServer server, SystemClient http, DemoSystem system) {
        Matcher line = Pattern.compile("^" + system.id() + " client_id: (\\S+) client_secret: (\\S+)", Pattern.MULTILINE)
                .matcher(readme(server));
        if (!line.find()) {
            throw new AssertionError("the README has no client of " + system.id());
        }
        return new OfficialApi(server, http, line.group(1), line.group(2));
    }

    /** The same client over another system's connection. */
    OfficialApi over(SystemClient other) {
        return new OfficialApi(server, other, clientId, secret);
    }

    public String token(String scope) {
        return read(askToken(scope, "Authorization", basic())).get("access_token").textValue();
    }

    HttpResponse<String> askToken(String scope, String... headers) {
        return http.post(server.exchange("/oauth2/token"), FORM, "grant_type=client_credentials&scope=" + encoded(scope), headers);
    }

    HttpResponse<String> askTokenSigned(String scope, String assertion) {
        return http.post(server.exchange("/oauth2/token"), FORM, "grant_type=client_credentials&scope=" + encoded(scope)
                + "&client_assertion_type=" + encoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                + "&client_assertion=" + assertion);
    }

    HttpResponse<String> about(String token, String endpoint) {
        return http.post(server.exchange("/oauth2/" + endpoint), FORM, "token=" + token, "Authorization", basic());
    }

    String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    String assertion() {
        Instant now = Clock.systemUTC().instant();
        SignedJWT assertion = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), new JWTClaimsSet.Builder().issuer(clientId)
                .subject(clientId).audience(server.exchange("/oauth2/token").toString()).jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(2)))).build());
        try {
            assertion.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
            return assertion.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> number(String token, Map<String, Object> items) {
        return send(NUMBERING, "application/json", RestAgencySystem.write(items), "Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(String path, String contentType, String body, String... headers) {
        return http.post(at(path), contentType, body, headers);
    }

    HttpResponse<String> get() {
        return http.get(at(NUMBERING));
    }

    static JsonNode read(HttpResponse<String> answer) {
        return RestAgencySystem.read(answer.body());
    }

    private URI at(String path) {
        return server.exchange(path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String readme(DemoServer server) {
        try {
            return Files.readString(server.demo().resolve("README"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
