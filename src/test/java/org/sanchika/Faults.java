package org.sanchika;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stands between the program and its database and fails on demand, at the n-th step of what a thread does: a step is a
 * statement or a commit.
 */
@TestComponent
public class Faults implements BeanPostProcessor {
    private static final Set<String> CALLS = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");
    private static final String LOST = "08006";
    private static final ThreadLocal<Fault> ARMED = new ThreadLocal<>();

    /** How a step fails. */
    public enum Way {
        /** The server's process is killed before the step: nothing of it happens. */
        SERVER_KILLED,
        /** The step happens and the line is cut before its answer comes: as when the program dies after it. */
        ANSWER_LOST
    }

    private static final class Fault {
        private final Way way;
        private int left;
        private boolean struck;

        private Fault(Way way, int step) {
            this.way = way;
            this.left = step;
        }
    }

    /** A step towards the database, as the program took it. */
    private interface Step {
        Object take() throws Throwable;
    }

    /**
     * What became of a call.
     *
     * @param answer none when it failed
     * @param struck whether the call came as far as the step at which it was to fail
     */
    public record Attempt<T>(@Nullable T answer, boolean struck) {}

    /** Runs a call that fails at its n-th step; the first is 1. */
    public <T> Attempt<T> during(Way way, int step, Callable<T> call) {
        Fault fault = new Fault(way, step);
        ARMED.set(fault);
        try {
            return new Attempt<>(call.call(), fault.struck);
        } catch (Exception failure) {
            if (!fault.struck) {
                throw new AssertionError("failed before anything was made to fail", failure);
            }
            return new Attempt<>(null, true);
        } finally {
            ARMED.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Failing(source) : bean;
    }

    private static final class Failing extends DelegatingDataSource {
        private Failing(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return around(Connection.class, real, (method, arguments) -> switch (method.getName()) {
                case "commit" -> step(real, () -> call(method, real, arguments));
                case "prepareStatement" ->
                    statement(real, PreparedStatement.class, (PreparedStatement) call(method, real, arguments));
                case "createStatement" -> statement(real, Statement.class, (Statement) call(method, real, arguments));
                default -> call(method, real, arguments);
            });
        }

        private <T extends Statement> T statement(Connection real, Class<T> type, T statement) {
            return around(
                    type,
                    statement,
                    (method, arguments) -> CALLS.contains(method.getName())
                            ? step(real, () -> call(method, statement, arguments))
                            : call(method, statement, arguments));
        }

        private Object step(Connection real, Step step) throws Throwable {
            Fault fault = ARMED.get();
            if (fault == null || --fault.left != 0) {
                return step.take();
            }
            fault.struck = true;
            if (fault.way == Way.SERVER_KILLED) {
                kill(real);
                return step.take();
            }
            step.take();
            real.abort(Runnable::run);
            throw new SQLException("the answer is lost", LOST);
        }

        /** Waits until the killed process is gone, and with it what it had not committed. */
        private void kill(Connection victim) throws SQLException {
            try (Statement self = victim.createStatement();
                    ResultSet pid = self.executeQuery("SELECT pg_backend_pid()")) {
                pid.next();
                try (Connection killer = super.getConnection();
                        PreparedStatement sql = killer.prepareStatement("SELECT pg_terminate_backend(?, 10000)")) {
                    sql.setInt(1, pid.getInt(1));
                    sql.executeQuery();
                }
            }
        }
    }

    private interface Handler {
        Object handle(Method method, @Nullable Object[] arguments) throws Throwable;
    }

    private static <T> T around(Class<T> type, T real, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                Faults.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> handler.handle(method, arguments)));
    }

    private static Object call(Method method, Object target, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
