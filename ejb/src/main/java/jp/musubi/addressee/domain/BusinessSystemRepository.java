package jp.musubi.addressee.domain;

import java.time.LocalDate;
import java.util.Set;
import jp.musubi.addressee.boundary.BusinessSystem;

/** 業務IDの登録. For which tasks a connected system of the institution may speak; data with dates, written by the operator. */
public interface BusinessSystemRepository {

    /** With one id each. */
    Set<BusinessSystem> of(String institution, String system, LocalDate on);
}
