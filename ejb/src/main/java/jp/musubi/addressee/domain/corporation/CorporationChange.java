package jp.musubi.addressee.domain.corporation;

import java.time.LocalDate;
import java.util.Optional;
import jp.musubi.addressee.boundary.corporation.CorporationGround;

/** 異動. Since which day what is said has been so, on what ground, and which day told before it takes back. */
public record CorporationChange(LocalDate changedOn, Optional<CorporationGround> ground, Optional<LocalDate> correctsChangeOn) {
}
