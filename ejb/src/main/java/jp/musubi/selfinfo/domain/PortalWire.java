package jp.musubi.selfinfo.domain;

import java.util.Map;

/** The wire from the portal to hub and J-LIS: a body out, the body of the answer to that very message back. */
public interface PortalWire {

    /** @throws jp.musubi.kernel.error.BusinessException NETWORK_UNREACHABLE */
    Map<String, Object> askHub(String operation, String type, String messageId, Map<String, Object> body);

    /** @throws jp.musubi.kernel.error.BusinessException NETWORK_UNREACHABLE */
    Map<String, Object> askJlis(String operation, String type, String messageId, Map<String, Object> body);
}
