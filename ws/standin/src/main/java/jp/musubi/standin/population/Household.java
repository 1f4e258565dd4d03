package jp.musubi.standin.population;

import java.time.LocalDate;
import java.util.List;

/** 住民基本台帳上の世帯. The first member is 世帯主. */
public record Household(List<Person> members) {

    public Household {
        members = List.copyOf(members);
    }

    /** Members who may have income of their own: 18 or older. */
    List<Person> adultsOn(LocalDate day) {
        return members.stream().filter(person -> person.ageOn(day) >= TaxRecord.ADULT).toList();
    }
}
