package jp.musubi.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jp.musubi.acceptance.DemoServer;
import jp.musubi.bench.war.BareServlet;
import jp.musubi.bench.war.EchoEndpoint;

/** Puts the bare servlet and the bare SOAP echo beside the product, on its exchange listener under {@code /bench}. */
final class BenchArchive {

    static final String SERVLET = "/bench/bare";
    static final String ECHO = "/bench/echo";

    private static final String JBOSS_WEB = """
            <jboss-web><context-root>/bench</context-root>
            <server-instance>exchange</server-instance><virtual-host>exchange-host</virtual-host></jboss-web>
            """;
    private static final String WEB = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
            <servlet><servlet-name>echo</servlet-name><servlet-class>%s</servlet-class></servlet>
            <servlet-mapping><servlet-name>echo</servlet-name><url-pattern>/echo</url-pattern></servlet-mapping></web-app>
            """.formatted(EchoEndpoint.class.getName());

    private BenchArchive() {
    }

    static void deploy(Path base) {
        Path deployments = base.resolve("deployments");
        Path archive = deployments.resolve("bench.war");
        try {
            write(archive.resolve("WEB-INF/jboss-web.xml"), JBOSS_WEB);
            write(archive.resolve("WEB-INF/web.xml"), WEB);
            copy(BareServlet.class, archive);
            copy(EchoEndpoint.class, archive);
            write(deployments.resolve("bench.war.dodeploy"), "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        DemoServer.await(Duration.ofMinutes(2), "the bench archive is deployed",
                () -> Files.exists(deployments.resolve("bench.war.deployed")));
    }

    /** A message as long as an inquiry. */
    static String echoMessage() {
        return """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>\
                <b:echo xmlns:b="urn:musubi:bench"><text>%s</text></b:echo></s:Body></s:Envelope>""".formatted("x".repeat(900));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void copy(Class<?> type, Path archive) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Path to = archive.resolve("WEB-INF/classes").resolve(name);
        Files.createDirectories(to.getParent());
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
            Files.copy(in, to);
        }
    }
}
