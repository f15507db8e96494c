package org.opendebate.kit.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that hands out what is not published: who read it is recorded before it is sent, and where that cannot be
 * recorded, nothing is sent.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RecordedRead {
    /** As the audit names it, such as {@code letter.read}. */
    @Nonbinding
    String value() default "";
}
