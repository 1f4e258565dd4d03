package jp.musubi.kernel.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The door method shows or hands over a person's data and leaves a disclosure entry in the same transaction. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Discloses {

    /** Where the person comes from: a parameter or part of the answer. */
    String subject();

    /** What is shown, in words. */
    String items();
}
