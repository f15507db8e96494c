package org.opendebate.verify;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Programs that come with a Debian package. Where one is missing, its tests are not run, and the list says so. */
enum DebianPackage {
    POPPLER("pdftotext", "poppler-utils"),
    LIBREOFFICE("soffice", "libreoffice-writer-nogui"),
    CLAMAV("clamd", "clamav-daemon"),
    CURL("curl", "curl"),
    NGINX("nginx", "nginx-light"),
    HAPROXY("haproxy", "haproxy"),
    PROMTOOL("promtool", "prometheus"),
    BUILDAH("buildah", "buildah"),
    PODMAN("podman", "podman"),
    RUNC("runc", "runc");

    private final String program;
    private final String name;

    DebianPackage(String program, String name) {
        this.program = program;
        this.name = name;
    }

    /** Stops the test here if the program is missing; {@code ./opendebate verify} collects these lines. */
    void needed() {
        assumeTrue(Program.isThere(program), () -> "not run: needs " + program + ", install " + name);
    }
}
