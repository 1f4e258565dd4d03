package jp.musubi.addressee.domain;

import static jp.musubi.addressee.boundary.NonResidentItem.ATENABANGO;
import static jp.musubi.addressee.boundary.NonResidentItem.DOKUJISHISAKUSHISUTEMUTOID;
import static jp.musubi.addressee.boundary.NonResidentItem.GYOMUID;
import static jp.musubi.addressee.boundary.NonResidentItem.KOJINBANGO;
import static jp.musubi.addressee.boundary.NonResidentItem.SEINENGAPPI;
import static jp.musubi.addressee.boundary.NonResidentItem.SHORIKUBUN;

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
 * 統合宛名への反映. What function 031 says of a person the 宛名 with the same number says as well, by the rules that every
 * registration has to pass; a reason against it is a reason against the whole request.
 */
public class LinkedAddressee {

    /** 付番依頼. */
    private static final String NUMBERING = "0";

    private final Registrar registrar;

    public LinkedAddressee(Registrar registrar) {
        this.registrar = registrar;
    }

    /**
     * 個人番号の紐付け. A number that comes with a 住登外者 goes into the vault with the person and is kept nowhere else.
     *
     * @param known what the register says of the person already, empty where it says nothing; who has moved out keeps that state
     */
    void link(NonResident record, NonResidentContent content, GivenItems items, Optional<RecordContent> known, Recording recording) {
        register(new RegistrationRow(1, checked(record.number()), items.value(KOJINBANGO).map(IndividualNumber::new), Optional.empty(),
                information(content, known), known.map(RecordContent::state).orElse(RegistrationState.NON_RESIDENT), Optional.empty(),
                BusinessSystem.of(items.text(GYOMUID), items.text(DOKUJISHISAKUSHISUTEMUTOID)), ResidentChange.UNSAID,
                content.name().otherNames(known.map(RecordContent::otherNames).orElse(OtherNames.NONE)), known.map(RecordContent::abroad).orElse(StayAbroad.NONE)),
                keepsNumber(record, items), recording);
    }

    /**
     * Says anew what changed under 031, from the day on which it is recorded: the day on which somebody typed it is not the day since
     * when it is so. What is not said there, as the 住民状態, stays. What is kept from other tasks does not go to where all of them look.
     *
     * @param known what the register says; empty where it knows nobody by the number, or somebody of whom the resident registry speaks
     */
    void follow(NonResident record, NonResidentContent content, Optional<RecordContent> known, Recording recording) {
        known.filter(register -> !record.isHiddenFromOthers() && content.basicInformation().isPresent()).ifPresent(register -> register(
                new RegistrationRow(1, checked(record.number()), Optional.empty(), Optional.empty(), information(content, known), register.state(),
                        Optional.empty(), Optional.empty(), ResidentChange.UNSAID, content.name().otherNames(register.otherNames()), register.abroad()), true, recording));
    }

    private static BasicInformation information(NonResidentContent content, Optional<RecordContent> known) {
        BasicInformation said = content.basicInformation().orElseThrow(() -> NumberingRefused.of(NonResidentError.ITEM_DATE, SEINENGAPPI));
        return known.map(RecordContent::information).map(said::beside).orElse(said);
    }

    /** A number that this very message was given goes back with it, and the next person gets it. */
    private static boolean keepsNumber(NonResident record, GivenItems items) {
        return !NUMBERING.equals(items.text(SHORIKUBUN)) || !record.isNew();
    }

    private void register(RegistrationRow row, boolean lasting, Recording recording) {
        registrar.registerAtDesk(recording.institution(), recording.by(), row, lasting).refusal().ifPresent(reason -> {
            throw refusal(reason);
        });
    }

    private static AddresseeNumber checked(NonResidentNumber number) {
        return number.checked().orElseThrow(() -> NumberingRefused.of(NonResidentError.ITEM_CHECK_DIGIT, ATENABANGO));
    }

    /** In the words of this path; a reason that has none is told with its code. */
    static NumberingRefused refusal(BusinessException reason) {
        return NonResidentError.of(reason.errorCode()).map(error -> NumberingRefused.of(error, reason.arguments()))
                .orElseGet(() -> NumberingRefused.of(NonResidentError.REGISTRY_REFUSED, reason.errorCode().code()));
    }
}
