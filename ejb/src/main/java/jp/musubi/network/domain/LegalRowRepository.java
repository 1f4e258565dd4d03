package jp.musubi.network.domain;

import java.util.List;
import java.util.Optional;

/** The legal table in the hub's database. */
public interface LegalRowRepository {

    Optional<String> newestVersion();

    List<LegalRow> rows(String version);

    void add(List<LegalRow> rows);
}
