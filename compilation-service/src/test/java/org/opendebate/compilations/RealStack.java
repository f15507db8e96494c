package org.opendebate.compilations;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.opendebate.kit.testing.RealStackResource;

/** The service on real PostgreSQL, Kafka and S3, with its own and the statement bucket. */
@WithTestResource(
        value = RealStackResource.class,
        initArgs = @ResourceArg(name = "buckets", value = "compilations,statements,meetings"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RealStack {}
