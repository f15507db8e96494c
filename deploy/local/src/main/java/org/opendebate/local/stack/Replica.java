package org.opendebate.local.stack;

import java.nio.file.Path;
import java.util.Map;

/**
 * A process of a service, for whoever starts it otherwise than a stack does.
 *
 * @param name of its process and its log
 * @param folder of its log
 * @param environment all that it needs to know
 * @param management address of its health
 */
public record Replica(String name, Path folder, Path jar, Map<String, String> environment, String management) {

    static Replica of(Instance instance, Layout layout, ServiceEnvironment environment) {
        return new Replica(
                instance.wire(),
                layout.folder(instance.wire()),
                Service.requireBuilt(instance.service(), layout),
                environment.of(instance),
                layout.url(instance.management()));
    }
}
