package jp.musubi.addressee.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewRowsTest {

    @Test
    void are_written_parents_first_whatever_came_first() {
        List<String> written = new ArrayList<>();
        NewRows rows = new NewRows();
        rows.add(NewRows.Kind.DEPENDENT, () -> written.add("number of an old person"));
        rows.add(NewRows.Kind.ADDRESSEE, () -> written.add("record of an old person"));
        rows.add(NewRows.Kind.PERSON, () -> written.add("new person"));
        rows.add(NewRows.Kind.ADDRESSEE, () -> written.add("record of the new person"));
        rows.add(NewRows.Kind.DEPENDENT, () -> written.add("number of the new person"));

        rows.write();

        assertThat(written).containsExactly("new person", "record of an old person", "record of the new person",
                "number of an old person", "number of the new person");
    }
}
