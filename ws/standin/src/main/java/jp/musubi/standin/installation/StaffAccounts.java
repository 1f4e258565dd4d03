package jp.musubi.standin.installation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.util.encoders.Base32;

/** The operator's file of staff, with credentials for each clerk of the demo: a random password and a random secret of his authenticator. */
final class StaffAccounts {

    static final String STAFF = "registrations/staff.csv";

    private static final String HEADER = "name,institution,staffId,displayName,department,departmentName,roles,employer,status,round,passwordHash,totpSecret";
    private static final int TOTP_BYTES = 20;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY = 19_456;
    private static final int PASSES = 2;

    private final DemoFiles files;

    StaffAccounts(DemoFiles files) {
        this.files = files;
    }

    /**
     * Lines that are there stay, so that an operator's change (for example SUSPENDED) survives.
     *
     * @param passwords of the accounts by name
     */
    void complete(List<DemoAccount> accounts, Map<String, String> passwords) {
        Map<String, String> lines = lines();
        accounts.stream().filter(account -> DemoAccount.STAFF.equals(account.kind()))
                .forEach(account -> lines.computeIfAbsent(account.name(), name -> line(account, passwords.get(name))));
        List<String> text = new ArrayList<>(List.of(HEADER));
        text.addAll(lines.values());
        files.write(STAFF, String.join("\n", text) + "\n");
    }

    /** In Base32, by name; an operator who has taken one out of the file keeps it to himself. */
    Map<String, String> totpSecrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        lines().forEach((name, line) -> secrets.put(name, line.substring(line.lastIndexOf(',') + 1)));
        return secrets;
    }

    private Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        if (files.has(STAFF)) {
            files.read(STAFF).lines().skip(1).forEach(line -> lines.put(line.split(",", 2)[0], line));
        }
        return lines;
    }

    private static String line(DemoAccount account, String password) {
        return String.join(",", account.name(), account.institution(), account.subject(), account.displayName(), account.department(),
                account.departmentName(), account.roles(), "OWN", "ACTIVE", "0", '"' + argon2id(password) + '"',
                Base32.toBase32String(Secrets.bytes(TOTP_BYTES)));
    }

    /** PHC string form. */
    private static String argon2id(String password) {
        byte[] salt = Secrets.bytes(SALT_BYTES);
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY).withIterations(PASSES).withParallelism(1).withSalt(salt).build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY + ",t=" + PASSES + ",p=1$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }
}
