package jp.musubi.addressee.domain.corporation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.CorporateNumber;
import jp.musubi.addressee.boundary.corporation.CorporationState;

/**
 * What is said of a corporation or a branch.
 *
 * @param corporateNumber empty where none is known; of a branch always
 * @param head the corporation whose branch it is
 */
public record CorporationContent(String name, String kana, String address, CorporationState state, Optional<CorporateNumber> corporateNumber,
        Optional<AddresseeNumber> head) {

    /** A message that does not say the number takes nothing back: the number stays with the corporation. */
    CorporationContent withNumber(Optional<CorporateNumber> known) {
        return new CorporationContent(name, kana, address, state, corporateNumber.or(() -> known), head);
    }

    /** By the names that pages know, in the order in which they are shown; empty text for what there is none of. */
    Map<String, String> items() {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("NAME", name);
        items.put("KANA", kana);
        items.put("ADDRESS", address);
        items.put("STATE", state.name());
        items.put("CORPORATE_NUMBER", corporateNumber.map(CorporateNumber::value).orElse(""));
        items.put("HEAD", head.map(AddresseeNumber::value).orElse(""));
        return items;
    }
}
