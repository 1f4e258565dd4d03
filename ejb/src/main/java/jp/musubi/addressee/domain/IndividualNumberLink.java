package jp.musubi.addressee.domain;

import static jp.musubi.addressee.boundary.NonResidentItem.ATENABANGO;
import static jp.musubi.addressee.boundary.NonResidentItem.DOKUJISHISAKUSHISUTEMUTOID;
import static jp.musubi.addressee.boundary.NonResidentItem.GYOMUID;
import static jp.musubi.addressee.boundary.NonResidentItem.KOJINBANGO;
import static jp.musubi.addressee.boundary.NonResidentItem.SEINENGAPPI;

import java.util.Optional;
import jp.musubi.addressee.boundary.AddresseeNumber;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.IndividualNumber;
import jp.musubi.addressee.boundary.NonResidentError;
import jp.musubi.addressee.boundary.NonResidentNumber;
import jp.musubi.addressee.boundary.NumberingRefused;
import jp.musubi.addressee.boundary.OtherNames;
import jp.musubi.addressee.boundary.RegistrationState;
import jp.musubi.addressee.boundary.StayAbroad;
import jp.musubi.kernel.error.BusinessException;

/**
 * 個人番号の紐付け. A 個人番号 that comes with a 住登外者 goes into the vault with the person's 統合宛名, by the rules that every
 * link has to pass; it is kept nowhere else. A reason against the link is a reason against the whole request.
 */
public class IndividualNumberLink {

    private final Registrar registrar;

    public IndividualNumberLink(Registrar registrar) {
        this.registrar = registrar;
    }

    /** @param known what the register says of the person already, empty where it says nothing */
    void link(NonResidentNumber number, GivenItems items, Optional<RecordContent> known, Recording recording) {
        items.value(KOJINBANGO).map(IndividualNumber::new).ifPresent(individual -> registrar
                .registerAtDesk(recording.institution(), recording.by(), row(checked(number), individual, items, known)).refusal()
                .ifPresent(IndividualNumberLink::refuse));
    }

    private static AddresseeNumber checked(NonResidentNumber number) {
        return number.checked().orElseThrow(() -> NumberingRefused.of(NonResidentError.ITEM_CHECK_DIGIT, ATENABANGO));
    }

    private static RegistrationRow row(AddresseeNumber number, IndividualNumber individual, GivenItems items, Optional<RecordContent> known) {
        NonResidentContent content = NonResidentContent.of(items);
        BasicInformation said = content.basicInformation()
                .orElseThrow(() -> NumberingRefused.of(NonResidentError.ITEM_DATE, SEINENGAPPI));
        return new RegistrationRow(1, number, Optional.of(individual), Optional.empty(), said, RegistrationState.NON_RESIDENT,
                Optional.empty(), BusinessSystem.of(items.text(GYOMUID), items.text(DOKUJISHISAKUSHISUTEMUTOID)), ResidentChange.UNSAID,
                content.name().otherNames(known.map(RecordContent::otherNames).orElse(OtherNames.NONE)), known.map(RecordContent::abroad).orElse(StayAbroad.NONE));
    }

    private static void refuse(BusinessException reason) {
        throw NonResidentError.of(reason.errorCode()).<BusinessException>map(NumberingRefused::of).orElse(reason);
    }
}
