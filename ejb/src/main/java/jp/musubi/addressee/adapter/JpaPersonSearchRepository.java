package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.FoundBy;
import jp.musubi.addressee.boundary.OtherNameKind;
import jp.musubi.addressee.domain.PersonSearchRepository;
import jp.musubi.addressee.domain.PersonWords;
import jp.musubi.addressee.domain.SoughtBirth;

/** Persons found in the database. Every query names the institution, because H2 has no row level security. */
@ApplicationScoped
class JpaPersonSearchRepository implements PersonSearchRepository {

    static final String FETCH_SIZE = "org.hibernate.fetchSize";

    private static final String BY_RECORD = """
            from Addressee a where a.institution = :institution and %s""";

    private static final String BY_OTHER_NAME = """
            from OtherName o join Addressee a on a.id = o.addresseeId where o.institution = :institution and %s""";

    private static final String OTHER_NAME_CONTAINS = """
            exists (select 1 from OtherName n where n.addresseeId = a.id and (n.keys.name like %1$s escape '\\' or n.keys.kana like %1$s escape '\\'))""";

    private static final String NOT_PROTECTED = """
            not exists (select 1 from SupportMeasure m where m.personId = a.personId and m.startsOn <= %1$s and (m.endedOn is null or m.endedOn >= %1$s))""";

    private final EntityManager entities;

    protected JpaPersonSearchRepository() {
        this(null);
    }

    @Inject
    JpaPersonSearchRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Set<UUID> numbered(String institution, String number) {
        return Stream.of("select p.id from Person p where p.institution = :institution and p.integratedNumber = :number",
                "select a.personId from Addressee a where a.institution = :institution and a.number = :number")
                .flatMap(query -> entities.createQuery(query, UUID.class).setParameter("institution", institution)
                        .setParameter("number", number).getResultList().stream()).collect(Collectors.toSet());
    }

    @Override
    public List<UUID> beginningWith(String institution, Sought sought) {
        Conditions conditions = Conditions.beyondTexts(sought);
        conditions.texts(sought, 1);
        first(sought).ifPresent(conditions::begins);
        return find(institution, sought, conditions);
    }

    @Override
    public List<UUID> beginningWithAt(String institution, Sought sought, int address) {
        Conditions conditions = Conditions.beyondTexts(sought);
        conditions.texts(sought, 1);
        first(sought).ifPresent(conditions::begins);
        conditions.any(conditions.localityBeginnings(sought.words().localities().get(address)));
        conditions.mayBeLookedAt(sought.today());
        return find(institution, sought, conditions);
    }

    @Override
    public List<UUID> livingAt(String institution, Sought sought) {
        Conditions conditions = Conditions.beyondTexts(sought);
        conditions.texts(sought, 0);
        conditions.any(conditions.localityBeginnings(sought.words().localities().get(0)));
        conditions.mayBeLookedAt(sought.today());
        return find(institution, sought, conditions);
    }

    @Override
    public List<UUID> livingIn(String institution, Sought sought) {
        Conditions conditions = Conditions.beyondTexts(sought);
        conditions.texts(sought, 2);
        conditions.any(conditions.houses(sought.words().houses(), "a.innerKeys.locality"));
        conditions.mayBeLookedAt(sought.today());
        return find(institution, sought, conditions);
    }

    @Override
    public List<UUID> containing(String institution, Sought sought) {
        Conditions conditions = Conditions.beyondTexts(sought);
        conditions.texts(sought, 0);
        return find(institution, sought, conditions);
    }

    @Override
    public Map<UUID, FoundBy> byOtherName(String institution, Sought sought) {
        Map<UUID, FoundBy> found = new LinkedHashMap<>();
        List<List<String>> texts = sought.words().texts();
        for (int anchor = 0; anchor < texts.size(); anchor++) {
            Conditions conditions = Conditions.beyondTexts(sought);
            for (int i = 0; i < texts.size(); i++) {
                List<String> keys = texts.get(i);
                conditions.any(i == anchor ? conditions.beginnings("o", keys) : conditions.containedAnywhere(keys, sought.today()));
            }
            String fitting = BY_OTHER_NAME.formatted(conditions.text());
            List<UUID> persons = persons(fitting, institution, sought, conditions);
            if (!persons.isEmpty()) {
                ask("select a.personId as person, o.kind as kind, o.name as name " + fitting + " and a.personId in :persons order by o.kind, o.name",
                        Tuple.class, institution, conditions).setParameter("persons", persons).getResultList()
                        .forEach(row -> found.putIfAbsent(row.get("person", UUID.class),
                                new FoundBy(row.get("kind", OtherNameKind.class), row.get("name", String.class))));
            }
        }
        return found;
    }

    private <T> TypedQuery<T> ask(String query, Class<T> type, String institution, Conditions conditions) {
        TypedQuery<T> asked = entities.createQuery(query, type).setParameter("institution", institution);
        conditions.bind(asked);
        return asked;
    }

    private List<UUID> find(String institution, Sought sought, Conditions conditions) {
        return persons(BY_RECORD.formatted(conditions.text()), institution, sought, conditions);
    }

    /**
     * Reads as many as are wanted of all that fit, and stops. Told how few, PostgreSQL would walk through all persons until it has met
     * them; told to leave out repeats, it would read all that fit before the first.
     */
    private List<UUID> persons(String fitting, String institution, Sought sought, Conditions conditions) {
        try (Stream<UUID> found = ask("select a.personId " + fitting, UUID.class, institution, conditions)
                .setHint(FETCH_SIZE, sought.max()).getResultStream()) {
            return found.distinct().limit(sought.max()).toList();
        }
    }

    private static Optional<List<String>> first(Sought sought) {
        return sought.words().texts().stream().findFirst();
    }

    /** What must hold, with the values apart. */
    private static final class Conditions extends SearchConditions {

        static Conditions beyondTexts(Sought sought) {
            PersonWords words = sought.words();
            Conditions conditions = new Conditions();
            sought.among().ifPresent(persons -> conditions.add("a.personId in (%1$s)", persons));
            words.birthDates().forEach(birth -> conditions.any(conditions.born(birth, words.texts().isEmpty())));
            return conditions;
        }

        /** From that place on, every text anywhere. */
        void texts(Sought sought, int from) {
            List<List<String>> texts = sought.words().texts();
            texts.subList(Math.min(from, texts.size()), texts.size()).forEach(keys -> any(contained(keys, sought.today())));
        }

        /** @param alone whether nothing else is sought by words */
        List<String> born(SoughtBirth birth, boolean alone) {
            List<String> born = new ArrayList<>();
            if (birth.first() != null) {
                born.add("a.basicInformation.birthDate between %s and %s".formatted(name(birth.first()), name(birth.last())));
            }
            List<String> dates = birth.dates(alone);
            if (!dates.isEmpty()) {
                born.add("a.basicInformation.birthDateUnknown in (%s)".formatted(name(dates)));
            }
            if (!birth.beginning().isEmpty()) {
                born.addAll(beginnings(List.of(birth.beginning()), "a.basicInformation.birthDateUnknown"));
            }
            return born;
        }

        List<String> beginnings(String of, List<String> keys) {
            return beginnings(keys, of + ".keys.name", of + ".keys.kana");
        }

        /** A name or a reading, or the given part of either. */
        void begins(List<String> keys) {
            any(Stream.concat(beginnings("a", keys).stream(), innerBeginnings(keys).stream()).toList());
        }

        /** Of given names. */
        List<String> innerBeginnings(List<String> keys) {
            return beginnings(keys, "a.innerKeys.given", "a.innerKeys.givenKana");
        }

        /** Of the address behind the municipality; whether it may be looked at is another condition, beside which the index is used. */
        List<String> localityBeginnings(List<String> keys) {
            return beginnings(keys, "a.innerKeys.locality");
        }

        /** The address: nobody learns it by guessing, and be it that another word fits the name. */
        void mayBeLookedAt(LocalDate today) {
            all(NOT_PROTECTED.formatted(name(today)));
        }

        List<String> contained(List<String> keys, LocalDate today) {
            String day = name(today);
            return keys.stream().map(key -> {
                String part = part(key);
                return "a.keys.name like %1$s escape '\\' or a.keys.kana like %1$s escape '\\' or a.keys.address like %1$s escape '\\' and %2$s"
                        .formatted(part, NOT_PROTECTED.formatted(day));
            }).toList();
        }

        /** In other names, too. */
        List<String> containedAnywhere(List<String> keys, LocalDate today) {
            List<String> anywhere = new ArrayList<>(contained(keys, today));
            keys.forEach(key -> anywhere.add(OTHER_NAME_CONTAINS.formatted(part(key))));
            return anywhere;
        }
    }
}
