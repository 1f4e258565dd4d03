package jp.musubi.identity.boundary;

import java.util.HashSet;
import java.util.Set;
import jp.musubi.identity.domain.UsedSignIns;

final class InMemoryUsedSignIns implements UsedSignIns {

    private final Set<String> used = new HashSet<>();

    @Override
    public boolean use(String issuer, String nonce) {
        return used.add(issuer + " " + nonce);
    }

    @Override
    public void forgetOld() {
        used.clear();
    }
}
