package jp.musubi.addressee.boundary;

import java.util.List;

/**
 * 中間サーバー連携 (機能ID 0320008). Persons whose 住民票コード is news, so that their 符号 can be acquired. Told in the
 * transaction of the registration.
 */
public record ResidentCodesRegistered(String institution, List<IntegratedAddresseeNumber> persons) {

    public ResidentCodesRegistered {
        persons = List.copyOf(persons);
    }
}
