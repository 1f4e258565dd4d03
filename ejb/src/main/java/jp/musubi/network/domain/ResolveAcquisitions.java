package jp.musubi.network.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** J-LIS says which person each 取得番号 stands for, under its own random id for that person. */
public record ResolveAcquisitions(@NotEmpty @Size(max = WireFormats.MAX_ITEMS) List<@NotNull @Valid Item> items) {

    /** @param linkId J-LIS's id of the person for the hub; absent when it knows nobody */
    public record Item(@NotNull @Pattern(regexp = WireFormats.TOKEN) String acquisitionNumber,
            @Pattern(regexp = WireFormats.LINK) String linkId) {
    }
}
