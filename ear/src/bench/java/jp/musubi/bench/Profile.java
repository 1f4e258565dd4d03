package jp.musubi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the server's processor time goes: Flight Recorder's execution samples, each counted for the layer whose frame is
 * nearest to the top of its stack, and for the step of the exchange that it served.
 */
final class Profile {

    private static final Map<String, String> LAYERS = layers();
    private static final Map<String, String> STEPS = steps();

    private final Map<String, Integer> ofLayer = new LinkedHashMap<>();
    private final Map<String, Integer> ofStep = new LinkedHashMap<>();
    private int samples;

    private Profile() {
    }

    /** The first recording throws all compiled code away (its probes redefine classes): it must come before the warm-up. */
    static void prepare(long pid) {
        try {
            command("jcmd", String.valueOf(pid), "JFR.start", "name=prepare", "settings=profile");
            command("jcmd", String.valueOf(pid), "JFR.stop", "name=prepare");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Records the process while something runs. */
    static Profile of(long pid, Runnable load) {
        try {
            Path file = Files.createTempFile("bench", ".jfr");
            command("jcmd", String.valueOf(pid), "JFR.start", "name=bench", "settings=profile");
            load.run();
            command("jcmd", String.valueOf(pid), "JFR.dump", "name=bench", "filename=" + file);
            command("jcmd", String.valueOf(pid), "JFR.stop", "name=bench");
            Profile profile = new Profile();
            profile.read(file);
            Files.delete(file);
            return profile;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("| share | step of the exchange |");
        lines.add("|--:|---|");
        lines.addAll(shares(ofStep));
        lines.add("");
        lines.addAll(layerLines());
        return lines;
    }

    List<String> layerLines() {
        List<String> lines = new ArrayList<>();
        lines.add("| share | layer nearest to the top of the stack |");
        lines.add("|--:|---|");
        lines.addAll(shares(ofLayer));
        return lines;
    }

    private List<String> shares(Map<String, Integer> counts) {
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> String.format(Locale.ROOT, "| %.1f %% | %s |", 100.0 * entry.getValue() / samples, entry.getKey()))
                .toList();
    }

    private void read(Path file) throws IOException {
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    count(event);
                }
            }
        }
    }

    private void count(RecordedEvent event) {
        List<String> frames = event.getStackTrace().getFrames().stream().map(RecordedFrame::getMethod).map(Profile::name).toList();
        String thread = event.getThread("sampledThread") == null ? "" : event.getThread("sampledThread").getJavaName();
        samples++;
        ofLayer.merge(nearest(frames), 1, Integer::sum);
        ofStep.merge(step(frames, thread == null ? "" : thread), 1, Integer::sum);
    }

    private static String nearest(List<String> frames) {
        for (String frame : frames) {
            for (Map.Entry<String, String> layer : LAYERS.entrySet()) {
                if (Pattern.compile(layer.getKey()).matcher(frame).find()) {
                    return layer.getValue();
                }
            }
        }
        return "the JDK";
    }

    private static String step(List<String> frames, String thread) {
        String stack = thread + "\n" + String.join("\n", frames);
        return STEPS.entrySet().stream().filter(step -> stack.contains(step.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse("the rest");
    }

    private static String name(RecordedMethod method) {
        return method.getType().getName() + "." + method.getName();
    }

    private static void command(String... words) throws IOException {
        words[0] = Path.of(System.getProperty("java.home"), "bin", words[0]).toString();
        Process process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> layers() {
        Map<String, String> layers = new LinkedHashMap<>();
        layers.put("bouncycastle|corretto|PKCS12KeyStore", "JOSE: curves (AWS-LC, Bouncy Castle)");
        layers.put("nimbusds", "JOSE: Nimbus");
        layers.put("org\\.postgresql", "PostgreSQL driver");
        layers.put("jca\\.", "connection pool");
        layers.put("org\\.hibernate\\.validator", "Bean Validation");
        layers.put("org\\.hibernate", "Hibernate");
        layers.put("arjuna", "transactions");
        layers.put("xerces|woodstox|glassfish\\.jaxb|com\\.ctc", "XML: schema, StAX, JAXB");
        layers.put("apache\\.cxf|jboss\\.ws", "SOAP: CXF, JBossWS");
        layers.put("jackson", "JSON");
        layers.put("resteasy", "REST");
        layers.put("jboss\\.weld", "CDI");
        layers.put("expressly|jakarta\\.el\\.", "expression language");
        layers.put("com\\.sun\\.faces|jakarta\\.faces", "Faces");
        layers.put("jboss\\.as\\.ejb3|jboss\\.invocation|jboss\\.as\\.ee", "EJB");
        layers.put("naming", "JNDI");
        layers.put("wildfly\\.security|soteria", "sign-in (Elytron, Jakarta Security)");
        layers.put("jdk\\.internal\\.net\\.http", "HTTP client");
        layers.put("sun\\.security\\.ssl|protocols\\.ssl", "TLS");
        layers.put("logmanager|jboss\\.logging", "logging");
        layers.put("undertow|xnio", "Undertow");
        return layers;
    }

    /** The first that is found in thread name or stack. */
    private static Map<String, String> steps() {
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("Inquiries.register", "IF_SKI_10111 in its door");
        steps.put("Inquiries.status", "IF_SKI_10712 in its door");
        steps.put("Inquiries.result", "IF_SKI_11112 in its door");
        steps.put("Exchanges.inquire", "hub: decide, forward, record");
        steps.put("Provisions.answer", "provider: answer from the replica");
        steps.put("InquiryDispatch", "requester: send, book the answer");
        steps.put("apache.cxf", "SOAP around the doors");
        steps.put("resteasy", "REST around the doors");
        steps.put("exchange task", "exchange listener: sign-in, servlet, the doors' interceptors");
        steps.put("hub task", "hub listener: sign-in, servlet, the doors' interceptors");
        steps.put("I/O", "listeners' I/O threads");
        steps.put("EJB default", "timers");
        return steps;
    }
}
