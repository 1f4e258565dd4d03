package jp.musubi.addressee.boundary;

import java.util.Optional;
import java.util.stream.Stream;

/** 管理主体. Who keeps the number and the four items of somebody who lives abroad, and whom he turns to. */
public enum ManagingBody {
    /** 在外公館. */
    MISSION,
    /** 最終住所地の市町村. */
    LAST_RESIDENCE,
    /** 本籍地の市町村. */
    FAMILY_REGISTER,
    /** 窓口は在外公館、実施は市町村. */
    MISSION_FOR_MUNICIPALITY;

    static Optional<ManagingBody> of(String name) {
        return Stream.of(values()).filter(body -> body.name().equals(name)).findFirst();
    }
}
