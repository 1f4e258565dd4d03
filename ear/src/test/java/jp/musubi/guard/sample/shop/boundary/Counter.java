package jp.musubi.guard.sample.shop.boundary;

import jakarta.ejb.Stateless;
import java.time.Instant;
import jp.musubi.guard.sample.shop.adapter.PublicShelf;
import jp.musubi.guard.sample.shop.domain.Parcel;
import jp.musubi.guard.sample.warehouse.domain.Rack;

/** A door without a lock that hands an entity out, reads the clock itself and reaches into another room. */
@Stateless
public class Counter {

    public Parcel take(Rack rack) {
        if (rack == null) {
            throw new RuntimeException(Instant.now().toString() + new PublicShelf());
        }
        return new Parcel();
    }
}
