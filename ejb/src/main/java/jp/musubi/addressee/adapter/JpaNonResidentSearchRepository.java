package jp.musubi.addressee.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.musubi.addressee.domain.NonResident;
import jp.musubi.addressee.domain.NonResidentSearchRepository;
import jp.musubi.addressee.domain.SoughtBirth;

/** 住登外者 found in the database by their keys. Every query names the institution, because H2 has no row level security. */
@ApplicationScoped
class JpaNonResidentSearchRepository implements NonResidentSearchRepository {

    private static final String UNLINKED = """
            from NonResidentVersion v join NonResident r on r.id = v.nonResidentId where v.institution = :institution and %s
            and r.deleted = false and r.hiddenFromOthers = false
            and not exists (select 1 from Addressee a where a.institution = v.institution and a.number = r.number)""";
    private static final String[] NAMES = {"v.content.keys.name", "v.content.keys.kana", "v.content.innerKeys.given", "v.content.innerKeys.givenKana",
        "v.content.otherKeys.alias", "v.content.otherKeys.aliasKana", "v.content.otherKeys.latin", "v.content.otherKeys.kanji"};
    private static final String ADDRESS = "v.content.keys.address";
    private static final String LOCALITY = "v.content.innerKeys.locality";
    private static final String KNOWN = "(v.content.birth.unknown is null or v.content.birth.unknown <> '1') and ";
    private static final String UNKNOWN = "v.content.birth.unknown = '1' and ";
    private static final String BORN = "v.content.birth.date";

    private final EntityManager entities;

    protected JpaNonResidentSearchRepository() {
        this(null);
    }

    @Inject
    JpaNonResidentSearchRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<NonResident> called(String institution, Sought sought) {
        SearchConditions conditions = beyondTexts(sought, 1);
        sought.words().texts().stream().findFirst().ifPresent(keys -> conditions.any(conditions.beginnings(keys, NAMES)));
        return find(institution, sought, conditions);
    }

    @Override
    public List<NonResident> livingIn(String institution, Sought sought) {
        SearchConditions conditions = beyondTexts(sought, 2);
        conditions.any(conditions.houses(sought.words().houses(), LOCALITY));
        return find(institution, sought, conditions);
    }

    @Override
    public List<NonResident> livingAt(String institution, Sought sought) {
        SearchConditions conditions = beyondTexts(sought, 1);
        conditions.any(conditions.beginnings(sought.words().localities().get(0), LOCALITY));
        return find(institution, sought, conditions);
    }

    /** Numbers, birth dates, and from that place on every text anywhere. */
    private static SearchConditions beyondTexts(Sought sought, int from) {
        SearchConditions conditions = new SearchConditions();
        sought.words().numbers().forEach(number -> conditions.add("r.number = %s", number));
        sought.words().birthDates().forEach(birth -> conditions.any(born(conditions, birth, sought.words().texts().isEmpty())));
        List<List<String>> texts = sought.words().texts();
        texts.subList(Math.min(from, texts.size()), texts.size()).forEach(keys -> conditions.any(keys.stream().flatMap(key -> {
            String part = conditions.part(key);
            return Stream.concat(Stream.of(NAMES), sought.byAddress() ? Stream.of(ADDRESS) : Stream.empty())
                    .map(column -> column + " like " + part + " escape '\\'");
        }).toList()));
        return conditions;
    }

    /** As written, days are in the order of the calendar. */
    private static List<String> born(SearchConditions conditions, SoughtBirth birth, boolean alone) {
        List<String> born = new ArrayList<>();
        if (birth.first() != null) {
            born.add(KNOWN + BORN + " between %s and %s".formatted(conditions.name(birth.first().toString()), conditions.name(birth.last().toString())));
        }
        List<String> dates = birth.dates(alone);
        if (!dates.isEmpty()) {
            born.add(UNKNOWN + BORN + " in (%s)".formatted(conditions.name(dates)));
        }
        if (!birth.beginning().isEmpty()) {
            conditions.beginnings(List.of(birth.beginning()), BORN).forEach(condition -> born.add(UNKNOWN + condition));
        }
        return born;
    }

    private List<NonResident> find(String institution, Sought sought, SearchConditions conditions) {
        var fitting = entities.createQuery("select r.id " + UNLINKED.formatted(conditions.text()), UUID.class).setParameter("institution", institution);
        conditions.bind(fitting);
        List<UUID> found;
        try (Stream<UUID> ids = fitting.setHint(JpaPersonSearchRepository.FETCH_SIZE, sought.max()).getResultStream()) {
            found = ids.distinct().limit(sought.max()).toList();
        }
        return found.isEmpty() ? List.of() : entities.createQuery("select r from NonResident r where r.id in :found order by r.number", NonResident.class)
                .setParameter("found", found).getResultList();
    }
}
