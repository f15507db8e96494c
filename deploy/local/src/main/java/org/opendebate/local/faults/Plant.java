package org.opendebate.local.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.local.stack.Stack;

/** Bugs that are put into a running stack through its databases, to see that the proof finds them. */
public enum Plant {
    /** None, before the round that shows one. */
    NONE(List.of(), List.of()),
    /** The database says that a commit is done before it is on the disk; shows when PostgreSQL is killed. */
    ACKNOWLEDGE_BEFORE_COMMIT(
            List.of(ServiceName.STATEMENT),
            List.of(
                    "alter system set synchronous_commit = off",
                    "alter system set wal_writer_delay = '10s'",
                    "alter system set wal_writer_flush_after = '1GB'",
                    "select pg_reload_conf()")),
    /** No event is too old to be applied; shows when events come twice and out of order. */
    SKIP_THE_INBOX(List.of(ServiceName.MEETING, ServiceName.STATEMENT, ServiceName.COMPILATION), List.of("""
                    create function forget_position() returns trigger language plpgsql as $$
                    begin
                        delete from inbox_position where topic = new.topic and aggregate_id = new.aggregate_id;
                        return new;
                    end $$""", """
                    create trigger forget_position before insert on inbox_position
                    for each row execute function forget_position()""")),
    /** The next seal is stored with one statement less than it lists. */
    DROP_FROM_THE_SEAL(List.of(ServiceName.STATEMENT), List.of("create table dropped_from (meeting uuid)", """
            create function drop_one() returns trigger language plpgsql security definer as $$
            begin
                if not exists (select from dropped_from) then
                    insert into dropped_from values (new.meeting_id);
                    new.statements := (new.statements::jsonb - 0)::text;
                end if;
                return new;
            end $$""", """
            create trigger drop_one before insert on seal for each row execute function drop_one()"""));

    private final List<ServiceName> services;
    private final List<String> statements;

    Plant(List<ServiceName> services, List<String> statements) {
        this.services = services;
        this.statements = statements;
    }

    void in(Stack stack) {
        for (ServiceName service : services) {
            try (Connection database = stack.database(service);
                    Statement statement = database.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the bug " + wire() + " cannot be planted", e);
            }
        }
    }

    /** On the command line. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException that names the bugs there are */
    public static Plant ofWire(String name) {
        return Arrays.stream(values())
                .filter(plant -> plant.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bug " + name + "; the bugs are "
                        + Arrays.stream(values()).map(Plant::wire).collect(Collectors.joining(", "))));
    }
}
