package jp.musubi.addressee.adapter;

/** Makes the search keys of 宛名 again. */
public class AddresseeRefolding extends Refolding {

    public AddresseeRefolding() {
        super("refold addressees", "addressee.addressee", "address");
    }
}
