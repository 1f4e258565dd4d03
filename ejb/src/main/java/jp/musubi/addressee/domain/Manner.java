package jp.musubi.addressee.domain;

import java.util.List;
import jp.musubi.addressee.boundary.BirthDate;

/** 不一致の内容. How one item of two persons differs; says where to look and nothing of what the other side holds. */
public enum Manner {
    NONE,
    /** 氏だけ, 年だけ. */
    FIRST_PART,
    /** 名だけ, 月日だけ, 住所の終わりだけ. */
    SECOND_PART,
    WHOLE,
    /** 不詳. Not all of both is known: neither the same nor another. */
    UNKNOWN,
    /** 非開示. Neither agreement nor difference is told: whoever asks may not know what the other side holds. */
    WITHHELD;

    private static final String BETWEEN_NAMES = "[\\s\u3000]+";

    static Manner ofNames(String one, String other) {
        if (same(one, other)) {
            return NONE;
        }
        List<String> parts = List.of(one.strip().split(BETWEEN_NAMES, 2));
        List<String> others = List.of(other.strip().split(BETWEEN_NAMES, 2));
        return parts.size() < 2 || others.size() < 2 ? WHOLE : of(same(parts.get(0), others.get(0)), same(parts.get(1), others.get(1)));
    }

    /** What is not known of a date neither agrees nor contradicts; what is known of both and differs contradicts. */
    static Manner ofDates(BirthDate one, BirthDate other) {
        int[] parts = one.parts();
        int[] others = other.parts();
        Manner manner = of(!contradict(parts[0], others[0]), !contradict(parts[1], others[1]) && !contradict(parts[2], others[2]));
        return manner == NONE && !(one.isKnown() && other.isKnown()) ? UNKNOWN : manner;
    }

    private static boolean contradict(int part, int other) {
        return part != 0 && other != 0 && part != other;
    }

    /** Of names: whether it is the given one, too; a family name alone changes with marriage. */
    boolean touchesGivenName() {
        return this == SECOND_PART || this == WHOLE;
    }

    boolean isContradiction() {
        return this != NONE && this != UNKNOWN && this != WITHHELD;
    }

    /** An address that goes on where the other ends is most often the same without its 方書. */
    static Manner ofAddresses(String one, String other) {
        String key = Folding.current().key(one);
        String otherKey = Folding.current().key(other);
        if (key.equals(otherKey)) {
            return NONE;
        }
        boolean goesOn = !key.isEmpty() && !otherKey.isEmpty() && (key.startsWith(otherKey) || otherKey.startsWith(key));
        return goesOn ? SECOND_PART : WHOLE;
    }

    private static Manner of(boolean firstAgrees, boolean secondAgrees) {
        if (firstAgrees) {
            return secondAgrees ? NONE : SECOND_PART;
        }
        return secondAgrees ? FIRST_PART : WHOLE;
    }

    private static boolean same(String one, String other) {
        return Folding.current().key(one).equals(Folding.current().key(other));
    }
}
