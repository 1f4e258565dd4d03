package jp.musubi.addressee.boundary;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;

/**
 * 業務システム. A system of the municipality by its 業務ID or, where it has none, by its 独自施策システム等ID. Source: 項目定義書
 *
 * @param businessId three digits; {@link #NONE} for a system of the municipality's own
 * @param ownSystemId three characters; {@link #NONE} for a standard system
 */
public record BusinessSystem(String businessId, String ownSystemId) implements Serializable {

    public static final String BUSINESS_ID = "[0-9]{3}";
    public static final String OWN_SYSTEM_ID = "[!-~]{3}";
    /** The specification's default: no id of this kind. */
    public static final String NONE = "000";
    @Serial
    private static final long serialVersionUID = 1L;
    private static final String RESIDENT_REGISTRY_ID = "001";
    /** 住民記録システム. */
    public static final BusinessSystem RESIDENT_REGISTRY = new BusinessSystem(RESIDENT_REGISTRY_ID, NONE);

    /** Empty when neither is said. */
    public static Optional<BusinessSystem> of(String businessId, String ownSystemId) {
        BusinessSystem system = new BusinessSystem(businessId == null ? NONE : businessId, ownSystemId == null ? NONE : ownSystemId);
        return system.businessId.equals(NONE) && system.ownSystemId.equals(NONE) ? Optional.empty() : Optional.of(system);
    }

    public boolean isResidentRegistry() {
        return businessId.equals(RESIDENT_REGISTRY_ID);
    }
}
