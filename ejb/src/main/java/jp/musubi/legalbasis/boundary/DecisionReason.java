package jp.musubi.legalbasis.boundary;

/** Why a question is answered yes or no. */
public enum DecisionReason {
    PERMITTED,
    NO_LEGAL_BASIS,
    NOT_YET_IN_FORCE,
    NO_LONGER_IN_FORCE,
    NO_PRIVACY_ASSESSMENT,
    UNKNOWN_PROVIDER,
    UNKNOWN_REQUESTER
}
