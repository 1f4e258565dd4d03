package jp.musubi.legalbasis.boundary;

/** An institution in a select box. */
public record InstitutionName(String code, String name) {
}
