package jp.musubi.identity.domain.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/** 時刻認証局. The authorities whose time stamps this node believes. */
public interface TimeAnchors {

    /** Empty where nobody configured any: then no signature counts. */
    List<X509Certificate> all();
}
