package jp.musubi.linkage.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** 情報照会結果の取得 (IF_SKI_11112). */
public record GetInquiryResult(
        @NotNull @Valid MessageOrigin origin,
        @NotNull @Pattern(regexp = Formats.MANAGEMENT_NUMBER) String managementNumber) {
}
