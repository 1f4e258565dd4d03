package jp.musubi.guard.sample.shop.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.Instant;
import jp.musubi.guard.sample.shop.adapter.PublicShelf;
import jp.musubi.guard.sample.shop.domain.Parcel;
import jp.musubi.guard.sample.warehouse.domain.Rack;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.Roles;

/** A door without a lock that lets administrators look at customers, hands an entity out, reads the clock itself and reaches into another room. */
@Stateless
public class Counter {

    @RolesAllowed(Roles.ADMINISTRATOR)
    @Discloses(subject = "the customer", items = "what he bought")
    public Parcel take(Rack rack) {
        if (rack == null) {
            throw new RuntimeException(Instant.now().toString() + new PublicShelf());
        }
        return new Parcel();
    }
}
