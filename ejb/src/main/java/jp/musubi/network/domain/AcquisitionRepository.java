package jp.musubi.network.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** 取得番号 under way. */
public interface AcquisitionRepository {

    void add(Collection<Acquisition> issued);

    /** In the order in which that message's numbers were issued. */
    List<Acquisition> issuedBy(String requester, String messageId);

    /** Locks what it finds until the transaction ends. */
    List<Acquisition> take(Collection<String> numbers);

    void erase(Collection<Acquisition> used);

    int eraseIssuedBefore(Instant limit);
}
