package jp.musubi.standin.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The launcher's accounts, read at each attempt: they are few, and a new installation counts at once. */
@ApplicationScoped
public class Accounts {

    private static final int LONGEST_CODE = 64;

    private final SignInSettings settings;

    protected Accounts() {
        this(null);
    }

    @Inject
    public Accounts(SignInSettings settings) {
        this.settings = settings;
    }

    /** The account, when name and code belong together and to that kind. Takes as long when there is no such name. */
    Optional<Account> signIn(AccountKind kind, String name, String code) {
        Optional<Account> account = find(kind, name);
        boolean good = account.map(Account::code).orElse(CodeHash.NEVER).matches(plain(code));
        return account.filter(found -> good);
    }

    private Optional<Account> find(AccountKind kind, String name) {
        try {
            return Files.readAllLines(settings.accounts()).stream().map(Account::parse).flatMap(Optional::stream)
                    .filter(account -> account.kind() == kind && account.name().equals(plain(name))).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("the launcher's accounts cannot be read", e);
        }
    }

    /** People type full-width letters, capitals and blanks too. */
    private static String plain(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return plain.substring(0, Math.min(plain.length(), LONGEST_CODE));
    }
}
