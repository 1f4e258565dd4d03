package jp.musubi.web.cardhelper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A holder who types what the test says, and remembers what he was shown and told. */
final class HolderFixture implements Holder {

    final List<Tries> triesShown = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final List<char[]> pins = new ArrayList<>();
    String pairing = "271828";
    String pin = FileCardFixture.PIN;
    boolean willing = true;
    Runnable meanwhile = () -> { };

    @Override
    public Optional<Consent> ask(ChallengeDemand demand, Tries triesLeft) {
        triesShown.add(triesLeft);
        meanwhile.run();
        pins.add(pin.toCharArray());
        return willing ? Optional.of(new Consent(pairing, pins.get(pins.size() - 1))) : Optional.empty();
    }

    @Override
    public void tell(String sentence) {
        told.add(sentence);
    }
}
