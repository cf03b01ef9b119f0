package org.nuanyi.kernel.access;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Only for who has the permission. On a resource method, or on a class for all of its methods. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {

    Permission value();

    /** Whether the caller must have shown a password or a code within the last minutes. */
    boolean fresh() default false;

    /** Whether it is open to somebody who has yet to set a password or a second factor. */
    boolean unready() default false;
}
