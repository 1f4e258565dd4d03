package jp.musubi.standin.installation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.standin.population.DemoCase;
import jp.musubi.standin.population.DemoCases;
import jp.musubi.standin.population.DemoHouseholds;
import jp.musubi.standin.population.DemoPeople;
import jp.musubi.standin.population.DemoSystem;
import jp.musubi.standin.population.Inquired;
import jp.musubi.standin.population.RegistryEntry;
import jp.musubi.standin.population.Town;

/** The page for whoever tries the demo from outside: files with passwords, addresses, sign-ins, and every case. */
final class Readme {

    private static final int MORE_NUMBERS = 20;
    private static final int FEW_CORPORATIONS = 3;

    private final DemoFiles files;
    private final Ports ports;
    private final DemoCases cases;
    private final OAuthClients oauthClients;
    private final ResourceBundle lines = ResourceBundle.getBundle("jp.musubi.standin.installation.Readme");
    private final ResourceBundle names = ResourceBundle.getBundle("jp.musubi.standin.installation.Names");
    private final ResourceBundle texts = ResourceBundle.getBundle("jp.musubi.standin.population.DemoCases");

    Readme(DemoFiles files, Ports ports, DemoCases cases, OAuthClients oauthClients) {
        this.files = files;
        this.ports = ports;
        this.cases = cases;
        this.oauthClients = oauthClients;
    }

    /**
     * @param codes sign-in code, which is a clerk's password, by account
     * @param totp secret of a clerk's authenticator, by account
     * @param cards PIN and password of each file card, by its folder
     */
    String text(List<DemoAccount> accounts, Map<String, String> codes, Map<String, String> totp, Map<String, FileCards.Pins> cards) {
        Map<String, String> parts = new HashMap<>(Map.of("resident", ports.url(Ports.RESIDENT, "/"), "staff", ports.url(Ports.STAFF, "/"),
                "exchange", ports.url(Ports.EXCHANGE, "/"), "hub", ports.url(Ports.HUB, "/"),
                "standin", ports.url(Ports.STANDIN, "/"), "clients", clients(), "parties", parties(),
                "accounts", accounts(accounts, codes, totp), "cases", cases(), "others", others()));
        parts.put("portal", ports.url(Ports.RESIDENT, ""));
        parts.put("cards", joined(cards.entrySet().stream().map(card -> line("card", card.getKey(), card.getValue().pin(), card.getValue().password()))));
        parts.put("households", households());
        parts.put("rare-people", rarePeople());
        parts.put("corporations", joined(cases.corporations().stream().filter(one -> one.headNumber() == null).limit(FEW_CORPORATIONS)
                .map(one -> line("corporation", one.corporateNumber(), one.name(), one.addresseeNumber()))));
        parts.put("oauth-clients", oauthClients());
        parts.put("token", ports.url(Ports.EXCHANGE, "/oauth2/token"));
        parts.put("scopes", OAuthClients.SCOPES.replace(" ", "\n  "));
        String text = template();
        for (Map.Entry<String, String> part : parts.entrySet()) {
            text = text.replace("{" + part.getKey() + "}", part.getValue());
        }
        return text.replace("{child-password}", password(DemoSystem.MUSUBI_CHILD.id()));
    }

    private String clients() {
        Stream<String> systems = Stream.of(DemoSystem.values()).map(system -> switch (system.status()) {
            case ACTIVE -> line("client", system.id(), password(system.id()), system.town().institution(),
                    names.getString("system." + system.name()), system.department());
            case REVOKED -> line("client.revoked", system.id(), password(system.id()));
            case UNREGISTERED -> line("client.unregistered", system.id(), password(system.id()));
        });
        return joined(Stream.concat(systems, Stream.of(line("client.outsider", Certificates.OUTSIDER, password(Certificates.OUTSIDER)))));
    }

    private String oauthClients() {
        return joined(oauthClients.bySystem().entrySet().stream().map(client -> line("oauth", client.getKey(),
                client.getValue().get(0), client.getValue().get(3), client.getValue().get(1))));
    }

    private String parties() {
        return joined(Stream.of(DemoParty.values())
                .map(party -> line("party", party.code(), password("keys/" + party.code()), party.displayName())));
    }

    private String accounts(List<DemoAccount> accounts, Map<String, String> codes, Map<String, String> totp) {
        return joined(accounts.stream().map(account -> DemoAccount.STAFF.equals(account.kind())
                ? line("clerk", account.name(), codes.get(account.name()), totp.getOrDefault(account.name(), ""), account.institution(),
                        account.department(), account.departmentName())
                : line("resident", account.name(), codes.get(account.name()), account.displayName(), account.addresseeNumber())));
    }

    private String cases() {
        return Stream.of(DemoCase.values()).map(this::block).collect(Collectors.joining("\n"));
    }

    private String block(DemoCase demoCase) {
        Inquired inquired = demoCase.inquired();
        DemoSystem sender = demoCase.sender();
        String with = sender == null ? line("sender.none") : line("sender", sender.id(), sender.town().institution());
        List<String> inEnishi = cases.people(demoCase).stream().anyMatch(entry -> cases.knownTo(Town.ENISHI, entry))
                ? cases.numbersIn(Town.ENISHI, demoCase) : List.of();
        return line("case", demoCase.name(), text(demoCase, "title"), with, String.join(" ", cases.addresseeNumbers(demoCase)),
                joined(Stream.of(inEnishi.isEmpty() ? "" : line("case.enishi", String.join(" ", inEnishi),
                        String.join(" ", cases.numbersIn(Town.MUSUBI, demoCase))))).strip(),
                inquired.task(), inquired.procedure(), inquired.provider(), inquired.information(), text(demoCase, "how"),
                text(demoCase, "expect"), demoCase.outcome(), demoCase.reason().isEmpty() ? "-" : demoCase.reason());
    }

    private String others() {
        return joined(cases.others().stream().skip(1).limit(MORE_NUMBERS).map(entry -> "  " + entry.addresseeNumber()));
    }

    private String households() {
        return joined(Stream.of(DemoHouseholds.Situation.values()).map(situation -> line("household." + situation.name(),
                cases.households().family(situation).stream().map(RegistryEntry::addresseeNumber).collect(Collectors.joining(" ")))));
    }

    private String rarePeople() {
        return joined(Stream.of(DemoPeople.Trait.values()).map(trait -> line("people." + trait.name(),
                cases.rarePeople().with(trait).stream().map(RegistryEntry::addresseeNumber).collect(Collectors.joining(" ")))));
    }

    private String text(DemoCase demoCase, String part) {
        return texts.getString(demoCase.name() + "." + part);
    }

    private String line(String key, Object... values) {
        return new MessageFormat(lines.getString(key)).format(values);
    }

    private String password(String name) {
        return files.read(name + ".password").strip();
    }

    private static String joined(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(Readme.class.getResourceAsStream("readme.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
