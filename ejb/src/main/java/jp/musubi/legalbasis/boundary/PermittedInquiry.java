package jp.musubi.legalbasis.boundary;

/**
 * One choice of a select box: what a requester may ask for.
 *
 * @param provider institution type, or the one institution's code
 */
public record PermittedInquiry(String task, String taskName, String procedure, String procedureName, String provider, String providerName,
        String information, String informationName, String legalBasis) {
}
