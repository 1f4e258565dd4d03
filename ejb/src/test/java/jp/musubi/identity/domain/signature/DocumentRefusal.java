package jp.musubi.identity.domain.signature;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import jp.musubi.identity.boundary.IdentityError;

/** What a person hears of a document or a signature that does not count: each code with the part of its sentence that tells it apart. */
final class DocumentRefusal {

    private static final Map<IdentityError, String> SENTENCES = Map.ofEntries(
            entry(IdentityError.CARD_AUTHORITIES_MISSING, "IDN-0513 運用管理者にお知らせください"),
            entry(IdentityError.DOCUMENT_UNREADABLE, "IDN-0601 元のファイルを選び直してください"),
            entry(IdentityError.DOCUMENT_TOO_LARGE, "IDN-0602 5メガバイトまでのファイルを選んでください"),
            entry(IdentityError.DOCUMENT_NOT_SIGNED, "IDN-0603 電子署名がありません"),
            entry(IdentityError.DOCUMENT_DECLARES_TYPE, "IDN-0604 宣言のない文書を、作成した人に求めてください"),
            entry(IdentityError.DOCUMENT_ENCRYPTED, "IDN-0605 暗号化していないファイルを"),
            entry(IdentityError.DOCUMENT_SIGNED_TOO_OFTEN, "IDN-0606 署名が20個までの文書を選んでください"),
            entry(IdentityError.TIME_AUTHORITIES_MISSING, "IDN-0607 運用管理者にお知らせください"),
            entry(IdentityError.SIGNED_CONTENT_CHANGED, "IDN-0611 文書の中身が変えられています"),
            entry(IdentityError.SIGNED_PART_ONLY, "IDN-0612 文書の全体に及んでいません"),
            entry(IdentityError.SIGNATURE_BROKEN, "IDN-0613 電子証明書と合いません"),
            entry(IdentityError.SIGNATURE_ALGORITHM_REFUSED, "IDN-0614 弱い暗号方式が使われています"),
            entry(IdentityError.SIGNER_CERTIFICATE_WRONG, "IDN-0621 署名用電子証明書として決められた形と違います"),
            entry(IdentityError.SIGNER_OF_ANOTHER_AUTHORITY, "IDN-0622 だれの署名かを確かめられません"),
            entry(IdentityError.SIGNED_WITH_LOGIN_CERTIFICATE, "IDN-0623 サインイン用の電子証明書"),
            entry(IdentityError.SIGNER_OUT_OF_DATE, "IDN-0624 有効期間の外でした"),
            entry(IdentityError.SIGNER_REVOKED, "IDN-0625 すでに失効していました"),
            entry(IdentityError.SIGNER_REVOCATION_UNKNOWN, "IDN-0626 記録が、文書に残っていません"),
            entry(IdentityError.TIME_STAMP_MISSING, "IDN-0631 タイムスタンプがないため"),
            entry(IdentityError.TIME_STAMP_OF_ANOTHER_AUTHORITY, "IDN-0632 信頼している時刻認証局のものではありません"),
            entry(IdentityError.TIME_STAMP_BROKEN, "IDN-0633 この署名のものではありません"),
            entry(IdentityError.DOCUMENT_SIGNED_ALREADY, "IDN-0651 署名の付いていない元の文書を選んでください"),
            entry(IdentityError.DOCUMENT_CHANGES_BY_ITSELF, "IDN-0652 署名したあとでも表示が変わることがあります"),
            entry(IdentityError.DOCUMENT_HAS_COMMENTS, "IDN-0653 取り除いた文書を選んでください"),
            entry(IdentityError.TIME_STAMP_UNAVAILABLE, "IDN-0654 カードに問題があるわけではなく"),
            entry(IdentityError.CARD_CHALLENGE_UNKNOWN, "IDN-0531 この画面で始めたカードの確認ではありません"),
            entry(IdentityError.CARD_CHALLENGE_EXPIRED, "IDN-0532 2分を過ぎました"),
            entry(IdentityError.CARD_CHALLENGE_USED, "IDN-0533 一度使われています"),
            entry(IdentityError.CARD_SIGNATURE_WRONG, "IDN-0534 この画面で頼んだものと合いません"),
            entry(IdentityError.CARD_SIGNS_NO_DOCUMENT, "IDN-0510 署名"),
            entry(IdentityError.CARD_ISSUER_UNKNOWN, "IDN-0505 "),
            entry(IdentityError.CARD_EXPIRED, "IDN-0508 "),
            entry(IdentityError.CARD_KEY_COMPROMISED, "IDN-0522 "),
            entry(IdentityError.CARD_REVOCATION_UNKNOWN, "IDN-0529 少し待ってから"));

    private DocumentRefusal() {
    }

    /** @param arguments of the text */
    static void isSaid(IdentityError error, Object... arguments) {
        String[] expected = SENTENCES.get(error).split(" ", 2);

        assertThat(error.code()).isEqualTo(expected[0]);
        assertThat(error.text(Locale.JAPANESE, arguments)).contains(expected[1]);
    }
}
