package jp.musubi.identity.boundary;

/** What a signed document is written in. */
public enum DocumentFormat {
    /** PAdES (ETSI EN 319 142-1). */
    PDF,
    /** XAdES (ETSI EN 319 132-1). */
    XML
}
