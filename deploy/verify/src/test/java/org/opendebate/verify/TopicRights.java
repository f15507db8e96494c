package org.opendebate.verify;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the settings of a service say of the broker: the topics that it tells, those that it listens to and in which
 * group, and those of what it could not apply.
 *
 * @param rights operations by what they are allowed on, such as {@code topic debates.meeting.v1}
 * @param whole of each topic that it owns whether all of its events are kept
 */
record TopicRights(Map<String, Set<String>> rights, Map<String, Boolean> whole) {
    private static final Pattern SETTING = Pattern.compile("(?m)^([a-z][\\w.-]*)=(.*)$");
    private static final Pattern INCOMING = Pattern.compile("mp\\.messaging\\.incoming\\.(\\w+)\\.connector");

    static TopicRights of(String service) {
        Map<String, String> settings = new TreeMap<>();
        Matcher setting = SETTING.matcher(Repository.text(service + "/src/main/resources/application.properties"));
        while (setting.find()) {
            settings.put(setting.group(1), setting.group(2));
        }
        Map<String, Set<String>> rights = new TreeMap<>();
        Map<String, Boolean> whole = new TreeMap<>();
        topics(settings, "opendebate.outbox.topics").forEach(topic -> {
            whole.put(topic, false);
            allow(rights, "topic " + topic, "Create", "Describe", "Write");
        });
        topics(settings, "opendebate.outbox.whole-topics").forEach(topic -> {
            whole.put(topic, true);
            allow(rights, "topic " + topic, "Create", "Describe", "Write", "AlterConfigs");
        });
        settings.keySet().forEach(name -> {
            Matcher incoming = INCOMING.matcher(name);
            if (incoming.matches()) {
                String channel = "mp.messaging.incoming." + incoming.group(1);
                String dead = settings.get(channel + ".dead-letter-queue.topic");
                allow(rights, "topic " + settings.get(channel + ".topic"), "Describe", "Read");
                allow(rights, "group " + settings.get(channel + ".group.id"), "Read");
                allow(rights, "topic " + dead, "Create", "Describe", "Read", "Write", "AlterConfigs");
                whole.put(dead, true);
            }
        });
        return new TopicRights(rights, whole);
    }

    private static Set<String> topics(Map<String, String> settings, String name) {
        String topics = settings.getOrDefault(name, "");
        return topics.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(topics.split(",")));
    }

    private static void allow(Map<String, Set<String>> rights, String what, String... operations) {
        rights.computeIfAbsent(what, _ -> new TreeSet<>()).addAll(Arrays.asList(operations));
    }
}
