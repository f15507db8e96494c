package org.opendebate.statements.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.Problems;
import org.opendebate.statements.reading.StatementTexts;
import org.opendebate.statements.statement.ReadStatements;
import org.opendebate.statements.statement.Statement;
import org.opendebate.statements.statement.StatementObjects;
import org.opendebate.statements.statement.StatementVersion;
import org.opendebate.statements.statement.Statements;
import org.opendebate.statements.statement.StoredFile;
import org.opendebate.statements.submission.Author;
import org.opendebate.statements.submission.Group;
import org.opendebate.statements.submission.Signatory;

/** Shows each version of a statement, and what is different between two, to whoever sees inside the statement. */
@ApplicationScoped
public class CompareVersions {
    private final ReadStatements read;
    private final Statements statements;
    private final Versions versions;
    private final StatementObjects objects;
    private final StatementTexts texts;

    CompareVersions(
            ReadStatements read,
            Statements statements,
            Versions versions,
            StatementObjects objects,
            StatementTexts texts) {
        this.read = read;
        this.statements = statements;
        this.versions = versions;
        this.objects = objects;
        this.texts = texts;
    }

    /** Some of a statement's versions. */
    public record Some(Statement statement, List<StatementVersion> versions) {}

    /**
     * What is different between two versions.
     *
     * @param fields of the metadata, those that are different
     */
    public record Difference(
            UUID statementId, StatementVersion from, StatementVersion to, List<Field> fields, TextDifference text) {}

    /**
     * A field that is different.
     *
     * @param from null where there was none
     * @param to null where there is none any more
     */
    public record Field(String field, String from, String to) {}

    /** @param after the number of the last version shown; 0 for the beginning */
    public Some list(UUID statementId, Caller caller, int after, int limit) {
        Statement statement = read.seeInside(statementId, caller).statement();
        return new Some(statement, versions.of(statementId, after, limit));
    }

    public Statements.Versioned one(UUID statementId, int number, Caller caller) {
        Statement statement = read.seeInside(statementId, caller).statement();
        return new Statements.Versioned(statement, version(statement, number));
    }

    /** Reads two models from the store: never in a transaction. */
    public Difference compare(UUID statementId, int from, int to, Caller caller) {
        Statement statement = read.seeInside(statementId, caller).statement();
        StatementVersion before = version(statement, from);
        StatementVersion after = version(statement, to);
        return new Difference(
                statementId, before, after, fields(before, after), TextDifference.between(text(before), text(after)));
    }

    private StatementVersion version(Statement statement, int number) {
        return statements
                .version(statement.id(), number)
                .orElseThrow(() -> Refusal.of(Problems.VERSION_NOT_FOUND, "The statement has no such version.")
                        .rule("version")
                        .found(number)
                        .expected(Sentence.of("{from} to {to}").with("from", 1).with("to", statement.currentVersion()))
                        .remedy("Take the number from the list of the statement's versions."));
    }

    private String text(StatementVersion version) {
        return new String(texts.plain(objects.bytes(version.files().requireModel())), StandardCharsets.UTF_8);
    }

    private static List<Field> fields(StatementVersion before, StatementVersion after) {
        List<Field> fields = new ArrayList<>();
        compare("language", before, after, StatementVersion::language, fields);
        compare("speaker.name", before, after, version -> version.speaker().name(), fields);
        compare("speaker.title", before, after, version -> version.speaker().title(), fields);
        compare("speaker.level", before, after, version -> version.speaker().level(), fields);
        compare("author.name", before, after, author(Author::name), fields);
        compare("author.title", before, after, author(Author::title), fields);
        compare(
                "group.name",
                before,
                after,
                version -> version.group().map(Group::name).orElse(null),
                fields);
        compare("group.members", before, after, CompareVersions::members, fields);
        compare("signatory.name", before, after, signatory(Signatory::name), fields);
        compare("signatory.role", before, after, signatory(Signatory::role), fields);
        compare("document", before, after, version -> version.files().original().sha256(), fields);
        compare("coverLetter", before, after, CompareVersions::coverLetter, fields);
        return List.copyOf(fields);
    }

    private static Function<StatementVersion, String> signatory(Function<Signatory, String> field) {
        return version -> version.signatory().map(field).orElse(null);
    }

    private static Function<StatementVersion, String> author(Function<Author, String> field) {
        return version -> version.author().map(field).orElse(null);
    }

    private static String members(StatementVersion version) {
        return version.group().map(group -> String.join(" ", group.members())).orElse(null);
    }

    private static String coverLetter(StatementVersion version) {
        return version.coverLetter().map(StoredFile::sha256).orElse(null);
    }

    private static void compare(
            String field,
            StatementVersion before,
            StatementVersion after,
            Function<StatementVersion, String> value,
            List<Field> fields) {
        String from = value.apply(before);
        String to = value.apply(after);
        if (!Objects.equals(from, to)) {
            fields.add(new Field(field, from, to));
        }
    }
}
