package jp.musubi.identity.boundary;

/** 緊急時の一時権限の点検の結果. */
public enum EmergencyFinding {
    JUSTIFIED, NOT_JUSTIFIED
}
