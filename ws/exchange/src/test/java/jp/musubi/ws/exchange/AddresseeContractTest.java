package jp.musubi.ws.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.validation.Validation;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.addressee.boundary.AddresseeQuestion;
import jp.musubi.addressee.boundary.ChangeIndividualNumber;
import jp.musubi.addressee.boundary.IndividualNumberPeriod;
import jp.musubi.addressee.boundary.NonResidentQuery;
import jp.musubi.addressee.boundary.RegistrationResult;
import jp.musubi.addressee.boundary.RejectedRow;
import jp.musubi.addressee.boundary.StayAbroad;
import jp.musubi.addressee.boundary.TranslateFile;
import jp.musubi.addressee.boundary.TranslateNumbers;
import jp.musubi.addressee.boundary.TranslatedFile;
import jp.musubi.addressee.boundary.TranslatedNumbers;
import jp.musubi.addressee.boundary.corporation.CorporationQuestion;
import jp.musubi.addressee.boundary.household.HouseholdAnswer;
import jp.musubi.addressee.boundary.household.HouseholdLaw;
import jp.musubi.addressee.boundary.household.HouseholdQuestion;
import jp.musubi.addressee.boundary.household.HouseholdRegistration;
import jp.musubi.addressee.boundary.household.HouseholdsRegistered;
import jp.musubi.addressee.boundary.household.RegisterHouseholds;
import jp.musubi.ws.addressee.v1.AddresseeBasics;
import jp.musubi.ws.addressee.v1.AddresseeBatch;
import jp.musubi.ws.addressee.v1.AddresseeRow;
import jp.musubi.ws.addressee.v1.CorporationBatch;
import jp.musubi.ws.addressee.v1.CorporationDetail;
import jp.musubi.ws.addressee.v1.CorporationRow;
import jp.musubi.ws.addressee.v1.HouseholdComposition;
import jp.musubi.ws.addressee.v1.IndividualNumberChanged;
import jp.musubi.ws.addressee.v1.IndividualNumberHistory;
import jp.musubi.ws.addressee.v1.IndividualNumberQuestion;
import jp.musubi.ws.addressee.v1.LinkList;
import jp.musubi.ws.addressee.v1.LinkQuestion;
import jp.musubi.ws.addressee.v1.NonResidentAct;
import jp.musubi.ws.addressee.v1.NonResidentChange;
import jp.musubi.ws.addressee.v1.NonResidentList;
import jp.musubi.ws.addressee.v1.NonResidentMerge;
import jp.musubi.ws.addressee.v1.NonResidentQuestion;
import jp.musubi.ws.addressee.v1.NonResidentRevision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed OpenAPI document says what room addressee takes and answers. */
class AddresseeContractTest {

    private static final JsonNode DOCUMENT = read();

    static List<Class<?>> messages() {
        return List.of(AddresseeQuestion.class, AddresseeBasics.class, AddresseeBatch.class, RegistrationResult.class, TranslateNumbers.class, TranslatedNumbers.class, TranslateFile.class,
                TranslatedFile.class, ChangeIndividualNumber.class, IndividualNumberChanged.class, IndividualNumberQuestion.class,
                IndividualNumberHistory.class, LinkQuestion.class, LinkList.class, RegisterHouseholds.class, HouseholdsRegistered.class,
                HouseholdQuestion.class, HouseholdComposition.class, CorporationBatch.class, CorporationQuestion.class, CorporationDetail.class, NonResidentQuery.class, NonResidentQuestion.class, NonResidentList.class,
                NonResidentChange.class, NonResidentMerge.class, NonResidentAct.class, NonResidentRevision.class);
    }

    static Stream<Object[]> schemas() {
        return Stream.concat(messages().stream().map(type -> new Object[] {type.getSimpleName(), type}), Stream.of(
                new Object[] {"AddresseeRow", AddresseeRow.class}, new Object[] {"TranslatedNumber", TranslatedNumbers.Row.class},
                new Object[] {"Link", LinkList.Link.class}, new Object[] {"HouseholdRegistration", HouseholdRegistration.class},
                new Object[] {"HouseholdMember", HouseholdRegistration.Member.class},
                new Object[] {"HouseholdRevision", HouseholdsRegistered.Registered.class},
                new Object[] {"ComposedHousehold", HouseholdComposition.Composed.class},
                new Object[] {"ComposedMember", HouseholdComposition.Member.class}, new Object[] {"HouseholdLaw", HouseholdLaw.class},
                new Object[] {"HouseholdRole", HouseholdAnswer.Role.class}, new Object[] {"RelationshipWord", HouseholdAnswer.Word.class},
                new Object[] {"StayAbroad", StayAbroad.class}, new Object[] {"CorporationRow", CorporationRow.class}, new Object[] {"CorporationSaid", CorporationDetail.Said.class},
                new Object[] {"CorporationChange", CorporationDetail.Change.class}, new Object[] {"CorporationItem", CorporationDetail.Item.class},
                new Object[] {"NonResidentState", NonResidentList.State.class},
                new Object[] {"RowNote", RejectedRow.class}, new Object[] {"IndividualNumberPeriod", IndividualNumberPeriod.class}));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void example_is_read_kept_by_the_door_and_written_as_it_was(Class<?> message) throws IOException {
        JsonNode example = DOCUMENT.at("/components/examples/" + message.getSimpleName() + "/value");

        Object read = StrictJson.mapper().treeToValue(example, message);

        assertThat(Validation.buildDefaultValidatorFactory().getValidator().validate(read)).isEmpty();
        assertThat(new ObjectMapper().readTree(StrictJson.mapper().writeValueAsBytes(read))).isEqualTo(new ObjectMapper().readTree(example.toString()));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schema_has_the_members_of_the_message(String name, Class<?> message) {
        Set<String> members = new HashSet<>();
        DOCUMENT.at("/components/schemas/" + name + "/properties").fieldNames().forEachRemaining(members::add);

        assertThat(members).isEqualTo(new HashSet<>(Stream.of(message.getRecordComponents()).map(RecordComponent::getName).toList()));
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(new File("src/main/contract/openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
