package jp.musubi.addressee.boundary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 国外住所と管理主体. Where somebody lives abroad and which body keeps his record. Source: 項目定義書（国名コード、国名等、国外住所）
 *
 * @param countryCode 国名コード, three characters; null where nobody said
 * @param countryName 国名等, null for none
 * @param address 国外住所, null for none
 * @param managingBody 管理主体 by its name in {@link ManagingBody}, null for none
 * @param managingBodyName 在外公館または市町村の名称, null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StayAbroad(
        @Pattern(regexp = "[0-9A-Z]{3}") String countryCode,
        @Pattern(regexp = AddresseeRegistration.NAME_FORMAT) String countryName,
        @Pattern(regexp = AddresseeRegistration.ADDRESS_FORMAT) String address,
        String managingBody,
        @Pattern(regexp = AddresseeRegistration.NAME_FORMAT) String managingBodyName) {

    public static final StayAbroad NONE = new StayAbroad(null, null, null, null, null);

    /** The address with its country, as people read it; empty for none. */
    public String written() {
        return Stream.of(address, countryName).filter(Objects::nonNull).collect(Collectors.joining("　"));
    }

    /** Whether an address is said. */
    @JsonIgnore
    public boolean isSomewhere() {
        return address != null;
    }

    @JsonIgnore
    public boolean isManaged() {
        return managingBody != null;
    }

    /** Masked: a person's data stay out of logs and messages. */
    @Override
    public String toString() {
        return "StayAbroad[masked]";
    }
}
