package jp.musubi.guard.sample.shop.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A door that takes texts which nothing bounds, beside some that are bounded. */
public class Hatch {

    /** Demanding that there is a text does not bound it. */
    public void pass(@NotNull Order order) {
        show(order.note(), order.code());
    }

    public void show(String text, @Size(max = 9) String code) {
        pass(new Order(text, code, List.of(), List.of(), new Token(text), new Checked(code)));
    }

    /** A command with texts at every depth. */
    public record Order(@NotNull String note, @Size(max = 9) String code, List<String> items, List<@Size(max = 9) String> codes, Token token, Checked checked) {
    }

    /** A type of its own that takes anything. */
    public record Token(String value) {
    }

    /** One that does not. */
    public record Checked(String value) {

        private static final int LENGTH = 9;

        public Checked {
            if (value.length() > LENGTH) {
                throw new IllegalArgumentException();
            }
        }
    }
}
