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
import java.util.UUID;
import jp.musubi.addressee.boundary.FoundBy;
import jp.musubi.addressee.boundary.OtherNameKind;
import jp.musubi.addressee.domain.AddresseeVersion;
import jp.musubi.addressee.domain.PersonSearchRepository;
import jp.musubi.addressee.domain.PersonWords;

/** Persons found in the database. Every query names the institution, because H2 has no row level security. */
@ApplicationScoped
class JpaPersonSearchRepository implements PersonSearchRepository {

    private static final String FOUND = """
            select distinct p.id from Addressee a join Person p on p.id = a.personId
            where a.institution = :institution and %s order by p.id""";

    private static final String BY_OTHER_NAME = """
            from OtherName o join Addressee a on a.id = o.addresseeId
            join Person p on p.id = a.personId where o.institution = :institution and %s""";

    private static final String OTHER_NAME_CONTAINS = """
            exists (select 1 from OtherName n where n.addresseeId = a.id and (n.keys.name like %1$s escape '\\' or n.keys.kana like %1$s escape '\\'))""";

    private static final String NOT_PROTECTED = """
            not exists (select 1 from SupportMeasure m where m.personId = p.id and m.startsOn <= %1$s and (m.endedOn is null or m.endedOn >= %1$s))""";

    private final EntityManager entities;

    protected JpaPersonSearchRepository() {
        this(null);
    }

    @Inject
    JpaPersonSearchRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<UUID> beginningWith(String institution, Sought sought) {
        return find(institution, sought, true);
    }

    @Override
    public List<UUID> containing(String institution, Sought sought) {
        return find(institution, sought, false);
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
            List<UUID> persons = ask("select distinct p.id " + fitting + " order by p.id", UUID.class, institution, conditions)
                    .setMaxResults(sought.max()).getResultList();
            if (!persons.isEmpty()) {
                ask("select p.id as person, o.kind as kind, o.name as name " + fitting + " and p.id in :persons order by o.kind, o.name",
                        Tuple.class, institution, conditions).setParameter("persons", persons).getResultList()
                        .forEach(row -> found.putIfAbsent(row.get("person", UUID.class),
                                new FoundBy(row.get("kind", OtherNameKind.class), row.get("name", String.class))));
            }
        }
        return found;
    }

    private <T> TypedQuery<T> ask(String query, Class<T> type, String institution, Conditions conditions) {
        TypedQuery<T> asked = entities.createQuery(query, type).setParameter("institution", institution);
        conditions.values.forEach(asked::setParameter);
        return asked;
    }

    @Override
    public List<AddresseeVersion> versions(String institution, List<UUID> addresseeIds) {
        return Slices.query(addresseeIds, slice -> entities.createQuery("""
                select v from AddresseeVersion v where v.institution = :institution and v.addresseeId in :ids and v.belated = false
                order by v.supersededAt desc""", AddresseeVersion.class)
                .setParameter("institution", institution).setParameter("ids", slice).getResultList());
    }

    private List<UUID> find(String institution, Sought sought, boolean beginning) {
        Conditions conditions = Conditions.beyondTexts(sought);
        for (int i = 0; i < sought.words().texts().size(); i++) {
            List<String> keys = sought.words().texts().get(i);
            conditions.any(beginning && i == 0 ? conditions.beginnings("a", keys) : conditions.contained(keys, sought.today()));
        }
        return ask(FOUND.formatted(conditions.text()), UUID.class, institution, conditions).setMaxResults(sought.max()).getResultList();
    }

    /** What must hold, with the values apart. */
    private static final class Conditions {

        private final List<String> texts = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        static Conditions beyondTexts(Sought sought) {
            PersonWords words = sought.words();
            Conditions conditions = new Conditions();
            sought.among().ifPresent(persons -> conditions.add("p.id in (%1$s)", persons));
            words.numbers().forEach(number -> conditions.add("(a.number = %1$s or p.integratedNumber = %1$s)", number));
            words.birthDates().forEach(date -> conditions.add("a.basicInformation.birthDate = %1$s", date));
            return conditions;
        }

        void add(String condition, Object value) {
            texts.add(condition.formatted(name(value)));
        }

        void any(List<String> alternatives) {
            texts.add("(" + String.join(" or ", alternatives) + ")");
        }

        List<String> beginnings(String of, List<String> keys) {
            return keys.stream().map(key -> {
                String from = name(key);
                String to = name(successor(key));
                return "%3$s.keys.name >= %1$s and %3$s.keys.name < %2$s or %3$s.keys.kana >= %1$s and %3$s.keys.kana < %2$s".formatted(from, to, of);
            }).toList();
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

        private String part(String key) {
            return name("%" + key.replaceAll("[\\\\%_]", "\\\\$0") + "%");
        }

        String text() {
            return String.join(" and ", texts);
        }

        private String name(Object value) {
            String name = "v" + values.size();
            values.put(name, value);
            return ":" + name;
        }

        /** The first text behind all that begin with the key. */
        private static String successor(String key) {
            int last = key.codePointBefore(key.length());
            int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
            return key.substring(0, key.length() - Character.charCount(last)) + Character.toString(next);
        }
    }
}
