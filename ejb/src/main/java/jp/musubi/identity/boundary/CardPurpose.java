package jp.musubi.identity.boundary;

/** What a card is used for. */
public enum CardPurpose {
    LOGIN(CardKind.AUTHENTICATION, IdentityError.CARD_SIGNS_NOT_IN),
    SIGN(CardKind.SIGNATURE, IdentityError.CARD_SIGNS_NO_DOCUMENT);

    private final CardKind kind;
    private final IdentityError otherKind;

    CardPurpose(CardKind kind, IdentityError otherKind) {
        this.kind = kind;
        this.otherKind = otherKind;
    }

    /** The only certificate that may be used for it. */
    public CardKind kind() {
        return kind;
    }

    /** What is said when the other one came. */
    public IdentityError otherKind() {
        return otherKind;
    }
}
