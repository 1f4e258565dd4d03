package jp.musubi.standin.signin;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.text.ParseException;

/** This provider's own key, made by the launcher; no other party has it. */
@ApplicationScoped
public class SigningKey {

    private final SignInSettings settings;

    protected SigningKey() {
        this(null);
    }

    @Inject
    public SigningKey(SignInSettings settings) {
        this.settings = settings;
    }

    ECKey get() {
        try {
            return ECKey.parse(Files.readString(settings.signingKey()));
        } catch (IOException e) {
            throw new UncheckedIOException("the launcher's signing key cannot be read", e);
        } catch (ParseException e) {
            throw new IllegalStateException("the launcher's signing key is not a JSON Web Key", e);
        }
    }
}
