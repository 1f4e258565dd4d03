package jp.musubi.network.domain;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Fetches the 符号 behind resolved 取得番号, which are erased by it. */
public record CollectAcquisitions(
        @NotEmpty @Size(max = WireFormats.MAX_ITEMS) List<@NotNull @Pattern(regexp = WireFormats.TOKEN) String> numbers) {
}
