package jp.musubi.addressee.boundary;

/** What somebody decides about a support measure whose term runs out. */
public enum MeasureDecision {
    RENEW, END
}
