package jp.musubi.linkage.domain;

import java.util.Map;

/** The wire to J-LIS: says which 住民票コード each 取得番号 stands for (番号法 21条の2). */
public interface JlisGateway {

    /** @param residentCodes 取得番号 to 住民票コード */
    void resolve(String institution, String messageId, Map<String, String> residentCodes);
}
