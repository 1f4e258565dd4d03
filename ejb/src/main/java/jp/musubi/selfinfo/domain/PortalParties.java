package jp.musubi.selfinfo.domain;

/** Party codes on the portal's wire. */
public record PortalParties(String portal, String hub, String jlis) {
}
