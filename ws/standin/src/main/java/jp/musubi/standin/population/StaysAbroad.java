package jp.musubi.standin.population;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 国外住所と管理主体 of people who moved abroad. Draws nothing: who lives where follows from the 宛名番号. */
public final class StaysAbroad {

    private static final List<String[]> ROWS = DataFile.rows("abroad.csv");
    private static final List<String> MEMBERS = List.of("countryCode", "countryName", "address", "managingBody", "managingBodyName");

    private StaysAbroad() {
    }

    /** By the names of the contract; empty for who did not move abroad. */
    public static Map<String, String> of(RegistryEntry entry) {
        Map<String, String> stay = new LinkedHashMap<>();
        if (entry.state() == RegistrationState.MOVED_ABROAD) {
            String[] row = ROWS.get((int) (Long.parseLong(entry.addresseeNumber()) % ROWS.size()));
            for (int place = 0; place < row.length; place++) {
                stay.put(MEMBERS.get(place), row[place]);
            }
            stay.values().removeIf(String::isEmpty);
        }
        return stay;
    }
}
