package jp.musubi.standin.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What the relying party asks for; anything but exactly the one flow we speak is no demand, and nobody is sent anywhere. */
record AuthorizationDemand(RelyingParty party, String state, String nonce) {

    static final List<String> PARAMETERS = List.of("response_type", "response_mode", "scope", "client_id", "redirect_uri",
            "state", "nonce");

    private static final Map<String, String> FIXED = Map.of("response_type", "id_token", "response_mode", "form_post",
            "scope", "openid");
    private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    static Optional<AuthorizationDemand> of(UnaryOperator<String> parameters, List<RelyingParty> known) {
        boolean ourFlow = FIXED.entrySet().stream().allMatch(fixed -> fixed.getValue().equals(parameters.apply(fixed.getKey())));
        String state = parameters.apply("state");
        String nonce = parameters.apply("nonce");
        if (!ourFlow || !isRandom(state) || !isRandom(nonce)) {
            return Optional.empty();
        }
        return known.stream().filter(party -> party.clientId().equals(parameters.apply("client_id")))
                .filter(party -> party.callback().equals(parameters.apply("redirect_uri"))).findFirst()
                .map(party -> new AuthorizationDemand(party, state, nonce));
    }

    private static boolean isRandom(String text) {
        return text != null && RANDOM.matcher(text).matches();
    }
}
