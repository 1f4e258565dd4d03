package jp.musubi.addressee.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import jp.musubi.addressee.AddresseeFixture;
import jp.musubi.addressee.boundary.BirthDate;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.ChangeGround;
import jp.musubi.addressee.boundary.IndividualNumber;
import jp.musubi.addressee.boundary.OtherNames;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.ResidentCode;
import jp.musubi.addressee.boundary.Sex;
import jp.musubi.addressee.boundary.StayAbroad;
import jp.musubi.kernel.json.Json;
import org.junit.jupiter.api.Test;

class DoubtfulRowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @Test
    void gives_back_all_that_the_row_said_but_its_numbers() {
        RegistrationRow said = new RegistrationRow(1, AddresseeFixture.addresseeNumber(1),
                Optional.of(new IndividualNumber(AddresseeFixture.individualNumber(7))), Optional.of(new ResidentCode(AddresseeFixture.residentCode(7))),
                new BasicInformation("結　花子", "ムスビ　ハナコ", BirthDate.unknown("1990-04-00", "平成２年４月頃"), Sex.FEMALE, "結市中央"),
                RegistrationState.DECEASED, Optional.of(new RegistrationRow.Term(DAY, DAY.plusYears(1))), BusinessSystem.of("010", null),
                new ResidentChange(DAY, ChangeGround.DIED, DAY.minusDays(1)), new OtherNames("縁", "エニシ", "花", "ハナ", "Hana", "1"),
                new StayAbroad("USA", "米国", "Seattle", "MISSION", "在シアトル日本国総領事館"));

        RegistrationRow back = Json.read(DoubtfulRow.of(said).text(), DoubtfulRow.class).row();

        assertThat(back).isEqualTo(new RegistrationRow(1, said.number(), Optional.empty(), Optional.empty(), said.information(), said.state(),
                said.supportMeasure(), said.system(), said.change(), said.otherNames(), said.abroad()));
        assertThat(DoubtfulRow.of(said).text()).doesNotContain(AddresseeFixture.individualNumber(7), AddresseeFixture.residentCode(7));
    }
}
