package jp.musubi.network.domain;

import java.time.LocalDate;

/**
 * 提供の求め as the hub passes it on to the provider's platform.
 *
 * @param code 符号 of the person at the provider
 * @param legalBasis entry of the legal table that the hub decided by
 */
record ProvisionMessage(String managementNumber, String code, String requester, String task, String procedure, String spi,
        LocalDate onDate, String legalBasis, String req) {
}
