package jp.musubi.selfinfo.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.musubi.kernel.error.BusinessException;
import jp.musubi.selfinfo.boundary.SelfInfoError;

/**
 * 符号の取得 of the portal. It has no 住民票コード: J-LIS alone knows who the sign-in's subject is. The 取得番号 lives in
 * this method only and is never stored.
 */
final class CodeDesk {

    private final PortalCodeRepository codes;
    private final PortalWire wire;

    CodeDesk(PortalCodeRepository codes, PortalWire wire) {
        this.codes = codes;
        this.wire = wire;
    }

    /** @throws BusinessException PERSON_UNKNOWN, CODE_NOT_READY, NETWORK_UNREACHABLE */
    String codeOf(String subject) {
        return codes.code(subject).orElseGet(() -> acquire(subject));
    }

    private String acquire(String subject) {
        String messageId = UUID.randomUUID().toString();
        Map<String, Object> issued = wire.askHub("acquisitions", "acquisition.issue", messageId, Map.of("count", 1));
        String number = (String) first(issued, "numbers");
        wire.askJlis("acquisitions", "acquisition.request", messageId,
                Map.of("items", List.of(Map.of("acquisitionNumber", number, "subject", subject))));
        Map<String, Object> collected =
                wire.askHub("acquisitions/collect", "acquisition.collect", messageId, Map.of("numbers", List.of(number)));
        String code = code((Map<?, ?>) first(collected, "items"));
        codes.keep(subject, code);
        return code;
    }

    private static String code(Map<?, ?> item) {
        if (item.get("code") instanceof String code) {
            return code;
        }
        throw new BusinessException("PENDING".equals(item.get("outcome"))
                ? SelfInfoError.CODE_NOT_READY : SelfInfoError.PERSON_UNKNOWN);
    }

    private static Object first(Map<String, Object> body, String member) {
        if (body.get(member) instanceof List<?> list && !list.isEmpty()) {
            return list.get(0);
        }
        throw new BusinessException(SelfInfoError.NETWORK_UNREACHABLE);
    }
}
