package org.opendebate.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private final Samples samples = Samples.read(Path.of("samples"));

    @Test
    void debateHasTheSpeakersThatItNeeds() {
        assertThat(samples.where(sample -> sample.kind().equals("briefing"))).hasSize(3);
        assertThat(samples.where(sample -> sample.kind().equals("council-member")))
                .hasSize(15);
        List<Sample> nationals = samples.where(sample -> sample.kind().equals("national"));
        assertThat(nationals).hasSizeGreaterThanOrEqualTo(25);
        assertThat(nationals).extracting(Sample::code).contains("VAT", "PSE");
        assertThat(new HashSet<>(nationals.stream().map(Sample::language).toList()))
                .isEqualTo(Set.of("ar", "zh", "en", "fr", "ru", "es"));
        assertThat(samples.where(sample -> sample.via() == Sample.Via.MACHINE)).hasSize(1);
    }

    @Test
    void eachScenarioHasWhatItTellsAndSends() {
        Sample returned = samples.of(Sample.Scenario.RETURNED);
        assertThat(returned.returnReason()).isNotBlank();
        assertThat(samples.bytes(returned.secondVersion().statement())).isNotEmpty();
        assertThat(samples.of(Sample.Scenario.WITHDRAWN).withdrawalReason()).isNotBlank();
        assertThat(samples.of(Sample.Scenario.LATE).kind()).isEqualTo("national");
    }

    @Test
    void everyFileIsThere() {
        assertThat(samples.all())
                .flatExtracting(sample -> Stream.of(sample.statement(), sample.coverLetter())
                        .filter(Objects::nonNull)
                        .toList())
                .allSatisfy(file -> assertThat(samples.bytes(file)).isNotEmpty());
    }
}
