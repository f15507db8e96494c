package org.opendebate.gateway.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Swagger UI over the description of this API; everything it loads comes from here. */
final class Explorer {
    /** Its scripts set styles of elements, which a browser counts as inline; scripts that are inline do not run. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String OWN = "org/opendebate/gateway/pages/";
    private static final String ADDRESS = "/api/docs";

    private final Map<String, Page> pages = new LinkedHashMap<>();

    Explorer() {
        String theirs = "META-INF/resources/webjars/swagger-ui/" + version() + "/";
        Page start = Page.ofResource("text/html;charset=UTF-8", OWN + "explorer.html");
        pages.put(ADDRESS, start.mayLoad(POLICY));
        pages.put(ADDRESS + "/", start.mayLoad(POLICY));
        pages.put(ADDRESS + "/explorer.js", Page.ofResource("text/javascript;charset=UTF-8", OWN + "explorer.js"));
        pages.put(
                ADDRESS + "/swagger-ui-bundle.js",
                Page.ofResource("text/javascript;charset=UTF-8", theirs + "swagger-ui-bundle.js"));
        pages.put(ADDRESS + "/swagger-ui.css", Page.ofResource("text/css;charset=UTF-8", theirs + "swagger-ui.css"));
        pages.put(ADDRESS + "/favicon-32x32.png", Page.ofResource("image/png", theirs + "favicon-32x32.png"));
    }

    List<Page> at(String path) {
        Page page = pages.get(path);
        return page == null ? List.of() : List.of(page);
    }

    /** The version stands in the paths of the web jar, and in what Maven writes into it. */
    private static String version() {
        String name = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
        Properties properties = new Properties();
        try (InputStream in = Explorer.class.getClassLoader().getResourceAsStream(name)) {
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
