package jp.musubi.addressee.domain.household;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Kinds of households and words of 続柄, as they hold on a day. */
final class HouseholdLaws {

    private final List<HouseholdKind> kinds;
    private final Map<String, RelationshipWord> words;

    HouseholdLaws(HouseholdRepository repository) {
        this.kinds = repository.kinds();
        this.words = repository.relationshipWords().stream().collect(Collectors.toMap(RelationshipWord::code, Function.identity()));
    }

    Optional<HouseholdKind> kind(String code, LocalDate on) {
        return kinds.stream().filter(kind -> kind.code().equals(code) && kind.isInForce(on)).findFirst();
    }

    /** In the order in which the kinds are listed. */
    List<HouseholdKind> inForce(LocalDate on) {
        return kinds.stream().filter(kind -> kind.isInForce(on)).toList();
    }

    /** A code keeps its meaning from one row of a kind to the next, so any row that has it will do where the day's has not. */
    HouseholdRole role(String kind, String role, LocalDate on) {
        return kinds.stream().filter(known -> known.code().equals(kind)).sorted(Comparator.comparing(known -> !known.isInForce(on)))
                .flatMap(known -> known.role(role).stream()).findFirst().orElseThrow();
    }

    boolean isUsed(String word, LocalDate on) {
        return Optional.ofNullable(words.get(word)).filter(known -> known.isUsed(on)).isPresent();
    }

    String name(String word) {
        return words.get(word).name();
    }
}
