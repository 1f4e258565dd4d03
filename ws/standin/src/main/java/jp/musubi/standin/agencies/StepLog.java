package jp.musubi.standin.agencies;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import jp.musubi.standin.store.Sql;

/** Which steps are done, in the stand-ins' own database. */
class StepLog {

    private final Sql sql;
    private final Clock clock;

    StepLog(DataSource source, Clock clock) {
        this.sql = new Sql(source);
        this.clock = clock;
    }

    Set<String> done() {
        return new TreeSet<>(sql.query("select name from standin.agency_step", row -> row.getString(1)));
    }

    void add(String step) {
        sql.update("insert into standin.agency_step (name, finished_at) values (?, ?) on conflict do nothing", step,
                Timestamp.from(clock.instant()));
    }
}
