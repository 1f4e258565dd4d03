package jp.musubi.linkage.boundary;

import java.util.Locale;
import java.util.ResourceBundle;

/** 不可事由. Why an inquiry brought no content; the texts stand in the bundle {@code Reasons}. */
public enum ReasonCode {
    NO_LEGAL_BASIS,
    NOT_YET_IN_FORCE,
    NO_LONGER_IN_FORCE,
    NO_PRIVACY_ASSESSMENT,
    UNKNOWN_PERSON,
    NO_CODE,
    /** Why a clerk here decides; never leaves the institution, see {@link #HELD_FOR_DECISION}. */
    AUTOMATIC_ANSWER_DISABLED,
    /** As above: who is under 支援措置 is nobody else's business. */
    PROTECTED_PERSON,
    /** All that others learn of an inquiry that a clerk of the provider decides on. */
    HELD_FOR_DECISION,
    NO_DATA,
    PROVIDER_UNKNOWN,
    /** A clerk of the provider decided not to send. */
    REFUSED_BY_CLERK,
    /** The requester's own message was a test. */
    TEST_MESSAGE,
    /** The network did not accept the message itself. */
    NOT_ACCEPTED_BY_NETWORK,
    /** The answer does not carry the provider's valid signature or cannot be opened. */
    ANSWER_NOT_GENUINE;

    /** The reason in plain words. */
    public String text(Locale locale) {
        Locale wanted = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        return ResourceBundle.getBundle("jp.musubi.linkage.boundary.Reasons", wanted, ReasonCode.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(name());
    }
}
