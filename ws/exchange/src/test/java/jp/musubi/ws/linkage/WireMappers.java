package jp.musubi.ws.linkage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.musubi.linkage.boundary.RegisterInquiry;
import jp.musubi.ws.linkage.v1.dbm.IFDBM10111R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM20113R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM20314R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM40111R01;
import jp.musubi.ws.linkage.v1.dbm.IFDBM50111R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI10111R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI10712R01;
import jp.musubi.ws.linkage.v1.ski.IFSKI11112R01;
import jp.musubi.ws.linkage.v1.sym.IFSYM20212R01;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40113R01;
import jp.musubi.ws.linkage.v1.tkm.IFTKM40124R01;

/** The mappers of this package, by the name of the message, for tests of other packages. */
public final class WireMappers {

    /** Reads a message and makes the command that its door gets. */
    private record Reading<M>(Class<M> type, Function<M, Object> command) {

        Object read(ObjectMapper json, Object example) {
            return command.apply(json.convertValue(example, type));
        }
    }

    private static final Map<String, Reading<?>> REQUESTS = Map.ofEntries(
            Map.entry("IF_DBM_10111_R01", new Reading<>(IFDBM10111R01.class, DbmWireMapper::command)),
            Map.entry("IF_DBM_20113_R01", new Reading<>(IFDBM20113R01.class, DbmWireMapper::command)),
            Map.entry("IF_DBM_20314_R01", new Reading<>(IFDBM20314R01.class, DbmWireMapper::command)),
            Map.entry("IF_DBM_40111_R01", new Reading<>(IFDBM40111R01.class, DbmWireMapper::command)),
            Map.entry("IF_DBM_50111_R01", new Reading<>(IFDBM50111R01.class, DbmWireMapper::command)),
            Map.entry("IF_SKI_10111_R01", new Reading<>(IFSKI10111R01.class, SkiWireMapper::command)),
            Map.entry("IF_SKI_10712_R01", new Reading<>(IFSKI10712R01.class, SkiWireMapper::command)),
            Map.entry("IF_SKI_11112_R01", new Reading<>(IFSKI11112R01.class, SkiWireMapper::command)),
            Map.entry("IF_TKM_40113_R01", new Reading<>(IFTKM40113R01.class, TkmWireMapper::command)),
            Map.entry("IF_TKM_40124_R01", new Reading<>(IFTKM40124R01.class, TkmWireMapper::command)),
            Map.entry("IF_SYM_20212_R01", new Reading<>(IFSYM20212R01.class,
                    message -> Wire.origin("IF_SYM_20212_R01", message.getHeader(), message.getBody()))));

    private WireMappers() {
    }

    public static RegisterInquiry command(IFSKI10111R01 message) {
        return SkiWireMapper.command(message);
    }

    public static Set<String> requests() {
        return REQUESTS.keySet();
    }

    /** The command for an example of the contract. */
    public static Object command(String message, ObjectMapper json, Object example) {
        return REQUESTS.get(message).read(json, example);
    }
}
