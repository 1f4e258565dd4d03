package jp.musubi.standin.installation;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.standin.population.DemoSystem;

/** What the operators have registered: whose certificate is whose, and which parties the hub knows. */
final class Registrations {

    static final String SYSTEMS = "registrations/systems.csv";
    static final String PARTY_CERTIFICATES = "registrations/party-certificates.csv";
    static final String PARTIES = "registrations/parties.csv";

    private static final String SYSTEMS_HEADER = "fingerprint,institution,systemId,kind,name,status";
    private static final String PARTIES_HEADER = "partyCode,name,kind,url";

    private final DemoFiles files;

    Registrations(DemoFiles files) {
        this.files = files;
    }

    /** Lines that are there stay, so that an operator's change (for example REVOKED) survives. */
    void completeSystems(Certificates certificates) {
        ResourceBundle names = ResourceBundle.getBundle("jp.musubi.standin.installation.Names");
        List<String> wanted = new ArrayList<>();
        certificates.systems().forEach((system, certificate) -> {
            if (system.status() != DemoSystem.Status.UNREGISTERED) {
                wanted.add(line(certificate, system.town().institution(), system.id(), "SYSTEM",
                        names.getString("system." + system.name()), system.status().name()));
            }
        });
        certificates.parties().forEach((party, certificate) -> wanted.add(line(certificate, party.code(),
                "party-" + party.code(), "PARTY", party.displayName(), DemoSystem.Status.ACTIVE.name())));
        complete(SYSTEMS, SYSTEMS_HEADER, wanted);
    }

    /** The hub operator's list of the parties' TLS certificates; lines that are there stay. */
    void completePartyCertificates(Certificates certificates) {
        List<String> wanted = certificates.parties().entrySet().stream()
                .map(party -> line(party.getValue(), party.getKey().code(), DemoSystem.Status.ACTIVE.name())).toList();
        complete(PARTY_CERTIFICATES, "fingerprint,partyCode,status", wanted);
    }

    void writeParties(Ports ports) {
        List<String> lines = new ArrayList<>(List.of(PARTIES_HEADER));
        for (DemoParty party : DemoParty.values()) {
            lines.add(String.join(",", party.code(), party.displayName(), party.kind(), party.url(ports)));
        }
        files.write(PARTIES, text(lines));
    }

    private void complete(String file, String header, List<String> wanted) {
        List<String> lines = new ArrayList<>(files.has(file) ? files.read(file).lines().toList() : List.of(header));
        Set<String> known = lines.stream().map(line -> line.split(",", 2)[0]).collect(Collectors.toSet());
        wanted.stream().filter(line -> !known.contains(line.split(",", 2)[0])).forEach(lines::add);
        files.write(file, text(lines));
    }

    private static String line(X509Certificate certificate, String... columns) {
        return fingerprint(certificate) + "," + String.join(",", columns);
    }

    /** SHA-256 of the DER form, lower-case hexadecimal. */
    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
