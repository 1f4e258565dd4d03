package jp.musubi.web.resident.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.identity.boundary.CheckedDocument;
import jp.musubi.identity.boundary.DocumentChecks;

/** 電子署名を調べる. What was found in the file that has just been brought, in words. */
@Named
@RequestScoped
public class SignatureCheckBacking {

    private final CheckedDocument checked;

    protected SignatureCheckBacking() {
        this.checked = null;
    }

    @Inject
    public SignatureCheckBacking(HttpServletRequest request) {
        this.checked = (CheckedDocument) request.getAttribute(SignatureCheckServlet.CHECKED);
    }

    public boolean isChecked() {
        return checked != null;
    }

    public boolean isValid() {
        return checked.isValid();
    }

    public boolean isActive() {
        return checked.active();
    }

    public String getResult() {
        return RecordTexts.text(checked.isValid() ? "signature_check.valid" : "signature_check.invalid", checked.signatures().size());
    }

    public List<ShownSignature> getSignatures() {
        return IntStream.range(0, checked.signatures().size()).mapToObj(index -> ShownSignature.of(index + 1, checked.signatures().get(index))).toList();
    }

    /** Megabytes. */
    public int getLimit() {
        return DocumentChecks.MEGABYTES;
    }
}
