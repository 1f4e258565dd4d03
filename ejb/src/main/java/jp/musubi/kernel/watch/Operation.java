package jp.musubi.kernel.watch;

import java.lang.StackWalker.StackFrame;
import java.util.Optional;
import jp.musubi.kernel.security.Discloses;
import jp.musubi.kernel.security.DisclosesNothing;

/**
 * What a statement is executed for: the innermost method on the way to it that says what it discloses.
 *
 * @param name of the method, with its class
 * @param disclosesNothing whether it declares so
 */
record Operation(String name, boolean disclosesNothing) {

    /** Nobody on the way said anything: a timer, a job, a look past the doors. */
    private static final Operation UNDECLARED = new Operation("no declared operation", false);
    private static final String OURS = "jp.musubi.";
    private static final StackWalker FRAMES = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    static Operation current() {
        return FRAMES.walk(frames -> frames.filter(frame -> frame.getClassName().startsWith(OURS))
                .flatMap(frame -> of(frame).stream()).findFirst()).orElse(UNDECLARED);
    }

    private static Optional<Operation> of(StackFrame frame) {
        try {
            var method = frame.getDeclaringClass().getDeclaredMethod(frame.getMethodName(), frame.getMethodType().parameterArray());
            boolean nothing = method.isAnnotationPresent(DisclosesNothing.class);
            return nothing || method.isAnnotationPresent(Discloses.class)
                    ? Optional.of(new Operation(frame.getClassName() + "." + frame.getMethodName(), nothing)) : Optional.empty();
        } catch (NoSuchMethodException constructor) {
            return Optional.empty();
        }
    }
}
