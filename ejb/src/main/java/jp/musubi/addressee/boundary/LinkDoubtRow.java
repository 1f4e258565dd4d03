package jp.musubi.addressee.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * A doubt in the work list; whose data differ how is shown with the doubt itself.
 *
 * @param error why the record was refused, or would be today
 */
public record LinkDoubtRow(UUID id, AddresseeError error, String addresseeNumber, Instant foundAt) {
}
