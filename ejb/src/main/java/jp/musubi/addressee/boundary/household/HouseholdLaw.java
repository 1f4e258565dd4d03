package jp.musubi.addressee.boundary.household;

/**
 * 世帯の種類. A household as one law defines it.
 *
 * @param code names the kind in messages
 * @param law act with its number
 * @param definition what the law says, in short
 */
public record HouseholdLaw(String code, String name, String law, String article, String definition) {
}
