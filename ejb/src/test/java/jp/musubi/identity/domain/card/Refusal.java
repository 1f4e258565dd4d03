package jp.musubi.identity.domain.card;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Map;
import jp.musubi.identity.boundary.IdentityError;
import jp.musubi.kernel.error.BusinessException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a person hears who is refused: each code with the part of its sentence that says what to do. */
final class Refusal {

    private static final Map<IdentityError, String> NEXT_STEPS = Map.ofEntries(
            entry(IdentityError.CARD_CERTIFICATE_UNREADABLE, "IDN-0501 カードをリーダーに置き直して、もう一度お試しください"),
            entry(IdentityError.CARD_CERTIFICATE_TOO_LARGE, "IDN-0502 マイナンバーカードを使って、もう一度お試しください"),
            entry(IdentityError.CARD_PROFILE_WRONG, "IDN-0503 マイナンバーカードを使って、もう一度お試しください"),
            entry(IdentityError.CARD_ALGORITHM_REFUSED, "IDN-0504 マイナンバーカードを使って、もう一度お試しください"),
            entry(IdentityError.CARD_ISSUER_UNKNOWN, "IDN-0505 マイナンバーカードでこの表示が出るときは、運用管理者にお知らせください"),
            entry(IdentityError.CARD_FORGED, "IDN-0506 続くときは、市区町村の窓口にご相談ください"),
            entry(IdentityError.CARD_NOT_YET_VALID, "IDN-0507 有効期間が始まってから、もう一度お試しください"),
            entry(IdentityError.CARD_EXPIRED, "IDN-0508 市区町村の窓口で電子証明書を更新してから"),
            entry(IdentityError.CARD_SIGNS_NOT_IN, "IDN-0509 利用者証明用の電子証明書（4けたの数字の暗証番号）を使ってください"),
            entry(IdentityError.CARD_SIGNS_NO_DOCUMENT, "IDN-0510 署名用の電子証明書（6〜16文字の暗証番号）を使ってください"),
            entry(IdentityError.CARD_KIND_CONTRADICTORY, "IDN-0511 続くときは、市区町村の窓口にご相談ください"),
            entry(IdentityError.CARD_ITEMS_WRONG, "IDN-0512 電子証明書の発行をやり直してもらってください"),
            entry(IdentityError.CARD_AUTHORITIES_MISSING, "IDN-0513 ほかの方法を使うか、運用管理者にお知らせください"),
            entry(IdentityError.CARD_AUTHORITY_OUT_OF_DATE, "IDN-0514 市区町村の窓口で電子証明書を更新してから"),
            entry(IdentityError.CARD_REVOKED, "IDN-0521 新しい電子証明書の発行を受けてください"),
            entry(IdentityError.CARD_KEY_COMPROMISED, "IDN-0522 すぐにマイナンバー総合フリーダイヤルか市区町村の窓口にお知らせください"),
            entry(IdentityError.CARD_AUTHORITY_COMPROMISED, "IDN-0523 新しい電子証明書の発行を受けてください"),
            entry(IdentityError.CARD_CONTENT_CHANGED, "IDN-0524 新しい署名用の電子証明書の発行を受けてください"),
            entry(IdentityError.CARD_RENEWED, "IDN-0525 新しい電子証明書の入ったカードを使ってください"),
            entry(IdentityError.CARD_NO_LONGER_NEEDED, "IDN-0526 市区町村の窓口で新しい電子証明書の発行を受けてください"),
            entry(IdentityError.CARD_HELD, "IDN-0527 この保留は解除されないため"),
            entry(IdentityError.CARD_UNKNOWN_TO_AUTHORITY, "IDN-0528 続くときは、市区町村の窓口にご相談ください"),
            entry(IdentityError.CARD_REVOCATION_UNKNOWN, "IDN-0529 少し待ってから、もう一度お試しください"),
            entry(IdentityError.CARD_CHALLENGE_UNKNOWN, "IDN-0531 はじめの画面を開き直して、もう一度お試しください"),
            entry(IdentityError.CARD_CHALLENGE_EXPIRED, "IDN-0532 もう一度はじめからお試しください"),
            entry(IdentityError.CARD_CHALLENGE_USED, "IDN-0533 もう一度はじめからお試しください"),
            entry(IdentityError.CARD_SIGNATURE_WRONG, "IDN-0534 はじめの画面を開き直して、もう一度お試しください"),
            entry(IdentityError.CARD_OWNER_UNKNOWN, "IDN-0541 お住まいの市町村の窓口にお尋ねください"),
            entry(IdentityError.CARD_LINKAGE_UNAVAILABLE, "IDN-0542 少し待ってから、もう一度お試しください"));

    private Refusal() {
    }

    /** Code, sentence, and nothing of the certificate in either. */
    static BusinessException expect(IdentityError error, ThrowingCallable act) {
        BusinessException refused = catchThrowableOfType(BusinessException.class, act);

        assertThat(refused).as("refused at all").isNotNull();
        assertThat(refused.errorCode()).isEqualTo(error);
        String[] expected = NEXT_STEPS.get(error).split(" ", 2);
        assertThat(refused.code()).isEqualTo(expected[0]);
        assertThat(refused.text(Locale.JAPANESE)).contains(expected[1]).doesNotContain("0123456789ABCDEF", "4711", "結　花子", "青森");
        assertThat(refused.getMessage()).doesNotContain("0123456789ABCDEF", "4711", "結　花子", "青森");
        return refused;
    }
}
