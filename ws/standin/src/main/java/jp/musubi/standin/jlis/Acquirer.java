package jp.musubi.standin.jlis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.standin.wire.Message;
import jp.musubi.standin.wire.Refused;

/** Who asks J-LIS, and by what they know a person: an institution by 住民票コード, the portal by its sign-in's subject. */
enum Acquirer {
    INSTITUTION("residentCode", "\\d{11}") {
        @Override
        List<Optional<String>> resolve(PersonRegister register, String hub, List<String> persons) {
            return register.byResidentCode(hub, persons);
        }
    },
    PORTAL("subject", "[0-9A-Za-z._~@-]{1,64}") {
        @Override
        List<Optional<String>> resolve(PersonRegister register, String hub, List<String> persons) {
            return register.bySubject(hub, persons);
        }
    };

    private static final int FORBIDDEN = 403;

    private final String member;
    private final String form;

    Acquirer(String member, String form) {
        this.member = member;
        this.form = form;
    }

    /** @param kinds party code to kind, as registered */
    static Acquirer of(Message message, Map<String, String> kinds) throws Refused {
        String kind = kinds.get(message.issuer());
        if (kind == null) {
            throw new Refused("NET-0102", FORBIDDEN, "party not registered");
        }
        for (Acquirer acquirer : values()) {
            if (acquirer.name().equals(kind)) {
                return acquirer;
            }
        }
        throw new Refused("NET-0103", FORBIDDEN, "operation not for this kind of party");
    }

    List<AcquisitionItem> items(Message message) throws Refused {
        return AcquisitionItem.read(message.body(), member, form);
    }

    /** Link ids in the order of the persons. */
    abstract List<Optional<String>> resolve(PersonRegister register, String hub, List<String> persons);
}
