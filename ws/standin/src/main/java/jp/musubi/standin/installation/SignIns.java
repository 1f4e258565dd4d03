package jp.musubi.standin.installation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import jp.musubi.standin.jlis.PersonKeys;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoCases;
import jp.musubi.standin.population.RegistryEntry;
import jp.musubi.standin.population.Town;

/** Demo sign-ins: accounts with random codes, and the key that signs what the sign-in service says. */
final class SignIns {

    static final String ACCOUNTS = "signin/accounts.csv";
    static final String CODES = "signin/codes.csv";
    static final String KEY = "signin/signin.jwk";

    private static final String SUPERVISOR = "supervisor-";
    private static final String ADMINISTRATOR = "administrator-";

    /** Clerks: name to town and department. */
    private static final Map<String, Map.Entry<Town, String>> CLERKS = clerks();

    private final DemoFiles files;
    private final PersonKeys subjects;

    SignIns(DemoFiles files, PersonKeys subjects) {
        this.files = files;
        this.subjects = subjects;
    }

    /** Name to plain code; accounts that are there keep theirs. */
    Map<String, String> complete(DemoCases cases) {
        completeKey();
        Map<String, String> codes = new LinkedHashMap<>();
        lines(CODES).forEach(line -> codes.put(line.split(",")[0], line.split(",")[1]));
        Map<String, String> accounts = new LinkedHashMap<>();
        lines(ACCOUNTS).stream().filter(line -> !line.equals(DemoAccount.HEADER))
                .forEach(line -> accounts.put(line.split(",")[1], line));
        List<DemoAccount> wanted = accounts(cases);
        wanted.forEach(account -> codes.computeIfAbsent(account.name(), name -> Secrets.code()));
        files.write(CODES, String.join("\n", codes.entrySet().stream().map(e -> e.getKey() + "," + e.getValue()).toList()) + "\n");
        wanted.forEach(account -> accounts.computeIfAbsent(account.name(), name -> account.line(Secrets.hash(codes.get(name)))));
        List<String> text = new ArrayList<>(List.of(DemoAccount.HEADER));
        text.addAll(accounts.values());
        files.write(ACCOUNTS, String.join("\n", text) + "\n");
        return codes;
    }

    /** Everybody who gets a sign-in. */
    List<DemoAccount> accounts(DemoCases cases) {
        ResourceBundle names = ResourceBundle.getBundle("jp.musubi.standin.installation.Names");
        List<DemoAccount> accounts = new ArrayList<>();
        CLERKS.forEach((name, place) -> accounts.add(new DemoAccount(DemoAccount.STAFF,
                roles(name), name, subjects.subject("clerk " + name),
                place.getKey().institution(), place.getValue(), names.getString("department." + place.getValue()),
                names.getString("clerk." + name), "")));
        residents(cases).forEach((name, entry) -> accounts.add(resident(name, entry)));
        return accounts;
    }

    /** Residents with a sign-in and a card, by the name of their sign-in. */
    static Map<String, RegistryEntry> residents(DemoCases cases) {
        Map<String, RegistryEntry> residents = new LinkedHashMap<>();
        residents.put("resident-answered", cases.people(DemoCase.INQUIRY_ANSWERED).get(0));
        residents.put("resident-not-disclosed", cases.people(DemoCase.NOT_DISCLOSED_TO_RESIDENT).get(0));
        residents.put("resident-no-automatic-answer", cases.people(DemoCase.AUTOMATIC_ANSWER_DISABLED).get(0));
        residents.put("resident-protected", cases.people(DemoCase.PROTECTED_PERSON).get(0));
        residents.put("resident-other", cases.others().get(0));
        return residents;
    }

    private static String roles(String name) {
        if (name.startsWith(ADMINISTRATOR)) {
            return DemoAccount.ADMINISTRATOR;
        }
        return name.startsWith(SUPERVISOR) ? DemoAccount.SUPERVISOR : DemoAccount.STAFF;
    }

    private DemoAccount resident(String name, RegistryEntry entry) {
        return new DemoAccount(DemoAccount.RESIDENT, DemoAccount.RESIDENT, name, subjects.subject(entry.person()), "", "", "", entry.person().name(),
                entry.addresseeNumber());
    }

    private void completeKey() {
        try {
            ECKey.parse(files.once(KEY, SignIns::newKey));
        } catch (ParseException e) {
            throw new IllegalStateException(KEY + " is not a JSON Web Key; remove it and start again", e);
        }
    }

    private static String newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true).generate().toJSONString() + "\n";
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> lines(String name) {
        return files.has(name) ? files.read(name).lines().toList() : List.of();
    }

    private static Map<String, Map.Entry<Town, String>> clerks() {
        Map<String, Map.Entry<Town, String>> clerks = new LinkedHashMap<>();
        clerks.put("clerk-musubi-child", Map.entry(Town.MUSUBI, "1010"));
        clerks.put("clerk-musubi-tax", Map.entry(Town.MUSUBI, "1020"));
        clerks.put("clerk-musubi-welfare", Map.entry(Town.MUSUBI, "1030"));
        clerks.put(SUPERVISOR + "musubi", Map.entry(Town.MUSUBI, "1010"));
        clerks.put(ADMINISTRATOR + "musubi-1", Map.entry(Town.MUSUBI, "1010"));
        clerks.put(ADMINISTRATOR + "musubi-2", Map.entry(Town.MUSUBI, "1010"));
        clerks.put("clerk-enishi-tax", Map.entry(Town.ENISHI, "2010"));
        clerks.put("clerk-enishi-child", Map.entry(Town.ENISHI, "2020"));
        clerks.put("clerk-enishi-welfare", Map.entry(Town.ENISHI, "2030"));
        return clerks;
    }
}
