package jp.musubi.linkage.domain;

import java.util.List;
import java.util.Optional;

/** 自動応答不可フラグ of one institution. */
public interface AutomaticAnswerFlagRepository {

    Optional<AutomaticAnswerFlag> find(AutomaticAnswerFlag.Key key);

    /** All flags of a person, also those that have run out. */
    List<AutomaticAnswerFlag> of(String institution, String subject);

    void add(AutomaticAnswerFlag flag);

    void remove(AutomaticAnswerFlag flag);
}
