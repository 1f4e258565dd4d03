package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.Set;
import jp.musubi.addressee.boundary.BusinessSystem;
import jp.musubi.addressee.boundary.RegistrationState;

/** 業務IDの登録. For which tasks a connected system of the institution may speak; data with dates, written by the operator. */
public interface BusinessSystemRepository {

    /** With one id each. */
    Set<BusinessSystem> of(String institution, String system, LocalDate on);

    /** Systems that on some day up to this one were registered for a task that the system is registered for. */
    Set<String> sharing(String institution, String system, LocalDate on);

    /** 個人番号の変更. Tasks that tell a change of the number of who stands so to the register; with one id each. */
    Set<BusinessSystem> changingNumbersOf(RegistrationState state, LocalDate on);
}
