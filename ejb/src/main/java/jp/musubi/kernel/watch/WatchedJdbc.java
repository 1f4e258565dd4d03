package jp.musubi.kernel.watch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Connections that tell the watch which personal rows came and which journals were written to; otherwise as they were. */
final class WatchedJdbc {

    private final DisclosureWatch watch;

    WatchedJdbc(DisclosureWatch watch) {
        this.watch = watch;
    }

    Connection connection(Connection real) {
        return proxy(Connection.class, real, (method, arguments, answer) -> {
            if (answer instanceof PreparedStatement statement) {
                String sql = (String) arguments[0];
                return isOfInterest(sql) ? statement(PreparedStatement.class, statement, sql) : statement;
            }
            return answer instanceof Statement statement ? statement(Statement.class, statement, "") : answer;
        });
    }

    private boolean isOfInterest(String sql) {
        return !watch.tables().readBy(sql).isEmpty() || watch.tables().journalWrittenBy(sql).isPresent();
    }

    /** @param prepared empty when each execution brings its own text */
    private <S extends Statement> S statement(Class<S> type, S real, String prepared) {
        return proxy(type, real, (method, arguments, answer) -> {
            String sql = arguments.length > 0 && arguments[0] instanceof String own ? own : prepared;
            if (method.startsWith("execute")) {
                watch.tables().journalWrittenBy(sql).ifPresent(watch::written);
            }
            List<PersonalTable> read = watch.tables().readBy(sql);
            return answer instanceof ResultSet rows && !read.isEmpty() ? rows(rows, read) : answer;
        });
    }

    private ResultSet rows(ResultSet real, List<PersonalTable> read) {
        List<PersonalTable> unseen = new ArrayList<>(read);
        return proxy(ResultSet.class, real, (method, arguments, answer) -> {
            if (method.equals("next") && Boolean.TRUE.equals(answer) && !unseen.isEmpty()) {
                show(real, unseen);
            }
            return answer;
        });
    }

    private void show(ResultSet row, List<PersonalTable> unseen) throws SQLException {
        for (PersonalTable table : List.copyOf(unseen)) {
            if (table.isShownIn(row)) {
                unseen.remove(table);
                watch.shown(table);
            }
        }
    }

    @FunctionalInterface
    private interface After {
        Object answered(String method, Object[] arguments, Object answer) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T real, After after) {
        Object[] none = {};
        return type.cast(Proxy.newProxyInstance(WatchedJdbc.class.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Object[] arguments = given == null ? none : given;
            if (method.getDeclaringClass() == Object.class && !method.getName().equals("toString")) {
                return method.getName().equals("equals") ? self == arguments[0] : System.identityHashCode(self);
            }
            try {
                return after.answered(method.getName(), arguments, method.invoke(real, arguments));
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }));
    }
}
