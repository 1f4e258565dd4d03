package jp.musubi.selfinfo.boundary;

/** A party that knows the resident and could not be asked: its records are missing from the view. */
public record UnreachableParty(String party, String name) {
}
